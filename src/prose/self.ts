/** The report against itself: one figure said twice, grade and score, a low rate or a changed budget without a word, “未发现偏离”. */
import { BECAUSE } from '../rules/vocabulary';
import { gradeOf } from '../scoring/grade';
import type { Policy } from '../scoring/policy';
import type { SheetReport } from '../check/report';
import { fold, squeeze } from '../value/fold';
import { roundHalfUp } from '../value/decimal';
import { meet } from '../value/decimal';
import { apart, baseValue, intervalOf, isMoney, shownFigure } from './amounts';
import { at, type Checked, type Draft } from './draft';
import type { Figure } from './figures';
import type { FoundForm } from './forms';
import { alike } from './label';
import type { Lines } from './lists';
import type { At, Scope } from './prose';
import { sentencesOf } from './sentence';
import { fundFor } from './sheetSide';
import { budgetTotals, executionRates, totalScores, type Grade } from './statements';
import { unitSlips } from './unitSlips';

/** Change of the budget in percent that calls for a word. */
const CHANGED = 30;
const ABOUT_EXECUTION = /执行率|执行进度|支付进度|支出进度|支出率|(?:资金|预算|支出|款项|经费)[^。；，]{0,10}(?:滞后|缓慢|未支付|未执行|结转|结余|沉淀|未拨付|未使用|未形成|偏低|较低|不高|较慢|进度慢)|(?:项目|工程)[^。；，]{0,14}(?:滞后|未完工|跨年|未结算|未验收|延期|未完成|暂缓|推迟|尚未|进度)|未形成支出|跨年度|收回|压减/;
const ABOUT_CHANGE = /(?:预算|资金|指标|支出|经费)[^。；]{0,16}(?:追加|调整|调增|调减|增加|变动|新增)|追加|年中[^。；]{0,8}(?:下达|安排|调整|新增)|上级[^。；]{0,10}(?:下达|追加|专项|转移支付)|调[增减]/;

/** Conflicts and gaps inside the text. `others`: the forms, whose figures may be all there is. */
export function checkSelf(figures: readonly Figure[], lines: readonly Lines[], grades: readonly Grade[], policy: Policy, form: FoundForm | null, front: At): Checked {
  const sheet = form?.sheet ?? null;
  const result: Checked = { claims: [], drafts: [] };
  conflicts(figures, result);
  result.drafts.push(...unitSlips(figures));
  gradeAgainstScore(figures, grades, policy, result);
  const causes = sentencesIn(lines);
  lowExecution(figures, causes, policy, sheet, result);
  changedBudget(figures, causes, form, front, result);
  return result;
}

interface Said {
  text: string;
  role: string | null;
}

const sentencesIn = (lines: readonly Lines[]): Said[] =>
  lines.flatMap(({ part }) => sentencesOf(part.passage.text).flatMap(({ start, end }) => fold(part.passage.text.slice(start, end)).split(';').map((text) => ({ text: squeeze(text), role: part.chapter?.role ?? null }))));

/** What counts as a reason: any sentence of the chapter on causes, elsewhere one that says why; plans for next year never. */
const explains = (sentences: readonly Said[], about: RegExp): boolean =>
  sentences.some(({ text, role }) => about.test(text) && role !== 'measures' && role !== 'targets' && (role === 'causes' || BECAUSE.test(text)));

/** 中央…资金 is named as what was added: that says why. */
const NAMED_CHANGE = /(?:追加|调增|新增|增加(?:安排|下达)?|下达)(?!后|预算)[^。,]{0,4}?[\u4e00-\u9fff]{4,}(?:资金|经费|专项|补助|项目)/;

