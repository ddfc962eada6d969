/** The port on an opened file: edits by sheet and address, refusals in order, reading back, saving. */
import { MemoryWorkbook } from '../../src/host/memory';
import { openWorkbook } from '../../src/host/open';
import type { CellWrite, WorkbookPort } from '../../src/host/workbook';
import { sampleParts, zipParts } from '../xlsx/sampleParts';
import { sampleFile } from '../xlsx/tortured';

const edit = (cell: string, value: CellWrite['value'], formula: string | null = null, sheet = '自评表'): CellWrite => ({ sheet, cell, value, formula });

const EDITS: CellWrite[] = [
  edit('E4', 9.78),
  edit('B1', '盖住了'),
  edit('H4', '可以进一步解决群众需求', null),
  edit('E7', 1),
  edit('D7', 100, 'SUM(D3:D5)'),
  edit('E4', 9.8),
  edit('Z', 1),
  edit('A1', 1, null, '没有的表'),
  edit('A2', '参', null, '参数&代码'),
  edit('E3', ''),
];

async function ports(): Promise<[string, WorkbookPort][]> {
  const file = await openWorkbook(zipParts(sampleParts()));
  return [['file', file.port], ['memory', new MemoryWorkbook(await file.port.readSheets())]];
}

test('file and memory refuse the same and read back the same', async () => {
  for (const [, port] of await ports()) {
    expect(await port.write(EDITS)).toEqual([
      { sheet: '自评表', cell: 'B1', code: 'merged' },
      { sheet: '自评表', cell: 'E7', code: 'merged' },
      { sheet: '自评表', cell: 'Z', code: 'bad-address' },
      { sheet: '没有的表', cell: 'A1', code: 'no-sheet' },
    ]);
    const [form, codes] = await port.readSheets();
    expect([form!.cell(4, 5)?.value, form!.cell(4, 8)?.value, form!.cell(7, 4)?.formula, form!.cell(3, 5)?.value, codes!.cell(2, 1)?.value]).toEqual([
      9.8, '可以进一步解决群众需求', 'SUM(D3:D5)', null, '参',
    ]);
    expect(form!.cell(4, 5)?.format).toBe('0.00_ ');
    expect([form!.merges.length, [...form!.hiddenRows], codes!.hidden]).toEqual([2, [10], true]);
  }
});

test('an address beyond the sheet', async () => {
  const { port } = await openWorkbook(zipParts(sampleParts()));
  expect((await port.write([edit('XFE1', 1), edit('A1048577', 1)])).map(({ code }) => code)).toEqual(['bad-address', 'bad-address']);
});

test('sheets are read once until something is written', async () => {
  const { port } = await openWorkbook(sampleFile('b_features.xlsx'));
  const first = await port.readSheets();
  expect((await port.readSheets())[4]).toBe(first[4]);
  await port.write([edit('A2', 7, null, '明细')]);
  const second = await port.readSheets();
  expect(second[0]).toBe(first[0]);
  expect(second[4]!.cell(2, 1)?.value).toBe(7);
  expect(first[4]!.cell(2, 1)?.value).toBe(1);
});

test('what is saved opens with what was written; without a change the bytes are the same', async () => {
  const bytes = zipParts(sampleParts());
  const opened = await openWorkbook(bytes);
  expect(opened.save!()).toBe(bytes);
  await opened.port.write([edit('B1', 'merged')]);
  expect(opened.save!()).toBe(bytes);
  await opened.port.write(EDITS);
  const again = await openWorkbook(opened.save!());
  expect(await again.port.readSheets()).toEqual(await opened.port.readSheets());
});

test('protected cells of a real file are refused, unlocked ones are not', async () => {
  const { port } = await openWorkbook(sampleFile('b_features.xlsx'));
  const sheet = '部门整体支出绩效自评表';
  const cells = ['A3', 'F13', 'G27', 'H27'];
  const refusals = await port.write(cells.map((cell) => edit(cell, 1, null, sheet)));
  expect(refusals.every(({ code }) => code === 'protected')).toBe(true);
  expect(refusals.map(({ cell }) => cell)).toEqual(['A3', 'H27']);
});

test('a signature is told', async () => {
  const parts = { ...sampleParts(), '_xmlsignatures/origin.sigs': '' };
  expect((await openWorkbook(zipParts(parts))).signed).toBe(true);
});

test('Strict Open XML is read only', async () => {
  const parts = sampleParts();
  parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] as string).replace('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main');
  const opened = await openWorkbook(zipParts(parts));
  expect([opened.writable, opened.save]).toEqual([false, undefined]);
  expect(await opened.port.write([edit('E3', 1)])).toEqual([{ sheet: '自评表', cell: 'E3', code: 'strict-ooxml' }]);
});
