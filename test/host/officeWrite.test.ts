/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously", "url": "https://localhost/taskpane.html"}
 */
/** Writing through the real client: single cells, exactly what was meant, and nothing where something stands in the way. */
import { Grid, type Cell } from '../../src/grid/grid';
import type { CellWrite } from '../../src/host/workbook';
import { nationalPolicy as policy } from '../../src/scoring';
import { gridOf, standardForm } from '../support/gridOf';
import { cells, codes, editsOf, form, ROWS } from '../session/opened';
import { openInExcel, startOnce } from './officeOpened';

beforeAll(async () => void (await startOnce()));

const write = (cell: string, value: CellWrite['value'], more: Partial<CellWrite> = {}): CellWrite => ({ sheet: '自评表', cell, value, formula: null, ...more });

test('one trip to check, one to write and read back', async () => {
  const { host, space } = await openInExcel([form()]);
  const edits = editsOf(await space.check({ policy }));
  expect(host.traffic()).toMatchObject({ trips: 1 });
  const { written, refused } = await space.apply(edits);
  expect([cells(written), refused]).toEqual([['H5', 'I5', 'H9', 'H10', 'H12'], []]);
  expect(host.log.map(({ kind }) => kind)).toEqual(['read', 'read', 'write']);
  expect(host.workbook.cell('自评表!H12').value).toBe(97.89);
  await space.undo();
  expect(host.log.map(({ kind }) => kind)).toEqual(['read', 'read', 'write', 'read', 'write']);
});

test('a reading takes no references and gives none back', async () => {
  const { host, space } = await openInExcel([form()]);
  await space.score({ policy });
  expect(host.references.size).toBe(0);
  expect(JSON.stringify(host.log.map(({ body }) => body))).not.toContain('_KeepReference');
});

test.each(['88%', '1-2', '=x', "'引", '-未完成', '2024年12月', '007', '甲\n乙'])('the text %j stays that text', async (text) => {
  const { host, port } = await openInExcel([form()]);
  expect(await port.write([write('I9', text)])).toEqual([]);
  expect(host.workbook.cell('自评表!I9')).toMatchObject({ value: text, formula: null, numberFormat: 'General' });
  expect((await port.readSheets())[0]!.cell(9, 9)).toEqual({ value: text, format: 'General', formula: null, error: null });
});

test('a figure in a cell formatted as text becomes a number there, and undo makes it what it was', async () => {
  const { host, space } = await openInExcel([standardForm({ fund: ['1000', '1000', '900', 10, '90%', { value: null, format: '@' }], rows: ROWS, total: [100, null] })]);
  const before = JSON.stringify(host.workbook.snapshot());
  await space.score({ policy });
  expect(host.workbook.cell('自评表!I5')).toMatchObject({ value: 9, numberFormat: 'General' });
  await space.undo();
  expect(JSON.stringify(host.workbook.snapshot())).toBe(before);
});

test('whatever a cell held, putting it back gives the same cell', async () => {
  const kinds: Cell[] = [
    { value: 12.5, format: '0.00', formula: null, error: null },
    { value: 3, format: '@', formula: null, error: null },
    { value: '88%', format: 'General', formula: null, error: null },
    { value: '=甲', format: '@', formula: null, error: null },
    { value: 45657, format: 'yyyy/m/d', formula: null, error: null },
    { value: 7, format: '0%', formula: 'SUM(A1:A2)', error: null },
    { value: null, format: '0.00%', formula: null, error: null },
  ];
  const { host, port } = await openInExcel([new Grid({ name: '自评表', cells: kinds.map((cell) => [{ value: 3.5, format: 'General', formula: null, error: null }, cell]) })]);
  for (const [index, cell] of kinds.entries()) {
    const at = `B${index + 1}`;
    const was = { ...host.workbook.cell(`自评表!${at}`) };
    await port.write([write(at, 1, { format: 'General' })]);
    expect(host.workbook.cell(`自评表!${at}`).value).toBe(1);
    await port.write([write(at, cell.formula === null ? (cell.value as number | string | null) : null, { formula: cell.formula, format: cell.format })]);
    expect(host.workbook.cell(`自评表!${at}`)).toEqual({ ...was, value: cell.formula === null ? was.value : 7 });
  }
});

test('a filtered sheet is written row by row', async () => {
  const { host, space } = await openInExcel([form()]);
  host.user.filter('自评表', [9]);
  const { written } = await space.score({ policy });
  expect(cells(written)).toEqual(['H5', 'I5', 'H9', 'H10', 'H12']);
  expect([host.workbook.cell('自评表!H9').value, host.workbook.cell('自评表!H10').value]).toEqual([48.89, 30]);
});

test('a cell that a merge covers is named, not lost without a word', async () => {
  const { host, space } = await openInExcel([form()]);
  const edits = editsOf(await space.check({ policy }));
  host.workbook.sheets[0]!.merges = [{ row: 8, column: 7, rows: 2, columns: 1 }];
  const { refused } = await space.apply(edits);
  expect(codes(refused)).toEqual([['H10', 'not-taken'], ['H12', 'incomplete']]);
  expect(host.workbook.cell('自评表!H12').value).toBe('');
});

