/** Money was spent although the budget is printed as zero: no rate can be computed. */
import type { Figure, FundRow } from '../form/form';
import { ZERO } from '../value/decimal';
import { hasValue, shown } from './interval';
import { fundPlace, fundSubject } from './place';
import { defineRule } from './rule';

export default defineRule({
  id: 'zero-base-execution',
  severity: 'warning',
  basis: '预算管理一体化系统（合肥）：全年预算数为零时执行率按零计',
  *check({ form }) {
    const rows = form.funds.filter(isWithoutBase);
    const total = rows.find((row) => row.role === 'total');
    for (const row of total ? [total] : rows) {
      const base = baseOf(row);
      const others = row === total ? rows.filter((each) => each !== row).map((each) => each.execution.cell) : [];
      yield {
        cell: fundPlace(row, 'execution'),
        related: [base.cell, row.rate.cell, ...others].filter((each) => each !== null),
        messageId: hasValue(row.rate) && !row.rate.value.eq(0) ? 'with-rate' : 'spent',
        values: {
          name: row.label, execution: shown(row.execution.value!), unit: row.unit ?? '', rate: row.rate.text,
          amount: { id: base === row.budget ? 'terms.budget' : 'terms.initial' },
        },
        subject: fundSubject(row),
      };
    }
  },
});

/** The annual budget where the form has a place for it, else the initial one. */
const baseOf = (row: FundRow): Figure => (row.budget.cell === null ? row.initial : row.budget);

const isWithoutBase = (row: FundRow): boolean => (baseOf(row).value?.eq(ZERO) ?? false) && (row.execution.value?.gt(ZERO) ?? false);
