/** Where a finding stands, and what it is about: cells and subjects of rows, rates and parts. */
import type { Form, FundRow, IndicatorRow } from '../form/form';

/** Preferred cell first; then what else the row has, so that a finding always has an address. */
export function placeFor(row: IndicatorRow, wanted: 'cause' | 'score' | 'actual' | 'target' | 'weight'): string {
  const order = [wanted, 'cause', 'score', 'actual', 'name'] as const;
  for (const each of order) {
    const cell = each === 'name' ? row.nameCell : row[each]?.cell;
    if (cell) return cell;
  }
  return row.target.cell ?? `A${row.row}`;
}

/** First address of a fund row that exists: the named figures in order, then its label. */
export function fundPlace(row: FundRow, ...wanted: ('rate' | 'score' | 'execution' | 'budget' | 'initial')[]): string {
  for (const each of wanted) if (row[each].cell) return row[each].cell;
  return row.labelCell;
}

/** Where the sum of the weights stands, or the first weight; null without indicators. */
export function weightTotalPlace({ total, indicators }: Form): string | null {
  return total?.weight.cell ?? (indicators[0] ? placeFor(indicators[0], 'weight') : null);
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

const subjects = new WeakMap<Form, Map<IndicatorRow, string>>();

/** `产出指标/质量指标/办结率`; the second row of the same wording ends in `#2`, whether or not the first has a finding. */
export function subjectOf(form: Form, row: IndicatorRow): string {
  let known = subjects.get(form);
  if (!known) {
    known = new Map();
    const seen = new Map<string, number>();
    for (const each of form.indicators) {
      const path = [each.level1, each.level2, each.name].map(squeezed).join('/');
      const count = (seen.get(path) ?? 0) + 1;
      seen.set(path, count);
      known.set(each, count === 1 ? path : `${path}#${count}`);
    }
    subjects.set(form, known);
  }
  return known.get(row) ?? [row.level1, row.level2, row.name].map(squeezed).join('/');
}

/** `年度资金总额`, or `年度资金总额/execution` where one figure of the row is meant. */
export const fundSubject = (row: FundRow, figure?: string): string =>
  squeezed(row.label) + (figure === undefined ? '' : `/${figure}`);
