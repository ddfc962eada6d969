/** Forms and workspaces for the pane's tests. */
import { checkGrid } from '../../src/check/check';
import type { SheetReport } from '../../src/check/report';
import type { Grid } from '../../src/grid/grid';
import { openLive, type LiveFile } from '../../src/host/liveFile';
import { nationalPolicy } from '../../src/scoring';
import { memoryStore } from '../../src/session/store';
import { openWorkspace, type Workspace } from '../../src/session/workspace';
import { PaneController, type Surroundings } from '../../src/view/controller';
import { gridOf, standardForm, type Entry } from '../support/gridOf';

const FUND: Entry[] = ['1000.00', '1000.00', '860.00', 10, null, null];

/** Scores still blank: two rows of figures, one missed; words, restated words, a missing actual, a reason that says nothing. */
export const HALF: Entry[][] = [
  ['道路养护里程', '≥120公里', '118公里', 20, null, null],
  ['培训人次', 200, 210, 20, null, null],
  ['维护社会稳定', '持续保持', '效果较好', 20, null, null],
  ['群众获得感', '不断提升', '不断提升', 20, null, null],
  ['办公成本', '≤50万元', '55万元', 10, null, '无'],
];

export const halfForm = (name?: string): Grid => standardForm({ fund: FUND, rows: HALF, total: [100, null] }, name);

/** Row 9 of the half-filled form: its score cell and its cause cell. */
export const ROAD = { score: 'H9', cause: 'I9' };

export const cleanForm = (): Grid => standardForm({
  fund: ['1000.00', '1000.00', '1000.00', 10, '100%', 10],
  rows: [['培训人次', 200, 210, 50, 50, null], ['群众满意度', '≥90%', '93.5%', 40, 40, null]],
  total: [100, 100],
});

/** A score above what is due, with a reason: one error that an edit mends. */
export const tooHighForm = (): Grid => standardForm({
  fund: ['1000.00', '1000.00', '1000.00', 10, '100%', 10],
  rows: [['培训人次', 200, 150, 50, 50, '报名人数少，明年提前安排'], ['群众满意度', '≥90%', '93.5%', 40, 40, null]],
  total: [100, 100],
});

export const cover = (): Grid => gridOf([['封面'], ['单位', '示例县农业农村局']], '封面');

const REVIEW_HEADER: Entry[] = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '复核完成值', '分值', '自评得分', '复核得分', '偏差原因分析'];
export const reviewForm = (): Grid => gridOf([
  ['2024年部门整体支出绩效自评表'], REVIEW_HEADER,
  ['产出指标', '数量指标', '培训人次', '≥200人次', '188人次', null, 60, 60, null, null],
  ['效益指标', '社会效益', '维护稳定', '保持', '效果较好', null, 40, 40, null, null],
  ['总分', null, null, null, null, null, 100, 100],
]);

export const reportOf = (grid: Grid, purpose: 'fill' | 'review' = 'fill'): SheetReport => checkGrid(grid, nationalPolicy, { purpose })[0]!;

export interface OpenedPane {
  port: LiveFile;
  workspace: Workspace;
  /** What was shown, and which sheets were handed out. */
  shown: string[];
  sheets: string[];
}

export async function paneOf(...grids: Grid[]): Promise<OpenedPane> {
  const shown: string[] = [];
  const sheets: string[] = [];
  const sight = { show: ({ cell }: { cell: string }) => void shown.push(cell), marked: () => {}, changed: () => {}, handOut: ({ name }: { name: string }) => (sheets.push(name), name) };
  const port = await openLive({ kind: 'grids', grids }, sight);
  return { port, workspace: openWorkspace(port, memoryStore()), shown, sheets };
}

/** What a cell shows now. */
export async function textAt({ port }: OpenedPane, row: number, column: number): Promise<string> {
  return (await port.readSheets())[0]!.text(row, column);
}

/** The workspace with some of its methods replaced. */
export const changed = (workspace: Workspace, methods: Partial<Workspace>): Workspace =>
  new Proxy(workspace, { get: (target, name: keyof Workspace) => methods[name] ?? (target[name] as ((...given: unknown[]) => unknown) | undefined)?.bind(target) });

/** A pane over that workbook, begun. */
export async function opened(pane: OpenedPane, surroundings: Partial<Surroundings> = {}, change: (workspace: Workspace) => Partial<Workspace> = () => ({})) {
  const { workspace } = pane;
  const controller = new PaneController(async () => changed(workspace, change(workspace)), { store: memoryStore(), ...surroundings });
  await controller.start();
  return controller;
}
