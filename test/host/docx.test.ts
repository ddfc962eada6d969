/** Word files: list numbers written out, heading levels, merged cells, what is left out; and files that are no documents. */
import { strToU8, zipSync } from 'fflate';
import type { DocumentTable, Paragraph, TextDocument } from '../../src/grid/document';
import { openDocument } from '../../src/host/document';

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

function docx(body: string, { numbering = '', styles = '', type = MAIN } = {}): Uint8Array {
  const kinds = [...(numbering ? ['numbering'] : []), ...(styles ? ['styles'] : [])];
  return zipSync({
    '[Content_Types].xml': strToU8(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`),
    '_rels/.rels': strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
    'word/_rels/document.xml.rels': strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${kinds.map((kind, i) => `<Relationship Id="r${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${kind}.xml"/>`).join('')}</Relationships>`),
    'word/document.xml': strToU8(`<w:document ${NS}><w:body>${body}<w:sectPr/></w:body></w:document>`),
    ...(numbering && { 'word/numbering.xml': strToU8(`<w:numbering ${NS}>${numbering}</w:numbering>`) }),
    ...(styles && { 'word/styles.xml': strToU8(`<w:styles ${NS}>${styles}</w:styles>`) }),
  });
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (text: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;
const list = (id: number, level = 0): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const paragraphs = (document: TextDocument): [string, number | null][] =>
  document.blocks.filter((block): block is Paragraph => block.kind === 'paragraph').map(({ text, heading }) => [text, heading]);
const texts = (document: TextDocument): string[] => paragraphs(document).map(([text]) => text);

const level = (at: number, format: string, text: string, start = 1): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

test('list numbers are written out, level by level, and begin again below a higher one', async () => {
  const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimalEnclosedCircleChinese', '%4')}</w:abstractNum>
    <w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>
    <w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '')}${level(1, 'decimal', '%1.%2')}</w:abstractNum><w:num w:numId="6"><w:abstractNumId w:val="2"/></w:num>
    <w:num w:numId="7"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
  const body = p('部门概况', list(5)) + p('职责', list(5, 1)) + p('人员', list(5, 1)) + p('项', list(5, 2)) + p('绩效目标', list(5)) + p('产出', list(5, 1)) + p('数量', list(5, 3)) + p('散文') + p('点', list(6)) + p('重新开始', list(7));
  expect(texts(await openDocument(docx(body, { numbering })))).toEqual(['一、部门概况', '（一）职责', '（二）人员', '1.项', '二、绩效目标', '（一）产出', '①数量', '散文', '点', '一、重新开始']);
});

test('heading levels come from the style, from what it builds upon, or from the paragraph; a list may come with the style', async () => {
  const styles = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="a"><w:name w:val="own"/><w:basedOn w:val="1"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 2"/></w:style><w:style w:styleId="x"><w:name w:val="x"/><w:basedOn w:val="x"/></w:style>';
  const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>`;
  const style = (id: string, more = ''): string => `<w:pStyle w:val="${id}"/>${more}`;
  const body = p('甲', style('1')) + p('乙', style('a')) + p('丙', style('2')) + p('丁', style('1', '<w:numPr><w:numId w:val="0"/></w:numPr><w:outlineLvl w:val="9"/>')) + p('戊', '<w:outlineLvl w:val="2"/>') + p('己', style('x'));
  expect(paragraphs(await openDocument(docx(body, { styles, numbering })))).toEqual([['1甲', 1], ['2乙', 1], ['丙', 2], ['丁', null], ['戊', 3], ['己', null]]);
});

test('deleted, moved and hidden words are left out; inserted words, breaks, text boxes and fields stay', async () => {
  const body = `<w:p>${run('留')}<w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:moveFrom>${run('移')}</w:moveFrom><w:ins>${run('增')}</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:br/><w:t>下</w:t></w:r></w:p>`
    + `<w:p>${run('图')}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('框内')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('框内')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  expect(texts(await openDocument(docx(body)))).toEqual(['留增\n下', '图', '框内']);
});

test('tables become grids: spans, vertical merges, several paragraphs and tables inside a cell', async () => {
  const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${text.split('|').map((line) => p(line)).join('')}</w:tc>`;
  const body = `<w:tbl><w:tr>${cell('表头', '<w:gridSpan w:val="2"/>')}${cell('得分')}</w:tr><w:tr>${cell('产出', '<w:vMerge w:val="restart"/>')}${cell('上|下')}${cell('10')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('丙')}<w:tc><w:tbl><w:tr>${cell('内')}</w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>`;
  const { blocks } = await openDocument(docx(body));
  const { grid } = blocks[0] as DocumentTable;
  expect([1, 2, 3].map((row) => [1, 2, 3].map((column) => grid.text(row, column)))).toEqual([['表头', '', '得分'], ['产出', '上\n下', '10'], ['', '丙', '内']]);
  expect(grid.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }, { top: 2, left: 1, bottom: 3, right: 1 }]);
});

test.each<[string, Uint8Array, string, string | undefined]>([
  ['no bytes', new Uint8Array(), 'empty', undefined],
  ['a PDF', strToU8('%PDF-1.7'), 'not-a-document', 'pdf'],
  ['a workbook', docx('', { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' }), 'not-a-document', 'xlsx'],
  ['some archive', zipSync({ 'a.txt': strToU8('a') }), 'not-a-document', 'zip'],
  ['Word 97', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'not-a-document', 'doc'],
  ['a document that was cut off', docx(p('甲')).slice(0, -40), 'damaged', undefined],
  ['a body that does not close', docx('<w:p>'), 'damaged', undefined],
  ['a span wider than any table', docx('<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'), 'too-large', undefined],
])('%s', async (_, bytes, code, found) => {
  await expect(openDocument(bytes)).rejects.toMatchObject({ code, ...(found && { values: { found } }) });
});

test('deep nesting ends without harm', async () => {
  const deep = '<w:tbl><w:tr><w:tc>'.repeat(400) + p('深') + '</w:tc></w:tr></w:tbl>'.repeat(400);
  expect((await openDocument(docx(p('浅') + deep))).blocks[0]).toMatchObject({ text: '浅' });
});

const TEXT = '一、部门概况\n（一）职责';
test.each<[string, Uint8Array]>([
  ['UTF-8', strToU8(TEXT)],
  ['UTF-8 with its mark', strToU8(`\uFEFF${TEXT}`)],
  ['UTF-16 LE', new Uint8Array(Buffer.from(`\uFEFF${TEXT}`, 'utf16le'))],
  ['UTF-16 BE', new Uint8Array(Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16())],
  ['GB18030', new Uint8Array([0xd2, 0xbb, 0xa1, 0xa2, 0xb2, 0xbf, 0xc3, 0xc5, 0xb8, 0xc5, 0xbf, 0xf6, 0x0a, 0xa3, 0xa8, 0xd2, 0xbb, 0xa3, 0xa9, 0xd6, 0xb0, 0xd4, 0xf0])],
])('text in %s', async (_, bytes) => {
  expect(texts(await openDocument(bytes))).toEqual(['一、部门概况', '（一）职责']);
});
