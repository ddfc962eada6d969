/** A score lies above what target and actual give. A lower one is the filer's decision and no matter of this rule. */
import { exactly } from '../value/decimal';
import { hasValue, shown } from './interval';
import { placeFor, subjectOf } from './place';
import { defineRule } from './rule';
import { compareScore, TOLERANCE } from './tolerance';

export default defineRule({
  id: 'score-mismatch',
  severity: 'error',
  basis: '自评表填表说明：完成值达到指标值记满分；未达到指标值，按B/A或A/B×该指标分值记分',
  *check({ form, indicators }, { policy }) {
    for (const { row, target, judgement, due, low, high, formula } of indicators) {
      if (due === null || !hasValue(row.score) || row.score.value.lte(due)) continue;
      if (low && high && row.score.value.gte(low) && row.score.value.lte(high)) continue;
      const verdict = compareScore(row.score.value, due, policy.decimals);
      if (verdict === 'agrees') continue;
      const cell = placeFor(row, 'score');
      // Nobody gives full marks by rounding: the target was missed.
      const full = judgement === 'missed' && row.weight.value !== null && row.score.value.gte(row.weight.value);
      yield {
        cell,
        related: [row.target.cell, row.actual.cell, row.weight.cell].filter((each) => each !== null),
        messageId: verdict === 'rounded' ? (full ? 'rounded-full' : 'rounded') : formula === null ? 'above' : 'above-formula',
        severity: verdict === 'rounded' ? 'note' : undefined,
        values: {
          name: row.name, target: target.text, actual: row.actual.text, formula,
          stated: shown(row.score.value), due: shown(due), difference: shown(row.score.value.minus(due)), tolerance: TOLERANCE.toNumber(),
        },
        subject: subjectOf(form, row),
        corrects: { [cell]: exactly(due) },
      };
    }
  },
});
