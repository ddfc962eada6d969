/** 比上年增长: change and rate of change against the figures of both years, as far as the text prints them. */
import Big from 'big.js';
import { roundHalfUp, type Interval } from '../value/decimal';
import { baseValue, intervalOf, isRate, outcomeOf as amountOutcome, shownFigure, shownLike, unitKey } from './amounts';
import { at, type Checked } from './draft';
import type { Figure } from './figures';
import { cleanLabel } from './label';
import { outcomeOf } from './quotient';

const COMPARED = /(?:比|较|与|同)(?:上年|去年|上一年|20\d\d年|年初|(?:全年|年初)?预算|计划)[^,;。]{0,8}?(?:相比)?|同比|环比/;
/** 比预算4万元: what a figure is held against stands in the place of last year's. */
const AGAINST = /(?:比|较)(?:全年|年初)?(?:预算|计划)(?:数|安排|金额)?(?:的)?$/;
const EARLIER = /(?:上年|去年|上一年|20\d\d年)(?:度)?[^,;]{0,12}$/;
const UP = /(?:增加|增长|上升|提高|提升|增收|多|上涨)(?:了|额|幅度?|率)?(?:为|达|约)?$/;
const DOWN = /(?:减少|下降|降低|压减|减支|缩减|少|回落|缩短)(?:了|额|幅度?|率)?(?:为|达|约)?$/;
/** A loss counts below zero, which the words do not show. */
const LOSS = /亏损|赤字|扭亏|净流出/;

interface Change {
  figure: Figure;
  up: boolean;
}

/** A figure of this year, the same of the year before, and what is said about the step between. */
interface Group {
  current: Figure | null;
  previous: Figure | null;
  by: Change | null;
  percent: Change | null;
}

/** Changes of one paragraph. `all`: every figure of the report, for amounts that stand further up under the same label. */
export function checkGrowth(figures: readonly Figure[], all: readonly Figure[] = figures): Checked {
  const result: Checked = { claims: [], drafts: [] };
  for (const sentence of new Set(figures.map((figure) => figure.sentence))) {
    const own = figures.filter((figure) => figure.sentence === sentence);
    if (LOSS.test(own[own.length - 1]!.before)) continue;
    for (const group of groupsOf(own, all)) check(group, result);
  }
  return result;
}

const clauseOf = ({ before }: Figure): string => /[^,;。]*$/.exec(before.replace(/\s/g, ''))![0];
const isPoints = ({ unit }: Figure): boolean => unit?.name === '百分点';

/** Every figure with the changes that follow it. */
function groupsOf(figures: readonly Figure[], all: readonly Figure[]): Group[] {
  const groups: Group[] = [];
  let open: Group | null = null;
  let compared = false;
  const begin = (group: Group): Group => {
    groups.push(group);
    compared = false;
    return group;
  };
  for (const figure of figures) {
    const clause = clauseOf(figure);
    const bare = clause.replace(/[(][^)]*$/, '');
    compared = COMPARED.test(clause) || compared;
    const up = UP.test(clause.replace(/[)]$/, ''));
    const changes = (up || DOWN.test(clause)) && (compared || open?.previous != null);
    if (changes) {
      if (!open) {
        const current = subjectOf(clause, figure, all);
        if (current) open = { current, previous: null, by: null, percent: null };
        if (open) groups.push(open);
      }
      if (open) attach(open, { figure, up });
      continue;
    }
    const earlier = isEarlier(figure, bare);
    if (earlier && (!open?.current || sameKind(open.current, figure))) {
      if (open && open.previous === null && open.by === null && open.percent === null) open.previous = figure;
      else open = begin({ current: null, previous: figure, by: null, percent: null });
      compared = COMPARED.test(clause);
      continue;
    }
    if (open?.previous && open.current === null && !earlier && sameKind(open.previous, figure) && open.by === null && open.percent === null) {
      open.current = figure;
      continue;
    }
    open = begin({ current: figure, previous: null, by: null, percent: null });
  }
  return groups.filter(({ by, percent, previous, current }) => [by, percent, previous, current].filter((each) => each !== null).length >= 3 || (previous && by && percent));
}

const sameKind = (one: Figure, other: Figure): boolean => unitKey(one.unit) === unitKey(other.unit);
const isEarlier = (figure: Figure, clause: string): boolean =>
  AGAINST.test(clause) || (figure.scope === 'previous' || figure.past || /(?:上年|去年|上一年)[^,;]{0,12}$/.test(clause)) && (EARLIER.test(clause) || figure.scope === 'previous' || figure.past) && !/结转|结余/.test(figure.label);

