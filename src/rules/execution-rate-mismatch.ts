/** A printed execution rate disagrees with the amounts of its row. */
import type { AssessedFund } from '../scoring/assessment';
import { contains, meet, printedInterval, type Interval } from '../value/decimal';
import { rateOn, wrongOperands, type Base } from './executionRate';
import { shown } from './interval';
import { fundPlace, fundSubject } from './place';
import { defineRule } from './rule';

export default defineRule({
  id: 'execution-rate-mismatch',
  severity: 'error',
  basis: '自评表表头：执行率＝全年执行数÷全年预算数（B/A）',
  *check({ funds }, { corrected }) {
    for (const fund of funds) {
      const { row, base, rate, statedRate } = fund;
      if (base === null || rate === null || !statedRate) continue;
      const stated = printedInterval(statedRate.value, statedRate.decimals);
      // The rate of the amounts as they stand is one of those they may stand for, and the sooner found.
      if (contains(stated, rate)) continue;
      const agrees = (due: Interval | null): boolean => due !== null && meet(due, stated);
      const due = rateOn(row, base);
      if (due === null || agrees(due)) continue;
      const other: Base = base === 'budget' ? 'initial' : 'budget';
      const onOther = agrees(rateOn(row, other));
      const cell = fundPlace(row, 'rate');
      yield {
        cell,
        related: [row.execution.cell, row[onOther ? other : base].cell].filter((each) => each !== null),
        messageId: onOther ? `on-${other}` : 'rate',
        severity: onOther ? 'note' : undefined,
        values: valuesOf(fund, base),
        subject: fundSubject(row),
        corrects: onOther ? undefined : { [cell]: due },
        follows: !onOther && agrees(rateOn(row, base, corrected)) ? wrongOperands(row, base, corrected) : [],
      };
    }
  },
});

function valuesOf({ row, rate, statedRate }: AssessedFund, base: Base): Record<string, unknown> {
  return {
    name: row.label, stated: shown(statedRate!.value), due: shown(rate!), difference: shown(statedRate!.value.minus(rate!).abs()),
    execution: shown(row.execution.value!), base: shown(row[base].value!), amount: { id: `terms.${base}` },
  };
}
