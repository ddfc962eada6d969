/** What outlives the pane: the last writes, and what stood below the marks. */
import { WorkbookError } from '../../src/host/workbook';
import { nationalPolicy as policy } from '../../src/scoring';
import { Journal, type JournalCell } from '../../src/session/journal';
import { memoryStore, robustStore } from '../../src/session/store';
import { openWorkspace } from '../../src/session/workspace';
import { MemoryLive } from '../support/memoryLive';
import type { Entry } from '../support/gridOf';
import { cells, form, open, reopened } from './opened';

const fail = (message: string): never => {
  throw new Error(message);
};

describe('memory of what was written', () => {
  test('lasts seven days', async () => {
    const { clock, space } = open();
    await space.score({ policy });
    clock.now += 6.9 * 24 * 3600 * 1000;
    expect(await space.undoable()).not.toBeNull();
    clock.now += 0.2 * 24 * 3600 * 1000;
    expect(await space.undoable()).toBeNull();
  });

  test('belongs to one workbook, and follows it when it gets another name', async () => {
    const opened = open();
    await opened.space.score({ policy });
    const other = openWorkspace(new MemoryLive([form()], 'D:/另一份.xlsx'), opened.store);
    expect(await other.undoable()).toBeNull();
    opened.port.name = 'D:/自评/改名.xlsx';
    expect((await opened.space.undoable())!.edits).toHaveLength(5);
  });

  test('ends where the workbook was closed without being saved', async () => {
    const opened = open();
    await opened.space.score({ policy });
    const fresh = openWorkspace(new MemoryLive([form()], opened.port.name), opened.store, () => opened.clock.now);
    expect((await fresh.undoable())!.edits).toHaveLength(5);
    await fresh.check({ policy });
    expect(await fresh.undoable()).toBeNull();
  });

  test('finds its rows again after one was inserted above, whatever stands there now', async () => {
    const rows: Entry[][] = [['满意度', '≥90%', '95%', 30, null, null], ['培训人次', 200, 210, 30, null, null], ['办结率', '≥90%', '92%', 30, null, null]];
    const opened = open([form(rows)]);
    await opened.space.score({ policy });
    expect(await opened.port.at('H10')).toMatchObject({ value: 30 });
    const inserted: Entry[][] = [['新增', '≥90%', '91%', 30, 30, null], ...rows.map((row) => row.map((entry, column) => (column === 4 ? 30 : entry)))];
    const fresh = new MemoryLive([form(inserted)], opened.port.name);
    const space = openWorkspace(fresh, opened.store, () => opened.clock.now);
    await space.check({ policy });
    const { restored } = await space.undo();
    expect(cells(restored).filter((cell) => /^H(?:9|1[0-2])$/.test(cell))).toEqual(['H10', 'H11', 'H12']);
    expect((await fresh.at('H9'))!.value).toBe(30);
    for (const cell of ['H10', 'H11', 'H12']) expect((await fresh.at(cell))?.value ?? null).toBeNull();
  });

  test('leaves out a cell that a person put back, and keeps a format chosen since', async () => {
    const { port, space } = open();
    await space.score({ policy });
    await port.type('自评表', 'H9', null);
    await port.write([{ sheet: '自评表', cell: 'H10', value: 30, formula: null, format: '0.0' }]);
    await space.check({ policy });
    expect((await space.undoable())!.edits.map(({ cell }) => cell)).toEqual(['H5', 'I5', 'H10', 'H12']);
    await space.undo();
    expect(await port.at('H10')).toMatchObject({ value: null, format: '0.0' });
  });

  test('the oldest writes go first when there are many or they are large', async () => {
    const journal = new Journal(memoryStore(), 'D:/表.xlsx', () => 1_700_000_000_000);
    const cell = (length: number): JournalCell => ({
      edit: { sheet: '表', cell: 'H9', old: null, new: '长'.repeat(length), formula: null, kind: 'fill', why: '' }, sheetId: null, anchor: null,
      before: { value: null, formula: null, format: 'General', error: null }, after: null,
    });
    for (let count = 0; count < 12; count++) journal.begin([cell(1)]);
    expect(journal.entries()).toHaveLength(10);
    expect(new Set(journal.entries().map(({ at }) => at)).size).toBe(10);
    journal.begin([cell(800_000)]);
    journal.begin([cell(800_000)]);
    expect(journal.entries()).toHaveLength(1);
  });

  test('a full store does not bring back what is older', () => {
    const real = memoryStore();
    let full = false;
    const store = robustStore(() => ({ ...real, setItem: (key, value) => (full ? fail('QuotaExceededError') : real.setItem(key, value)) }));
    store.setItem('a', 'old');
    full = true;
    store.setItem('a', 'new');
    expect([store.getItem('a'), real.getItem('a')]).toEqual(['new', null]);
  });

  test('survives a store that is closed, full or spoilt', async () => {
    const port = new MemoryLive([form()]);
    const before = await port.contents();
    const closed = robustStore(() => {
      throw new Error('SecurityError');
    });
    const space = openWorkspace(port, closed);
    await space.score({ policy });
    expect((await space.undo()).restored).toHaveLength(5);
    expect(await port.contents()).toEqual(before);
    const spoilt = memoryStore();
    spoilt.setItem(`zipingbiao.journal:${port.name}`, '{not json');
    expect(await openWorkspace(port, spoilt).undoable()).toBeNull();
  });
});

test('a store that is made anew at each asking is asked for once', () => {
  const store = robustStore(() => memoryStore());
  store.setItem('a', '1');
  expect(store.getItem('a')).toBe('1');
  store.removeItem('a');
  expect(store.getItem('a')).toBeNull();
});

describe('marks', () => {
  const places = [{ sheet: '自评表', cell: 'I9' }, { sheet: '自评表', cell: 'H10' }];

  test('the former fill comes back, also after a crash and when marked twice', async () => {
    const opened = open();
    opened.port.fillsNow.set('自评表!I9', '#00FF00');
    await opened.space.mark(places);
    await opened.space.mark([...places, places[0]!]);
    const other = reopened(opened);
    expect(await other.marked()).toBe(2);
    await other.clearMarks();
    expect([...opened.port.fillsNow]).toEqual([['自评表!I9', '#00FF00']]);
    expect(await other.marked()).toBe(0);
  });

  test('what stood there is known before anything is painted', async () => {
    const opened = open();
    opened.port.fillsNow.set('自评表!I9', '#00FF00');
    const mark = opened.port.mark.bind(opened.port);
    opened.port.mark = async (given) => {
      await mark(given);
      throw new WorkbookError('session-lost');
    };
    await expect(opened.space.mark(places)).rejects.toMatchObject({ code: 'session-lost' });
    await reopened(opened).clearMarks();
    expect([...opened.port.fillsNow]).toEqual([['自评表!I9', '#00FF00']]);
  });
});
