/** The finer points of writing a cell: refusals, styles of new cells, shared formulas, recalculation, the XML around it. */
import { parseAddress } from '../../src/grid/address';
import { Package } from '../../src/xlsx/package';
import { relatedPart } from '../../src/xlsx/relationships';
import type { CellPatch } from '../../src/xlsx/patch';
import { WorkbookFile } from '../../src/xlsx/workbookFile';
import { oddZip } from './oddZip';
import { SHEET, relationsXml, sampleParts, sheetRows, sheetXml, zipParts, type Parts } from './sampleParts';

type Write = [cell: string, value: string | number | null, formula?: string];

function patch([cell, value, formula = '']: Write): CellPatch {
  return { ...parseAddress(cell)!, value, formula: formula || null };
}

/** Opens parts, writes into the first sheet, and gives the outcome with the text of the parts afterwards. */
function write(parts: Parts, ...writes: Write[]) {
  const pack = new Package(zipParts(parts));
  const file = new WorkbookFile(pack, 'xl/workbook.xml');
  const outcome = file.writeCells(file.info.sheets[0]!, writes.map(patch));
  const saved = new Package(file.save());
  return { outcome, sheet: saved.text(SHEET), workbook: saved.text('xl/workbook.xml'), saved };
}

const cellXml = (sheet: string, cell: string): string | undefined =>
  new RegExp(`<c [^>]*?r="${cell}"[^>]*?(?:/>|>.*?</c>)`).exec(sheet)?.[0];

describe('the cell itself', () => {
  test.each<[string, Write, string | undefined]>([
    ['a number', ['E4', 9.78], '<c r="E4" s="5"><v>9.78</v></c>'],
    ['a text', ['E4', '无偏差'], '<c r="E4" s="5" t="inlineStr"><is><t>无偏差</t></is></c>'],
    ['blanks at the ends are kept', ['E4', ' 是 '], '<c r="E4" s="5" t="inlineStr"><is><t xml:space="preserve"> 是 </t></is></c>'],
    ['markup and control characters', ['E4', 'a<b>\u0001&"\ud800'], '<c r="E4" s="5" t="inlineStr"><is><t>a&lt;b&gt;&amp;"</t></is></c>'],
    ['what looks like an escape', ['E4', '_x000D_'], '<c r="E4" s="5" t="inlineStr"><is><t>_x005F_x000D_</t></is></c>'],
    ['a formula with its result', ['E4', 9.78, 'ROUND(C4/B4*D4,2)'], '<c r="E4" s="5"><f>ROUND(C4/B4*D4,2)</f><v>9.78</v></c>'],
    ['a formula with a text result', ['E4', '优', 'IF(E6<1,"优","")'], '<c r="E4" s="5" t="str"><f>IF(E6&lt;1,"优","")</f><v>优</v></c>'],
    ['a formula without a result', ['E4', null, 'C4'], '<c r="E4" s="5"><f>C4</f></c>'],
    ['over a text', ['A3', 1], '<c r="A3"><v>1</v></c>'],
    ['over a formula', ['F6', 1], '<c r="F6"><v>1</v></c>'],
    ['emptied', ['E3', null], '<c r="E3" s="5"/>'],
    ['emptied by an empty text', ['E3', ''], '<c r="E3" s="5"/>'],
    ['nothing where nothing is', ['H8', null], undefined],
  ])('%s', (_, edit, expected) => {
    const { outcome, sheet } = write(sampleParts(), edit);
    expect(outcome).toEqual([null]);
    expect(cellXml(sheet, edit[0])).toBe(expected);
  });

  test('what a rich value points to goes, an extension stays', () => {
    const rows = sheetRows().replace('<c r="E3" s="5"><v>47.5</v></c>', '<c r="E3" s="5" cm="1" vm="2" t="e"><v>#VALUE!</v><extLst><ext uri="{0}"/></extLst></c>');
    const { sheet } = write(sampleParts(sheetXml(rows)), ['E3', 5]);
    expect(cellXml(sheet, 'E3')).toBe('<c r="E3" s="5"><v>5</v><extLst><ext uri="{0}"/></extLst></c>');
  });

  test('two writes of one cell: the later counts', () => {
    expect(cellXml(write(sampleParts(), ['E3', 1], ['E3', 2]).sheet, 'E3')).toBe('<c r="E3" s="5"><v>2</v></c>');
  });
});

