/** @jest-environment node */
/** Random sheets added to workbooks of random dialects: all that was there stays, all that was added is read back, and the SDK is content. */
import fc from 'fast-check';
import type { CellLook, NewCell, NewSheet } from '../../src/grid/newSheet';
import { looks } from '../../src/grid/look';
import { openFile, openGrids } from './opened';
import { DIALECTS, sampleFile } from './tortured';
import { errorsOf } from './validate';

const WORKBOOKS: [string, () => Uint8Array][] = [...Object.entries(DIALECTS), ['g_wpslike.xlsx', () => sampleFile('g_wpslike.xlsx')]];

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 10 }), fc.constantFrom('=1+1', '-5', '@a', '+', '_x000D_', ' \n\t', '<![CDATA[', '&#0;', '长'.repeat(300)));
const cell: fc.Arbitrary<NewCell> = fc.record({
  row: fc.integer({ min: 1, max: 40 }),
  column: fc.integer({ min: 1, max: 12 }),
  value: fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)),
  look: fc.constantFrom(...(Object.keys(looks) as CellLook[])),
  format: fc.constantFrom('General', '0.00', '0%', '#,##0.00_ ;[Red]-#,##0.00', 'yyyy"年"m"月"', '"<&>"0'),
});
/** Merges below the cells, side by side, so that they never overlap. */
const sheet: fc.Arbitrary<NewSheet> = fc.record({
  name: fc.string({ unit: 'grapheme', maxLength: 40 }),
  cells: fc.uniqueArray(cell, { maxLength: 25, selector: ({ row, column }) => row * 100 + column }),
  widths: fc.array(fc.double({ min: 1, max: 300, noNaN: true }), { maxLength: 12 }),
  heights: fc.dictionary(fc.constantFrom('1', '7', '60'), fc.double({ min: 1, max: 500, noNaN: true })).map((map) => new Map(Object.entries(map).map(([row, height]) => [Number(row), height]))),
  merges: fc.uniqueArray(fc.nat(5), { maxLength: 4 }).map((places) => places.map((at) => ({ top: 41, left: at * 2 + 1, bottom: 43, right: at * 2 + 2 }))),
  frozenRows: fc.nat(5),
  landscape: fc.boolean(),
  footer: fc.option(text, { nil: undefined }),
});

/** What XML can hold of a text, line ends as Excel keeps them. */
const stored = (value: string): string =>
  value.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');

function check(make: () => Uint8Array, wished: readonly NewSheet[]): Uint8Array {
  const before = make();
  const file = openFile(before);
  const names = wished.map((each) => file.addSheet(each).name);
  const after = file.save();
  const grids = openGrids(after);
  expect(grids.slice(0, -wished.length)).toEqual(openGrids(before));
  expect(grids.slice(-wished.length).map(({ name }) => name)).toEqual(names);
  expect(new Set(grids.map(({ name }) => name.toLowerCase())).size).toBe(grids.length);
  wished.forEach(({ cells, merges }, index) => {
    const grid = grids[grids.length - wished.length + index]!;
    expect(grid.merges).toEqual(merges);
    for (const { row, column, value, format } of cells) {
      const found = grid.cell(row, column);
      const expected = typeof value === 'string' ? stored(value) || null : Object.is(value, -0) ? 0 : value;
      expect([row, column, found?.value ?? null, found?.formula ?? null]).toEqual([row, column, expected, null]);
      if (expected !== null) expect(found!.format).toBe(format);
    }
  });
  return after;
}

test.each(WORKBOOKS)('%s', (_, make) => {
  fc.assert(fc.property(fc.array(sheet, { minLength: 1, maxLength: 3 }), (sheets) => void check(make, sheets)), { numRuns: 12 });
});

test('the SDK finds no new error in any of them', () => {
  const known = new Map(WORKBOOKS.map(([name, make]) => [name, errorsOf(make())]));
  fc.assert(
    fc.property(fc.constantFrom(...WORKBOOKS), fc.array(sheet, { minLength: 1, maxLength: 3 }), ([name, make], sheets) => {
      expect(errorsOf(check(make, sheets)).filter((error) => !known.get(name)!.includes(error))).toEqual([]);
    }),
    { numRuns: 5 },
  );
}, 120_000);
