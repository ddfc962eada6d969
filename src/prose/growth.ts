/** 比上年增长: change and rate of change against the figures of both years, as far as the sentence prints them. */
import Big from 'big.js';
import type { Interval } from '../value/decimal';
import { roundHalfUp } from '../value/decimal';
import { baseValue, intervalOf, isRate, outcomeOf as amountOutcome, shownFigure, shownLike, unitKey } from './amounts';
import { at, type Checked, type Draft } from './draft';
import type { Figure } from './figures';
import { cleanLabel } from './label';
import { outcomeOf } from './quotient';

const COMPARED = /(?:比|较|与|同)(?:上年|去年|上一年|20\d\d年|年初)[^,;。]{0,8}?(?:相比)?|同比|环比/;
const UP = /(?:增加|增长|上升|提高|提升|增收|多|上涨)(?:了|额|幅度?|率)?(?:为|达|约)?$/;
const DOWN = /(?:减少|下降|降低|压减|减支|缩减|少|回落)(?:了|额|幅度?|率)?(?:为|达|约)?$/;

interface Change {
  figure: Figure;
  up: boolean;
}

/** Changes of one paragraph. */
export function checkGrowth(figures: readonly Figure[], all: readonly Figure[] = figures): Checked {
  const result: Checked = { claims: [], drafts: [] };
  const sentences = new Set(figures.map(({ sentence }) => sentence));
  for (const sentence of sentences) {
    const own = figures.filter((figure) => figure.sentence === sentence && figure.depth >= 0);
    for (const group of groupsOf(own, all)) check(group, result);
  }
  return result;
}

interface Group {
  current: Figure;
  previous: Figure | null;
  by: Change | null;
  percent: Change | null;
}

