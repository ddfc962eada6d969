/** Points were taken from a row that did not miss its target, and nobody says why. */
import { explanationOf, isDeducted } from './cause';
import { isMissing } from './content';
import { shown } from './interval';
import { placeFor, subjectOf } from './place';
import { defineRule } from './rule';

export default defineRule({
  id: 'deduction-unexplained',
  severity: 'warning',
  basis: '成都市郫都区绩效自评复核标准第14条：扣分必须写明原因（各地复核通行）',
  *check({ form, indicators }) {
    for (const { row, target, actual, judgement } of indicators) {
      if (judgement === 'missed' || !isDeducted(row)) continue;
      const explanation = explanationOf(form, row);
      if (explanation !== 'blank' && explanation !== 'no-place') continue;
      const [weight, score] = [row.weight.value!, row.score.value!];
      const unjudged = judgement === 'unjudged' ? '-unjudged' : '';
      yield {
        cell: placeFor(row, 'cause'),
        related: [row.weight.cell, row.score.cell].filter((each) => each !== null),
        messageId: (explanation === 'blank' ? 'unexplained' : 'no-place') + unjudged,
        values: { name: row.name, target: target.text, actual: row.actual.text, weight: shown(weight), score: shown(score), deduction: shown(weight.minus(score)) },
        subject: subjectOf(form, row),
        // A form that was not filled in is one finding, whatever points its template prints.
        follows: isMissing(actual) && row.actual.cell ? [row.actual.cell] : [],
      };
    }
  },
});
