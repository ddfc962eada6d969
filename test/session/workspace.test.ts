/** What a person's shell relies on: one write whole or not at all, taken back exactly, and nobody else's change lost. */
import { MemoryWorkbook } from '../../src/host/memory';
import { WorkbookError } from '../../src/host/workbook';
import { nationalPolicy as policy } from '../../src/scoring';
import { memoryStore } from '../../src/session/store';
import { scoreWorkbook } from '../../src/session/session';
import { openWorkspace } from '../../src/session/workspace';
import { standardForm, type Entry } from '../support/gridOf';
import { MemoryLive } from '../support/memoryLive';
import { cells, codes, editsOf, form, open, reopened, ROWS } from './opened';

test('a check says what stands where, and changes nothing', async () => {
  const { port, space } = open([form(), form(ROWS, [100, null], '说明')]);
  const before = await port.contents();
  const { sheets, states } = await space.check({ policy });
  expect(sheets.map(({ sheet, status }) => [sheet, status])).toEqual([['自评表', 'form'], ['说明', 'form']]);
  expect(states.map(({ sheet, id, active }) => [sheet, id, active])).toEqual([['自评表', '{1}', true], ['说明', '{2}', false]]);
  expect((await space.check({ policy }, ['说明'])).sheets.map(({ sheet }) => sheet)).toEqual(['说明']);
  expect(await port.contents()).toEqual(before);
});

test('writing gives the same as the command line', async () => {
  const { port, space } = open();
  const { written, refused } = await space.apply(editsOf(await space.check({ policy })));
  expect(cells(written)).toEqual(['H5', 'I5', 'H9', 'H10', 'H12']);
  expect(refused).toEqual([]);
  const other = new MemoryWorkbook([form()]);
  await scoreWorkbook(other, { policy });
  expect((await space.check({ policy })).sheets[0]!.indicators).toEqual((await openWorkspace(new MemoryLive(await other.readSheets()), memoryStore()).check({ policy })).sheets[0]!.indicators);
  expect(port.calls.filter((call) => call === 'write')).toHaveLength(1);
});

test('the ribbon scores in one go: one reading before, one write', async () => {
  const { port, space } = open();
  const { before, written } = await space.score({ policy });
  expect(before.sheets[0]!.edits).toHaveLength(5);
  expect(cells(written)).toEqual(['H5', 'I5', 'H9', 'H10', 'H12']);
  expect(port.calls).toEqual(['read', 'write', 'read']);
  const again = await space.score({ policy });
  expect(again.written).toEqual([]);
  expect(port.calls).toHaveLength(4);
});

test('undo gives back exactly what stood there, survives a reload and is then forgotten', async () => {
  const opened = open([standardForm({ fund: ['1000', '1000', '900', 10, { value: null, format: '0.00%' }, { value: null, format: '@' }], rows: ROWS, total: [100, { value: 10, formula: 'I5+SUM(H9:H11)' }] })]);
  const { port, space, store } = opened;
  const before = await port.contents();
  await space.score({ policy });
  expect(await port.at('I5')).toMatchObject({ value: 9, format: 'General' });
  expect(await port.contents()).not.toEqual(before);
  const other = reopened(opened);
  expect(cells((await other.undoable())!.edits)).toEqual(['H5', 'I5', 'H9', 'H10', 'H12']);
  const { restored, left } = await other.undo();
  expect([cells(restored), left]).toEqual([['H5', 'I5', 'H9', 'H10', 'H12'], []]);
  expect(await port.contents()).toEqual(before);
  expect(await space.undoable()).toBeNull();
  expect(store.getItem(`zipingbiao.journal:${port.name}`)).toBeNull();
});

test('two writes are taken back one after the other', async () => {
  const { port, space } = open();
  const before = await port.contents();
  const edits = editsOf(await space.check({ policy }));
  await space.apply(edits.filter(({ cell }) => cell === 'H9'));
  await space.apply(edits.filter(({ cell }) => cell === 'H10'));
  expect(cells((await space.undo()).restored)).toEqual(['H10']);
  expect(cells((await space.undo()).restored)).toEqual(['H9']);
  expect(await port.contents()).toEqual(before);
  expect(await space.undo()).toEqual({ restored: [], left: [] });
});