const changeOf = (figure: Figure, compared: boolean): Change | null => {
  const clause = /[^,;。(]*$/.exec(figure.before.replace(/\s/g, ''))![0];
  const up = UP.test(clause);
  return (up || DOWN.test(clause)) && (compared || COMPARED.test(clause) || /幅/.test(clause)) ? { figure, up } : null;
};

/** 实际支出比上年增加120万元: the amount itself stands further up, under the same label. */
function subjectOf(clause: string, change: Figure, all: readonly Figure[]): Figure | null {
  const subject = cleanLabel(clause.split(COMPARED)[0] ?? '');
  if (subject.length < 3) return null;
  const earlier = all.filter((figure) => figure.end <= change.start && figure.label === subject && !isRate(figure) && figure.scope !== 'previous');
  const values = new Set(earlier.map((figure) => baseValue(figure).toFixed()));
  return values.size === 1 ? earlier[earlier.length - 1]! : null;
}

/** Every figure with the changes that follow it. */
function groupsOf(figures: readonly Figure[], all: readonly Figure[]): Group[] {
  const groups: Group[] = [];
  let open: Group | null = null;
  let compared = false;
  let earlier: Figure | null = null;
  for (const figure of figures) {
    const clause = /[^,;。(]*$/.exec(figure.before.replace(/\s/g, ''))![0];
    compared = COMPARED.test(clause) || (compared && open !== null);
    const change = changeOf(figure, compared);
    if (change && !open) {
      const current = subjectOf(clause, figure, all);
      if (current) groups.push((open = { current, previous: null, by: null, percent: null }));
    }
    if (change && open) {
      if (isRate(figure) && !isRate(open.current)) open.percent ??= change;
      else if (!open.by && unitKey(figure.unit) === unitKey(open.current.unit) && figure.unit?.name !== '百分点') open.by = change;
      continue;
    }
    if (/(?:上年|去年|上一年)[^,;]{0,12}$/.test(clause) && !isRate(figure)) {
      if (open && unitKey(open.current.unit) === unitKey(figure.unit)) open.previous ??= figure;
      earlier = figure;
      continue;
    }
    if (isRate(figure)) continue;
    open = { current: figure, previous: earlier && unitKey(earlier.unit) === unitKey(figure.unit) ? earlier : null, by: null, percent: null };
    earlier = null;
    compared = false;
    groups.push(open);
  }
  return groups.filter(({ by, percent, previous }) => (by ? 1 : 0) + (percent ? 1 : 0) + (previous ? 1 : 0) >= 2);
}

function check({ current, previous, by, percent }: Group, result: Checked): void {
  if ((by && percent && by.up !== percent.up) || current.relation !== null) return;
  const now = baseValue(current);
  if (previous && by) {
    const due = now.minus(baseValue(previous)).abs();
    const interval = difference(current, previous);
    if (interval) add(result, 'growth', by.figure, amountOutcome(by.figure, interval, due), shownLike(due, by.figure, 4), [current, previous]);
  }
  const up = (by ?? percent)?.up ?? true;
  if (previous && !now.eq(baseValue(previous)) && now.gt(baseValue(previous)) !== up && (by ?? percent)) {
    direction(result, (by ?? percent)!.figure, current, previous);
    return;
  }
  if (!percent) return;
  const base = previous ? baseValue(previous) : by ? (by.up ? now.minus(baseValue(by.figure)) : now.plus(baseValue(by.figure))) : null;
  const changed = by ? baseValue(by.figure) : previous ? now.minus(baseValue(previous)).abs() : null;
  if (!base || !changed || base.lte(0)) return;
  const due = changed.times(100).div(base);
  const margin = new Big(percentMargin(by?.figure ?? current, base));
  const outcome = outcomeOf(percent.figure, due, { low: due.minus(margin), high: due.plus(margin) });
  add(result, 'growth', percent.figure, outcome, `${roundHalfUp(due, Math.max(percent.figure.decimals, 1)).toFixed(Math.max(percent.figure.decimals, 1))}%`, [current, ...(by ? [by.figure] : []), ...(previous ? [previous] : [])]);
}

/** How far the printed digits of the change leave the rate open, in percent. */
function percentMargin(change: Figure, base: Big): string {
  const interval = intervalOf(change);
  return interval ? interval.high.minus(interval.low).times(100).div(base).toFixed(8) : '0';
}

function difference(one: Figure, other: Figure): Interval | null {
  const [a, b] = [intervalOf(one), intervalOf(other)];
  if (!a || !b) return null;
  const [large, small] = baseValue(one).gte(baseValue(other)) ? [a, b] : [b, a];
  return a.low.eq(a.high) && b.low.eq(b.high) ? { low: large.low.minus(small.low), high: large.low.minus(small.low) } : { low: large.low.minus(small.high), high: large.high.minus(small.low) };
}

function add(result: Checked, kind: 'growth', stated: Figure, outcome: 'agrees' | 'rounding' | 'differs', due: string, related: readonly Figure[]): void {
  result.claims.push({ kind, outcome, stated: shownFigure(stated), due, at: at(stated) });
  if (outcome !== 'differs') return;
  result.drafts.push({
    rule: 'text-growth-mismatch', severity: 'error', messageId: 'differs',
    values: { label: related[0]!.label, stated: shownFigure(stated), due, current: shownFigure(related[0]!) },
    at: at(stated), related: related.map(at), subject: `${related[0]!.label}/${shownFigure(stated)}`,
  });
}

function direction(result: Checked, change: Figure, current: Figure, previous: Figure): void {
  const draft: Draft = {
    rule: 'text-growth-mismatch', severity: 'error', messageId: 'direction',
    values: { label: current.label, current: shownFigure(current), previous: shownFigure(previous), stated: shownFigure(change) },
    at: at(change), related: [at(current), at(previous)], subject: `${current.label}/direction`,
  };
  result.claims.push({ kind: 'growth', outcome: 'differs', stated: shownFigure(change), due: '', at: at(change) });
  result.drafts.push(draft);
}
