/** The execution score of the total row is not the lesser of its weight and rate × weight. */
import type { AssessedFund } from '../scoring/assessment';
import { exactly, printedInterval, type Interval } from '../value/decimal';
import { squeeze } from '../value/fold';
import { isEmptyPhrase } from './cause';
import { rateOn, wrongOperands } from './executionRate';
import { hasValue, shown } from './interval';
import { fundPlace, fundSubject } from './place';
import { defineRule } from './rule';
import { compareScore, TOLERANCE } from './tolerance';

export default defineRule({
  id: 'execution-score-mismatch',
  severity: 'error',
  basis: '自评表填表说明：执行率×该指标分值，最高不得超过分值上限',
  *check({ funds }, { policy, corrected }) {
    for (const fund of funds) {
      const { row, base, due, weight, rate, statedRate } = fund;
      if (row.role !== 'total' || base === null || due === null || weight === null || rate === null || !hasValue(row.score)) continue;
      const verdict = compareScore(row.score.value, due, policy.decimals);
      // A score that fits the printed rate follows from it: then only the rate is wrong.
      const printed = statedRate ? printedInterval(statedRate.value, statedRate.decimals) : null;
      if (verdict === 'agrees' || fits(fund, printed)) continue;
      const lowered = row.score.value.lt(due);
      if (lowered && isExplained(row.cause.text)) continue;
      const cell = fundPlace(row, 'score');
      yield {
        cell,
        related: [row.execution.cell, row.rate.cell, row.weight.cell].filter((each) => each !== null),
        messageId: verdict === 'rounded' ? 'rounded' : 'score',
        severity: verdict === 'rounded' ? 'note' : undefined,
        values: {
          name: row.label, stated: shown(row.score.value), due: shown(due), difference: shown(row.score.value.minus(due).abs()),
          weight: shown(weight), rate: shown(rate), tolerance: TOLERANCE.toNumber(),
        },
        subject: fundSubject(row),
        corrects: { [cell]: exactly(due) },
        follows: fits(fund, rateOn(row, base, corrected)) ? wrongOperands(row, base, corrected) : [],
      };
    }
  },
});

/** Whether the printed score is rate × weight, capped, for some rate of the interval. */
function fits({ row, weight }: AssessedFund, rate: Interval | null): boolean {
  if (!rate || weight === null || !hasValue(row.score)) return false;
  const capped = (percent: Interval['low']): Interval['low'] => (percent.gt(100) ? weight : percent.times(weight).div(100));
  return row.score.value.gte(capped(rate.low).minus(TOLERANCE)) && row.score.value.lte(capped(rate.high).plus(TOLERANCE));
}

function isExplained(cause: string): boolean {
  const text = squeeze(cause);
  return text !== '' && !isEmptyPhrase(text);
}