describe('a new cell', () => {
  test.each<[string, string, string]>([
    ['takes the style of its merge', 'D7', '<c r="D7" s="5">'],
    ['takes the style of its row', 'B9', '<c r="B9" s="2">'],
    ['takes the style of its column', 'I4', '<c r="I4" s="3">'],
    ['takes the style of its column in a new row', 'H20', '<c r="H20" s="3">'],
    ['has none otherwise', 'B8', '<c r="B8">'],
  ])('%s', (_, cell, tag) => {
    expect(write(sampleParts(), [cell, 1]).sheet).toContain(`${tag}<v>1</v></c>`);
  });

  test('stands in its place, and the row knows its width', () => {
    const { sheet } = write(sampleParts(), ['G4', 1], ['J4', 2], ['B7', 3]);
    expect(sheet).toMatch(/<row r="4" spans="1:10">.*<c r="F4".*<c r="G4".*<c r="J4"><v>2<\/v><\/c><\/row><row r="5"/);
    expect(sheet).toMatch(/<row r="7" spans="1:7"><c r="A7" t="b"><v>1<\/v><\/c><c r="B7"><v>3<\/v><\/c><c r="E7"/);
  });

  test('brings its row along, in order, and the stated area grows', () => {
    const { sheet } = write(sampleParts(), ['A8', 1], ['J12', 2], ['B12', 3]);
    expect(sheet).toMatch(/<\/row><row r="8"><c r="A8"><v>1<\/v><\/c><\/row><row r="9"/);
    expect(sheet).toMatch(/<row r="12"><c r="B12"><v>3<\/v><\/c><c r="J12"><v>2<\/v><\/c><\/row><\/sheetData>/);
    expect(sheet).toContain('<dimension ref="A1:J12"/>');
  });

  test('fills an empty sheet', () => {
    const parts = sampleParts(sheetXml('').replace('<sheetData></sheetData>', '<sheetData/>'));
    expect(write(parts, ['B2', 1]).sheet).toContain('<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>');
  });
});