/** 全年总支出 and 财政资金全年执行 are two matters. */
const SAME_LABEL = 0.6;
/** 决算支出 and 全年总支出 are one, if they come near each other. */
const NEAR_TOTALS = 0.2;
const matterOf = (label: string): string => label.replace(/^(?:全年|本年度?|当年|年度|部门|单位|整体|总|决算|实际|累计|完成|共)+/, '');
const oneMatter = (one: Figure, other: Figure): boolean =>
  alike(one.label, other.label) >= SAME_LABEL || (matterOf(one.label) === matterOf(other.label) && apart(baseValue(one), baseValue(other)) <= NEAR_TOTALS);

/** Figures of which a report can have only one. */
function conflicts(figures: readonly Figure[], result: Checked): void {
  const groups: [string, Figure[]][] = [
    ['score', totalScores(figures)],
    ['rate', executionRates(figures)],
    ...(['initial', 'adjusted', 'final'] as const).map((scope: Scope): [string, Figure[]] => [scope, budgetTotals(figures).filter((figure) => figure.scope === scope)]),
    ...sameLabels(figures),
  ];
  const told = new Set<number>();
  for (const [kind, group] of groups) {
    const [first, ...rest] = group;
    if (!first) continue;
    const other = rest.find((figure) => (kind === 'score' || kind === 'rate' || oneMatter(first, figure)) && (figure.year === first.year || figure.year === null || first.year === null) && !same(first, figure));
    for (const each of rest) if (each !== other && oneMatter(first, each) && (each.paragraph !== first.paragraph)) result.claims.push({ kind: 'agreement', outcome: same(first, each) ? 'agrees' : 'differs', stated: shownFigure(each), due: shownFigure(first), at: at(each) });
    if (!other || told.has(other.start)) continue;
    told.add(other.start);
    result.drafts.push({
      rule: 'text-figure-conflict', severity: kind === 'score' || kind === 'rate' ? 'error' : 'warning', messageId: 'differs',
      values: { label: other.label || first.label, first: shownFigure(first), second: shownFigure(other) }, at: at(other), related: [at(first)], subject: `${kind}/${other.label}`,
    });
  }
}

function same(one: Figure, other: Figure): boolean {
  const [a, b] = [intervalOf(one), intervalOf(other)];
  return a === null || b === null || baseValue(one).eq(baseValue(other)) || meet(a, b);
}

const ONE_ONLY = /^(?:[\u4e00-\u9fff]{0,20})(?:人员编制|核定编制|编制总数|在职人员|实有人员|在编人员|退休人员|收入总计|支出总计|收入合计|支出合计|总收入|总支出|固定资产|三公经费支出)$/;

