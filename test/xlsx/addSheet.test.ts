/** @jest-environment node */
/** A sheet added to a workbook of any dialect: everything else stays, and what is read back is what was written. */
import { Package } from '../../src/xlsx/package';
import { packageKind } from '../../src/xlsx/packageKind';
import { relationshipsOf } from '../../src/xlsx/relationships';
import { looks } from '../../src/grid/look';
import { DANGEROUS, newSheet } from './newSheets';
import { openFile, openGrids } from './opened';
import { sampleParts, zipParts, type Parts } from './sampleParts';
import { DIALECTS, FILES, sampleFile } from './tortured';

const WORKBOOKS: [string, () => Uint8Array][] = [...Object.entries(DIALECTS), ...FILES.map((name): [string, () => Uint8Array] => [name, () => sampleFile(name)])];

function withSheets(bytes: Uint8Array, ...names: string[]): Uint8Array {
  const file = openFile(bytes);
  for (const name of names) file.addSheet(newSheet(name));
  return file.save();
}

/** Parts by name, as text where they are text. */
const partsOf = (bytes: Uint8Array): Map<string, string> => {
  const pack = new Package(bytes);
  const text = (name: string): string => { try { return pack.text(name); } catch { return '(binary)'; } };
  return new Map(pack.names.map((name) => [name, text(name)]));
};

const unlocked = (bytes: Uint8Array): boolean => !openFile(bytes).structureLocked;

describe.each(WORKBOOKS.filter(([, make]) => unlocked(make())))('%s', (_, make) => {
  const before = make();
  const after = withSheets(before, '核查表');

  test('reads back what was written, behind sheets that are as they were', () => {
    const [old, now] = [openGrids(before), openGrids(after)];
    expect(now.slice(0, -1)).toEqual(old);
    const added = now[now.length - 1]!;
    expect(added.name).toBe('核查表');
    const texts = DANGEROUS.map((_text, index) => added.cell(3 + index, 2)!);
    expect(texts.map(({ value }) => value)).toEqual(DANGEROUS.map((text) => text.replace('\u0001', '')));
    expect(texts.every(({ formula }) => formula === null)).toBe(true);
    expect([added.cell(3, 3)?.value, added.cell(3, 3)?.format, added.cell(4, 3)?.format]).toEqual([97.78, '0.00', '0.0‰;[Red]-0.0‰']);
    expect(added.merges).toEqual(newSheet().merges);
  });

  test('touches the workbook, its relationships, content types and styles, nothing else', () => {
    const [old, now] = [partsOf(before), partsOf(after)];
    const changed = [...old].filter(([name, text]) => now.get(name) !== text).map(([name]) => name.toLowerCase());
    expect(changed.sort()).toEqual(['[content_types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml']);
    expect([...now.keys()].filter((name) => !old.has(name))).toEqual([expect.stringMatching(/^xl\/worksheets\/sheet\d+\.xml$/)]);
  });

  test('styles of the other cells keep their numbers', () => {
    const styles = (bytes: Uint8Array): string[] => /<(?:x:)?cellXfs[^>]*>([^]*?)<\/(?:x:)?cellXfs>/.exec(partsOf(bytes).get('xl/styles.xml')!)![1]!.match(/<(?:x:)?xf [^]*?(?:\/>|<\/(?:x:)?xf>)/g)!;
    const [old, now] = [styles(before), styles(after)];
    expect(now.slice(0, old.length)).toEqual(old);
    expect(now.length).toBeGreaterThan(old.length + 10);
    const count = /<(?:x:)?cellXfs count="(\d+)"/.exec(partsOf(after).get('xl/styles.xml')!);
    if (count) expect(Number(count[1])).toBe(elementsIn(partsOf(after).get('xl/styles.xml')!));
  });

  test('the same sheet twice: another name, no further styles; the same bytes every time', () => {
    const twice = withSheets(before, '核查表', '核查表');
    expect(openGrids(twice).slice(-2).map(({ name }) => name)).toEqual(['核查表', '核查表 (2)']);
    expect(partsOf(twice).get('xl/styles.xml')).toBe(partsOf(after).get('xl/styles.xml'));
    expect(withSheets(before, '核查表')).toEqual(after);
  });
});

/** Direct children of cellXfs, counted without a regular expression for the nested ones. */
const elementsIn = (styles: string): number => (/<(?:x:)?cellXfs[^>]*>([^]*?)<\/(?:x:)?cellXfs>/.exec(styles)![1]!.match(/<(?:x:)?xf /g) ?? []).length;

