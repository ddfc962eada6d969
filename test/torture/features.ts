/** What workbooks may hold besides cells, each built into the half-filled form. */
import { FORM_SHEET } from './hostileArchives';
import { OFFICE, SHEET_MAIN, type Book } from './book';
import { Chance } from './chance';

const SHEET_NAME = '部门整体支出绩效自评表';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const PNG = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
const noise = (bytes: number, seed: number): Uint8Array => {
  const chance = new Chance(seed);
  return Uint8Array.from({ length: bytes }, () => chance.below(256));
};

type Feature = (book: Book) => void;

const images: Feature = (book) => {
  book.addDefault('png', 'image/png').parts['xl/media/image1.png'] = PNG;
  const drawing = 'xl/drawings/drawing1.xml';
  const anchor = (row: number, inside: string): string =>
    `<xdr:twoCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>14</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 9}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${inside}<xdr:clientData/></xdr:twoCellAnchor>`;
  book.parts[drawing] = '<x/>';
  const image = book.relate(drawing, 'image', '../media/image1.png');
  const chart = book.relate(drawing, 'chart', '../charts/chart1.xml');
  delete book.parts[drawing];
  book.add(drawing, `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">` +
    anchor(1, `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="公章" descr="印章 &amp; 签字"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${image}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`) +
    anchor(12, `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="得分图"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="${chart}"/></a:graphicData></a:graphic></xdr:graphicFrame>`) +
    '</xdr:wsDr>', 'drawing');
  book.add('xl/charts/chart1.xml', `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>'${SHEET_NAME}'!$H$14:$H$20</c:f><c:numCache><c:ptCount val="7"/><c:pt idx="0"><c:v>15</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`, 'drawingml.chart');
  const id = book.relate(FORM_SHEET, 'drawing', '../drawings/drawing1.xml');
  book.put(FORM_SHEET, 'drawing', `<drawing xmlns:r="${OFFICE}" r:id="${id}"/>`);
};

