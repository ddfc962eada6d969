/** Files made to harm whoever opens them, second part: what stands in the sheets, and other formats. */
import * as sheetJs from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { address, columnName } from '../../src/grid/address';
import { formWith, FORM_SHEET, sampleBytes, sheetWith, FORM, type Hostile } from './hostileArchives';

const many = (count: number, make: (index: number) => string): string => Array.from({ length: count }, (_, index) => make(index)).join('');
const inSheet = (rows: string): Uint8Array => sheetWith('</sheetData>', rows);
const afterData = (text: string): Uint8Array =>
  formWith((files) => {
    files[FORM_SHEET] = files[FORM_SHEET]!.replace(/<mergeCells[^]*<\/mergeCells>/, '').replace('</sheetData>', `</sheetData>${text}`);
  });

/** A Word file with the given body. */
const docx = (body: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
    '_rels/.rels': strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
    'word/document.xml': strToU8(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`),
  }, { level: 1 });
const P = '<w:p><w:r><w:t>部门整体支出绩效自评表</w:t></w:r></w:p>';

const xml2003 = (rows: string): string =>
  `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="自评表"><Table>${rows}</Table></Worksheet></Workbook>`;

/** An .ods whose only sheet has the given rows. */
function ods(rows: string): Uint8Array {
  const book = sheetJs.CFB.read(Buffer.from(sheetJs.write(sheetJs.read(sampleBytes(FORM)), { bookType: 'ods', type: 'buffer' }) as Buffer), { type: 'buffer' });
  const content = book.FullPaths.findIndex((name: string) => name.endsWith('content.xml'));
  const text = Buffer.from(book.FileIndex[content]!.content as Uint8Array).toString('utf8').replace(/<\/table:table>/, `${rows}</table:table>`);
  book.FileIndex[content]!.content = Buffer.from(text) as never;
  return new Uint8Array(sheetJs.CFB.write(book, { fileType: 'zip', type: 'buffer' }) as Buffer);
}

export const SHEETS: readonly Hostile[] = [
  { name: 'cells to the last row and column', outcome: 'either', short: true, make: () => inSheet('<row r="1048576"><c r="A1048576"><v>1</v></c><c r="XFD1048576"><v>1</v></c></row>') },
  { name: 'a million rows with one cell at the far right', outcome: 'either', make: () => inSheet(many(900_000, (i) => `<row r="${i + 101}"><c r="XFD${i + 101}"><v>1</v></c></row>`)) },
  { name: '16,384 columns in 200 rows', outcome: 'either', make: () => inSheet(many(200, (row) => `<row r="${row + 101}">${many(16_384, (column) => `<c r="${columnName(column + 1)}${row + 101}"><v>${column}</v></c>`)}</row>`)) },
  { name: 'six million cells', outcome: 'refused', make: () => inSheet(many(6000, (row) => `<row r="${row + 101}">${'<c><v>1</v></c>'.repeat(1000)}</row>`)) },
  { name: 'a column beyond XFD', outcome: 'refused', short: true, make: () => inSheet('<row r="900"><c r="ZZZZ900"><v>1</v></c></row>') },
  { name: 'a row beyond the last', outcome: 'refused', make: () => inSheet('<row r="99999999999"><c r="A1"><v>1</v></c></row>') },
  { name: 'all columns hidden, one by one', outcome: 'read', make: () => sheetWith('<sheetData', `<cols>${many(16_384, (i) => `<col min="${i + 1}" max="16384" hidden="1"/>`)}</cols>`) },
  { name: 'a million merges', outcome: 'either', make: () => afterData(`<mergeCells>${many(1_000_000, (i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`)}</mergeCells>`) },
  { name: '20,000 merges over everything', outcome: 'either', make: () => afterData(`<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000)}</mergeCells>`) },
  { name: '200,000 merges over the form', outcome: 'either', make: () => afterData(`<mergeCells>${many(200_000, (i) => `<mergeCell ref="A${(i % 30) + 1}:H${(i % 30) + 150}"/>`)}</mergeCells>`) },
  { name: 'a formula shared by a million cells', outcome: 'either', make: () => inSheet(`<row r="200"><c r="A200"><f t="shared" ref="A200:XFD1048576" si="7">${'SUM(B1:C9)+'.repeat(700)}1</f></c></row>${many(5000, (row) => `<row r="${row + 201}">${'<c><f t="shared" si="7"/></c>'.repeat(200)}</row>`)}`) },
  { name: 'two million nested elements', outcome: 'either', short: true, make: () => sheetWith('<sheetData', `${'<a>'.repeat(2_000_000)}${'</a>'.repeat(2_000_000)}`) },
  { name: 'a million attributes on one cell', outcome: 'either', make: () => inSheet(`<row r="900"><c r="A900"${many(1_000_000, (i) => ` a${i}="1"`)}/></row>`) },
  { name: 'an attribute of 100 MB', outcome: 'either', make: () => inSheet(`<row r="900"><c r="A900" x="${'A'.repeat(100 * 2 ** 20)}"/></row>`) },
  { name: 'a text of 60 MB in a cell of the form', outcome: 'either', make: () => formWith((files) => { files['xl/sharedStrings.xml'] = files['xl/sharedStrings.xml']!.replace(/<t>[^<]*<\/t>/, `<t>${'项目支出绩效自评表'.repeat(2_400_000)}</t>`); }) },
  { name: 'a text broken into a million runs', outcome: 'either', make: () => formWith((files) => { files['xl/sharedStrings.xml'] = files['xl/sharedStrings.xml']!.replace(/<si>/, `<si>${'<r><t>自</t></r>'.repeat(1_000_000)}</si><si>`); }) },
  { name: 'a million comments in a value', outcome: 'either', make: () => inSheet(`<row r="900"><c r="A900"><v>1${'<!--x-->2'.repeat(1_000_000)}</v></c></row>`) },
  { name: 'a number of a million digits', outcome: 'either', make: () => inSheet(`<row r="900"><c r="A900"><v>${'9'.repeat(1_000_000)}</v></c></row>`) },
  { name: '300,000 indicator rows', outcome: 'either', make: () => longForm(300_000) },
  { name: '20,000 sheets on one part', outcome: 'either', make: () => manySheets(20_000) },
  { name: 'a number format of 400,000 characters', outcome: 'either', make: () => longFormat('#,##0.00;[&gt;1]0?/?;'.repeat(20_000)) },
  { name: 'a number format of 200,000 quotes', outcome: 'either', make: () => longFormat('&quot;x\\'.repeat(50_000)) },
  { name: 'a table of a billion rows, HTML', outcome: 'either', short: true, make: () => '<html><body><table><tr><td rowspan="1000000000" colspan="1000000000">自评表</td><td>1</td></tr></table></body></html>' },
  { name: 'a million cells, HTML', outcome: 'either', make: () => `<html><table>${'<tr><td>1</td><td>二</td></tr>'.repeat(500_000)}</table></html>` },
  { name: 'tables in tables, HTML', outcome: 'either', make: () => `<html>${'<table><tr><td>'.repeat(50_000)}自评表${'</td></tr></table>'.repeat(50_000)}</html>` },
  { name: 'unclosed tags, HTML', outcome: 'either', make: () => `<html><table><tr><td>${'<'.repeat(300_000)}</td></tr></table></html>` },
  { name: 'a row at a billion, Excel 2003 XML', outcome: 'either', make: () => xml2003('<Row ss:Index="1000000000"><Cell ss:Index="1000000000"><Data ss:Type="String">表</Data></Cell></Row>') },
  { name: 'a merge of a billion, Excel 2003 XML', outcome: 'either', make: () => xml2003('<Row><Cell ss:MergeAcross="999999999" ss:MergeDown="999999999"><Data ss:Type="String">表</Data></Cell></Row>') },
  { name: 'a row repeated a billion times, .ods', outcome: 'either', make: () => ods('<table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>') },
  { name: 'a column span of a billion, .docx', outcome: 'either', short: true, make: () => docx(`${P}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${P}</w:tc><w:tc>${P}</w:tc></w:tr></w:tbl>`) },
  { name: '20,000 tables in each other, .docx', outcome: 'either', make: () => docx(`${P}${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}${P}${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}`) },
  { name: 'a million cells, .docx', outcome: 'either', make: () => docx(`${P}<w:tbl>${many(10_000, () => `<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(100)}</w:tr>`)}</w:tbl>`) },
  { name: 'an old file cut off', outcome: 'refused', short: true, make: () => sampleBytes('torture/d_selfeval.xls').subarray(0, 9000) },
  { name: 'not a workbook: a page with a script', outcome: 'either', make: () => '<html><body><script>alert(1)</script><table><tr><td onclick="alert(1)">自评表</td></tr></table></body></html>' },
];

/** The form with a number shown in that format on every row. */
const longFormat = (format: string): Uint8Array =>
  formWith((files) => {
    files['xl/styles.xml'] = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="200" formatCode="${format}"/></numFmts><cellXfs>${'<xf numFmtId="200"/>'.repeat(60)}</cellXfs></styleSheet>`;
    files[FORM_SHEET] = files[FORM_SHEET]!.replace('</sheetData>', `${many(500, (row) => `<row r="${row + 200}"><c r="A${row + 200}" s="1"><v>1.5</v></c></row>`)}</sheetData>`);
  });

/** The form with rows that repeat its own. */
function longForm(count: number): Uint8Array {
  const cell = (column: number, row: number, text: string): string => `<c r="${address(row, column)}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const texts = ['产出指标', '数量指标', '培训人次', '≥200人次', '210人次', '10', '10', '无'];
  return formWith((files) => {
    const rows = Array.from({ length: count }, (_, index) => `<row r="${index + 3}">${texts.map((text, at) => cell(at + 1, index + 3, text)).join('')}</row>`).join('');
    const heads = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];
    files[FORM_SHEET] = files[FORM_SHEET]!.replace(/<sheetData>[^]*<\/sheetData>/, `<sheetData><row r="1">${cell(1, 1, '部门整体支出绩效自评表')}</row><row r="2">${heads.map((text, at) => cell(at + 1, 2, text)).join('')}</row>${rows}</sheetData>`).replace(/<mergeCells[^]*<\/mergeCells>/, '');
  });
}

/** Every sheet of the workbook is the same part: a small file that is read twenty thousand times. */
const manySheets = (count: number): Uint8Array =>
  formWith((files) => {
    const [sheet] = /<sheet [^>]*>/.exec(files['xl/workbook.xml']!)!;
    const copies = many(count, (index) => sheet.replace(/name="[^"]*"/, `name="表${index}"`).replace(/sheetId="\d+"/, `sheetId="${index + 10}"`));
    files['xl/workbook.xml'] = files['xl/workbook.xml']!.replace(sheet, sheet + copies);
  });
