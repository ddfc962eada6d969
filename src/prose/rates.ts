/** 执行率, 完成率, 化解率, 人均: rates and averages against the two figures in front of them. */
import { apart, baseValue, isCount, isMoney, isRate, shownFigure, shownLike, unitKey } from './amounts';
import { at, type Checked } from './draft';
import type { Figure } from './figures';
import { agreeing, quotientOf, type Quotient } from './quotient';

const EXECUTION = /(?:执行|支出|支付|使用|拨付|到位|完成)(?:率|进度|比例)$/;
const COMPLETION = /(?:完成|达成|实现|达标|到位)(?:率|比例)$/;
const PLANNED = /计划|目标|应|任务|拟|预计|下达|要求|指标值|年初/;
const DONE = /实际|完成|已|实现|达到|累计|共/;
const BUDGET = /预算|下达|安排|到位|资金总额|总投资|计划|批复|指标/;
const SPENT = /执行|支出|支付|使用|决算|完成|拨付|报销/;
const AVERAGE = /(?:人均|户均|亩均|生均|村均|次均|平均每[人户村亩次])/;
/** How much of the text in front may hold the operands. */
const SENTENCES_BACK = 1;

/** Rates and averages of one paragraph. */
export function checkRates(figures: readonly Figure[], above: readonly Figure[] = []): Checked {
  const result: Checked = { claims: [], drafts: [] };
  for (const [index, stated] of figures.entries()) {
    if (isRate(stated) && /[率度比例]$/.test(stated.label) && stated.relation === null) checkRate(figures.slice(0, index), stated, above, result);
    else if (AVERAGE.test(stated.label + /[^,;。(]*$/.exec(stated.before)![0]) && isMoney({ ...stated, unit: stated.unit }) && stated.relation === null) checkAverage(figures.slice(0, index), stated, result);
  }
  return result;
}

function checkRate(earlier: readonly Figure[], stated: Figure, above: readonly Figure[], result: Checked): void {
  const near = earlier.filter((figure) => !isRate(figure) && stated.sentence - figure.sentence <= SENTENCES_BACK && figure.depth <= stated.depth);
  const same = near.filter((figure) => figure.sentence === stated.sentence);
  const all = [...(operandsOf(same, stated) ?? []), ...(operandsOf(near, stated) ?? [])];
  if (all.length === 0 && stated.sentence === 0) all.push(...acrossParagraphs(same, above, stated));
  const told = agreeing(all) ?? all.find(({ part, base }) => (areLast(near, part, base) && isMeant(part, base, stated)) || base.paragraph !== stated.paragraph);
  if (!told || (told.outcome === 'differs' && apart(told.due, stated.value) > 1)) return;
  const places = Math.max(stated.decimals, told.outcome === 'agrees' ? 0 : 2);
  const due = `${told.due.toFixed(places)}%`;
  result.claims.push({ kind: 'rate', outcome: told.outcome, stated: shownFigure(stated), due, at: at(stated) });
  if (told.outcome === 'agrees') return;
  result.drafts.push({
    rule: 'text-rate-mismatch', severity: told.outcome === 'rounding' ? 'note' : 'error', messageId: told.outcome === 'rounding' ? 'truncated' : 'differs',
    values: { label: stated.label, stated: shownFigure(stated), due, part: shownFigure(told.part), base: shownFigure(told.base) },
    at: at(stated), related: [at(told.part), at(told.base)], subject: `${stated.label}/${shownFigure(stated)}`,
  });
}

/** 全年预算数 ends one paragraph, 全年执行数 and the rate begin the next one. */
function acrossParagraphs(same: readonly Figure[], above: readonly Figure[], stated: Figure): Quotient[] {
  const spent = same.filter((figure) => isMoney(figure) && figure.scope === 'final');
  const base = [...above].reverse().find((figure) => isMoney(figure) && figure.scope === 'adjusted' && figure.relation === null);
  if (spent.length !== 1 || !base || !/^(?:部门|整体|总体)?预算执行率$/.test(stated.label)) return [];
  const read = quotientOf(stated, spent[0]!, base);
  return read ? [read] : [];
}

/** The last two figures of their kind in front of the rate. */
function areLast(near: readonly Figure[], part: Figure, base: Figure): boolean {
  const last = near.filter((figure) => unitKey(figure.unit) === unitKey(part.unit)).slice(-2);
  return last.includes(part) && last.includes(base);
}

/** Whether the two figures are clearly the ones meant, so that a difference is a mistake: no ；in between, and of the same matter. */
function isMeant(part: Figure, base: Figure, stated: Figure): boolean {
  const subject = stated.label.replace(EXECUTION, '').replace(/预算|资金|年度|部门|整体|总体|全年|财政|本年|年初|调整后?/g, '');
  if (isMoney(part) && !(part.scope === 'final' && (base.scope === 'adjusted' || base.scope === 'initial'))) return false;
  const first = part.start < base.start ? part : base;
  const text = stated.sentence === first.sentence ? stated.before.slice(first.before.length) : stated.before;
  if (/;/.test(text)) return false;
  if (stated.sentence !== first.sentence && stated.sentence !== part.sentence) return subject === '' ? part.sentence === base.sentence : (part.before + part.label).includes(subject.slice(0, 2));
  return subject.length < 2 || isCount(part) || [part, base].some(({ label, before }) => (before + label).includes(subject.slice(0, 2)));
}

/** Every reading of numerator and denominator, the likeliest first; null when the figures at hand have none. */
function operandsOf(near: readonly Figure[], stated: Figure): Quotient[] | null {
  const pairs: [Figure, Figure][] = [];
  const money = near.filter(isMoney);
  if (EXECUTION.test(stated.label) && money.length >= 2) {
    const bases = money.filter(({ scope, label }) => scope === 'adjusted' || scope === 'initial' || BUDGET.test(label)).filter(({ scope, label }) => !(scope === 'final' && !BUDGET.test(label)));
    const spent = money.filter(({ scope, label }) => scope === 'final' || SPENT.test(label));
    for (const part of [...spent].reverse()) {
      for (const base of [...bases].reverse().sort((a, b) => Number(b.scope === 'adjusted') - Number(a.scope === 'adjusted'))) {
        if (part !== base && unitKey(part.unit) === unitKey(base.unit)) pairs.push([part, base]);
      }
    }
  }
  if (pairs.length === 0) pairs.push(...countPairs(near, stated));
  const readings = pairs.map(([part, base]) => quotientOf(stated, part, base)).filter((each) => each !== null);
  return readings.length > 0 ? readings : null;
}

/** 25人，核减19人，核减率: the stem of the rate names the numerator; the figure in front of it in the same unit is the base. */
function countPairs(near: readonly Figure[], stated: Figure): [Figure, Figure][] {
  const own = near.filter((figure) => figure.sentence === stated.sentence);
  const stem = stated.label.replace(/[率度](?:达到?)?$/, '').slice(-2);
  const counts = own.filter((figure) => isCount(figure) || isMoney(figure));
  const [base, part] = counts.slice(-2);
  if (!base || !part || unitKey(base.unit) !== unitKey(part.unit)) return [];
  const clause = /[^,;。(]*$/.exec(part.before)![0] + part.noun;
  if (COMPLETION.test(stated.label) && PLANNED.test(base.label + clauseOf(base)) && DONE.test(part.label + clause)) return [[part, base]];
  if (stem.length === 2 && clause.includes(stem) && !clauseOf(base).includes(stem)) return [[part, base]];
  return [];
}

const clauseOf = (figure: Figure): string => /[^,;。(]*$/.exec(figure.before)![0] + figure.noun;

function checkAverage(earlier: readonly Figure[], stated: Figure, result: Checked): void {
  const own = earlier.filter((figure) => figure.sentence === stated.sentence && figure.relation === null);
  const whole = own.filter(isMoney).pop();
  const heads = own.filter(isCount).pop();
  if (!whole || !heads || baseValue(heads).lte(0) || Math.abs(own.indexOf(whole) - own.indexOf(heads)) !== 1) return;
  const due = baseValue(whole).div(baseValue(heads));
  const shown = shownLike(due, stated, 2);
  const agrees = due.minus(baseValue(stated)).abs().lte(baseValue(stated).times(stated.approximate ? '0.1' : '0.01'));
  if (!agrees && apart(due, baseValue(stated)) > 1) return;
  result.claims.push({ kind: 'average', outcome: agrees ? 'agrees' : 'differs', stated: shownFigure(stated), due: shown, at: at(stated) });
  if (agrees) return;
  result.drafts.push({
    rule: 'text-rate-mismatch', severity: 'warning', messageId: 'average',
    values: { label: stated.label, stated: shownFigure(stated), due: shown, part: shownFigure(whole), base: shownFigure(heads) },
    at: at(stated), related: [at(whole), at(heads)], subject: `${stated.label}/${shownFigure(stated)}`,
  });
}
