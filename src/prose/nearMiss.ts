/** Which reading would make a wrong sum right: a figure found elsewhere in the report, or one slip of the pen. */
import type Big from 'big.js';
import { slipBetween } from '../rules/slip';
import { baseValue, shownLike, unitKey } from './amounts';
import type { Figure } from './figures';

/** A sentence of text/ with its values; '' where nothing simple explains the difference. */
export type Hint = { id: string; values: Record<string, unknown> } | '';

interface Reading {
  figure: Figure;
  fit: Big;
}

/**
 * Looks for the one figure whose change would make `whole` the sum of `parts`; the figures of the rest of the report
 * vouch for a reading first, then a single slip does.
 */
export function hintFor(whole: Figure, parts: readonly Figure[], sum: Big, all: readonly Figure[]): Hint {
  const gap = baseValue(whole).minus(sum);
  const readings: Reading[] = [...parts.map((figure) => ({ figure, fit: baseValue(figure).plus(gap) })), { figure: whole, fit: sum }];
  const others = all.filter((figure) => figure !== whole && !parts.includes(figure));
  for (const { figure, fit } of readings) {
    const witness = fit.lte(0) ? undefined : others.find((other) => unitKey(other.unit) === unitKey(figure.unit) && baseValue(other).eq(fit) && other.value.gte(10) && sharesName(other, figure));
    if (witness) return { id: 'prose.hint.elsewhere', values: named(figure, fit) };
  }
  const slips = readings.filter(({ figure, fit }) => fit.gt(0) && slipBetween(baseValue(figure), fit) !== '');
  const [slip] = slips;
  if (!slip) return '';
  return { id: 'prose.hint.slip', values: { ...named(slip.figure, slip.fit), slip: slipBetween(baseValue(slip.figure), slip.fit) } };
}

const named = (figure: Figure, fit: Big): Record<string, unknown> => ({ label: figure.label || figure.noun, value: shownLike(fit, figure) });

/** At least one pair of characters in common, so that a chance figure of another matter does not vouch. */
function sharesName(one: Figure, other: Figure): boolean {
  const [a, b] = [one.label + one.noun, other.label + other.noun];
  for (let i = 0; i + 1 < a.length; i++) if (b.includes(a.slice(i, i + 2))) return true;
  return false;
}
