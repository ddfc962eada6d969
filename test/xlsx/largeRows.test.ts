/** Rows made on demand: the same grid as when all cells are made at once, in every dialect and order. */
import fc from 'fast-check';
import type { Grid } from '../../src/grid/grid';
import { usedRange, linesOf } from '../../src/form/lines';
import type { ReadingContext } from '../../src/xlsx/cellValue';
import { Package } from '../../src/xlsx/package';
import { packageKind } from '../../src/xlsx/packageKind';
import { readGrid } from '../../src/xlsx/read';
import { readSharedStrings } from '../../src/xlsx/sharedStrings';
import { readStyles } from '../../src/xlsx/styles';
import { readWorkbook } from '../../src/xlsx/workbook';
import { formNames, workbookBytes } from '../support/realForms';
import { sheetRows, sheetXml } from './sampleParts';
import { DIALECTS, FILES, sampleFile } from './tortured';

const PLAIN: ReadingContext = { strings: ['甲', '', '指标名称'], styles: [{ format: 'General', locked: true }, { format: '0.00', locked: true }, { format: '0"分"', locked: true }], date1904: false };
const info = { name: '表', part: 'xl/worksheets/sheet1.xml', hidden: false } as Parameters<typeof readGrid>[0];
const both = (xml: string, context = PLAIN): [Grid, Grid] => [readGrid(info, xml, context, Infinity), readGrid(info, xml, context, 0)];

function expectSame([whole, byRows]: [Grid, Grid]): void {
  // Last row first: no row may hang on one before it having been made.
  for (let row = whole.rows; row >= 1; row--) {
    expect(byRows.wordsIn(row).filter((text) => /[\u3400-\u9fff]/.test(text))).toEqual(whole.wordsIn(row).filter((text) => /[\u3400-\u9fff]/.test(text)));
    for (let column = 1; column <= whole.columns; column++) expect(byRows.cell(row, column)).toEqual(whole.cell(row, column));
  }
  expect({ ...byRows.init, cells: null }).toEqual({ ...whole.init, cells: null });
  expect([byRows.rows, byRows.columns]).toEqual([whole.rows, whole.columns]);
  expect(usedRange(byRows)).toEqual(usedRange(whole));
}

describe.each<[string, () => Uint8Array]>([
  ...Object.entries(DIALECTS), ...FILES.map((name): [string, () => Uint8Array] => [name, () => sampleFile(name)]), ...formNames.map((name): [string, () => Uint8Array] => [name, () => workbookBytes(name)]),
])('%s', (_, make) => {
  test('gives the same grids', () => {
    const pack = new Package(make());
    const kind = packageKind(pack) as { part: string };
    const { sheets, sharedStrings, styles, date1904 } = readWorkbook(pack, kind.part);
    const context = { strings: sharedStrings ? readSharedStrings(pack.text(sharedStrings)) : [], styles: styles ? readStyles(pack.text(styles)) : [], date1904 };
    for (const sheet of sheets) expectSame([readGrid(sheet, pack.text(sheet.part), context, Infinity), readGrid(sheet, pack.text(sheet.part), context, 0)]);
  });
});

const cell = fc.record({
  column: fc.constantFrom('A', 'B', 'C', 'H'),
  style: fc.constantFrom('', ' s="1"', ' s="2"', ' s="9"'),
  content: fc.constantFrom('<v>1.5</v>', '<v> 7 </v>', '<v>--</v>', '<v></v>', '', '<f>A1+1</f><v>2</v>', '<f/>', '<v>1E3</v>'),
}).map(({ column, style, content }) => (row: number) => `<c r="${column}${row}"${style}>${content}</c>`);
const typed = fc.constantFrom(
  (row: number) => `<c r="D${row}" t="s"><v>0</v></c>`, (row: number) => `<c r="D${row}" t="s"><v>1</v></c>`, (row: number) => `<c r="E${row}" t="str" s="2"><v>得分</v></c>`,
  (row: number) => `<c r="E${row}" t="b"><v>1</v></c>`, (row: number) => `<c r="F${row}" t="e"><v>#REF!</v></c>`, (row: number) => `<c r="G${row}" t="inlineStr"><is><t>自评表</t></is></c>`, () => '<c/>', () => '<c><v>3</v></c>',
);

test('whatever cells a row holds', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.oneof(cell, typed), { maxLength: 6 }), { maxLength: 7 }), (rows) => {
    const xml = rows.map((cells, index) => `<row r="${2 * index + 1}">${cells.map((make) => make(2 * index + 1)).join('')}</row>`).join('');
    expectSame(both(sheetXml(xml)));
  }));
});

test('the extent that shows is that of all lines', () => {
  const xml = sheetXml('<row r="2"><c r="B2" s="1"/><c r="C2"><v>5</v></c></row><row r="4"><c r="A4" t="str"><v> </v></c><c r="D4" t="s"><v>0</v></c></row><row r="9"><c r="Z9" t="str"><v>\u3000</v></c></row>');
  const [, byRows] = both(xml);
  const lines = linesOf(byRows);
  expect([usedRange(byRows), lines.map(({ row }) => row)]).toEqual([{ top: 2, left: 3, bottom: 4, right: 4 }, [2, 4]]);
});

test.each([
  ['rows out of order', '<row r="5"><c r="A5"><v>5</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'],
  ['a row told twice', '<row r="5"><c r="A5"><v>5</v></c></row><row r="5"><c r="B5"><v>2</v></c></row>'],
])('%s are read all at once', (_, rows) => {
  const grids = both(sheetXml(rows));
  expectSame(grids);
  expect(grids[1].cell(5, 1)?.value).toBe(5);
});

test('cells in two parts are read all at once', () => {
  expectSame(both(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row></sheetData><sheetData><row r="2"><c r="A2"><v>2</v></c></row>')));
});

test.each([
  ['a lost shared string', '<row r="1"><c r="A1" t="s"><v>77</v></c></row>'],
  ['an element that does not end', '<row r="1"><c r="A1"><v>1</c></row>'],
  ['a cell beyond the last column', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
])('%s is found out at once, not when somebody looks', (_, rows) => {
  for (const large of [Infinity, 0]) expect(() => readGrid(info, sheetXml(rows), PLAIN, large)).toThrow();
});

test('a row is not made before somebody looks at it', () => {
  const xml = sheetXml(sheetRows());
  const grid = readGrid(info, xml, { ...PLAIN, strings: Array.from({ length: 11 }, () => '名') }, 0);
  const made = jest.spyOn(Number, 'isFinite');
  usedRange(grid);
  const looked = made.mock.calls.length;
  for (let row = 1; row <= grid.rows; row++) grid.entered(row);
  expect(made.mock.calls.length).toBeGreaterThan(looked);
  made.mockRestore();
});
