/** From two figures to a rate and to points, and the sum written out so that a finance clerk can follow it. */
import type Big from 'big.js';
import { decimalsOf, HUNDRED, plain, roundHalfUp, ZERO } from '../value/decimal';
import type { Policy } from './policy';

/** A share kept as two figures, because dividing first would lose halves: 1 ÷ 3 × 0.015 is 0.005, not 0.00499…. */
export interface Share {
  above: Big;
  /** Never 0. */
  below: Big;
}

/** The share in percent, unrounded: 88 of 90 → 97.777… */
export const percentOf = ({ above, below }: Share): Big => above.times(HUNDRED).div(below);

/** Points for a share of a weight, before any cap: 88 of 90, 分值 10 → 9.777… */
export const uncapped = ({ above, below }: Share, weight: Big): Big => above.times(weight).div(below);

/** Never above the weight and never below 0. */
export function capped(points: Big, weight: Big): Big {
  if (points.gt(weight)) return weight;
  return points.lt(ZERO) ? ZERO : points;
}

/** Lower and upper bound of a qualitative band in points; null without a weight. Example: 达成, 分值 10 → 8 and 10. */
export function bandPoints(band: keyof Policy['bands'], weight: Big | null, policy: Policy): { low: Big | null; high: Big | null } {
  if (weight === null) return { low: null, high: null };
  const { low, high } = policy.bands[band];
  return { low: weight.times(low), high: weight.times(high) };
}

/** A figure with the digits that are printed: 95.00 stays 95.00. */
export const asPrinted = (value: Big, decimals: number): string =>
  value.toFixed(Math.max(decimals, decimalsOf(value)));

const rounded = (value: Big, decimals: number): string => plain(roundHalfUp(value, decimals));

/**
 * The division written out: `88 ÷ 90 × 10 = 9.78`. Where the cap bites, the points that count follow the arrow:
 * `95 ÷ 90 × 10 = 10.56 → 10`.
 *
 * @param texts the two figures as they are to be shown
 * @param raw what `uncapped` gives for them
 */
export function formulaText(texts: { above: string; below: string }, raw: Big, weight: Big, decimals: number): string {
  const capped = raw.gt(weight) ? ` → ${rounded(weight, decimals)}` : '';
  return `${texts.above} ÷ ${texts.below} × ${plain(weight)} = ${rounded(raw, decimals)}${capped}`;
}
