import fc from 'fast-check';
import { Grid } from '../../src/grid/grid';
import { PLAIN_PICTURE } from '../../src/grid/picture';
import { layoutOf } from '../../src/view/pictureLayout';
import { parseRange } from '../../src/grid/address';

const gridOf = (rows: number, columns: number, merges: string[], hiddenRows: number[] = [], hiddenColumns: number[] = []): Grid =>
  new Grid({
    name: '表',
    cells: Array.from({ length: rows }, (_, y) => Array.from({ length: columns }, (_, x) => ({ value: `${y + 1}.${x + 1}`, format: 'General', formula: null, error: null }))),
    merges: merges.map((text) => parseRange(text)!),
    hiddenRows: new Set(hiddenRows),
    hiddenColumns: new Set(hiddenColumns),
  });
const drawn = (grid: Grid): string[] => layoutOf(grid, PLAIN_PICTURE).rows.map(({ cells }) => cells.map(({ text, rowSpan, colSpan }) => `${text}×${rowSpan}×${colSpan}`).join(' '));

test.each([
  ['no merge', [], [], ['1.1×1×1 1.2×1×1 1.3×1×1', '2.1×1×1 2.2×1×1 2.3×1×1']],
  ['a merge over columns', ['A1:B1'], [], ['1.1×1×2 1.3×1×1', '2.1×1×1 2.2×1×1 2.3×1×1']],
  ['a merge over rows', ['B1:B2'], [], ['1.1×1×1 1.2×2×1 1.3×1×1', '2.1×1×1 2.3×1×1']],
  ['its first row hidden', ['B1:B2'], [1], ['2.1×1×1 1.2×1×1 2.3×1×1']],
  ['overlapping merges', ['A1:B1', 'B1:C1'], [], ['1.1×1×2 1.3×1×1', '2.1×1×1 2.2×1×1 2.3×1×1']],
])('%s', (_, merges, hidden, expected) => {
  expect(drawn(gridOf(2, 3, merges, hidden))).toEqual(expected);
});

test('every row covers every shown column exactly once, whatever the merges', () => {
  const range = fc.record({ top: fc.integer({ min: 1, max: 7 }), left: fc.integer({ min: 1, max: 7 }), height: fc.integer({ min: 0, max: 4 }), width: fc.integer({ min: 0, max: 4 }) });
  fc.assert(
    fc.property(fc.array(range, { maxLength: 6 }), fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }), (areas, hidden) => {
      const grid = new Grid({
        name: '表',
        cells: Array.from({ length: 6 }, (_, y) => Array.from({ length: 6 }, (_, x) => ({ value: `${y}.${x}`, format: 'General', formula: null, error: null }))),
        merges: areas.map(({ top, left, height, width }) => ({ top, left, bottom: top + height, right: left + width })),
        hiddenColumns: new Set(hidden),
      });
      const { columns, rows } = layoutOf(grid, PLAIN_PICTURE);
      const covers = rows.map(() => 0);
      rows.forEach(({ cells }, index) => cells.forEach(({ rowSpan, colSpan }) => { for (let r = index; r < index + rowSpan; r++) covers[r]! += colSpan; }));
      expect(covers).toEqual(rows.map(() => columns.length));
    }),
  );
});
