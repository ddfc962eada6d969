/**
 * The pane as a person meets it: by name and role, over a real workspace.
 * @jest-environment jsdom
 */
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import '../../src/view/icons';
import type { Grid } from '../../src/grid/grid';
import { WorkbookError } from '../../src/host/workbook';
import { memoryStore } from '../../src/session/store';
import type { Workspace } from '../../src/session/workspace';
import { PaneController } from '../../src/view/controller';
import { Pane } from '../../src/view/Pane';
import { changed, cleanForm, cover, halfForm, paneOf, reviewForm, ROAD, textAt, tooHighForm, type OpenedPane } from './paneForms';

// Looking whether each ancestor is in sight makes every search ten times as slow.
configure({ defaultHidden: true });
jest.setTimeout(30_000);

const rulePage = async (rule: string) => readFileSync(path.join(__dirname, '..', '..', 'src', 'rules', `${rule}.md`), 'utf8');

async function mount(grids: Grid[], change: (workspace: Workspace, pane: OpenedPane) => Workspace = (workspace) => workspace) {
  const pane = await paneOf(...grids);
  const controller = new PaneController(async () => change(pane.workspace, pane), { store: memoryStore(), rulePage });
  await act(async () => void render(<Pane controller={controller} />));
  await waitFor(() => expect(controller.engine).not.toBeNull());
  return { pane, controller };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = async (name: string | RegExp) => act(async () => void fireEvent.click(button(name)));
const check = async () => {
  await press('检查');
  await waitFor(() => expect(screen.getByRole('status').textContent).not.toBe(''));
};
const score = async () => {
  await press('一键评分');
  await screen.findByRole('button', { name: '返回' });
};
const card = (cell: string) => screen.getAllByRole('listitem').find((item) => within(item).queryByText(cell, { selector: 'span.cell' }))!;

/** Lets what React and the controller have begun come to its end before the page is gone. */
const settle = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 30))));

afterEach(async () => {
  await settle();
  cleanup();
  await settle();
});

test('findings stand under a heading per rule, errors first, and are announced once', async () => {
  await mount([halfForm()]);
  await check();
  const groups = screen.getAllByRole('heading', { level: 3 }).map((heading) => within(heading).getByRole('button'));
  expect(groups[0]).toBe(button(/^错误：\s*偏差未说明原因\s*，1 处$/));
  const severities = groups.map((group) => group.textContent!.trim().slice(0, 2));
  expect(severities.indexOf('提示')).toBeGreaterThan(severities.indexOf('需说'));
  expect(screen.getAllByRole('status')).toHaveLength(1);
  expect(screen.getByRole('status').textContent).toBe('检查完成：错误 1，警告 1，提示 2。');
  expect(card(ROAD.cause).textContent).toContain('实际 118公里 · 目标 ≥120公里');
});

test('a filter shows one severity, pressed again all of them', async () => {
  await mount([halfForm()]);
  await check();
  const filter = screen.getByRole('group', { name: '按级别筛选' });
  const warning = within(filter).getByRole('button', { name: '警告 1' });
  fireEvent.click(warning);
  expect(warning.getAttribute('aria-pressed')).toBe('true');
  expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(1);
  fireEvent.click(warning);
  expect(screen.getAllByRole('heading', { level: 3 }).length).toBeGreaterThan(2);
});

test('定位 shows the cell and keeps the focus', async () => {
  const { pane } = await mount([halfForm()]);
  await check();
  const show = within(card(ROAD.cause)).getByRole('button', { name: `定位到 ${ROAD.cause}` });
  show.focus();
  await act(async () => void fireEvent.click(show));
  await waitFor(() => expect(pane.shown).toEqual([ROAD.cause]));
  expect(document.activeElement).toBe(show);
  expect(screen.getByRole('status').textContent).toBe(`已选中 ${ROAD.cause}。`);
});

test('a suggestion shows old and new before it is taken', async () => {
  const { pane } = await mount([tooHighForm()]);
  await check();
  expect(card('H9').textContent).toContain('建议 H9：50 → 37.5');
  expect(await textAt(pane, 9, 8)).toBe('50');
  await act(async () => void fireEvent.click(within(card('H9')).getByRole('button', { name: '采用：把 H9 改为 37.5' })));
  await screen.findByRole('button', { name: '撤销' });
  expect(await textAt(pane, 9, 8)).toBe('37.5');
  await press('撤销');
  await waitFor(async () => expect(await textAt(pane, 9, 8)).toBe('50'));
});