describe('refused', () => {
  const special = sheetRows()
    .replace('<c r="B3"><v>80</v></c>', '<c r="B3"><f t="array" ref="B3:B4">C3:C4*2</f><v>80</v></c>')
    .replace('<c r="C5"><v>100</v></c>', '<c r="C5"><f t="array" ref="C5">SUM(B3:B4*1)</f><v>100</v></c>')
    .replace('<row r="10"', '<row r="10" ht="3"').replace('</is></c></row>', '</is></c><c r="C10"><f t="dataTable" ref="C10:D10" dt2D="1" dtr="1" r1="B3" r2="B4"/><v>1</v></c></row>');

  test.each<[string, Write, string | null]>([
    ['a covered cell of a merge', ['B1', 1], 'merged'],
    ['the first cell of a merge is none', ['A1', 'x'], null],
    ['the first cell of an array', ['B3', 1], 'array-formula'],
    ['another cell of an array', ['B4', 1], 'array-formula'],
    ['an array of one cell is none', ['C5', 1], null],
    ['a data table', ['D10', 1], 'data-table'],
    ['not a number', ['E3', NaN], 'not-a-number'],
    ['a text no cell can hold', ['E3', '长'.repeat(32_768)], 'too-long'],
    ['a formula no cell can hold', ['E3', 1, `SUM(${'A1,'.repeat(3000)}1)`], 'too-long'],
  ])('%s', (_, edit, code) => {
    const parts = sampleParts(sheetXml(special));
    const { outcome, sheet, saved } = write(parts, edit);
    expect(outcome).toEqual([code]);
    if (code) expect([sheet, saved.has('xl/calcChain.xml')]).toEqual([parts[SHEET], true]);
  });

  test('headers of tables and pivot tables', () => {
    const parts = sampleParts();
    parts['xl/worksheets/_rels/sheet1.xml.rels'] = relationsXml(['table', '../tables/table1.xml'], ['pivotTable', '/xl/pivotTables/pivotTable1.xml'], ['hyperlink', 'https://example.org/']);
    parts['xl/tables/table1.xml'] = '<table xmlns="x" id="1" name="表1" ref="A2:F6"><tableColumns count="6"/></table>';
    parts['xl/pivotTables/pivotTable1.xml'] = '<pivotTableDefinition xmlns="x"><location ref="I3:K9" firstHeaderRow="1"/></pivotTableDefinition>';
    expect(write(parts, ['C2', 'x'], ['C3', 1], ['J9', 1], ['J10', 1]).outcome).toEqual(['table-header', null, 'pivot-table', null]);
  });

  test('locked cells of a protected sheet, unless the area is open to all', () => {
    const guarded = sheetXml(
      sheetRows(),
      '<sheetProtection sheet="1" objects="1"/><protectedRanges><protectedRange sqref="B3:B4 H1" name="填报区"/><protectedRange sqref="C3" name="p" password="CC3D"/></protectedRanges>',
    );
    const edits: Write[] = [['A3', 1], ['E3', 1], ['B4', 1], ['C3', 1], ['A20', 1], ['D7', 1]];
    expect(write(sampleParts(guarded), ...edits).outcome).toEqual(['protected', null, null, 'protected', 'protected', null]);
    const open = guarded.replace('sheet="1"', 'sheet="0"');
    expect(write(sampleParts(open), ...edits).outcome).toEqual(edits.map(() => null));
  });

  test('everything in Strict Open XML, which is still read', () => {
    const parts = sampleParts();
    for (const [name, content] of Object.entries(parts)) {
      parts[name] = (content as string)
        .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships');
    }
    parts[SHEET] = (parts[SHEET] as string).replace('<c r="G5" s="4"><v>45657</v></c>', '<c r="G5" s="4" t="d"><v>2024-12-31</v></c>');
    const bytes = zipParts(parts);
    const file = new WorkbookFile(new Package(bytes), 'xl/workbook.xml');
    expect(file.readSheet(file.info.sheets[0]!).cell(5, 7)?.value).toBe(45657);
    expect(file.writeCells(file.info.sheets[0]!, [patch(['E3', 1])])).toEqual(['strict-ooxml']);
    expect(file.save()).toBe(bytes);
  });

  test('the others are written all the same', () => {
    const { outcome, sheet } = write(sampleParts(), ['B1', 1], ['E3', 2]);
    expect(outcome).toEqual(['merged', null]);
    expect(cellXml(sheet, 'E3')).toBe('<c r="E3" s="5"><v>2</v></c>');
  });
});

