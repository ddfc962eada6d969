/** What outlives the pane: the last writes, and what stood below the marks. */
import { WorkbookError } from '../../src/host/workbook';
import { nationalPolicy as policy } from '../../src/scoring';
import { memoryStore, robustStore } from '../../src/session/store';
import { openWorkspace } from '../../src/session/workspace';
import { MemoryLive } from '../support/memoryLive';
import { form, open, reopened } from './opened';

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
