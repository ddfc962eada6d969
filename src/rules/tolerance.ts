/** When a printed score agrees with the score due, and when it is merely rounded. */
import Big from 'big.js';

/** Points by which a score may be off. */
export const TOLERANCE = new Big('0.01');

/**
 * How a printed score stands to the one due: `agrees` within 0.01; `rounded`, a whole or one-decimal figure next to it
 * (10 or 9.8 for 9.78); `off`, anything else.
 */
export function compareScore(stated: { value: Big; decimals: number }, due: Big): 'agrees' | 'rounded' | 'off' {
  const exact = stated.value.minus(due).abs().lte(TOLERANCE);
  // The due score is itself shown with two decimals: 9.79 stands 0.01 beside a shown 9.78.
  if (exact || stated.value.minus(due.round(2, Big.roundHalfUp)).abs().lte(TOLERANCE)) return 'agrees';
  if (stated.decimals > 1) return 'off';
  const low = due.round(stated.decimals, Big.roundDown);
  const high = due.round(stated.decimals, Big.roundUp);
  return stated.value.gte(low) && stated.value.lte(high) ? 'rounded' : 'off';
}
