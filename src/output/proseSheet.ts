/** A report in prose as a filled standard form: its pairs as rows, weights blank or spread, every cell with the sentence it came from. */
import type { NewSheet } from '../grid/newSheet';
import type { At, ProsePair, ProseReport } from '../prose/prose';
import type { Policy } from '../scoring/policy';
import { templateText as text } from '../text/template.zh-CN';
import { say } from '../text/say';
import { SheetDraft, type DraftCell } from './sheetDraft';

export interface FilledOptions {
  /** Parts the points of each level-1 group of the policy among its rows, as even as whole decimals allow. Otherwise weights stay blank. */
  spread?: boolean;
}

/** 绩效指标 · 一级 · 二级 · 三级 · 年度指标值 · 实际完成值 · 分值 · 得分 · 偏差原因 · 目标出自 · 完成情况出自. */
const WIDTHS = [9, 12, 15, 26, 16, 16, 8, 13, 26, 30, 30];
const LAST = WIDTHS.length;
const ROW_HEIGHT = 28;

interface Row {
  pair: ProsePair;
  level1: string;
  level2: string;
  weight: number | null;
}

/** Kind of indicators → level 1 and level 2 of the form. */
const LEVELS: readonly (readonly [RegExp, string, string])[] = [
  [/数量/, '产出', '数量指标'], [/质量/, '产出', '质量指标'], [/时效/, '产出', '时效指标'], [/成本/, '产出', '成本指标'],
  [/经济/, '效益', '经济效益指标'], [/社会/, '效益', '社会效益指标'], [/生态/, '效益', '生态效益指标'], [/可持续/, '效益', '可持续影响指标'],
  [/满意/, '满意度', '服务对象满意度指标'], [/效益/, '效益', '社会效益指标'],
];

/**
 * The form that a report would have filled in. Nothing is guessed: scores stay blank, and so does what the text does not state.
 * Causes are those that the text gives for this very indicator.
 */
export function formFromProse(report: ProseReport, policy: Policy, { spread = false }: FilledOptions = {}): NewSheet {
  const draft = new SheetDraft(WIDTHS);
  draft.line(text.title, 'title');
  draft.line(text.year(report.year), 'subtitle');
  draft.add([label(1, 3, text.organization), value(4, report.organization, LAST)], ROW_HEIGHT);
  fundBlock(draft, report, policy);
  const rows = rowsOf(report, policy, spread);
  draft.add([label(1, 1, text.indicators, rows.length + 1), ...text.columns.map((title, index) => label(index + 2, index + 2, title)), label(10, 10, tell('target-at')), label(11, 11, tell('actual-at'))]);
  rows.forEach((row, index) => draft.add(indicatorCells(report, rows, row, index), undefined));
  const sum = rows.some(({ weight }) => weight !== null) ? 100 - policy.systemPoints : null;
  draft.add([label(1, 6, text.total), centred(7, sum), centred(8, null), value(9, null, LAST)], ROW_HEIGHT);
  draft.add([{ from: 1, to: LAST, value: text.signing, look: 'muted' }], ROW_HEIGHT);
  return draft.finish({ name: tell('name'), frozenRows: 0, landscape: true });
}

const tell = (id: string): string => say(`prose.sheet.${id}`);
const label = (from: number, to: number, words: string, rows = 1): DraftCell => ({ from, to, rows, value: words, look: 'label' });
const value = (from: number, words: string | number | null, to = from): DraftCell => ({ from, to, value: words, look: words === null ? 'blank' : 'text' });
const centred = (column: number, number: number | null): DraftCell => ({ from: column, value: number, look: 'label' });

/** Chapter and words of a place. */
function source({ text: all, chapters }: ProseReport, at: At | null): string | null {
  if (at === null) return null;
  const chapter = chapters.filter(({ start, end }) => start <= at[0] && at[0] <= end).pop();
  return `${chapter ? `${chapter.title}：` : ''}“${all.slice(...at)}”`;
}

const YUAN_IN_FORM = 10000;

function fundBlock(draft: SheetDraft, report: ProseReport, { execution }: Policy): void {
  const { totals } = report;
  const amount = (column: number, total: ProseReport['totals']['initial']): DraftCell => ({ from: column, value: total === null ? null : Math.round((total.amount / YUAN_IN_FORM) * 1e6) / 1e6, look: 'number' });
  const sources = [['initial', text.initial], ['budget', text.budget], ['execution', text.execution]] as const;
  const told = sources.flatMap(([key, name]) => (totals[key] ? [`${name}：${source(report, totals[key].at)}`] : []));
  draft.add([
    label(1, 1, text.funds, 2), label(2, 3, ''), label(4, 4, text.initial), label(5, 5, text.budget), label(6, 6, text.execution),
    label(7, 7, text.weight), label(8, 8, text.executionRate), label(9, 9, text.score), label(10, 11, tell('actual-at')),
  ]);
  draft.add([
    label(2, 3, text.fundTotal), amount(4, totals.initial), amount(5, totals.budget ?? null), amount(6, totals.execution),
    centred(7, execution.weight > 0 ? execution.weight : null), centred(8, null), centred(9, null), value(10, told.length > 0 ? told.join('\n') : null, 11),
  ]);
}

function indicatorCells(report: ProseReport, rows: readonly Row[], { pair, level1, level2, weight }: Row, index: number): DraftCell[] {
  const run = (key: 'level1' | 'level2'): number => {
    let length = 1;
    while (rows[index + length] && rows[index + length]!.level1 === level1 && (key === 'level1' || rows[index + length]!.level2 === level2)) length++;
    return length;
  };
  const before = rows[index - 1];
  return [
    ...(before?.level1 === level1 ? [] : [label(2, 2, text.group(level1, null), run('level1'))]),
    ...(before?.level1 === level1 && before.level2 === level2 ? [] : [label(3, 3, level2, run('level2'))]),
    value(4, pair.label), value(5, pair.target), value(6, pair.actual), centred(7, weight), centred(8, null),
    value(9, pair.explained === 'named' ? pair.cause : null), value(10, source(report, pair.targetAt)), value(11, source(report, pair.actualAt)),
  ];
}

/** Pairs that have a target, in the order of the form's levels. */
function rowsOf(report: ProseReport, policy: Policy, spread: boolean): Row[] {
  const rows = report.pairs.filter(({ targetAt }) => targetAt !== null).map((pair): Row => {
    const [, level1, level2] = LEVELS.find(([words]) => words.test(pair.group)) ?? (LEVELS.find(([words]) => /满意/.test(words.source) && words.test(pair.label)) ?? LEVELS[0]!);
    return { pair, level1, level2, weight: null };
  });
  const order = (row: Row): number => LEVELS.findIndex(([, level1, level2]) => level1 === row.level1 && level2 === row.level2);
  const sorted = rows.map((row, index) => ({ row, index })).sort((a, b) => order(a.row) - order(b.row) || a.index - b.index).map(({ row }) => row);
  if (spread) for (const { names, points } of policy.groups ?? []) shareOut(sorted.filter(({ level1 }) => names.includes(level1)), points, policy.decimals);
  return sorted;
}

/** Parts points evenly; the last rows take what rounding leaves over, one unit each. */
function shareOut(rows: readonly Row[], points: number, decimals: number): void {
  const unit = 10 ** decimals;
  const total = Math.round(points * unit);
  const each = Math.floor(total / Math.max(1, rows.length));
  const rest = total - each * rows.length;
  rows.forEach((row, index) => (row.weight = (each + (index < rest ? 1 : 0)) / unit));
}