test('undo leaves alone what somebody changed since', async () => {
  const { port, space } = open();
  await space.score({ policy });
  await port.type('自评表', 'H9', 40);
  const { restored, left } = await space.undo();
  expect(codes(left)).toEqual([['H9', 'changed']]);
  expect(cells(restored)).toEqual(['H5', 'I5', 'H10', 'H12']);
  expect((await port.at('H9'))!.value).toBe(40);
});

test('undo follows a renamed sheet and names cells of one that is gone', async () => {
  const renamed = open();
  const before = await renamed.port.contents();
  await renamed.space.score({ policy });
  await renamed.port.rename('自评表', '整体支出');
  expect((await renamed.space.undo()).restored).toContainEqual({ sheet: '整体支出', cell: 'H9' });
  expect(await renamed.port.contents()).toEqual(before);
  const gone = open([form(), form(ROWS, [100, null], '另一张')]);
  await gone.space.score({ policy, accept: ({ sheet }) => sheet === '自评表' });
  await gone.port.remove('自评表');
  await gone.port.rename('另一张', '自评表');
  expect(new Set((await gone.space.undo()).left.map(({ code }) => code))).toEqual(new Set(['no-sheet']));
});

test('a row that somebody changed since the check is left out and named', async () => {
  const { port, space } = open();
  const edits = editsOf(await space.check({ policy }));
  await port.type('自评表', 'F9', '95%');
  const { written, refused } = await space.apply(edits);
  expect(codes(refused)).toEqual([['H9', 'changed'], ['H12', 'incomplete']]);
  expect(cells(written)).toEqual(['H5', 'I5', 'H10']);
  expect((await port.at('H9'))?.value ?? null).toBeNull();
});

test('our own write does not count as a change of the row', async () => {
  const { space } = open();
  const edits = editsOf(await space.check({ policy }));
  await space.apply(edits.filter(({ cell }) => cell === 'H5'));
  expect(cells((await space.apply(edits.filter(({ cell }) => cell === 'I5'))).written)).toEqual(['I5']);
});

test('a deleted sheet is named, the others are written', async () => {
  const { port, space } = open([form(), form(ROWS, [100, null], '另一张')]);
  const edits = editsOf(await space.check({ policy }));
  await port.remove('另一张');
  const { written, refused } = await space.apply(edits);
  expect(new Set(refused.map(({ sheet, code }) => `${sheet} ${code}`))).toEqual(new Set(['另一张 no-sheet']));
  expect(written).toHaveLength(5);
});

test.each([0, 1, 2, 3, 4])('a batch that fails at cell %i is put back and reported', async (cell) => {
  const { port, space } = open();
  const before = await port.contents();
  const edits = editsOf(await space.check({ policy }));
  port.failAt = { cell, code: 'excel-failed', times: 1 };
  const { written, refused } = await space.apply(edits);
  expect(written).toEqual([]);
  expect(codes(refused)).toEqual(['H5', 'I5', 'H9', 'H10', 'H12'].map((each) => [each, 'excel-failed']));
  expect(await port.contents()).toEqual(before);
  expect(await space.undoable()).toBeNull();
});

test('what could not be put back is named, and undo can still take it back', async () => {
  const { port, space } = open();
  const before = await port.contents();
  const edits = editsOf(await space.check({ policy }));
  port.failAt = { cell: 2, code: 'session-lost', times: 1 };
  const write = port.write.bind(port);
  let writes = 0;
  port.write = async (given) => {
    if (writes++ > 0 && writes < 4) throw new WorkbookError('session-lost');
    return write(given);
  };
  const failure: unknown = await space.apply(edits).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'half-written', values: { cells: 'H5、I5', code: 'session-lost' } });
  expect(cells((await space.undoable())!.edits)).toEqual(['H5', 'I5']);
  port.failAt = null;
  expect(cells((await space.undo()).restored)).toEqual(['H5', 'I5']);
  expect(await port.contents()).toEqual(before);
});

