/** Percentages that the text claims against the figures that they come from. */
import Big from 'big.js';
import { meet, printedInterval, roundHalfUp, type Interval } from '../value/decimal';
import { baseValue, intervalOf } from './amounts';
import type { Figure } from './figures';
import type { ProseClaim } from './prose';

export interface Quotient {
  part: Figure;
  base: Figure;
  /** In the unit of the stated figure (%, ‰). */
  due: Big;
  outcome: ProseClaim['outcome'];
}

/** `stated` against part ÷ base; null where the base may be 0 or a figure leaves something open. */
export function quotientOf(stated: Figure, part: Figure, base: Figure): Quotient | null {
  const above = intervalOf(part);
  const below = intervalOf(base);
  if (!above || !below || below.low.lte(0) || stated.relation !== null) return null;
  const scale = stated.unit?.scale ?? new Big(1);
  const percent = (value: Big, of: Big): Big => value.times(100).div(of).div(scale);
  const due = percent(baseValue(part), baseValue(base));
  const interval: Interval = { low: percent(above.low, below.high), high: percent(above.high, below.low) };
  return { part, base, due, outcome: outcomeOf(stated, due, interval) };
}

/** Where the figures give the printed digits when rounded, it agrees; when cut off, only so. */
export function outcomeOf(stated: Figure, due: Big, interval: Interval): ProseClaim['outcome'] {
  if (stated.approximate) return due.minus(stated.value).abs().lte(stated.value.abs().times('0.05').plus(1)) ? 'agrees' : 'differs';
  const own = printedInterval(stated.value, stated.decimals);
  const exact = interval.low.eq(interval.high) ? { low: due, high: due } : interval;
  if (!meet(own, exact)) return 'differs';
  return roundHalfUp(due, stated.decimals).eq(stated.value) ? 'agrees' : 'rounding';
}

/** The best of several readings: one that agrees, else one that is only cut off; null when none does. */
export const agreeing = (all: readonly (Quotient | null)[]): Quotient | null =>
  all.find((each) => each?.outcome === 'agrees') ?? all.find((each) => each?.outcome === 'rounding') ?? null;
