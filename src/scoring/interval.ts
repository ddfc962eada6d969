/** Where a figure may lie: what an actual leaves open (≥90%, 200余人) against what a target accepts. */
import Big from 'big.js';
import type { Quantity, Span } from '../value/expression';
import { aLittleLess, aLittleMore } from './vocabulary';

/** Bounds of a figure; null: unbounded on that side. */
export interface Interval {
  low: Big | null;
  high: Big | null;
  lowOpen: boolean;
  highOpen: boolean;
}

/** How far 约 may be off, as a share of the figure; a convention of ours, no rule prints one. */
const APPROXIMATELY = new Big('0.1');

export const atLeast = (low: Big, open = false): Interval => ({ low, high: null, lowOpen: open, highOpen: false });
export const atMost = (high: Big, open = false): Interval => ({ low: null, high, lowOpen: false, highOpen: open });
export const between = (low: Big | null, high: Big | null): Interval => ({ low, high, lowOpen: false, highOpen: false });

/** The single figure of an interval, or null when it leaves anything open. */
export const pointOf = ({ low, high }: Interval): Big | null =>
  low !== null && high !== null && low.eq(high) ? low : null;

/** What an actual says, in its own unit: `88%` one point, `≥90%` a half line, `200余人` from 200 to below 300. */
export function intervalOf(actual: (Quantity | Span) & { text: string }): Interval {
  if (actual.kind === 'range') return actual;
  const { value, relation } = actual;
  if (relation === '>=' || relation === '>') return atLeast(value, relation === '>');
  if (relation === '<=' || relation === '<') return atMost(value, relation === '<');
  return actual.approximate ? around(value, actual.text) : between(value, value);
}

function around(value: Big, text: string): Interval {
  if (aLittleMore.test(text)) return { low: value, high: value.plus(lastPlace(value)), lowOpen: true, highOpen: true };
  const margin = value.abs().times(APPROXIMATELY);
  if (aLittleLess.test(text)) return { low: value.minus(margin), high: value, lowOpen: false, highOpen: true };
  return between(value.minus(margin), value.plus(margin));
}

/** Place value of the last digit that is not 0: 200 → 100, 140 → 10, 87 → 1. 余 stays below the next of these. */
function lastPlace(value: Big): Big {
  const last = value.e - value.c.length + 1;
  return value.eq(0) ? new Big(1) : new Big(10).pow(last);
}

/** The interval with both bounds converted by a function that keeps their order. */
export function mapped({ low, high, lowOpen, highOpen }: Interval, convert: (bound: Big) => Big): Interval {
  const converted = low && convert(low);
  return { low: converted, high: high === low ? converted : high && convert(high), lowOpen, highOpen };
}

/**
 * Whether an actual keeps to what is accepted. `across`: part of what it leaves open would not, so nothing can be said.
 * The accepted bounds count as met exactly, strict ones too (<100% with 100 is met, with a remark of its own).
 */
export function compareIntervals(actual: Interval, accepted: Interval): 'inside' | 'outside' | 'across' {
  const lowKept = accepted.low === null || (actual.low !== null && actual.low.gte(accepted.low));
  const highKept = accepted.high === null || (actual.high !== null && actual.high.lte(accepted.high));
  if (lowKept && highKept) return 'inside';
  const below = accepted.low !== null && actual.high !== null
    && (actual.high.lt(accepted.low) || (actual.highOpen && actual.high.eq(accepted.low)));
  const above = accepted.high !== null && actual.low !== null
    && (actual.low.gt(accepted.high) || (actual.lowOpen && actual.low.eq(accepted.high)));
  return below || above ? 'outside' : 'across';
}