test('trouble before the first cell is thrown, and nothing is left behind', async () => {
  const { port, space } = open();
  const edits = editsOf(await space.check({ policy }));
  port.trouble = 'editing';
  await expect(space.apply(edits)).rejects.toMatchObject({ name: 'WorkbookError', code: 'editing' });
  await expect(space.check({ policy })).rejects.toMatchObject({ code: 'editing' });
  port.trouble = null;
  expect(await space.undoable()).toBeNull();
  expect((await space.apply(edits)).written).toHaveLength(5);
});

test('what is no WorkbookError becomes one', async () => {
  const { port, space } = open();
  port.show = async () => Promise.reject(new TypeError('x is undefined'));
  const failure: unknown = await space.show({ sheet: '自评表', cell: 'A1' }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(WorkbookError);
  expect(failure).toMatchObject({ code: 'TypeError' });
});

test('a locked cell is refused by name', async () => {
  const { port, space } = open();
  port.protectedSheets.add('自评表');
  const { refused, written } = await space.score({ policy });
  expect(written).toEqual([]);
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['protected']));
  expect(await space.undoable()).toBeNull();
});

describe('totals', () => {
  test('an edit that was not ticked keeps the total from being written', async () => {
    const { space } = open();
    const edits = editsOf(await space.check({ policy })).filter(({ cell }) => cell !== 'H9');
    const { refused, written } = await space.apply(edits);
    expect(codes(refused)).toEqual([['H12', 'incomplete']]);
    expect(cells(written)).toEqual(['H5', 'I5', 'H10']);
  });

  test('a total is withdrawn when one of its scores did not take', async () => {
    const { port, space } = open();
    const write = port.write.bind(port);
    port.write = (given) => write(given.filter(({ cell }) => cell !== 'H10'));
    const { refused } = await space.score({ policy });
    expect(codes(refused)).toEqual([['H10', 'not-taken'], ['H12', 'incomplete']]);
    expect((await port.at('H12'))?.value ?? null).toBeNull();
    expect(cells((await space.undoable())!.edits)).toEqual(['H5', 'I5', 'H9']);
  });

  test('a replaced score that is ticked beside the blanks counts in the total', async () => {
    const rows: Entry[][] = [['满意度', '≥90%', '45%', 50, 45, '服务差'], ['培训人次', 200, 210, 40, null, null]];
    const { port, space } = open([standardForm({ fund: ['1000.00', '1000.00', '900.00', 10, '90%', 9], rows, total: [100, null] })]);
    const checked = await space.check({ policy });
    expect(checked.sheets[0]!.edits.map(({ cell, kind, new: value }) => [cell, kind, value])).toEqual([['H9', 'replace', 25], ['H10', 'fill', 40], ['H11', 'fill', 94]]);
    const { written, refused } = await space.apply(editsOf(checked, ['fill', 'replace']));
    expect(refused).toEqual([]);
    expect(written.find(({ cell }) => cell === 'H11')).toMatchObject({ new: 74 });
    expect((await port.at('H11'))!.value).toBe(74);
  });

  test('a total with a formula of its own keeps it, with the result of what was accepted', async () => {
    const { port, space } = open([form(ROWS, [100, { value: 10, formula: 'I5+SUM(H9:H11)' }])]);
    const edits = editsOf(await space.check({ policy })).filter(({ cell }) => cell !== 'H9');
    const { written } = await space.apply(edits);
    expect(written.find(({ cell }) => cell === 'H12')).toMatchObject({ new: 49, formula: 'I5+SUM(H9:H11)' });
    expect(await port.at('H12')).toMatchObject({ value: 49, formula: 'I5+SUM(H9:H11)' });
  });
});

test('changes are passed on until nobody listens any more', async () => {
  const { port, space } = open();
  const seen: string[] = [];
  const stop = await space.watch(({ sheet, cell }) => seen.push(`${sheet}!${cell}`));
  await port.type('自评表', 'F9', '95%');
  stop();
  await port.type('自评表', 'F9', '96%');
  expect(seen).toEqual(['自评表!F9']);
});