/** The sample with other parts. */
const bent = (change: (parts: Parts) => void): Uint8Array => {
  const parts = sampleParts();
  change(parts);
  return zipParts(parts);
};
const replaceIn = (parts: Parts, part: string, from: string | RegExp, to: string): void => {
  const changed = (parts[part] as string).replace(from, to);
  expect(changed).not.toBe(parts[part]);
  parts[part] = changed;
};

test('a workbook without styles gets a part of its own', () => {
  const bytes = bent((parts) => {
    delete parts['xl/styles.xml'];
    replaceIn(parts, '[Content_Types].xml', /<Override PartName="\/xl\/styles[^>]*>/, '');
    replaceIn(parts, 'xl/_rels/workbook.xml.rels', /<Relationship Id="rId3"[^>]*>/, '');
  });
  const after = withSheets(bytes, '核查表');
  const pack = new Package(after);
  expect(relationshipsOf(pack, 'xl/workbook.xml').filter(({ kind }) => kind === 'styles').map(({ target }) => target)).toEqual(['xl/styles.xml']);
  expect(pack.text('xl/styles.xml')).toContain(looks.error.fill!.slice(1));
  expect(openGrids(after).pop()!.cell(3, 3)?.format).toBe('0.00');
});

test('styles with lists missing or empty are filled up in their order', () => {
  const bytes = bent((parts) => {
    parts['xl/styles.xml'] = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fills count="0"/><dxfs count="0"/></styleSheet>';
  });
  const styles = new Package(withSheets(bytes, '核查表')).text('xl/styles.xml');
  expect([...styles.matchAll(/<(numFmts|fonts|fills|borders|cellXfs|dxfs)\b/g)].map((match) => match[1])).toEqual(['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs']);
  expect(styles).toMatch(/<fills count="\d+"><fill><patternFill patternType="none"\/><\/fill><fill><patternFill patternType="gray125"\/>/);
  expect(styles).not.toContain('xfId');
});

test('ids and names are free, whatever sheets there are', () => {
  const bytes = bent((parts) => {
    replaceIn(parts, 'xl/workbook.xml', 'sheetId="2"', 'sheetId="65534"');
    replaceIn(parts, 'xl/workbook.xml', 'name="参数&amp;代码"', 'name="核查表"');
    parts['xl/worksheets/Sheet3.xml'] = '<orphan/>';
  });
  const pack = new Package(withSheets(bytes, '核[查]表'.replace(/[[\]]/g, '')));
  const entry = /<sheet [^>]*name="核查表 \(2\)"[^>]*>/.exec(pack.text('xl/workbook.xml'))![0];
  expect(entry).toContain('sheetId="2"');
  expect(pack.names.filter((name) => /sheet\d/i.test(name)).sort()).toContain('xl/worksheets/sheet4.xml');
  expect(pack.text('xl/workbook.xml')).toContain("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"2\">'核查表 (2)'!$1:$1</definedName></definedNames>");
});

test('a workbook without defined names gets them before the calculation settings', () => {
  const bytes = bent((parts) => replaceIn(parts, 'xl/workbook.xml', /<definedNames>.*<\/definedNames>/, ''));
  expect(new Package(withSheets(bytes, '核查表')).text('xl/workbook.xml')).toMatch(/<\/sheets><definedNames>.*<\/definedNames><calcPr/);
});

test('a locked structure is told, and nothing is added', () => {
  const bytes = bent((parts) => replaceIn(parts, 'xl/workbook.xml', '<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>'));
  const file = openFile(bytes);
  expect(file.structureLocked).toBe(true);
  expect(() => file.addSheet(newSheet())).toThrow(RangeError);
  expect(file.save()).toBe(bytes);
  expect(openFile(zipParts(sampleParts())).structureLocked).toBe(false);
});

test('what the sheet asks of the printer and the window', () => {
  const pack = new Package(withSheets(zipParts(sampleParts()), '核查表'));
  const found = packageKind(pack);
  expect(found.kind).toBe('workbook');
  const sheet = pack.text('xl/worksheets/sheet3.xml');
  for (const piece of ['ySplit="1"', 'fitToPage="1"', 'fitToHeight="0" orientation="landscape"', 'width="30"', '<row r="30" ht="60" customHeight="1">', '第 &amp;P 页，共 &amp;N 页', '<mergeCell ref="C5:C6"/>']) expect(sheet).toContain(piece);
});
