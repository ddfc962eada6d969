/** A score lies above what target and actual give. A lower one is the filer's decision and no matter of this rule. */
import type { Form } from '../form/form';
import type { AssessedIndicator } from '../scoring/assessment';
import { exactly } from '../value/decimal';
import { hasValue, shown } from './interval';
import { placeFor, subjectOf } from './place';
import { defineRule, type Finding } from './rule';
import { compareScore, TOLERANCE } from './tolerance';

export default defineRule({
  id: 'score-mismatch',
  severity: 'error',
  basis: '自评表填表说明：完成值达到指标值记满分；未达到指标值，按B/A或A/B×该指标分值记分',
  *check({ form, indicators }, { policy }) {
    for (const item of indicators) {
      const { row, due, high } = item;
      if (!hasValue(row.score)) continue;
      if (due === null && high !== null && row.score.value.minus(high).gt(TOLERANCE)) yield aboveBand(form, item);
      if (due === null || row.score.value.lte(due) || isInside(item)) continue;
      const verdict = compareScore(row.score.value, due, policy.decimals);
      if (verdict !== 'agrees') yield aboveDue(form, item, verdict);
    }
  },
});

/** A score inside the declared band is the filer's to choose. */
const isInside = ({ row, low, high }: AssessedIndicator): boolean =>
  low !== null && high !== null && (row.score.value?.gte(low) ?? false) && (row.score.value?.lte(high) ?? false);

function aboveDue(form: Form, { row, target, judgement, due, formula }: AssessedIndicator, verdict: 'rounded' | 'off'): Finding {
  const cell = placeFor(row, 'score');
  const score = row.score.value!;
  // Nobody gives full marks by rounding: the target was missed.
  const full = judgement === 'missed' && row.weight.value !== null && score.gte(row.weight.value);
  return {
    cell,
    related: [row.target.cell, row.actual.cell, row.weight.cell].filter((each) => each !== null),
    messageId: verdict === 'rounded' ? (full ? 'rounded-full' : 'rounded') : formula === null ? 'above' : 'above-formula',
    severity: verdict === 'rounded' ? 'note' : undefined,
    values: {
      name: row.name, target: target.text, actual: row.actual.text, formula,
      stated: shown(score), due: shown(due!), difference: shown(score.minus(due!)), tolerance: TOLERANCE.toNumber(),
    },
    subject: subjectOf(form, row),
    corrects: { [cell]: exactly(due!) },
  };
}

/** The declared band allows fewer points. A score above the weight itself is another rule's matter. */
function aboveBand(form: Form, { row, actual, low, high, band }: AssessedIndicator): Finding {
  const cell = placeFor(row, 'score');
  return {
    cell,
    related: [row.actual.cell, row.weight.cell].filter((each) => each !== null),
    messageId: 'above-band',
    values: {
      name: row.name, actual: actual.text, band: { id: `terms.band-${band}` }, stated: shown(row.score.value!), low: shown(low!), high: shown(high!),
      difference: shown(row.score.value!.minus(high!)), tolerance: TOLERANCE.toNumber(),
    },
    subject: subjectOf(form, row),
    corrects: { [cell]: null },
  };
}