describe('shared formulas', () => {
  const formulaOf = (sheet: string, cell: string): string | undefined => /<f.*<\/f>|<f[^>]*\/>/.exec(cellXml(sheet, cell)!)?.[0];

  test('the next cell inherits the text', () => {
    const { sheet } = write(sampleParts(), ['F3', 1]);
    expect(formulaOf(sheet, 'F4')).toBe('<f t="shared" si="0" ref="F4:F5">C4/B4*$B$3/80</f>');
    expect(formulaOf(sheet, 'F5')).toBe('<f t="shared" si="0"/>');
  });

  test('past cells that are overwritten too', () => {
    const { sheet } = write(sampleParts(), ['F4', 1], ['F3', 1]);
    expect(formulaOf(sheet, 'F5')).toBe('<f t="shared" si="0" ref="F5">C5/B5*$B$3/80</f>');
  });

  test('a follower can go without any change elsewhere', () => {
    const { sheet } = write(sampleParts(), ['F4', 1]);
    expect(formulaOf(sheet, 'F3')).toBe('<f t="shared" ref="F3:F5" si="0">C3/B3*$B$3/80</f>');
    expect(formulaOf(sheet, 'F4')).toBeUndefined();
  });

  test('in a block where no cell can inherit, each gets its own', () => {
    const rows = '<row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="7">D1&amp;"A1"</f></c><c r="B1"><f t="shared" si="7"/></c></row><row r="2"><c r="A2"><f t="shared" si="7"/></c><c r="B2"><f t="shared" si="7"/></c></row>';
    const parts = sampleParts(sheetXml(rows).replace(/<mergeCells.*<\/mergeCells>/, ''));
    const { sheet } = write(parts, ['A1', 1]);
    expect(['B1', 'A2', 'B2'].map((cell) => formulaOf(sheet, cell))).toEqual([
      '<f>E1&amp;"A1"</f>', '<f>D2&amp;"A1"</f>', '<f>E2&amp;"A1"</f>',
    ]);
  });
});

describe('recalculation', () => {
  test('overwriting a formula takes the calculation chain out', () => {
    const { saved, workbook } = write(sampleParts(), ['E6', 90]);
    expect(saved.has('xl/calcChain.xml')).toBe(false);
    expect(relatedPart(saved, 'xl/workbook.xml', 'calcChain')).toBeUndefined();
    expect(saved.text('[Content_Types].xml')).not.toContain('calcChain');
    expect(workbook).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  test('writing a value leaves the chain and asks for a calculation', () => {
    const { saved, workbook } = write(sampleParts(), ['E3', 90]);
    expect(saved.has('xl/calcChain.xml')).toBe(true);
    expect(workbook).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  test('the setting is created where it belongs', () => {
    const parts = sampleParts();
    const workbook = (parts['xl/workbook.xml'] as string).replace('<calcPr calcId="191029"/>', '');
    parts['xl/workbook.xml'] = workbook;
    expect(write(parts, ['E3', 1]).workbook).toContain('</definedNames><calcPr fullCalcOnLoad="1"/></workbook>');
    parts['xl/workbook.xml'] = workbook.replace('</workbook>', '<extLst/></workbook>');
    expect(write(parts, ['E3', 1]).workbook).toContain('<calcPr fullCalcOnLoad="1"/><extLst/></workbook>');
  });

  test('a workbook without formulas is not told to calculate', () => {
    const parts = sampleParts(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>').replace(/<mergeCells.*<\/mergeCells>/, ''));
    parts['xl/worksheets/sheet2.xml'] = (parts['xl/worksheets/sheet2.xml'] as string).replace(/<f>.*<\/f>/, '');
    delete parts['xl/calcChain.xml'];
    parts['xl/_rels/workbook.xml.rels'] = (parts['xl/_rels/workbook.xml.rels'] as string).replace(/<Relationship Id="rId5".*?\/>/, '');
    expect(write(parts, ['A1', 2]).workbook).toBe(parts['xl/workbook.xml']);
    expect(write(parts, ['A1', 2, '1+1']).workbook).toContain('fullCalcOnLoad="1"');
  });
});

test('writing twice, then saving', () => {
  const file = new WorkbookFile(new Package(oddZip(sampleParts(), { descriptors: true })), 'xl/workbook.xml');
  const [form] = file.info.sheets as [typeof file.info.sheets[0]];
  file.writeCells(form, [patch(['E4', 5])]);
  file.writeCells(form, [patch(['E4', 6]), patch(['H2', '备注'])]);
  expect(file.readSheet(form).cell(4, 5)?.value).toBe(6);
  const again = new WorkbookFile(new Package(file.save()), 'xl/workbook.xml');
  expect([again.readSheet(form).cell(4, 5)?.value, again.readSheet(form).cell(2, 8)?.value]).toEqual([6, '备注']);
});
