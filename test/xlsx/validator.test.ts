/** Microsoft's Open XML SDK finds no error in a written file that the original did not have. */
import type { CellPatch } from '../../src/xlsx/patch';
import { openFile } from './opened';
import { DIALECTS, FILES, sampleFile } from './tortured';
import { errorsOf } from './validate';

const PATCHES: CellPatch[] = [
  { row: 3, column: 1, value: ' 说明\n第二行', formula: null },
  { row: 3, column: 3, value: 9.78, formula: null },
  { row: 3, column: 6, value: 1, formula: null },
  { row: 3, column: 4, value: 42, formula: null },
  { row: 4, column: 5, value: '优', formula: 'IF(1>2,"<","优")' },
  { row: 6, column: 5, value: null, formula: null },
  { row: 40, column: 14, value: '新行', formula: null },
];

const WORKBOOKS: [string, () => Uint8Array, number][] = [
  ...['plain', 'prefixed elements', 'inline strings without r', 'UTF-16 little endian', 'Excel 365'].map(
    (name): [string, () => Uint8Array, number] => [name, DIALECTS[name]!, 0],
  ),
  ...FILES.map((name): [string, () => Uint8Array, number] => [name, () => sampleFile(name), /^[bc]/.test(name) ? 1 : 0]),
];

test.each(WORKBOOKS)('%s', (name, make, index) => {
  const before = make();
  const file = openFile(before);
  const outcome = file.writeCells(file.info.sheets[index]!, PATCHES);
  expect(outcome.filter((code) => code === null).length).toBeGreaterThanOrEqual(5);
  const extension = name.endsWith('m') ? 'xlsm' : 'xlsx';
  const known = errorsOf(before, extension);
  expect(errorsOf(file.save(), extension).filter((error) => !known.includes(error))).toEqual([]);
}, 60_000);

test('the judge does find what is wrong', () => {
  const file = openFile(DIALECTS['plain']!());
  file.writeCells(file.info.sheets[0]!, [{ row: 3, column: 1, value: 1, formula: null }]);
  const bytes = file.save();
  expect(errorsOf(bytes)).toEqual([]);
  const broken = openFile(DIALECTS['plain']!()) as unknown as { pack: { text(part: string): string; setText(part: string, text: string): void; save(): Uint8Array } };
  broken.pack.setText('xl/worksheets/sheet1.xml', broken.pack.text('xl/worksheets/sheet1.xml').replace('<c r="A3"', '<c r="A3" t="wrong"'));
  expect(errorsOf(broken.pack.save())).not.toEqual([]);
}, 60_000);
