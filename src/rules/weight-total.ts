/** The weights do not add up to 100. */
import Big from 'big.js';
import type { Form, FundRow } from '../form/form';
import type { Assessment } from '../scoring/assessment';
import { addIntervals, contains, type Interval, meet, ONE } from '../value/decimal';
import { hasValue, points, shown, type PrintedFigure } from './interval';
import { weightTotalPlace } from './place';
import { defineRule, type RuleContext } from './rule';

const FULL_MARKS = new Big(100);
/** Weights and scores as shares of 1. */

export default defineRule({
  id: 'weight-total',
  severity: 'error',
  basis: '财预〔2020〕10号《项目支出绩效评价管理办法》：总分一般设置为100分',
  basisUnverified: true,
  *check(assessment, { policy, corrected }) {
    const { form, total } = assessment;
    const rows = form.indicators;
    const printedWeights = rows.map((row) => row.weight).filter(hasValue);
    if (rows.length === 0 || printedWeights.length < rows.length) return;
    const weights = printedWeights.map(points);
    const execution = executionWeight(assessment, weights, policy);
    const sum = addIntervals([...weights, ...execution]);
    const printed = form.total && hasValue(form.total.weight) ? form.total.weight : null;
    const full = FULL_MARKS.minus(policy.systemPoints);
    if (contains(sum, FULL_MARKS) || contains(sum, full) || meetsOtherFullMark(printed, form.blockPoints, sum, addIntervals(weights))) return;
    const due = total.weightDue ?? sum.low;
    const cell = weightTotalPlace(form)!;
    yield {
      cell,
      messageId: printed === null ? 'sum' : 'sum-printed',
      values: {
        sum: shown(due), printed: printed && shown(printed.value), difference: shown(due.minus(full).abs()), full: shown(full),
        execution: execution.length > 0 ? shown(execution[0]!.low) : null, rows: rows.length,
      },
      subject: '',
      // Rows or points are missing somewhere; nobody knows where.
      corrects: { [cell]: null },
      follows: contains(addIntervals([...mendedWeights(form, corrected), ...execution]), full) ? wrongGroups(form, corrected) : [],
    };
  },
});

/** Groups whose weights disagree with the points in their label. */
const wrongGroups = ({ groups }: Form, corrected: RuleContext['corrected']): string[] =>
  groups.map(({ cell }) => cell).filter((cell) => corrected(cell));

/** The weights, with the points of the label in place of those of a group that an earlier finding calls wrong. */
function mendedWeights({ groups, indicators }: Form, corrected: RuleContext['corrected']): Interval[] {
  const right = indicators.filter((row) => row.group === null || !corrected(groups[row.group]!.cell));
  return [...right.map((row) => row.weight).filter(hasValue).map(points), ...groups.map(({ cell }) => corrected(cell)).filter((each) => each !== undefined && each !== null)];
}

/** Another full mark that the form prints and meets is its own affair: 120 in the total row, 绩效指标(90分) above the block. */
function meetsOtherFullMark(printed: PrintedFigure | null, block: Big | null, sum: Interval, indicators: Interval): boolean {
  const other = printed !== null && !printed.value.eq(FULL_MARKS) ? points(printed) : null;
  return (other !== null && (meet(other, sum) || meet(other, indicators))) || (block !== null && contains(indicators, block)) || contains(sum, ONE) || contains(indicators, ONE);
}

/** The printed execution weight; where none is printed, the policy's, if it is what the indicators leave of 100. */
function executionWeight({ form }: Assessment, weights: readonly Interval[], policy: RuleContext['policy']): Interval[] {
  const total = form.funds.find((row: FundRow) => row.role === 'total');
  if (total && hasValue(total.weight)) return [points(total.weight)];
  const unprinted = points({ value: new Big(policy.execution.weight), decimals: 0 });
  return total && contains(addIntervals([...weights, unprinted]), FULL_MARKS) ? [unprinted] : [];
}
