/** Every action of the pane over a real workspace: what is written, undone, shown, refused, given up, and what the state says then. */
import { memoryStore } from '../../src/session/store';
import { WorkbookError, type CellPlace, type SheetEdit } from '../../src/host/workbook';
import { PaneController } from '../../src/view/controller';
import { previewOf } from '../../src/view/preview';
import { shownForm } from '../../src/view/state';
import { standardForm } from '../support/gridOf';
import { cleanForm, cover, halfForm, opened, paneOf, reviewForm, ROAD, textAt, tooHighForm, type OpenedPane } from './paneForms';

const rules = (controller: PaneController) => shownForm(controller.state)!.findings.map(({ rule }) => rule);
const accepted = (controller: PaneController) => previewOf(shownForm(controller.state)!, controller.state, controller.decimals()).accepted;
const editOf = (cell: string, value: number | string, old: string | number | null = null): SheetEdit => ({ sheet: '自评表', cell, old, new: value, formula: null, kind: 'fill', why: '' });

afterEach(() => jest.useRealTimers());

test('a check shows the form before the user and writes nothing', async () => {
  const pane = await paneOf(cover(), halfForm());
  const controller = await opened(pane);
  await controller.check();
  expect(controller.state).toMatchObject({ chosen: '自评表#1', busy: null, trouble: null, undoable: null, said: { id: 'said.checked' } });
  expect(rules(controller)).toContain('unexplained-deviation');
  expect(await textAt(pane, 9, 8)).toBe('');
  controller.stop();
});

test('scoring shows the preview; only what is ticked is written; undo puts it back', async () => {
  const pane = await paneOf(halfForm());
  const controller = await opened(pane);
  await controller.score();
  expect(controller.state.screen.name).toBe('preview');
  expect(await pane.workspace.undoable()).toBeNull();
  controller.dispatch({ type: 'ticked', keys: ['自评表!H10'], on: false });
  await controller.write(accepted(controller));
  const grid = (await pane.port.readSheets())[0]!;
  expect([grid.text(5, 8), grid.text(5, 9), grid.text(9, 8), grid.text(10, 8), grid.text(11, 8), grid.text(13, 8), grid.text(14, 8)]).toEqual(['86%', '8.6', '19.67', '', '', '9.09', '']);
  expect(controller.state).toMatchObject({ screen: { name: 'home' }, notice: { id: 'wrote', values: { count: 4 }, left: [] }, undoable: { edits: expect.any(Array) } });
  await controller.undo();
  expect(controller.state).toMatchObject({ notice: { id: 'undone', values: { count: 4, left: 0 } }, undoable: null });
  expect(await textAt(pane, 9, 8)).toBe('');
  controller.stop();
});

test('a form scored in full gets one sentence, no preview and no write', async () => {
  const controller = await opened(await paneOf(cleanForm()));
  await controller.score();
  expect(controller.state).toMatchObject({ screen: { name: 'home' }, notice: { id: 'nothing-to-fill' } });
  controller.stop();
});

test('审核 writes the reviewer’s columns and never a score of the filer', async () => {
  const pane = await paneOf(reviewForm());
  const controller = await opened(pane);
  await controller.set({ mode: 'review' });
  await controller.score();
  await controller.write(accepted(controller));
  const grid = (await pane.port.readSheets())[0]!;
  expect([grid.text(3, 9), grid.text(3, 8), grid.text(4, 9), grid.text(4, 8)]).toEqual(['56.4', '60', '', '40']);
  controller.stop();
});

test('no edit touches a form of figures that has no column for the reviewer', async () => {
  const controller = await opened(await paneOf(halfForm()), {}, () => ({}));
  await controller.set({ mode: 'review' });
  await controller.score();
  expect(controller.state).toMatchObject({ screen: { name: 'home' }, notice: { id: 'review.to-sheet' } });
  expect(shownForm(controller.state)!.edits).toEqual([]);
  controller.stop();
});

test('a form without results is told to be filled in first', async () => {
  const controller = await opened(await paneOf(standardForm({ fund: [100, null, null, null, null, null], rows: [['培训人次', 200, null, 90, null, null]] })));
  await controller.score();
  expect(controller.state.notice).toMatchObject({ id: 'nothing-follows' });
  controller.stop();
});

test('adopting a suggestion mends the finding', async () => {
  const controller = await opened(await paneOf(tooHighForm()));
  await controller.check();
  expect(rules(controller)).toContain('score-mismatch');
  const edit = shownForm(controller.state)!.edits.find(({ cell }) => cell === 'H9')!;
  await controller.write([{ ...edit, sheet: '自评表' }]);
  expect(rules(controller)).not.toContain('score-mismatch');
  controller.stop();
});

test('定位 shows the cell; 标记 and 清除 are counted', async () => {
  const pane = await paneOf(halfForm());
  const controller = await opened(pane);
  await controller.check();
  await controller.show({ sheet: '自评表', cell: ROAD.cause });
  expect(pane.shown).toEqual([ROAD.cause]);
  expect(controller.state.said).toEqual({ id: 'shown', values: { cell: ROAD.cause }, left: [] });
  await controller.mark([{ sheet: '自评表', cell: ROAD.cause }]);
  expect(controller.state.marked).toBe(1);
  await controller.clearMarks();
  expect(controller.state.marked).toBe(0);
  controller.stop();
});

test('report sheet and blank form are added when asked for', async () => {
  const pane = await paneOf(halfForm());
  const controller = await opened(pane);
  await controller.addReport();
  await controller.addBlank();
  expect(pane.sheets).toHaveLength(2);
  expect(controller.state.notice).toMatchObject({ id: 'sheet-added', values: { name: pane.sheets[1] } });
  controller.stop();
});

