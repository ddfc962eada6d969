/** Hostile and broken sheets: refused with a code, before they cost memory or time. */
import { PackageError } from '../../src/xlsx/error';
import { openFile, openGrids } from './opened';
import { sampleParts, sheetXml, zipParts, type Parts } from './sampleParts';

function codeOf(parts: Parts): string {
  try {
    openGrids(zipParts(parts));
    return 'none';
  } catch (trouble) {
    if (trouble instanceof PackageError) return trouble.code;
    throw trouble;
  }
}

const withRows = (rows: string): Parts => sampleParts(sheetXml(rows));

test.each([
  ['a row beyond the last', '<row r="1048577"><c><v>1</v></c></row>', 'too-large'],
  ['a column beyond the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>', 'too-large'],
  ['a column counted beyond the last', `<row r="1"><c r="XFD1"/><c><v>1</v></c></row>`, 'too-large'],
  ['a row that is no number', '<row r="一"/>', 'damaged'],
  ['a row before the first', '<row r="0"/>', 'damaged'],
  ['a cell without a column', '<row r="1"><c r="11"/></row>', 'damaged'],
  ['a shared string that is not there', '<row r="1"><c r="A1" t="s"><v>99</v></c></row>', 'damaged'],
  ['cells that never end', '<row r="1"><c r="A1"><v>1', 'damaged'],
  ['the very last cell', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', 'none'],
])('%s', (_, rows, code) => expect(codeOf(withRows(rows))).toBe(code));

test('the last cell alone takes no memory for those before it', () => {
  const rows = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  const [grid] = openGrids(zipParts(withRows(rows)));
  expect([grid!.rows, grid!.columns, grid!.cell(1_048_576, 16_384)?.value, grid!.cell(1, 1)]).toEqual([1_048_576, 16_384, 1, undefined]);
});

test('a shared formula cannot unfold to more than it may', () => {
  const master = `<row r="1"><c r="A1"><f t="shared" ref="A1:A40000" si="0">${'A1+'.repeat(2600)}1</f></c></row>`;
  expect(codeOf(withRows(master + '<row><c><f t="shared" si="0"/></c></row>'.repeat(20_000)))).toBe('too-large');
});

test('a hostile list of hidden columns', () => {
  const cols = `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(50_000)}</cols>`;
  const parts = sampleParts(sheetXml().replace(/<cols>.*<\/cols>/, cols));
  expect(openGrids(zipParts(parts))[0]!.hiddenColumns.size).toBe(16_384);
});

test.each<[string, (parts: Parts) => void, string]>([
  ['a sheet part is missing', (parts) => delete parts['xl/worksheets/sheet1.xml'], 'damaged'],
  ['a sheet is no sheet', (parts) => (parts['xl/worksheets/sheet1.xml'] = '<html/>'), 'damaged'],
  ['bytes that are no text', (parts) => (parts['xl/sharedStrings.xml'] = new Uint8Array([0x3c, 0xff, 0xc0])), 'damaged'],
  ['a document type declaration', (parts) => (parts['xl/workbook.xml'] = `<!DOCTYPE w [<!ENTITY a "b">]>${parts['xl/workbook.xml'] as string}`), 'damaged'],
  ['a part stored twice', (parts) => (parts['xl/WORKBOOK.xml'] = '<workbook/>'), 'damaged'],
  ['no relationships of the workbook', (parts) => delete parts['xl/_rels/workbook.xml.rels'], 'damaged'],
  ['no root relationships: the usual place is tried', (parts) => delete parts['_rels/.rels'], 'none'],
  ['no styles and no shared strings needed', (parts) => {
    parts['xl/worksheets/sheet1.xml'] = sheetXml('<row r="1"><c r="A1" s="9"><v>1</v></c></row>');
    delete parts['xl/styles.xml'];
    delete parts['xl/sharedStrings.xml'];
  }, 'none'],
  ['another kind of document', (parts) => {
    parts['[Content_Types].xml'] = (parts['[Content_Types].xml'] as string).replace('spreadsheetml.sheet.main', 'presentationml.presentation.main');
  }, 'not-a-workbook'],
])('%s', (_, change, code) => {
  const parts = sampleParts();
  change(parts);
  expect(codeOf(parts)).toBe(code);
});

test('chart sheets are left out, hidden ones are kept', () => {
  const parts = sampleParts();
  parts['xl/_rels/workbook.xml.rels'] = (parts['xl/_rels/workbook.xml.rels'] as string).replace(/\/worksheet" Target="worksheets\/sheet1/, '/chartsheet" Target="worksheets/sheet1');
  expect(openFile(zipParts(parts)).info.sheets).toEqual([{ name: '参数&代码', hidden: true, part: 'xl/worksheets/sheet2.xml' }]);
});
