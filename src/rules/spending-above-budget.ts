/** More was spent than the budget allowed. */
import type { AssessedFund } from '../scoring/assessment';
import { meet, ZERO } from '../value/decimal';
import { wrongOperands, type Base } from './executionRate';
import { amountInterval, hasValue, shown } from './interval';
import { fundPlace, fundSubject } from './place';
import { defineRule, type RuleContext } from './rule';
import { saysWhy } from './saysWhy';
import { ABOUT_OVERSPENDING } from './vocabulary';

export default defineRule({
  id: 'spending-above-budget',
  severity: 'warning',
  basis: '《中华人民共和国预算法》第十三条：各部门、各单位的支出必须以经批准的预算为依据，未列入预算的不得支出',
  basisUnverified: true,
  *check({ form, funds }, { corrected }) {
    const total = funds.find(({ row }) => row.role === 'total');
    const above = funds.filter((fund) => (fund === total || (total && limitOf(fund) === limitOf(total))) && isAbove(fund));
    // What a part spends above its budget makes up what the total does.
    const reported = total && above.includes(total) ? [total] : above;
    for (const fund of reported) {
      const { row } = fund;
      const base = limitOf(fund)!;
      const [execution, amount] = [row.execution.value!, row[base].value!];
      yield {
        cell: fundPlace(row, 'execution'),
        related: [row[base].cell, ...above.filter((each) => each !== fund && fund === total).map((each) => each.row.execution.cell)].filter((each) => each !== null),
        messageId: 'above',
        // What was added and why is then known; whether it was approved is left to be looked up.
        severity: saysWhy(form, row, ABOUT_OVERSPENDING) ? 'note' : undefined,
        values: { name: row.label, execution: shown(execution), base: shown(amount), amount: { id: `terms.${base}` }, difference: shown(execution.minus(amount)), unit: row.unit ?? '', rate: shown(execution.times(100).div(amount)) },
        subject: fundSubject(row),
        follows: isAbove(fund, corrected) ? [] : wrongOperands(row, base, corrected),
      };
    }
  },
});

/** What may be spent is the annual budget where one is printed, whatever the rate is computed on. */
const limitOf = ({ row }: AssessedFund): Base | null => (hasValue(row.budget) ? 'budget' : hasValue(row.initial) ? 'initial' : null);

/** Beyond what rounding of the printed amounts leaves open. */
function isAbove(fund: AssessedFund, corrected?: RuleContext['corrected']): boolean {
  const { row } = fund;
  const base = limitOf(fund);
  if (base === null || !hasValue(row.execution) || row[base].value!.lte(ZERO)) return false;
  const of = (amount: 'execution' | Base) => corrected?.(row[amount].cell) ?? amountInterval(row[amount])!;
  const [spent, allowed] = [of('execution'), of(base)];
  return spent.low.gt(allowed.low) && !meet(spent, allowed);
}