/** 百分点 belongs to a rate, a percentage to an amount, anything else to its own unit. */
function attach(group: Group, change: Change): void {
  const kind = group.current ?? group.previous!;
  const { figure } = change;
  if (isPoints(figure)) {
    if (isRate(kind)) group.by ??= change;
  } else if (isRate(figure) && !isRate(kind)) group.percent ??= change;
  else if (!isRate(kind) && sameKind(kind, figure)) group.by ??= change;
}

/** 实际支出比上年增加120万元: the amount itself stands further up, under the same label. */
function subjectOf(clause: string, change: Figure, all: readonly Figure[]): Figure | null {
  const subject = cleanLabel(clause.split(COMPARED)[0] ?? '');
  if (subject.length < 3) return null;
  const earlier = all.filter((figure) => figure.end <= change.start && figure.label === subject && !isRate(figure) && figure.scope !== 'previous' && !figure.past);
  const values = new Set(earlier.map((figure) => baseValue(figure).toFixed()));
  return values.size === 1 ? earlier[earlier.length - 1]! : null;
}

function check({ current, previous, by, percent }: Group, result: Checked): void {
  if ((by && percent && by.up !== percent.up) || (current && current.relation !== null)) return;
  const said = by ?? percent;
  if (current && previous && said) {
    const [now, then] = [baseValue(current), baseValue(previous)];
    if (!now.eq(then) && now.gt(then) !== said.up) {
      direction(result, said.figure, current, previous);
      return;
    }
    const interval = by ? difference(current, previous) : null;
    if (by && interval) {
      const due = now.minus(then).abs();
      add(result, by.figure, amountOutcome(by.figure, interval, due), isPoints(by.figure) ? `${due.toFixed()}百分点` : shownLike(due, by.figure, 4), [current, previous]);
    }
  }
  if (!percent) return;
  const base = previous ? baseValue(previous) : by && current ? (by.up ? baseValue(current).minus(baseValue(by.figure)) : baseValue(current).plus(baseValue(by.figure))) : null;
  const changed = by ? baseValue(by.figure) : previous && current ? baseValue(current).minus(baseValue(previous)).abs() : null;
  if (!base || !changed || base.lte(0)) return;
  const due = changed.times(100).div(base);
  const margin = marginOf(by?.figure ?? current!, base);
  const outcome = outcomeOf(percent.figure, due, { low: due.minus(margin), high: due.plus(margin) });
  const places = Math.max(percent.figure.decimals, 1);
  add(result, percent.figure, outcome, `${roundHalfUp(due, places).toFixed(places)}%`, [current, by?.figure, previous].filter((each) => each != null));
}

/** How far the printed digits of the change leave the rate open, in percent. */
function marginOf(change: Figure, base: Big): Big {
  const interval = intervalOf(change);
  return interval ? interval.high.minus(interval.low).times(100).div(base) : new Big(0);
}

function difference(one: Figure, other: Figure): Interval | null {
  const [a, b] = [intervalOf(one), intervalOf(other)];
  if (!a || !b) return null;
  const [large, small] = baseValue(one).gte(baseValue(other)) ? [a, b] : [b, a];
  const exact = large.low.eq(large.high) && small.low.eq(small.high);
  return exact ? { low: large.low.minus(small.low), high: large.low.minus(small.low) } : { low: large.low.minus(small.high), high: large.high.minus(small.low) };
}

function add(result: Checked, stated: Figure, outcome: 'agrees' | 'rounding' | 'differs', due: string, related: readonly Figure[]): void {
  result.claims.push({ kind: 'growth', outcome, stated: shownFigure(stated), due, at: at(stated) });
  if (outcome !== 'differs') return;
  const [subject] = related;
  result.drafts.push({
    rule: 'text-growth-mismatch', severity: 'error', messageId: 'differs',
    values: { label: subject!.label, stated: shownFigure(stated), due, current: shownFigure(subject!) },
    at: at(stated), related: related.map(at), subject: `${subject!.label}/${shownFigure(stated)}`,
  });
}

function direction(result: Checked, change: Figure, current: Figure, previous: Figure): void {
  result.claims.push({ kind: 'growth', outcome: 'differs', stated: shownFigure(change), due: '', at: at(change) });
  result.drafts.push({
    rule: 'text-growth-mismatch', severity: 'error', messageId: 'direction',
    values: { label: current.label, current: shownFigure(current), previous: shownFigure(previous), stated: shownFigure(change) },
    at: at(change), related: [at(current), at(previous)], subject: `${current.label}/direction`,
  });
}