test('为什么 opens the rule’s page, and the way back leads to where one was', async () => {
  await mount([halfForm()]);
  await check();
  const why = within(card(ROAD.cause)).getByRole('button', { name: '为什么：偏差未说明原因' });
  why.focus();
  await act(async () => void fireEvent.click(why));
  expect((await screen.findByRole('heading', { level: 2, name: '偏差未说明原因' }))).toBeTruthy();
  expect(document.activeElement).toBe(button('返回'));
  await press('返回');
  expect(document.activeElement).toBe(why);
});

test('a cause is written only once a reason is given', async () => {
  const { pane } = await mount([halfForm()]);
  await check();
  const own = within(card(ROAD.cause));
  fireEvent.click(own.getByRole('button', { name: '填写原因' }));
  const box = own.getByRole('textbox', { name: '“道路养护里程”的偏差原因和改进措施' }) as HTMLTextAreaElement;
  expect(box.value).toBe('目标≥120公里，实际118公里，差2公里。原因：　；改进措施：　');
  const write = own.getByRole('button', { name: `写入 ${ROAD.cause}` });
  expect(write.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(write);
  expect(await textAt(pane, 9, 9)).toBe('');
  fireEvent.change(box, { target: { value: '目标≥120公里，实际118公里，差2公里。原因：连续降雨；改进措施：提前开工' } });
  await act(async () => void fireEvent.click(write));
  await waitFor(async () => expect(await textAt(pane, 9, 9)).toBe('目标≥120公里，实际118公里，差2公里。原因：连续降雨；改进措施：提前开工'));
  await waitFor(() => expect(screen.queryByText('偏差未说明原因', { selector: '.group-title' })).toBeNull());
});

test('a cause beyond the limit of the policy is not written', async () => {
  await mount([halfForm()]);
  await check();
  const own = within(card(ROAD.cause));
  fireEvent.click(own.getByRole('button', { name: '填写原因' }));
  fireEvent.change(own.getByRole('textbox'), { target: { value: '雨'.repeat(2001) } });
  expect(await own.findByText('超出 1 字，请删减到 2000 字以内。')).toBeTruthy();
  expect(own.getByRole('button', { name: `写入 ${ROAD.cause}` }).getAttribute('aria-disabled')).toBe('true');
});

test('the preview ticks what follows from figures, and writes what is ticked', async () => {
  const { pane } = await mount([halfForm()]);
  await score();
  const boxes = screen.getAllByRole('checkbox').map((box) => [box.getAttribute('aria-label'), (box as HTMLInputElement).checked]);
  expect(boxes).toContainEqual(['H9 道路养护里程 得分：空白 → 19.67', true]);
  expect(boxes).toContainEqual(['H12 群众获得感 得分：空白 → 20', false]);
  fireEvent.click(screen.getByRole('checkbox', { name: /^H10 / }));
  await press('写入 4 处');
  await screen.findByText('已写入 4 处。', { selector: '.bar-text' });
  expect([await textAt(pane, 9, 8), await textAt(pane, 10, 8)]).toEqual(['19.67', '']);
});

test('a row of words: three bands, and a box that takes only points of the band', async () => {
  await mount([halfForm()]);
  await score();
  const bands = within(screen.getByRole('group', { name: '“维护社会稳定”评为哪一档' }));
  expect(bands.getAllByRole('button').map((each) => each.textContent)).toEqual(['达成', '部分达成', '未达成']);
  fireEvent.click(bands.getByRole('button', { name: '部分达成' }));
  const points = screen.getByRole('textbox', { name: '“维护社会稳定”得分，12 到 16 分' });
  fireEvent.change(points, { target: { value: '19' } });
  expect(screen.getByRole('alert').textContent).toContain('12—16');
  expect(screen.queryByRole('checkbox', { name: /^H11 / })).toBeNull();
  fireEvent.change(points, { target: { value: '15' } });
  expect((screen.getByRole('checkbox', { name: 'H11 维护社会稳定 得分：空白 → 15' }) as HTMLInputElement).checked).toBe(true);
  fireEvent.click(bands.getByRole('button', { name: '达成' }));
  expect(screen.queryByRole('checkbox', { name: /^H11 / })).toBeNull();
});

test('审核 offers the reviewer’s columns where the form has them, else the report sheet, and adopts nothing', async () => {
  await mount([reviewForm()]);
  fireEvent.click(screen.getByRole('radio', { name: '审核' }));
  await check();
  expect(button('填写复核得分')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^采用/ })).toBeNull();
  cleanup();
  await mount([tooHighForm()]);
  fireEvent.click(screen.getByRole('radio', { name: '审核' }));
  await check();
  expect(button('生成核查表')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '一键评分' })).toBeNull();
});

