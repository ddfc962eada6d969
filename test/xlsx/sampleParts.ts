/** A small form as the parts of a package, to be bent into whatever a test needs. */
import { strToU8, zipSync, type Zippable } from 'fflate';

export type Parts = Record<string, string | Uint8Array>;

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export const SHEET = 'xl/worksheets/sheet1.xml';
export const SECOND = 'xl/worksheets/sheet2.xml';

/**
 * 绩效自评表: A1:G1 merged title, headers in row 2, three indicators, a total with formulas, a shared rate formula in F3:F5.
 * E6 holds SUM, D7 is missing inside the merge D7:E7, row 8 is missing, row 9 is an empty styled row.
 */
export function sheetRows(): string {
  return [
    '<row r="1" spans="1:7"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="G1" s="1"/></row>',
    '<row r="2" spans="1:7"><c r="A2" s="2" t="s"><v>1</v></c><c r="B2" s="2" t="s"><v>2</v></c><c r="C2" s="2" t="s"><v>3</v></c><c r="D2" s="2" t="s"><v>4</v></c><c r="E2" s="2" t="s"><v>5</v></c><c r="F2" s="2" t="s"><v>6</v></c></row>',
    '<row r="3" spans="1:7"><c r="A3" t="s"><v>7</v></c><c r="B3"><v>80</v></c><c r="C3"><v>76</v></c><c r="D3"><v>50</v></c><c r="E3" s="5"><v>47.5</v></c><c r="F3" s="3"><f t="shared" ref="F3:F5" si="0">C3/B3*$B$3/80</f><v>0.95</v></c></row>',
    '<row r="4" spans="1:7"><c r="A4" t="s"><v>8</v></c><c r="B4"><v>90</v></c><c r="C4"><v>88</v></c><c r="D4"><v>10</v></c><c r="E4" s="5"/><c r="F4" s="3"><f t="shared" si="0"/><v>0.97777</v></c></row>',
    '<row r="5" spans="1:7"><c r="A5" t="s"><v>9</v></c><c r="B5"><v>100</v></c><c r="C5"><v>100</v></c><c r="D5"><v>40</v></c><c r="E5" s="5"><v>40</v></c><c r="F5" s="3"><f t="shared" si="0"/><v>1</v></c><c r="G5" s="4"><v>45657</v></c></row>',
    '<row r="6" spans="1:7"><c r="A6" t="s"><v>10</v></c><c r="D6"><f>SUM(D3:D5)</f><v>100</v></c><c r="E6" s="5"><f>SUM(E3:E5)</f><v>87.5</v></c><c r="F6" t="str"><f>IF(E6&gt;=90,"优","良")</f><v>良</v></c><c r="G6" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
    '<row r="7" spans="1:7"><c r="A7" t="b"><v>1</v></c><c r="E7" s="5"/></row>',
    '<row r="9" s="2" customFormat="1"/>',
    '<row r="10" hidden="1"><c r="A10" t="inlineStr"><is><r><t>富</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 文本</t></r><rPh sb="0" eb="1"><t>fù</t></rPh></is></c></row>',
  ].join('');
}

export function sheetXml(rows = sheetRows(), before = '', after = ''): string {
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><dimension ref="A1:G10"/>` +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="14.25"/>' +
    `<cols><col min="1" max="1" width="30" customWidth="1"/><col min="8" max="9" width="9" style="3" customWidth="1"/><col min="11" max="12" width="9" hidden="1" customWidth="1"/></cols>` +
    `<sheetData>${rows}</sheetData>${before}<mergeCells count="2"><mergeCell ref="A1:G1"/><mergeCell ref="D7:E7"/></mergeCells>${after}` +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>'
  );
}

export const STRINGS = ['部门整体支出绩效自评表', '指标名称', '年度指标值', '实际完成值', '分值', '得分', '完成率', '培训人数', '群众满意度', '工程合格率_x000D_\n(一期)', '总分'];

/** Styles: 0 plain, 1 title, 2 header, 3 percent, 4 a Chinese date by built-in id, 5 two decimals and unlocked. */
const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.00_ "/></numFmts>` +
  '<fonts count="2"><font><sz val="10.5"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="31" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

const CALC_CHAIN = `${HEAD}<calcChain xmlns="${MAIN}"><c r="E6" i="1"/><c r="D6" i="1"/><c r="F3" i="1"/><c r="F4" i="1"/><c r="F5" i="1"/><c r="F6" i="1"/><c r="G6" i="1"/><c r="A1" i="2"/></calcChain>`;

function override(part: string, type: string): string {
  return `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
}

function relation(id: number, kind: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
}

export function relationsXml(...relations: [kind: string, target: string][]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.map(([kind, target], index) => relation(index + 1, kind, target)).join('')}</Relationships>`;
}

/** The whole package. */
export function sampleParts(sheet = sheetXml()): Parts {
  return {
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      override('xl/workbook.xml', 'sheet.main') + override(SHEET, 'worksheet') + override(SECOND, 'worksheet') +
      override('xl/styles.xml', 'styles') + override('xl/sharedStrings.xml', 'sharedStrings') + override('xl/calcChain.xml', 'calcChain') +
      '</Types>',
    '_rels/.rels': relationsXml(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml':
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr defaultThemeVersion="124226"/>` +
      '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="10000"/></bookViews><sheets>' +
      '<sheet name="自评表" sheetId="1" r:id="rId1"/><sheet name="参数&amp;代码" sheetId="2" state="veryHidden" r:id="rId2"/></sheets>' +
      "<definedNames><definedName name=\"总分\">'自评表'!$E$6</definedName></definedNames><calcPr calcId=\"191029\"/></workbook>",
    'xl/_rels/workbook.xml.rels': relationsXml(
      ['worksheet', 'worksheets/sheet1.xml'], ['worksheet', 'worksheets/sheet2.xml'], ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'], ['calcChain', 'calcChain.xml'],
    ),
    [SHEET]: sheet,
    [SECOND]: `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>自评表!E6</f><v>87.5</v></c></row></sheetData></worksheet>`,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" count="11" uniqueCount="11">${STRINGS.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/calcChain.xml': CALC_CHAIN,
  };
}

/** Zips parts in their order, at a fixed time. */
export function zipParts(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = [typeof content === 'string' ? strToU8(content) : content, { mtime: new Date(2024, 11, 31) }];
  }
  return zipSync(files);
}