/** Figures under one label, in different paragraphs, of one year and state. */
function sameLabels(figures: readonly Figure[]): [string, Figure[]][] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (!ONE_ONLY.test(figure.label) || figure.relation !== null || figure.approximate || figure.scope === 'previous' || figure.depth > 0) continue;
    const kind = /(人员编制|核定编制|编制总数|在职人员|实有人员|在编人员|退休人员|收入总计|支出总计|收入合计|支出合计|总收入|总支出|固定资产|三公经费支出)$/.exec(figure.label)![1]!;
    const key = `${kind}/${isMoney(figure) ? figure.scope ?? '' : ''}/${figure.year ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups].filter(([, group]) => new Set(group.map(({ paragraph }) => paragraph)).size > 1);
}

function gradeAgainstScore(figures: readonly Figure[], grades: readonly Grade[], policy: Policy, result: Checked): void {
  const [score] = totalScores(figures);
  const [grade] = grades;
  const due = score ? gradeOf(score.value, policy) : null;
  if (!score || !grade || due === null) return;
  result.claims.push({ kind: 'grade', outcome: due === grade.name ? 'agrees' : 'differs', stated: grade.text, due, at: grade.at });
  if (due !== grade.name) {
    result.drafts.push({ rule: 'text-grade-mismatch', severity: 'error', messageId: 'differs', values: { score: shownFigure(score), stated: grade.text, due }, at: grade.at, related: [at(score)], subject: 'grade' });
  }
}

function lowExecution(figures: readonly Figure[], sentences: readonly Said[], policy: Policy, sheet: SheetReport | null, result: Checked): void {
  const least = policy.execution.causeBelow;
  const [rate] = executionRates(figures);
  const totals = budgetTotals(figures);
  const spent = totals.find(({ scope }) => scope === 'final');
  const base = totals.find(({ scope }) => scope === 'adjusted') ?? totals.find(({ scope }) => scope === 'initial');
  const derived = spent && base && baseValue(base).gt(0) ? baseValue(spent).times(100).div(baseValue(base)) : null;
  const value = rate ? rate.value : derived;
  const place = rate ?? spent;
  if (least === null || value === null || !place || value.gte(least) || value.lte(0) || explains(sentences, ABOUT_EXECUTION)) return;
  const fund = sheet ? fundFor(sheet, 'total') : null;
  if (fund?.cause) return;
  result.drafts.push({
    rule: 'low-execution-unexplained', severity: 'note', messageId: 'unexplained', values: { rate: `${roundHalfUp(value, 2).toFixed()}%`, threshold: least }, at: at(place), related: [], subject: 'execution',
  });
}

function changedBudget(figures: readonly Figure[], sentences: readonly Said[], form: FoundForm | null, front: At, result: Checked): void {
  const totals = budgetTotals(figures);
  const [initial, adjusted] = [totals.find(({ scope }) => scope === 'initial'), totals.find(({ scope }) => scope === 'adjusted')];
  const fund = form ? fundFor(form.sheet, 'total') : null;
  const fromSheet = fund && fund.initial !== null && fund.budget !== null && fund.initial > 0 && fund.cause === null;
  const change = initial && adjusted && baseValue(initial).gt(0)
    ? baseValue(adjusted).minus(baseValue(initial)).times(100).div(baseValue(initial)).toNumber()
    : fromSheet ? ((fund.budget! - fund.initial!) * 100) / fund.initial! : null;
  if (change === null || Math.abs(change) <= CHANGED || explains(sentences, ABOUT_CHANGE) || sentences.some(({ text, role }) => NAMED_CHANGE.test(text) && role !== 'measures' && role !== 'targets')) return;
  const values = initial && adjusted
    ? { initial: shownFigure(initial), budget: shownFigure(adjusted) }
    : { initial: `${fund!.initial}${fund!.unit ?? ''}`, budget: `${fund!.budget}${fund!.unit ?? ''}` };
  result.drafts.push({
    rule: 'budget-adjustment-unexplained', severity: 'note', messageId: change > 0 ? 'raised' : 'cut', values: { ...values, percent: Math.abs(Math.round(change * 100) / 100), threshold: CHANGED },
    at: adjusted ? at(adjusted) : (form?.at(fund!.cells.budget) ?? front), related: initial ? [at(initial)] : [], subject: 'adjustment',
  });
}

const NO_DEVIATION = /(?:未发现|未出现|未发生|没有|不存在|未产生|无)[^。；，,;]{0,26}?(?:偏离|偏差)(?!较大|过大|明显|率)/;

/** “未发现偏离” although something was missed or points were taken. */
export function claimedNone(lines: readonly Lines[], missed: readonly string[], sheet: SheetReport | null): Draft[] {
  const taken = sheet?.indicators.filter(({ judgement, weight, score }) => judgement === 'missed' || (weight !== null && score.stated !== null && weight - score.stated > 0.01)) ?? [];
  const names = [...missed, ...taken.map(({ name }) => name)];
  if (names.length === 0) return [];
  for (const { part } of lines) {
    const match = NO_DEVIATION.exec(part.passage.text);
    if (!match || part.chapter?.role === 'measures') continue;
    const start = part.passage.start + match.index;
    return [{
      rule: 'no-deviation-claimed', severity: 'error', messageId: taken.length > 0 ? 'points-taken' : 'missed',
      values: { text: match[0], count: names.length, names: names.slice(0, 3).join('、') }, at: [start, start + match[0].length], related: [], subject: 'deviation',
    }];
  }
  return [];
}