const pivot: Feature = (book) => {
  const sheet = book.addSheet('透视', '<row r="1"><c r="A1" t="inlineStr"><is><t>类别</t></is></c><c r="B1"><v>1</v></c></row>');
  book.add('xl/pivotCache/pivotCacheDefinition1.xml', `<pivotCacheDefinition xmlns="${SHEET_MAIN}" xmlns:r="${OFFICE}" recordCount="0" refreshOnLoad="1"><cacheSource type="worksheet"><worksheetSource ref="G13:H20" sheet="${SHEET_NAME}"/></cacheSource><cacheFields count="2"><cacheField name="分值"><sharedItems/></cacheField><cacheField name="得分"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`, 'spreadsheetml.pivotCacheDefinition');
  book.add('xl/pivotTables/pivotTable1.xml', `<pivotTableDefinition xmlns="${SHEET_MAIN}" name="透视表1" cacheId="7" dataCaption="值"><location ref="A3:B5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField showAll="0"/><pivotField dataField="1" showAll="0"/></pivotFields></pivotTableDefinition>`, 'spreadsheetml.pivotTable');
  const id = book.relate('xl/workbook.xml', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml');
  book.relate(sheet, 'pivotTable', '../pivotTables/pivotTable1.xml');
  book.relate('xl/pivotTables/pivotTable1.xml', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml');
  book.change('xl/workbook.xml', (text) => text.replace('</workbook>', `<pivotCaches><pivotCache xmlns:r="${OFFICE}" cacheId="7" r:id="${id}"/></pivotCaches></workbook>`));
};

const validations: Feature = (book) => {
  book.put(FORM_SHEET, 'dataValidations', '<dataValidations count="2"><dataValidation type="decimal" allowBlank="1" showErrorMessage="1" errorTitle="得分" error="不得超过分值" sqref="H14:H20"><formula1>0</formula1><formula2>20</formula2></dataValidation><dataValidation type="list" allowBlank="1" sqref="F18:F19"><formula1>"保持,提升"</formula1></dataValidation></dataValidations>');
};

const formats: Feature = (book) => {
  book.change('xl/styles.xml', (text) => text.replace(/<dxfs[^>]*\/>|(?=<tableStyles)|(?=<\/styleSheet>)/, '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>'));
  book.put(FORM_SHEET, 'conditionalFormatting', '<conditionalFormatting sqref="H14:H20"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>$G14</formula></cfRule><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="' + X14 + '" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{DA7ABA51-AAAA-BBBB-0001-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>');
  const xm = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
  book.put(FORM_SHEET, 'extLst', `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting ${xm}><x14:cfRule type="dataBar" id="{DA7ABA51-AAAA-BBBB-0001-000000000001}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>H14:H20</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>` +
    `<ext xmlns:x14="${X14}" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups ${xm}><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>${SHEET_NAME}!H14:H20</xm:f><xm:sqref>J14</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`);
};

const threads: Feature = (book) => {
  const person = '{11111111-2222-3333-4444-555555555555}';
  book.addDefault('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  book.add('xl/comments1.xml', `<comments xmlns="${SHEET_MAIN}"><authors><author>tc={AAAAAAAA-0000-0000-0000-000000000001}</author><author>审核</author></authors><commentList><comment ref="H15" authorId="0"><text><t>[线程批注]</t></text></comment><comment ref="H20" authorId="1"><text><r><rPr><b/></rPr><t>偏差</t></r><r><t xml:space="preserve"> 待说明</t></r></text></comment></commentList></comments>`, 'spreadsheetml.comments');
  const box = (number: number, row: number): string => `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="visibility:hidden"><v:textbox/><x:ClientData ObjectType="Note"><x:Row>${row}</x:Row><x:Column>7</x:Column></x:ClientData></v:shape>`;
  book.parts['xl/drawings/vmlDrawing1.vml'] = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${box(1025, 14)}${box(1026, 19)}</xml>`;
  book.add('xl/threadedComments/threadedComment1.xml', `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="H15" dT="2024-12-31T08:00:00.00" personId="${person}" id="{AAAAAAAA-0000-0000-0000-000000000001}"><text>请核对得分</text></threadedComment></ThreadedComments>`, 'application/vnd.ms-excel.threadedcomments+xml');
  book.add('xl/persons/person.xml', `<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="审核" id="${person}" userId="a" providerId="None"/></personList>`, 'application/vnd.ms-excel.person+xml');
  book.relate(FORM_SHEET, 'comments', '../comments1.xml');
  book.relate(FORM_SHEET, 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment', '../threadedComments/threadedComment1.xml');
  book.relate('xl/workbook.xml', 'http://schemas.microsoft.com/office/2017/10/relationships/person', 'persons/person.xml');
  book.put(FORM_SHEET, 'legacyDrawing', `<legacyDrawing xmlns:r="${OFFICE}" r:id="${book.relate(FORM_SHEET, 'vmlDrawing', '../drawings/vmlDrawing1.vml')}"/>`);
};

const richText: Feature = (book) => {
  book.change('xl/sharedStrings.xml', (text) => text.replace(/<si><t>([^<]{4,})<\/t><\/si>/, (_, whole: string) => {
    const [first, ...rest] = [...whole.matchAll(/&#\d+;|./g)].map(([char]) => char);
    return `<si><r><rPr><b/><color rgb="FFFF0000"/></rPr><t>${first}</t></r><r><t xml:space="preserve">${rest.join('')}</t></r><rPh sb="0" eb="1"><t>bù</t></rPh><phoneticPr fontId="0"/></si>`;
  }));
};

const printing: Feature = (book) => {
  book.addDefault('bin', 'application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings').parts['xl/printerSettings/printerSettings1.bin'] = noise(800, 3);
  const id = book.relate(FORM_SHEET, 'printerSettings', '../printerSettings/printerSettings1.bin');
  book.change(FORM_SHEET, (text) => text.replace(/<pageMargins[^>]*\/>/, '').replace(/<pageSetup[^>]*\/>/, ''));
  book.put(FORM_SHEET, 'pageMargins', '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>');
  book.put(FORM_SHEET, 'pageSetup', `<pageSetup xmlns:r="${OFFICE}" paperSize="9" orientation="landscape" r:id="${id}"/>`);
  book.put(FORM_SHEET, 'headerFooter', '<headerFooter differentFirst="1"><oddHeader>&amp;C自评表 &amp;D</oddHeader><oddFooter>第 &amp;P 页</oddFooter></headerFooter>');
  book.put(FORM_SHEET, 'rowBreaks', '<rowBreaks count="1" manualBreakCount="1"><brk id="12" max="16383" man="1"/></rowBreaks>');
  book.change('xl/workbook.xml', (text) => text.replace('<definedNames/>', `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'${SHEET_NAME}'!$A$1:$I$22</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'${SHEET_NAME}'!$1:$2</definedName><definedName name="得分" hidden="1" comment="勿删">'${SHEET_NAME}'!$H$14:$H$20</definedName><definedName name="税率">0.13</definedName></definedNames>`));
};

const custom: Feature = (book) => {
  book.add('customXml/item1.xml', '<报送 xmlns="urn:example"><编号 a="1">&lt;甲&gt;</编号></报送>', 'application/xml');
  book.add('customXml/itemProps1.xml', '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{01234567-89AB-CDEF-0123-456789ABCDEF}"><ds:schemaRefs/></ds:datastoreItem>', 'customXmlProperties');
  book.relate('xl/workbook.xml', 'customXml', '../customXml/item1.xml');
  book.relate('customXml/item1.xml', 'customXmlProps', 'itemProps1.xml');
  book.add('docProps/custom.xml', '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.16929</vt:lpwstr></property></Properties>', 'custom-properties');
  book.relate('', 'custom-properties', 'docProps/custom.xml');
};

const links: Feature = (book) => {
  book.parts['xl/externalLinks/externalLink1.xml'] = '';
  const path = book.relate('xl/externalLinks/externalLink1.xml', 'externalLinkPath', 'file:///D:/上年/自评.xlsx', true);
  delete book.parts['xl/externalLinks/externalLink1.xml'];
  book.add('xl/externalLinks/externalLink1.xml', `<externalLink xmlns="${SHEET_MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="${path}"><sheetNames><sheetName val="表"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>1</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`, 'spreadsheetml.externalLink');
  const id = book.relate('xl/workbook.xml', 'externalLink', 'externalLinks/externalLink1.xml');
  book.change('xl/workbook.xml', (text) => text.replace('</sheets>', `</sheets><externalReferences><externalReference xmlns:r="${OFFICE}" r:id="${id}"/></externalReferences>`));
  book.put(FORM_SHEET, 'hyperlinks', `<hyperlinks><hyperlink ref="I15" location="'${SHEET_NAME}'!A1" display="回到表头"/><hyperlink xmlns:r="${OFFICE}" ref="I17" r:id="${book.relate(FORM_SHEET, 'hyperlink', 'https://example.org/?a=1&amp;b=2', true)}"/></hyperlinks>`);
};

const hiddenSheets: Feature = (book) => {
  book.addSheet('参数', '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>', { state: 'hidden' });
  book.addSheet('代码', '<row r="1"><c r="A1" t="inlineStr"><is><t>001001</t></is></c></row>', { state: 'veryHidden' });
};

/** Formulas over the scores, with cached values that scoring makes stale, and a calculation chain. */
const formulas: Feature = (book) => {
  const sheet = book.addSheet('汇总', `<row r="1"><c r="A1"><f>SUM('${SHEET_NAME}'!$H$14,'${SHEET_NAME}'!$H$16,'${SHEET_NAME}'!$H$20)</f><v>0</v></c><c r="B1"><f t="array" ref="B1">SUM(('${SHEET_NAME}'!$H$14:$H$20&lt;&gt;"")*1)</f><v>4</v></c></row>`);
  book.add('xl/calcChain.xml', `<calcChain xmlns="${SHEET_MAIN}"><c r="A1" i="${/\d+/.exec(sheet)![0]}"/><c r="B1" i="${/\d+/.exec(sheet)![0]}"/></calcChain>`, 'spreadsheetml.calcChain');
  book.relate('xl/workbook.xml', 'calcChain', 'calcChain.xml');
};

const openToAll: Feature = (book) => {
  book.put(FORM_SHEET, 'sheetProtection', '<sheetProtection password="CC1A" sheet="1" objects="1" scenarios="1" formatColumns="0"/>');
  book.put(FORM_SHEET, 'protectedRanges', '<protectedRanges><protectedRange sqref="H14:H21" name="得分栏"/></protectedRanges>');
  book.change('xl/workbook.xml', (text) => text.replace('<workbookProtection/>', '<workbookProtection workbookPassword="CC1A" lockStructure="1"/>'));
};

const locked: Feature = (book) => void book.put(FORM_SHEET, 'sheetProtection', '<sheetProtection password="CC1A" sheet="1"/>');

const signature: Feature = (book) => {
  book.addDefault('sigs', 'application/vnd.openxmlformats-package.digital-signature-origin').parts['_xmlsignatures/origin.sigs'] = new Uint8Array();
  book.add('_xmlsignatures/sig1.xml', '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo><CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"/><SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/></SignedInfo><SignatureValue>AAAA</SignatureValue></Signature>', 'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml');
  book.relate('', 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin', '_xmlsignatures/origin.sigs');
  book.relate('_xmlsignatures/origin.sigs', 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature', 'sig1.xml');
};

const macros: Feature = (book) => {
  book.addDefault('bin', 'application/vnd.ms-office.vbaProject').parts['xl/vbaProject.bin'] = noise(9000, 7);
  book.relate('xl/workbook.xml', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin');
  book.change('[Content_Types].xml', (text) => text.replace('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'));
  book.change('xl/workbook.xml', (text) => text.replace('<workbookPr/>', '<workbookPr codeName="ThisWorkbook"/>'));
  book.change(FORM_SHEET, (text) => text.replace('<sheetPr>', '<sheetPr codeName="Sheet1">'));
  book.ending = '.xlsm';
};

const from1904: Feature = (book) => {
  book.change('xl/workbook.xml', (text) => text.replace('<workbookPr/>', '<workbookPr date1904="1"/>'));
};

const table: Feature = (book) => {
  const sheet = book.addSheet('台账', '<row r="1"><c r="A1" t="inlineStr"><is><t>项目</t></is></c><c r="B1" t="inlineStr"><is><t>金额</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="B2"><v>3</v></c></row>');
  book.add('xl/tables/table1.xml', `<table xmlns="${SHEET_MAIN}" id="1" name="台账" displayName="台账" ref="A1:B2" totalsRowShown="0"><autoFilter ref="A1:B2"/><tableColumns count="2"><tableColumn id="1" name="项目"/><tableColumn id="2" name="金额"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`, 'spreadsheetml.table');
  const id = book.relate(sheet, 'table', '../tables/table1.xml');
  book.put(sheet, 'tableParts', `<tableParts count="1"><tablePart r:id="${id}"/></tableParts>`);
};

const modern: Feature = (book) => {
  book.change(FORM_SHEET, (text) => text.replace('<worksheet ', '<worksheet xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}" ')
    .replace(/<row /g, '<row x14ac:dyDescent="0.2" ').replace('<sheetData>', '<!-- 由系统导出 --><sheetData>'));
};

export const FEATURES: Readonly<Record<string, Feature>> = {
  'images and a chart': images, 'a pivot table': pivot, 'data validation': validations, 'conditional formats, x14, sparklines': formats, 'threaded comments and notes': threads,
  'rich text and phonetics': richText, 'print settings and names': printing, 'custom XML and properties': custom, 'external links and hyperlinks': links, 'hidden and very hidden sheets': hiddenSheets,
  'formulas, calculation chain': formulas, 'protected with an open range': openToAll, 'protected throughout': locked, 'a digital signature': signature, 'macros': macros,
  'calendar from 1904': from1904, 'a table': table, 'Excel 365 attributes': modern,
};

/** All that go together, in one workbook. */
export function everything(book: Book): void {
  for (const [name, build] of Object.entries(FEATURES)) if (!['protected throughout', 'a digital signature', 'calendar from 1904'].includes(name)) build(book);
}
