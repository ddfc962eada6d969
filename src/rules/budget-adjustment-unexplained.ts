/** The budget was changed a lot during the year, and nobody says why. */
import type { Assessment } from '../scoring/assessment';
import { meet } from '../value/decimal';
import { blankActuals } from './content';
import { amountInterval, hasValue, shown } from './interval';
import { fundPlace, fundSubject } from './place';
import { defineRule } from './rule';
import { saysWhy } from './saysWhy';
import { ABOUT_ADJUSTMENT } from './vocabulary';

export default defineRule({
  id: 'budget-adjustment-unexplained',
  severity: 'note',
  basis: '四川省部门预算项目支出绩效自评表填表说明：年中发生预算调整的（追加或调减），应单独说明理由（其他地方参照）',
  /** Change in percent of the initial budget. */
  threshold: 30,
  *check({ form, indicators, funds }: Assessment, { threshold }) {
    const row = funds.find((fund) => fund.row.role === 'total')?.row;
    if (!row || threshold === null || !hasValue(row.initial) || !hasValue(row.budget) || row.initial.value.lte(0)) return;
    const change = row.budget.value.minus(row.initial.value);
    const percent = change.abs().times(100).div(row.initial.value);
    if (percent.lte(threshold) || meet(amountInterval(row.initial)!, amountInterval(row.budget)!)) return;
    if (saysWhy(form, row, ABOUT_ADJUSTMENT)) return;
    yield {
      cell: row.cause.cell ?? fundPlace(row, 'budget'),
      related: [row.initial.cell, row.budget.cell].filter((each) => each !== null),
      messageId: change.gt(0) ? 'raised' : 'cut',
      values: {
        name: row.label, initial: shown(row.initial.value), budget: shown(row.budget.value), unit: row.unit ?? '',
        difference: shown(change.abs()), percent: shown(percent), threshold,
      },
      subject: fundSubject(row),
      follows: blankActuals(indicators),
    };
  },
});
