/** Decimal numbers: from doubles and text, rounding as Excel's ROUND, plain printing, and printed figures as intervals. */
import Big from 'big.js';

/** Numbers that are compared with again and again: made once, for reading a literal takes as long as the comparison. */
export const ZERO = new Big(0);
export const ONE = new Big(1);
export const HUNDRED = new Big(100);

/**
 * A double as the decimal a person sees: 15 significant digits, as Excel shows. Errors: NaN and infinities throw.
 * `bigOf(0.1 + 0.2)` → 0.3
 */
export const bigOf = (value: number): Big => new Big(value.toPrecision(15));

/** Rounds half away from zero, as Excel's ROUND. `roundHalfUp(9.775, 2)` → 9.78 */
export const roundHalfUp = (value: Big, places = 2): Big => value.round(places, Big.roundHalfUp);

/** Digits without exponent, trailing zeros or −0. `plain(new Big('1e3'))` → `'1000'` */
export function plain(value: Big): string {
  const text = value.toFixed();
  const short = text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
  return short === '-0' ? '0' : short;
}

/** Digits behind the point that a number needs: 9.780 → 2, 1500 → 0. */
export const decimalsOf = (value: Big): number => Math.max(0, value.c.length - 1 - value.e);

/** Numbers from `low` (included) to `high` (not included); `low` equal to `high` is that one number. */
export interface Interval {
  low: Big;
  high: Big;
}

/** 10⁻ᵈ and its half by d: figures are printed with few different decimals, and a power takes longer than the sums it is for. */
const STEPS: { whole: Big; half: Big }[] = [];

function stepOf(decimals: number): { whole: Big; half: Big } {
  const whole = STEPS[decimals]?.whole ?? new Big(10).pow(-decimals);
  return (STEPS[decimals] ??= { whole, half: whole.times('0.5') });
}

/**
 * What a figure printed with so many decimals may stand for, whether it was rounded or truncated:
 * [v − 0.5·10⁻ᵈ, v + 10⁻ᵈ); mirrored below zero, where truncation goes the other way.
 * `printedInterval(new Big('99.91'), 2)` → 99.905 … 99.92
 */
export function printedInterval(value: Big, decimals: number): Interval {
  const { whole, half } = stepOf(decimals);
  return value.lt(ZERO)
    ? { low: value.minus(whole), high: value.plus(half) }
    : { low: value.minus(half), high: value.plus(whole) };
}

/** A number known exactly, as an interval. */
export const exactly = (value: Big): Interval => ({ low: value, high: value });

/** Sum of the parts' intervals. `addIntervals([])` is exactly 0. */
export const addIntervals = (parts: readonly Interval[]): Interval =>
  parts.reduce((sum, part) => (sum.low === sum.high && part.low === part.high ? exactly(sum.low.plus(part.low)) : { low: sum.low.plus(part.low), high: sum.high.plus(part.high) }), exactly(ZERO));

/** The interval times a number, e.g. 10000 for 万元 → 元. */
export function scaleInterval(interval: Interval, factor: Big): Interval {
  const low = interval.low.times(factor);
  const high = interval.high.times(factor);
  return factor.lt(ZERO) ? { low: high, high: low } : { low, high };
}

/** Whether the number lies in the interval. */
export const contains = (interval: Interval, value: Big): boolean =>
  interval.low.eq(interval.high) ? value.eq(interval.low) : value.gte(interval.low) && value.lt(interval.high);

/** Whether two printed figures can be the same number. `meet` of 99.91 and 99.9175 at their decimals → true */
export function meet(one: Interval, other: Interval): boolean {
  if (one.low.eq(one.high)) return contains(other, one.low);
  if (other.low.eq(other.high)) return contains(one, other.low);
  return one.low.lt(other.high) && other.low.lt(one.high);
}
