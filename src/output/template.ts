/** The blank 部门整体支出绩效自评表 as a sheet, with the points, the base of the rate and the bands of a policy. */
import type { NewSheet } from '../grid/newSheet';
import { basisOf } from '../check/policyUse';
import type { Policy } from '../scoring/policy';
import { templateText as text } from '../text/template.zh-CN';
import { SheetDraft, type DraftCell } from './sheetDraft';

/** 绩效指标 · 一级 · 二级 · 三级 · 年度指标值 · 实际完成值 · 分值 · 得分 · 偏差原因: A4 upright. */
const WIDTHS = [9, 12, 15, 26, 13.5, 14.5, 8, 13, 26];
/** A place where each indicator has its own standard gets a column for it. */
const STANDARD_WIDTH = 22;
const ROW_HEIGHT = 28;
const GOAL_HEIGHT = 90;
/** Rows below each level 2: the filer adds more where they are needed. */
const ROWS_PER_LEVEL = 2;

/**
 * The standard form: title, year, organization, budget block, goals, indicators by level, total, notes. The layout is that of the
 * 项目支出绩效自评表 which the central budget system exports (2019) and which 财预〔2020〕10号 makes the model, in the 整体支出
 * variant that Hunan (2023—2024) and Anhui (2023) publish; its annex itself was not read in an original.
 *
 * @param year printed in the title; room to write it when absent
 * Example: `blankForm(nationalPolicy, 2024)` – 执行率 10 分, 产出 50 分, 效益 30 分, 满意度 10 分
 */
export function blankForm(policy: Policy, year: number | null = null): NewSheet {
  const ownStandard = policy.shortfall === 'own-standard';
  const widths = ownStandard ? [...WIDTHS, STANDARD_WIDTH] : WIDTHS;
  const last = widths.length;
  const draft = new SheetDraft(widths);
  draft.line(text.title, 'title');
  draft.line(text.year(year), 'subtitle');
  draft.add([cell(1, 3, text.organization), blank(4, last)], ROW_HEIGHT);
  fundBlock(draft, policy, last);
  goalBlock(draft, last);
  indicatorBlock(draft, policy, last);
  draft.add([{ ...cell(1, 6, text.total), look: 'total' }, figure(7, 100 - policy.systemPoints), { ...centred(8), look: 'total' }, blank(9, last)], ROW_HEIGHT);
  draft.add([{ from: 1, to: last, value: text.signing, look: 'muted' }], ROW_HEIGHT);
  draft.line(text.remarks, 'muted');
  remarks(policy).forEach((remark, index) => draft.line(`${index + 1}. ${remark}`, 'muted'));
  return draft.finish({ name: text.sheet, frozenRows: 0, landscape: false });
}

const cell = (from: number, to: number, value: string, rows = 1): DraftCell => ({ from, to, rows, value, look: 'label' });
const blank = (from: number, to = from): DraftCell => ({ from, to, value: null, look: 'blank' });
const centred = (column: number): DraftCell => ({ from: column, value: null, look: 'label' });
const amount = (column: number): DraftCell => ({ from: column, value: null, look: 'number' });
const figure = (column: number, value: number): DraftCell => ({ from: column, value, look: 'label' });

function fundBlock(draft: SheetDraft, { execution }: Policy, last: number): void {
  const base = execution.base[0];
  const amountLabel = (name: 'initial' | 'budget'): string => (base === name ? text.asBase(text[name]) : text[name]);
  draft.add([
    cell(1, 1, text.funds, 2 + text.fundParts.length), blank(2, 3), cell(4, 4, amountLabel('initial')), cell(5, 5, amountLabel('budget')), cell(6, 6, text.execution),
    cell(7, 7, text.weight), cell(8, 8, text.executionRate), cell(9, last, text.score),
  ]);
  const weight = execution.weight > 0 ? figure(7, execution.weight) : centred(7);
  draft.add([cell(2, 3, text.fundTotal), amount(4), amount(5), amount(6), weight, centred(8), { ...centred(9), to: last }], ROW_HEIGHT);
  for (const part of text.fundParts) {
    draft.add([cell(2, 3, part), amount(4), amount(5), amount(6), cell(7, 7, text.notScored), centred(8), cell(9, last, text.notScored)], ROW_HEIGHT);
  }
}

function goalBlock(draft: SheetDraft, last: number): void {
  draft.add([cell(1, 1, text.goals, 2), cell(2, 5, text.expected), cell(6, last, text.outcome)]);
  draft.add([blank(2, 5), blank(6, last)], GOAL_HEIGHT);
}

function indicatorBlock(draft: SheetDraft, policy: Policy, last: number): void {
  const labels = [...text.columns, text.standard].slice(0, last - 1);
  const groups = groupsOf(policy).map((group) => ({ ...group, levels: text.levels(group.name, groupsOf(policy).map(({ name }) => name)) }));
  const rows = groups.reduce((sum, { levels }) => sum + levels.length * ROWS_PER_LEVEL, 0);
  draft.add([cell(1, 1, text.indicators, rows + 1), ...labels.map((label, index) => cell(index + 2, index + 2, label))]);
  for (const { name, points, levels } of groups) {
    for (let at = 0; at < levels.length * ROWS_PER_LEVEL; at++) {
      const level = at % ROWS_PER_LEVEL === 0 ? [cell(3, 3, levels[at / ROWS_PER_LEVEL]!, ROWS_PER_LEVEL)] : [];
      const group = at === 0 ? [cell(2, 2, text.group(name, points), levels.length * ROWS_PER_LEVEL)] : [];
      draft.add([...group, ...level, blank(4), centred(5), centred(6), centred(7), centred(8), blank(9), ...(last > 9 ? [blank(10)] : [])], ROW_HEIGHT);
    }
  }
}

/** Groups with their own points; those that share points print none. */
function groupsOf({ groups }: Policy): { name: string; points: number | null }[] {
  if (groups === null) return text.groups.map((name) => ({ name, points: null }));
  return groups.flatMap(({ names, points }) => names.map((name) => ({ name, points: names.length === 1 ? points : null })));
}

/** The rules of the policy in the words of a form's notes. */
function remarks(policy: Policy): string[] {
  const { groups, execution, bands, systemPoints } = policy;
  const { remark } = text;
  const split = groups?.map(({ names, points }) => (names.length === 1 ? remark.single(names[0]!, points) : remark.shared(names, points)));
  return [
    remark.basis(policy.name, basisOf(policy)),
    (split ? remark.weights(execution.weight, split) : remark.ownWeights) + (systemPoints > 0 ? remark.system(systemPoints) : ''),
    policy.shortfall === 'pro-rata' ? remark.proRata : remark.ownStandard,
    remark.bands({ achieved: bands.achieved.low, partial: bands.partial.low, unachieved: bands.unachieved.low }),
    remark.cause(policy.causeMaxLength) + (execution.causeBelow === null ? '' : remark.executionCause(execution.causeBelow)),
  ];
}
