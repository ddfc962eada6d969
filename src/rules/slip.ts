/** The slip of the pen that would explain two figures: one digit, two digits changed over, a shifted decimal point. */
import Big from 'big.js';
import { decimalsOf } from '../value/decimal';

/** What the sentence says: a text id with the digits concerned; '' where no single slip explains the difference. */
export type Slip = { id: string; values: Record<string, string> } | '';

/** With fewer digits, any two figures look like a slip. */
const FEWEST_DIGITS = 4;
/** Powers of ten that a shifted point or a mistaken unit (元 for 万元) stands for. */
const SHIFTS = [1, 2, 3, 4, -1, -2, -3, -4].map((power) => new Big(10).pow(power));

/**
 * The single slip between a printed figure and what it should be.
 * Example: 4666332.41 for 4665332.41 → one digit, 6 for 5; 1324.5 for 1234.5 → two digits changed over.
 */
export function slipBetween(stated: Big, due: Big): Slip {
  if (stated.eq(due) || Math.min(stated.c.length, due.c.length) < FEWEST_DIGITS - 1) return '';
  if (SHIFTS.some((shift) => stated.eq(due.times(shift)))) return { id: 'terms.slip-point', values: {} };
  const places = Math.max(decimalsOf(stated), decimalsOf(due));
  const [a, b] = [stated.toFixed(places), due.toFixed(places)];
  if (a.length !== b.length || a.replace(/\D/g, '').length < FEWEST_DIGITS) return '';
  const differ = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  const [first, second] = differ as [number, number];
  if (differ.length === 1) return { id: 'terms.slip-digit', values: { stated: a[first]!, due: b[first]! } };
  const swapped = differ.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
  return swapped ? { id: 'terms.slip-order', values: { stated: a.slice(first, second + 1), due: b.slice(first, second + 1) } } : '';
}
