/** The port on an opened file: edits by sheet and address, refusals in order, reading back, saving. */
import { MemoryWorkbook } from '../../src/host/memory';
import { newWorkbook } from '../../src/host/newWorkbook';
import { openWorkbook } from '../../src/host/open';
import type { CellWrite, WorkbookPort } from '../../src/host/workbook';
import type { XlsxWorkbook } from '../../src/host/xlsx';
import { failureText, refusalText } from '../../src/text/say';
import { newSheet } from '../xlsx/newSheets';
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

describe('a sheet added through the port', () => {
  test('is read with the others, under the name it got; what was read before stays', async () => {
    const { port, save, addSheet } = await openWorkbook(zipParts(sampleParts()));
    const [form] = await port.readSheets();
    expect([await addSheet!(newSheet('自评表')), await addSheet!(newSheet())]).toEqual(['自评表 (2)', '核查表']);
    const now = await port.readSheets();
    expect(now.map(({ name }) => name)).toEqual(['自评表', '参数&代码', '自评表 (2)', '核查表']);
    expect(now[0]).toBe(form);
    expect(await port.write([edit('C5', 1, null, '核查表')])).toEqual([]);
    expect((await (await openWorkbook(save!())).port.readSheets())[3]!.cell(5, 3)?.value).toBe(1);
  });

  test('a protected structure and an old flavour refuse it, by a code that has its words', async () => {
    const bent = async (from: string, to: string) => {
      const parts = sampleParts();
      parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] as string).replace(from, to);
      return openWorkbook(zipParts(parts));
    };
    const locked = await bent('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>');
    const strict = await bent('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main');
    expect([locked.addSheet, strict.addSheet]).toEqual([undefined, undefined]);
    for (const [opened, code] of [[locked, 'structure-protected'], [strict, 'read-only']] as const) {
      await expect((opened.port as XlsxWorkbook).addSheet(newSheet())).rejects.toMatchObject({ code });
      expect(failureText(code)).not.toEqual(failureText('no-such-code'));
    }
    expect(await (strict.port as XlsxWorkbook).addNotes('自评表', [{ cell: 'A1', text: '' }], '')).toEqual([{ sheet: '自评表', cell: 'A1', code: 'strict-ooxml' }]);
  });

  test('notes are refused cell by cell', async () => {
    const { addNotes } = await openWorkbook(zipParts(sampleParts()));
    expect(await addNotes!('自评表', [{ cell: 'E4', text: '一' }, { cell: 'E4', text: '二' }, { cell: 'B1', text: '三' }], '核查')).toEqual([
      { sheet: '自评表', cell: 'E4', code: 'noted' }, { sheet: '自评表', cell: 'B1', code: 'merged' },
    ]);
    expect(await addNotes!('没有', [{ cell: 'E4', text: '一' }], '核查')).toEqual([{ sheet: '没有', cell: 'E4', code: 'no-sheet' }]);
    expect(['noted', 'merged', 'protected', 'bad-address', 'strict-ooxml', 'no-sheet'].filter((code) => refusalText(code) === code)).toEqual([]);
  });

  test('a workbook of its own opens like any other', async () => {
    const { port, kind, writable, addSheet } = await openWorkbook(newWorkbook([newSheet(), newSheet()]));
    expect([kind, writable, addSheet !== undefined, (await port.readSheets()).map(({ name }) => name)]).toEqual(['xlsx', true, true, ['核查表', '核查表 (2)']]);
  });
});
