import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openWorkbook } from '../../src/host/open';
import type { XlsxWorkbook } from '../../src/host/xlsx';
import { readLooks, readPicture } from '../../src/xlsx/picture';

const sheet = (inside: string): string => `<worksheet xmlns="x">${inside}</worksheet>`;

test('widths and heights, as far as they are printed and possible', () => {
  const picture = readPicture(
    sheet('<sheetFormatPr defaultColWidth="9.5"/><cols><col min="1" max="2" width="4.5"/><col min="2" max="9" width="20"/><col min="10" max="99999" width="-1"/></cols><sheetData><row r="2" ht="40.5" customHeight="1"/><row r="3" ht="15"/></sheetData>'),
    [],
  );
  expect(picture.standardWidth).toBe(9.5);
  expect([1, 2, 3, 9, 10].map((column) => picture.widths.get(column))).toEqual([4.5, 4.5, 20, 20, undefined]);
  expect([2, 3].map((row) => picture.heights.get(row))).toEqual([40.5, undefined]);
});

test('fonts and alignment of a cell come from its style', () => {
  const looks = readLooks('<styleSheet><fonts><font><sz val="11"/></font><font><b/><sz val="18"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"><alignment horizontal="center" vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>');
  const picture = readPicture(sheet('<sheetData><row r="1"><c r="A1" s="1"/><c r="B1" s="0"/><c r="C1"/><c r="D1" s="7"/></row></sheetData>'), looks);
  expect([1, 2, 3, 4].map((column) => picture.painted(1, column))).toEqual([
    { bold: true, size: 18, horizontal: 'center', vertical: 'top' },
    { bold: false, size: 11, horizontal: null, vertical: null },
    undefined,
    undefined,
  ]);
});

test('a real form', async () => {
  const { port } = await openWorkbook(readFileSync(resolve('test/samples/forms/02-seed002-hunan-lukou-longmen-zhengti.xlsx')));
  const name = (await port.readSheets())[0]!.name;
  const picture = (port as XlsxWorkbook).readPicture(name);
  expect(picture.widths.size).toBeGreaterThan(0);
  expect((port as XlsxWorkbook).readPicture('没有这张表').widths.size).toBe(0);
});