test.each(['editing', 'access-denied', 'no-sheet', 'old-excel', 'session-lost'])('%s is told, and the same can be tried again', async (code) => {
  let broken = true;
  const controller = await opened(await paneOf(halfForm()), {}, (workspace) => ({ check: (options) => (broken ? Promise.reject(new WorkbookError(code)) : workspace.check(options)) }));
  await controller.check();
  expect(controller.state).toMatchObject({ trouble: { code, task: 'check' }, busy: null, checked: null });
  broken = false;
  await controller.retry();
  expect(controller.state).toMatchObject({ trouble: null, chosen: '自评表#1' });
  controller.stop();
});

test('a workbook that did not open is opened anew', async () => {
  const pane = await paneOf(halfForm());
  let tries = 0;
  const controller = new PaneController(async () => {
    if (++tries < 3) throw new WorkbookError('session-lost');
    return pane.workspace;
  }, { store: memoryStore() });
  await controller.start();
  await controller.check();
  expect(controller.state.trouble?.code).toBe('session-lost');
  await controller.retry();
  expect(controller.state.chosen).toBe('自评表#1');
  controller.stop();
});

test('what nobody foresaw keeps its words', async () => {
  const controller = await opened(await paneOf(halfForm()), {}, () => ({ check: () => Promise.reject(new RangeError('boom')) }));
  await controller.check();
  expect(controller.state.trouble).toEqual({ code: 'unexpected', values: { reason: 'boom' }, task: 'check' });
});

test('a check that was given up leaves no trace', async () => {
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  const controller = await opened(await paneOf(halfForm()), {}, (workspace) => ({ check: async (options) => (await gate, workspace.check(options)) }));
  const checking = controller.check();
  await Promise.resolve();
  expect(controller.state.busy).toBe('check');
  controller.cancel();
  expect(controller.state).toMatchObject({ busy: null, notice: { id: 'cancelled' } });
  release();
  await checking;
  expect(controller.state.checked).toBeNull();
});

test('a write that was given up is finished, then taken back', async () => {
  const pane = await paneOf(halfForm());
  const controller = await opened(pane, {}, (workspace) => ({ apply: async (edits) => {
    controller.cancel();
    return workspace.apply(edits);
  } }));
  await controller.check();
  await controller.write([editOf('H10', 20)]);
  expect(controller.state).toMatchObject({ notice: { id: 'taken-back', values: { count: 1 } }, undoable: null });
  expect(await textAt(pane, 10, 8)).toBe('');
  controller.stop();
});

test('a cell that was changed since the check is left alone and named', async () => {
  const pane = await paneOf(halfForm());
  const controller = await opened(pane);
  await controller.check();
  await pane.port.write([{ sheet: '自评表', cell: 'H10', value: 12, formula: null }]);
  await controller.write([editOf('H10', 20), editOf('H9', 19.67)]);
  expect(controller.state.notice!.left.map(({ cell }) => cell)).toContain('H10');
  expect(await textAt(pane, 10, 8)).toBe('12');
  controller.stop();
});

test('one thing at a time', async () => {
  let checks = 0;
  const controller = await opened(await paneOf(halfForm()), {}, (workspace) => ({ check: (options) => (checks++, workspace.check(options)) }));
  await Promise.all([controller.check(), controller.check(), controller.score()]);
  expect(checks).toBe(1);
  controller.stop();
});

describe('while the user mends', () => {
  async function live(): Promise<{ pane: OpenedPane; controller: PaneController; change: (edit: SheetEdit) => Promise<void> }> {
    let tell: (place: CellPlace) => void = () => {};
    const pane = await paneOf(cover(), halfForm(), halfForm('二号表'));
    const controller = await opened(pane, {}, () => ({ watch: async (onChange) => {
      tell = onChange;
      return () => (tell = () => {});
    } }));
    await controller.check();
    const change = async ({ cell, new: value }: SheetEdit): Promise<void> => {
      await pane.port.write([{ sheet: '自评表', cell, value, formula: null }]);
      jest.useFakeTimers();
      tell({ sheet: '自评表', cell });
      await jest.advanceTimersByTimeAsync(1000);
      jest.useRealTimers();
      await new Promise((resolve) => setTimeout(resolve, 20));
    };
    return { pane, controller, change };
  }

  test('findings drop off', async () => {
    const { controller, change } = await live();
    expect(rules(controller)).toContain('unexplained-deviation');
    await change(editOf(ROAD.cause, '连续降雨，工期顺延；明年提前开工'));
    expect(rules(controller)).not.toContain('unexplained-deviation');
    expect(controller.state.checked!.sheets.map(({ sheet }) => sheet)).toEqual(['封面', '自评表', '二号表']);
    expect(controller.state.checked!.sheets[2]!.findings.map(({ rule }) => rule)).toContain('unexplained-deviation');
    controller.stop();
  });

  test('new ones are counted and wait for the next check', async () => {
    const { controller, change } = await live();
    await change(editOf('H10', 25));
    expect(rules(controller)).not.toContain('score-above-weight');
    expect(controller.state.newer).toBeGreaterThan(0);
    await controller.check();
    expect(rules(controller)).toContain('score-above-weight');
    expect(controller.state.newer).toBe(0);
    controller.stop();
  });

  test('switched off, nothing changes by itself', async () => {
    const { controller, change } = await live();
    await controller.set({ live: false });
    await change(editOf(ROAD.cause, '连续降雨，工期顺延'));
    expect(rules(controller)).toContain('unexplained-deviation');
  });
});
