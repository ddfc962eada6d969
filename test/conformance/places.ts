/** The clean parts of a form where an error can be planted. */
import type Big from 'big.js';
import type { IndicatorRow } from '../../src/form/form';
import type { AssessedFund, AssessedIndicator } from '../../src/scoring/assessment';
import type { Draft } from './draft';

export type Scored = IndicatorRow & { weight: { value: Big }; score: { value: Big } };

const isScored = (row: IndicatorRow): row is Scored => (row.weight.value?.gt(0) ?? false) && row.score.value !== null;

/** Met, with full marks and a blank cause, and no remark on its units: nothing to be said about it. */
export function clean({ items }: Draft): (AssessedIndicator & { row: Scored })[] {
  return items.filter(
    (item): item is AssessedIndicator & { row: Scored } =>
      item.judgement === 'met' && isScored(item.row) && item.row.score.value.eq(item.row.weight.value) && (item.row.cause?.text ?? '').trim() === '' && item.remarks.length === 0,
  );
}

/** Clean rows with a place for a cause; one on a row about money would explain the budget block too. */
export const withCause = (draft: Draft): (AssessedIndicator & { row: Scored })[] =>
  clean(draft).filter(({ row }) => row.cause?.cell && !/执行|支付|支出|拨付|资金|预算|结转|结余|调整/.test(row.name));

/** Clean rows that compare two plain figures, more being better. */
export function counted(draft: Draft): (AssessedIndicator & { row: Scored })[] {
  return clean(draft).filter(({ target, actual, direction, operands }) =>
    target.kind === 'number' && actual.kind === 'number' && actual.relation === null && direction === 'higher' && operands !== null && target.value.gt(1));
}

/** The total row of the budget block, with its figures. */
export const totalFund = ({ funds }: Draft): AssessedFund | undefined => funds.find(({ row }) => row.role === 'total' && row.execution.value?.gt(0));

/** A printed figure as it is written: with its % sign where there was one. */
export const likewise = (text: string, value: Big): string => `${value.round(2).toString()}${text.includes('%') ? '%' : ''}`;
