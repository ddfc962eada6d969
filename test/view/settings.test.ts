/** What the user sets in the pane: mode, policy, live check, form, columns, rule pages; and what of it is remembered. */
import type { SheetEdit } from '../../src/host/workbook';
import { memoryStore } from '../../src/session/store';
import { withCorrection, withoutCorrection } from '../../src/view/columns';
import { PaneController } from '../../src/view/controller';
import { shownForm } from '../../src/view/state';
import { gridOf } from '../support/gridOf';
import { cover, halfForm, opened, paneOf } from './paneForms';

const editOf = (cell: string, value: number | string, old: string | number | null = null): SheetEdit => ({ sheet: '自评表', cell, old, new: value, formula: null, kind: 'fill', why: '' });

test('mode, policy and live check are remembered; another policy is applied at once', async () => {
  const store = memoryStore();
  const pane = await paneOf(halfForm());
  const first = await opened(pane, { store });
  await first.check();
  expect(shownForm(first.state)!.policy).toMatchObject({ id: 'national', chosen: 'auto' });
  await first.set({ policy: 'sichuan' });
  expect(shownForm(first.state)!.policy).toMatchObject({ id: 'sichuan', chosen: 'user' });
  await first.set({ live: false });
  first.stop();
  const second = new PaneController(async () => pane.workspace, { store });
  expect(second.state).toMatchObject({ policy: 'sichuan', live: false, mode: 'fill' });
});

test('no form: every sheet with its reason', async () => {
  const controller = await opened(await paneOf(cover()));
  await controller.check();
  expect(controller.state).toMatchObject({ chosen: null, said: { id: 'said.no-form' } });
  expect(controller.state.checked!.sheets[0]!.why).toBeTruthy();
  controller.stop();
});

test('several forms: the choice holds over the next check, decisions only while their cell is open', async () => {
  const controller = await opened(await paneOf(halfForm(), halfForm('二号表')));
  await controller.check();
  controller.dispatch({ type: 'chose', form: '二号表#1' });
  controller.dispatch({ type: 'decided', key: '二号表!H11', edit: { ...editOf('H11', 15), sheet: '二号表' } });
  await controller.check();
  expect(controller.state.chosen).toBe('二号表#1');
  expect(Object.keys(controller.state.decided)).toEqual(['二号表!H11']);
  await controller.write([{ ...editOf('H11', 15), sheet: '二号表' }]);
  expect(controller.state.decided).toEqual({});
  controller.stop();
});

test('the page of a rule is loaded when asked for; a failure is told', async () => {
  const pane = await paneOf(halfForm());
  const controller = await opened(pane, { rulePage: async (rule) => (rule === 'weight-total' ? '# 分值合计' : Promise.reject(new Error('404'))) });
  await controller.openPage('weight-total');
  expect(controller.state.screen).toEqual({ name: 'page', rule: 'weight-total', text: '# 分值合计', failed: false });
  await controller.openPage('other');
  expect(controller.state.screen).toMatchObject({ text: null, failed: true });
});

test('a column that the user puts right is read so, remembered, and given up again', async () => {
  const header = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '上年数', '分值', '得分'];
  const pane = await paneOf(gridOf([['部门整体支出绩效自评表'], header, ['产出指标', '数量指标', '培训人次', 200, 150, 210, 100, 75], ['总分', null, null, null, null, null, 100, 75]]));
  const store = memoryStore();
  const controller = await opened(pane, { store });
  await controller.check();
  const report = () => shownForm(controller.state)!;
  expect(report().indicators[0]!.judgement).toBe('missed');
  await controller.set({ corrections: withCorrection(controller.state.corrections, report(), 'actual', 6) });
  expect(report().indicators[0]!.judgement).toBe('met');
  controller.stop();
  expect(Object.values(new PaneController(async () => pane.workspace, { store }).state.corrections)).toMatchObject([{ actual: 6 }]);
  await controller.set({ corrections: withoutCorrection(controller.state.corrections, report()) });
  expect(report().indicators[0]!.judgement).toBe('missed');
  controller.stop();
});
