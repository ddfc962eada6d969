/** The total of the budget block prints a rate or a score, but not the amounts that they rest on. */
import type { Figure, FundRow } from '../form/form';
import { isEmptyCell } from './content';
import { hasValue, shown } from './interval';
import { fundPlace, fundSubject } from './place';
import { defineRule } from './rule';

export default defineRule({
  id: 'missing-amount',
  severity: 'note',
  basis: '自评表表头：执行率（B/A），A为全年预算数，B为全年执行数',
  *check({ form }) {
    const row = form.funds.find((fund) => fund.role === 'total');
    if (!row || !(hasValue(row.rate) || hasValue(row.score))) return;
    const missing = missingIn(row);
    const [first, ...others] = missing;
    if (!first) return;
    const rated = hasValue(row.rate);
    yield {
      cell: first.figure.cell ?? fundPlace(row, 'rate', 'score'),
      related: [...others.map(({ figure }) => figure.cell), row.rate.cell, row.score.cell].filter((each) => each !== null),
      messageId: rated ? 'rate' : 'score',
      values: { name: row.label, amounts: { id: missing.length > 1 ? 'terms.budget-and-execution' : first.term }, rate: row.rate.text, score: hasValue(row.score) ? shown(row.score.value) : null },
      subject: fundSubject(row),
    };
  },
});

interface Missing {
  figure: Figure;
  term: 'terms.budget' | 'terms.initial' | 'terms.execution';
}

/** Blank amounts that have a place; either budget will do. */
function missingIn({ initial, budget, execution }: FundRow): Missing[] {
  const base = budget.cell === null ? { figure: initial, term: 'terms.initial' as const } : { figure: budget, term: 'terms.budget' as const };
  const unbased = isBlank(initial) && isBlank(budget) ? [base] : [];
  return [...unbased, ...(isBlank(execution) ? [{ figure: execution, term: 'terms.execution' as const }] : [])].filter(({ figure }) => figure.cell !== null);
}

const isBlank = (figure: Figure): boolean => figure.value === null && figure.error === null && isEmptyCell(figure);