test('a clean result says what was checked', async () => {
  await mount([cleanForm()]);
  await check();
  expect(screen.getByText('没有发现问题')).toBeTruthy();
  expect(screen.getByText(/核对 \d+ 条规则、2 项指标和 1 行预算资金/)).toBeTruthy();
});

test('no form: what was looked for, each sheet’s reason, a way on', async () => {
  const { pane } = await mount([cover()]);
  await check();
  expect(screen.getByRole('heading', { name: '没有找到绩效自评表' })).toBeTruthy();
  expect(screen.getByText('封面').closest('li')!.textContent!.length).toBeGreaterThan(8);
  await press('插入空白自评表');
  await waitFor(() => expect(pane.sheets).toHaveLength(1));
});

test('several forms: one is chosen, and a sheet that is none is named', async () => {
  await mount([cover(), halfForm(), halfForm('二号表')]);
  await check();
  expect(screen.getByText(/当前工作表“封面”不是自评表/)).toBeTruthy();
  const choice = screen.getByRole('combobox', { name: /自评表/ }) as HTMLSelectElement;
  fireEvent.change(choice, { target: { value: '二号表#1' } });
  expect(choice.selectedOptions[0]!.textContent).toContain('二号表');
});

test('protected and filtered sheets are told', async () => {
  await mount([halfForm()], (workspace) => changed(workspace, { check: async (options) => {
    const checked = await workspace.check(options);
    return { ...checked, states: checked.states.map((state) => ({ ...state, protected: true, filtered: true })) };
  } }));
  await check();
  expect((await screen.findAllByText(/工作表受保护/)).length).toBeGreaterThan(0);
  expect((await screen.findAllByText(/工作表正在筛选/)).length).toBeGreaterThan(0);
});

test('a failure is told in words with the next step, and can be tried again', async () => {
  let broken = true;
  await mount([halfForm()], (workspace) => changed(workspace, { check: (options) => (broken ? Promise.reject(new WorkbookError('editing')) : workspace.check(options)) }));
  await press('检查');
  expect(await screen.findByText(/正在编辑.*Enter/)).toBeTruthy();
  broken = false;
  await press('重试');
  expect(await screen.findByRole('heading', { level: 2, name: '部门整体支出绩效自评表' })).toBeTruthy();
});

test('the policy in force is in sight; another one may be taken', async () => {
  await mount([halfForm()]);
  await check();
  await press(/评分办法/);
  await act(async () => void fireEvent.change(screen.getByRole('combobox', { name: '改用' }), { target: { value: 'sichuan' } }));
  await waitFor(() => expect(button(/评分办法/).textContent).toContain('四川省（您指定）'));
});

test('rules that passed, indicators with sentence and formula, chart and tools open on demand', async () => {
  await mount([halfForm()]);
  await check();
  expect(screen.queryByText(/118 ÷ 120 × 20/)).toBeNull();
  await press('指标一览');
  expect(screen.getByText(/118 ÷ 120 × 20/)).toBeTruthy();
  await press(/通过的规则 \d+ 条/);
  expect(screen.getByRole('button', { name: '为什么：公式错误' })).toBeTruthy();
  await press('各部分得分');
  expect(screen.getByRole('img', { name: /产出指标/ })).toBeTruthy();
  await press('更多操作');
  expect((screen.getByRole('checkbox', { name: '修改时自动更新结果' }) as HTMLInputElement).checked).toBe(true);
});
