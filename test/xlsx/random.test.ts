/** Random edits come back, and leave every other cell alone; broken files only ever give PackageErrors. */
import fc from 'fast-check';
import { columnName } from '../../src/grid/address';
import { Package } from '../../src/xlsx/package';
import { PackageError } from '../../src/xlsx/error';
import type { CellPatch } from '../../src/xlsx/patch';
import { openFile, openGrids } from './opened';
import { DIALECTS, FILES, sampleFile } from './tortured';

const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((value) => value.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, ''));
const patch: fc.Arbitrary<CellPatch> = fc.record({
  row: fc.integer({ min: 1, max: 14 }),
  column: fc.integer({ min: 1, max: 11 }),
  value: fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)),
  formula: fc.option(fc.constantFrom('SUM(D3:D5)', 'IF(E6>=90,"优","<良>")', "'自评表'!A1&\"x\""), { freq: 3 }),
});

const WORKBOOKS: [string, () => Uint8Array][] = [...Object.entries(DIALECTS), ['b_features.xlsx', () => sampleFile('b_features.xlsx')]];

test.each(WORKBOOKS)('random edits of %s', (_, make) => {
  const bytes = make();
  const [before] = openGrids(bytes);
  fc.assert(
    fc.property(fc.array(patch, { minLength: 1, maxLength: 12 }), (patches) => {
      const file = openFile(bytes);
      const outcome = file.writeCells(file.info.sheets[0]!, patches);
      const [after] = openGrids(file.save());
      const last = new Map(patches.map((item, index) => [`${item.row},${item.column}`, { ...item, code: outcome[index] }]));
      for (let row = 1; row <= 16; row++) {
        for (let column = 1; column <= 12; column++) {
          const cell = after!.cell(row, column);
          const old = before!.cell(row, column);
          const edit = last.get(`${row},${column}`);
          const place = columnName(column) + row;
          if (!edit || edit.code) {
            expect([place, cell?.value ?? null, cell?.formula ?? null, cell?.error ?? null]).toEqual([place, old?.value ?? null, old?.formula ?? null, old?.error ?? null]);
          } else {
            const blank = edit.formula === null && edit.value === '' ? null : edit.value;
            expect([place, cell?.value ?? null, cell?.formula ?? null]).toEqual([place, Object.is(blank, -0) ? 0 : blank, edit.formula]);
            if (old && cell) expect(cell.format).toBe(old.format);
          }
        }
      }
    }),
    { numRuns: 25 },
  );
});

/** Reads everything and writes a cell; returns the code of the trouble, if any. */
function exercise(bytes: Uint8Array): string {
  try {
    const file = openFile(bytes);
    for (const sheet of file.info.sheets) file.readSheet(sheet);
    if (file.info.sheets[0]) file.writeCells(file.info.sheets[0], [{ row: 4, column: 5, value: 9.5, formula: null }]);
    file.save();
    return 'none';
  } catch (trouble) {
    if (trouble instanceof PackageError) return trouble.code;
    throw trouble;
  }
}

describe.each([...FILES.slice(0, 2).map((name): [string, () => Uint8Array] => [name, () => sampleFile(name)]), ['zip64', DIALECTS['zip64']!]])('%s, broken', (_, make) => {
  const bytes = make();

  test('cut off', () => {
    fc.assert(fc.property(fc.integer({ min: 4, max: bytes.length - 1 }), (end) => exercise(bytes.slice(0, end)) === 'damaged'), { numRuns: 100 });
  });

  test('with flipped bits', () => {
    const flips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(7)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(flips, (list) => {
        const broken = bytes.slice();
        for (const [at, bit] of list) broken[at]! ^= 1 << bit;
        expect(['none', 'damaged', 'not-a-workbook', 'too-large', 'encrypted', 'unsupported']).toContain(exerciseAsOpened(broken));
      }),
      { numRuns: 150 },
    );
  });
});

/** A flipped content type can turn the file into another kind, which is not for this layer to open. */
function exerciseAsOpened(bytes: Uint8Array): string {
  try {
    return exercise(bytes);
  } catch (trouble) {
    if (trouble instanceof Error && trouble.message.startsWith('opened as')) return 'none';
    throw trouble;
  }
}

test('broken XML inside a sound archive', () => {
  const original = new Package(DIALECTS['plain']!());
  const parts = original.names;
  fc.assert(
    fc.property(fc.constantFrom(...parts), fc.nat(20_000), fc.constantFrom('', '<', '>', '"', '</row>', '<c>', '&#99999999;', ' r="', '<!', 'x'), fc.nat(30), (part, at, inserted, cut) => {
      const pack = new Package(DIALECTS['plain']!());
      const content = pack.text(part);
      const from = at % content.length;
      pack.setText(part, content.slice(0, from) + inserted + content.slice(from + cut));
      exerciseAsOpened(pack.save());
    }),
    { numRuns: 600 },
  );
});
