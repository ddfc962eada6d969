/** The budget was executed below the rate from which a cause is wanted, and nobody says why. */
import type Big from 'big.js';
import type { Assessment, AssessedFund } from '../scoring/assessment';
import { meet, printedInterval, type Interval } from '../value/decimal';
import { rateOn } from './executionRate';
import { shown } from './interval';
import { blankActuals } from './content';
import { fundPlace, fundSubject } from './place';
import { defineRule, type RuleContext } from './rule';
import { saysWhy } from './saysWhy';
import { ABOUT_EXECUTION } from './vocabulary';

/** Up to here a figure without % may be a ratio. */
const LARGEST_RATIO = 2;

export default defineRule({
  id: 'low-execution-unexplained',
  severity: 'note',
  basis: '四川省部门预算项目支出绩效自评表填表说明：预算执行率未达到90%的需说明原因（其他地方参照）',
  *check(assessment: Assessment, { policy, threshold, corrected }) {
    const least = threshold ?? policy.execution.causeBelow;
    const fund = assessment.funds.find(({ row }) => row.role === 'total');
    if (least === null || !fund) return;
    const { row } = fund;
    const rate = lowestRate(fund, corrected);
    if (!rate || rate.high.gt(least) || saysWhy(assessment.form, row, ABOUT_EXECUTION)) return;
    yield {
      cell: row.cause.cell ?? fundPlace(row, 'rate', 'score', 'execution'),
      related: [row.rate.cell, row.execution.cell, fund.base && row[fund.base].cell].filter((each) => each !== null),
      messageId: row.cause.cell === null ? 'no-place' : 'unexplained',
      values: { name: row.label, rate: shown(told(fund, rate)), threshold: least },
      subject: fundSubject(row),
      follows: [...blankActuals(assessment.indicators), row.labelCell],
    };
  },
});

/** The printed rate where it agrees once earlier findings are put right, else the computed one. */
function told({ rate, statedRate }: AssessedFund, mended: Interval): Big {
  const agrees = statedRate && meet(mended, printedInterval(statedRate.value, statedRate.decimals));
  return agrees || rate === null ? statedRate!.value : rate;
}

/** With what earlier findings put right; where no amounts are printed, the printed rate. */
function lowestRate({ row, base, statedRate }: AssessedFund, corrected: RuleContext['corrected']): Interval | null {
  if (base !== null) return rateOn(row, base, corrected);
  // A bare 1 may be 1 % or all of it: without amounts nobody can tell.
  const tellable = statedRate && (row.rate.percent || statedRate.value.gt(LARGEST_RATIO));
  return tellable ? printedInterval(statedRate.value, statedRate.decimals) : null;
}
