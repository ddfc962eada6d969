/** A batch counted for charts: findings by rule and by organization, totals by steps of points, workbooks by outcome. */
import type { Severity } from '../scoring/policy';
import type { FindingRow, OverviewRow } from './overview';

export interface Count {
  /** Rule id, or organization; '' where a form names none. */
  id: string;
  /** As it is shown. */
  name: string;
  error: number;
  warning: number;
  note: number;
  /** Forms that have at least one. */
  forms: number;
}

/** What nobody waived, most first; equal ones by id, so that the order is the same each time. */
export function countBy(rows: readonly FindingRow[], what: 'rule' | 'organization'): Count[] {
  const counts = new Map<string, Count & { places: Set<string> }>();
  for (const row of rows) {
    if (row.waived) continue;
    const id = what === 'rule' ? row.rule : row.organization ?? '';
    const count = counts.get(id) ?? { id, name: what === 'rule' ? row.title : id, error: 0, warning: 0, note: 0, forms: 0, places: new Set<string>() };
    count[row.severity]++;
    count.places.add(JSON.stringify([row.file, row.sheet, row.form]));
    counts.set(id, count);
  }
  const all = ({ error, warning, note }: Record<Severity, number>): number => error + warning + note;
  return [...counts.values()]
    .map(({ places, ...count }) => ({ ...count, forms: places.size }))
    .sort((a, b) => all(b) - all(a) || (a.id < b.id ? -1 : 1));
}

export interface ScoreStep {
  /** From (included) and to (excluded; the last step up to 100 includes it). */
  low: number;
  high: number;
  filed: number;
  recomputed: number;
}

/** Totals in steps of so many points, from the lowest that occurs to 100 or the highest; empty where no form has a total. */
export function scoreSteps(rows: readonly OverviewRow[], step = 5): ScoreStep[] {
  const lowOf = (score: number): number => (score === 100 ? 100 - step : Math.floor(score / step) * step);
  const lows = rows.flatMap(({ filed, recomputed }) => [filed, recomputed]).filter((score) => score !== null).map(lowOf);
  if (lows.length === 0) return [];
  const [first, last] = lows.reduce(([least, most], low) => [Math.min(least, low), Math.max(most, low)], [lows[0]!, 100 - step]);
  const within = (low: number) => (score: number | null): boolean => score !== null && lowOf(score) === low;
  return Array.from({ length: Math.round((last! - first!) / step) + 1 }, (_, index) => {
    const low = first! + index * step;
    return {
      low, high: low + step,
      filed: rows.filter(({ filed }) => within(low)(filed)).length,
      recomputed: rows.filter(({ recomputed }) => within(low)(recomputed)).length,
    };
  });
}

/** How many rows have which outcome: forms with errors, with warnings only, clean ones, no form, not read. */
export function outcomes(rows: readonly OverviewRow[]): Record<'errors' | 'warnings' | 'clean' | 'noForm' | 'failed', number> {
  const forms = rows.filter(({ status }) => status === 'form');
  return {
    errors: forms.filter(({ error }) => error > 0).length,
    warnings: forms.filter(({ error, warning }) => error === 0 && warning > 0).length,
    clean: forms.filter(({ error, warning }) => error + warning === 0).length,
    noForm: rows.filter(({ status }) => status === 'no-form').length,
    failed: rows.filter(({ status }) => status === 'failed').length,
  };
}
