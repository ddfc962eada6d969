/** @jest-environment node */
/** Microsoft's Open XML SDK finds no new error after a sheet and notes were added, and every text comes back. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Package } from '../../src/xlsx/package';
import { minimalWorkbook } from '../../src/xlsx/minimal';
import { newSheet } from './newSheets';
import { openFile, openGrids } from './opened';
import { sampleParts, zipParts, type Parts } from './sampleParts';
import { DIALECTS, FILES, sampleFile } from './tortured';
import { errorsOf } from './validate';

const FORMS = join(__dirname, '..', 'samples', 'forms');

/** The real files of test/samples/torture guard their structure; here it is opened, so that theirs can be tried too. */
function opened(bytes: Uint8Array): Uint8Array {
  const pack = new Package(bytes);
  pack.setText('xl/workbook.xml', pack.text('xl/workbook.xml').replace(/<(?:\w+:)?workbookProtection[^>]*\/>/, ''));
  return pack.save();
}

function withoutStyles(): Uint8Array {
  const parts: Parts = sampleParts();
  delete parts['xl/styles.xml'];
  parts['[Content_Types].xml'] = (parts['[Content_Types].xml'] as string).replace(/<Override PartName="\/xl\/styles[^>]*>/, '');
  parts['xl/_rels/workbook.xml.rels'] = (parts['xl/_rels/workbook.xml.rels'] as string).replace(/<Relationship Id="rId3"[^>]*>/, '');
  // Without styles no cell may name one.
  for (const part of ['xl/worksheets/sheet1.xml']) parts[part] = (parts[part] as string).replace(/ (?:s|style|customFormat)="\d"/g, '');
  return zipParts(parts);
}

const WORKBOOKS: [string, () => Uint8Array][] = [
  ...['plain', 'prefixed elements', 'inline strings without r', 'UTF-16 little endian', 'odd targets', 'Excel 365'].map((name): [string, () => Uint8Array] => [name, DIALECTS[name]!]),
  ['without styles', withoutStyles],
  ...FILES.map((name): [string, () => Uint8Array] => [name, () => opened(sampleFile(name))]),
  ...readdirSync(FORMS).filter((name) => /^(?:02|08|23|45).*\.xlsx$/.test(name)).map((name): [string, () => Uint8Array] => [name, () => new Uint8Array(readFileSync(join(FORMS, name)))]),
];

test.each(WORKBOOKS)('%s', (name, make) => {
  const before = make();
  const extension = name.endsWith('m') ? 'xlsm' : 'xlsx';
  const file = openFile(before);
  const [first] = file.info.sheets;
  const added = file.addSheet(newSheet());
  file.addNotes(first!, [{ cell: 'E4', text: '目标≥90%，实际88%，差2个百分点。\n没有说明原因。' }, { cell: 'N40', text: '<&>' }], '核查');
  expect(file.addNotes(added, [{ cell: 'B3', text: '说明' }], '核查')).toEqual([null]);
  const after = file.save();
  const known = errorsOf(before, extension);
  expect(errorsOf(after, extension).filter((error) => !known.includes(error))).toEqual([]);
  expect(openGrids(after).length).toBe(openGrids(before).length + 1);
}, 60_000);

test('a workbook of its own', () => {
  const bytes = minimalWorkbook([newSheet(), newSheet('空白模板'), newSheet()]);
  expect(errorsOf(bytes)).toEqual([]);
  expect(openGrids(bytes).map(({ name }) => name)).toEqual(['核查表', '空白模板', '核查表 (2)']);
  expect(minimalWorkbook([newSheet(), newSheet('空白模板'), newSheet()])).toEqual(bytes);
  expect(() => minimalWorkbook([])).toThrow(RangeError);
}, 60_000);
