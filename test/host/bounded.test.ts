/** Files that claim more than they hold end soon: spans of a billion, cells at the far end, tables in tables, one part as many sheets. */
import { zipSync, strToU8 } from 'fflate';
import { checkGrid } from '../../src/check/check';
import { Grid } from '../../src/grid/grid';
import { isForeign, openWorkbook } from '../../src/host/open';
import { WorkbookError } from '../../src/host/workbook';
import { realGrid } from '../support/realForms';
import { sampleParts, sheetRows, sheetXml, zipParts } from '../xlsx/sampleParts';
import { sampleFile } from '../xlsx/tortured';

const codeOf = (bytes: Uint8Array): Promise<string> =>
  openWorkbook(bytes).then(({ port }) => port.readSheets()).then(() => 'none', (error: unknown) => (error instanceof WorkbookError ? error.code : Promise.reject(error)));

const excel2003 = (rows: string): Uint8Array =>
  strToU8(`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表"><Table>${rows}</Table></Worksheet></Workbook>`);
const cell = (attributes: string): string => `<Cell ${attributes}><Data ss:Type="String">表</Data></Cell>`;

test.each<[string, Uint8Array, string]>([
  ['rows and columns spanned in HTML', strToU8('<html><table><tr><td rowspan="1000000000" colspan="1000000000">甲</td><td>1</td></tr></table></html>'), 'none'],
  ['a row at a billion', excel2003(`<Row ss:Index="1000000000">${cell('')}</Row>`), 'too-large'],
  ['a cell at a billion', excel2003(`<Row>${cell('ss:Index="1000000000"')}</Row>`), 'too-large'],
  ['a merge of a billion cells', excel2003(`<Row>${cell('ss:MergeAcross="9999" ss:MergeDown="999999"')}</Row>`), 'too-large'],
  ['an ordinary merge', excel2003(`<Row>${cell('ss:MergeAcross="3" ss:MergeDown="2"')}</Row>`), 'none'],
])('%s', async (_, bytes, code) => {
  expect(await codeOf(bytes)).toBe(code);
});

test('one part under the names of many sheets is refused', async () => {
  const parts = sampleParts();
  parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] as string).replace('</sheets>', '<sheet name="又" sheetId="9" r:id="rId1"/></sheets>');
  expect(await codeOf(zipParts(parts))).toBe('damaged');
});

test('tables in tables beyond any document are left out', async () => {
  const depth = 20_000;
  const body = `<w:tbl><w:tr><w:tc>${'<w:tbl><w:tr><w:tc>'.repeat(depth)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(depth)}</w:tc></w:tr></w:tbl>`;
  const bytes = zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
    '_rels/.rels': strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
    'word/document.xml': strToU8(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`),
  });
  expect(await codeOf(bytes)).toBe('not-a-workbook');
});

test('a cell in the last row and column does not make the form any slower', async () => {
  const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  const { port } = await openWorkbook(zipParts(sampleParts(sheetXml(sheetRows() + far))));
  const [grid] = await port.readSheets();
  expect([grid!.rows, grid!.columns, [...grid!.filled(1_048_576)]]).toEqual([1_048_576, 16_384, [{ column: 16_384, text: '1' }]]);
  expect(checkGrid(grid!, 'auto')[0]!.status).toBe('form');
}, 20_000);

test('merges piled up over a form cost nothing', () => {
  const plain = realGrid('02-seed002-hunan-lukou-longmen-zhengti');
  const cells = Array.from({ length: plain.rows }, (_, row) => Array.from({ length: plain.columns }, (__, column) => plain.cell(row + 1, column + 1)));
  const piled = Array.from({ length: 200_000 }, (_, index) => ({ top: (index % 30) + 1, left: 1, bottom: (index % 30) + 150, right: 8 }));
  const [sheet] = checkGrid(new Grid({ name: plain.name, cells, merges: piled }), 'auto');
  expect(sheet!.indicators.length).toBe(checkGrid(plain, 'auto')[0]!.indicators.length);
}, 20_000);

test.each<[string, Uint8Array, boolean]>([
  ['an .xls', sampleFile('d_selfeval.xls'), true],
  ['an .xlsx', sampleFile('a_selfeval.xlsx'), false],
  ['a page', strToU8('<html><table></table></html>'), true],
  ['something else', strToU8('%PDF-1.4'), false],
  ['a broken archive', sampleFile('a_selfeval.xlsx').subarray(0, 3000), false],
])('%s goes to the reader of old formats: %s', (_, bytes, foreign) => {
  expect(isForeign(bytes)).toBe(foreign);
});
