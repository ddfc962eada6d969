/** When a printed score agrees with the score due, and when it is merely rounded. */
import Big from 'big.js';

/** Points by which a score may be off. */
export const TOLERANCE = new Big('0.01');

/**
 * How a printed score stands to the one due: `agrees` within 0.01; `rounded`, a whole or one-decimal figure next to it
 * (10 or 9.8 for 9.78); `off`, anything else.
 *
 * @param decimals to which the policy rounds: where it gives whole points, 10 for 9.78 agrees
 */
export function compareScore(stated: Big, due: Big, decimals = 2): 'agrees' | 'rounded' | 'off' {
  const exact = stated.minus(due).abs().lte(TOLERANCE);
  // The due score is itself shown rounded: 9.79 stands 0.01 beside a shown 9.78.
  if (exact || stated.minus(due.round(decimals, Big.roundHalfUp)).abs().lte(TOLERANCE)) return 'agrees';
  // 10.00 in a column of two decimals is a whole figure all the same.
  const printed = [0, 1].find((each) => stated.eq(stated.round(each, Big.roundDown)));
  if (printed === undefined) return 'off';
  const low = due.round(printed, Big.roundDown);
  const high = due.round(printed, Big.roundUp);
  return stated.gte(low) && stated.lte(high) ? 'rounded' : 'off';
}
