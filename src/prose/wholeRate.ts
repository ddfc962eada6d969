/** The rate of execution of the whole budget against the totals that the report prints anywhere. */
import { apart, baseValue, shownFigure } from './amounts';
import { at, type Checked } from './draft';
import type { Figure } from './figures';
import type { ProseClaim } from './prose';
import { agreeing, quotientOf } from './quotient';
import { budgetTotals, executionRates } from './statements';

/** Further off than this the rate is of something else. */
const NEAR = 0.3;

/** Judges rates that no sentence gave the operands of; `told`: claims that were judged already. */
export function checkWholeRate(figures: readonly Figure[], told: readonly ProseClaim[]): Checked {
  const result: Checked = { claims: [], drafts: [] };
  const totals = budgetTotals(figures).filter(({ past }) => !past);
  const only = (scope: Figure['scope']): Figure | null => {
    const own = totals.filter((figure) => figure.scope === scope);
    return new Set(own.map((figure) => baseValue(figure).toFixed())).size === 1 ? own[0]! : null;
  };
  const spent = only('final');
  const bases = [only('adjusted'), only('initial')].filter((base) => base !== null);
  if (!spent || bases.length === 0) return result;
  for (const stated of executionRates(figures)) {
    if (told.some((claim) => claim.kind === 'rate' && claim.at[0] === stated.start)) continue;
    const readings = bases.map((base) => quotientOf(stated, spent, base));
    const reading = agreeing(readings) ?? readings[0];
    if (!reading || (reading.outcome === 'differs' && apart(reading.due, stated.value) > NEAR)) continue;
    const due = `${reading.due.toFixed(Math.max(stated.decimals, reading.outcome === 'agrees' ? 0 : 2))}%`;
    result.claims.push({ kind: 'rate', outcome: reading.outcome, stated: shownFigure(stated), due, at: at(stated) });
    if (reading.outcome === 'agrees') continue;
    const cut = reading.outcome === 'rounding';
    result.drafts.push({
      rule: 'text-rate-mismatch', severity: cut ? 'note' : 'error', messageId: cut ? 'truncated' : 'differs',
      values: { label: stated.label, stated: shownFigure(stated), due, part: shownFigure(spent), base: shownFigure(reading.base) },
      at: at(stated), related: [at(spent), at(reading.base)], subject: `${stated.label}/${shownFigure(stated)}`,
    });
  }
  return result;
}