describe('protection', () => {
  test('locked cells are found beforehand and named; nothing is unprotected', async () => {
    const { host, space } = await openInExcel([form()]);
    host.user.protect('自评表', ['H9', 'I9']);
    const before = JSON.stringify(host.workbook.snapshot());
    const { written, refused } = await space.score({ policy });
    expect(cells(written)).toEqual(['H9']);
    expect(codes(refused)).toEqual([['H5', 'protected'], ['I5', 'protected'], ['H10', 'protected'], ['H12', 'protected']]);
    expect(host.workbook.sheets[0]!.protected).toBe(true);
    expect(host.log.some(({ error }) => error !== null)).toBe(false);
    await space.undo();
    expect(JSON.stringify(host.workbook.snapshot())).toBe(before);
  });

  test('a locked total with a formula of its own comes right by itself', async () => {
    const { host, space } = await openInExcel([form(ROWS, [100, { value: 10, formula: 'I5+SUM(H9:H11)' }])]);
    host.user.protect('自评表', ['H5:I5', 'H9:H10']);
    const { written, refused } = await space.score({ policy });
    expect(refused).toEqual([]);
    expect(written.find(({ cell }) => cell === 'H12')).toMatchObject({ new: 97.89 });
    expect(host.workbook.cell('自评表!H12')).toMatchObject({ value: 97.89, formula: '=I5+SUM(H9:H11)' });
    expect((await space.undo()).left).toEqual([]);
    expect(host.workbook.cell('自评表!H12').value).toBe(10);
  });

  test('a sheet that was protected since the last reading is left as it is', async () => {
    const { host, space } = await openInExcel([form()]);
    const edits = editsOf(await space.check({ policy }));
    const before = JSON.stringify(host.workbook.snapshot());
    host.meanwhile(() => host.user.protect('自评表'), 'write');
    const { refused } = await space.apply(edits);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['access-denied']));
    host.workbook.sheets[0]!.protected = false;
    expect(JSON.stringify(host.workbook.snapshot())).toBe(before);
  });
});

test('a workbook open for reading only: it is checked, and a write says so', async () => {
  const { host, space } = await openInExcel([form()]);
  host.workbook.readOnly = true;
  const { refused, written, before } = await space.score({ policy });
  expect([before.sheets[0]!.status, written]).toEqual(['form', []]);
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['access-denied']));
});

test('while a cell is edited nothing is read or written, and all is well afterwards', async () => {
  const { host, space } = await openInExcel([form()]);
  host.cellEditing = true;
  await expect(space.check({ policy })).rejects.toMatchObject({ code: 'editing' });
  host.cellEditing = false;
  const edits = editsOf(await space.check({ policy }));
  host.meanwhile(() => (host.cellEditing = true), 'write');
  await expect(space.apply(edits)).rejects.toMatchObject({ code: 'editing' });
  host.cellEditing = false;
  expect(host.workbook.cell('自评表!H9').value).toBe('');
  expect((await space.apply(edits)).written).toHaveLength(5);
});

test('a sheet deleted at the last moment', async () => {
  const { host, space } = await openInExcel([form(), form(undefined, undefined, '另一张')]);
  const edits = editsOf(await space.check({ policy }));
  host.meanwhile(() => host.user.deleteSheet('另一张'), 'write');
  const { written, refused } = await space.apply(edits);
  expect([written.length, new Set(refused.map(({ code }) => code))]).toEqual([0, new Set(['no-sheet'])]);
  expect(host.workbook.cell('自评表!H9').value).toBe('');
});

test.each([
  ['requests', { maxRequestBytes: 3000 }],
  ['answers', { maxResponseBytes: 3000 }],
])('on a size limit for %s everything is written all the same', async (_what, limits) => {
  const { host, space } = await openInExcel([form()]);
  const edits = editsOf(await space.check({ policy }));
  Object.assign(host.options, limits);
  expect(cells((await space.apply(edits)).written)).toEqual(['H5', 'I5', 'H9', 'H10', 'H12']);
  expect(host.log.some(({ error }) => error !== null)).toBe(true);
});

test('an undo that fails anywhere is finished by the next one', async () => {
  for (let at = 0, struck = true; struck; at++) {
    const { host, space } = await openInExcel([form(ROWS, [100, { value: 10, formula: 'I5+SUM(H9:H11)' }])]);
    const before = JSON.stringify(host.workbook.snapshot());
    await space.score({ policy });
    host.fail({ code: 'GeneralException', at, on: 'write' });
    const failed = await space.undo().then(() => false, () => true);
    struck = failed;
    await space.undo();
    expect([at, JSON.stringify(host.workbook.snapshot()) === before]).toEqual([at, true]);
    expect(await space.undoable()).toBeNull();
    if (!struck) expect(at).toBeGreaterThan(10);
  }
});

test('refused before anything is sent', async () => {
  const { host, port } = await openInExcel([gridOf([['甲']])]);
  const refused = await port.write([write('H9', NaN), write('H0', 1), write('A1', '长'.repeat(40_000)), { ...write('A1', 1), sheet: '没有' }]);
  expect(refused.map(({ code }) => code)).toEqual(['not-a-number', 'bad-address', 'too-long', 'no-sheet']);
  expect(host.log.filter(({ kind }) => kind === 'write')).toEqual([]);
});
