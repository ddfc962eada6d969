/** A row needs a cause, and its cell holds a phrase that explains nothing. */
import { explanationOf, isDeducted } from './cause';
import { isMissing } from './content';
import { placeFor, subjectOf } from './place';
import { defineRule } from './rule';

export default defineRule({
  id: 'generic-explanation',
  severity: 'warning',
  basis: '通行做法：未完成或扣分的指标须写明具体原因和改进措施，“无”“略”“已完成”不算说明',
  *check({ form, indicators }) {
    for (const { row, target, actual, judgement } of indicators) {
      const needed = judgement === 'missed' || isDeducted(row);
      if (!needed || explanationOf(form, row) !== 'phrase') continue;
      yield {
        cell: placeFor(row, 'cause'),
        related: [row.actual.cell, row.score.cell].filter((each) => each !== null),
        messageId: judgement === 'missed' ? 'missed' : 'deducted',
        values: { name: row.name, cause: row.cause!.text, target: target.text, actual: row.actual.text },
        subject: subjectOf(form, row),
        // A form that was not filled in is one finding, whatever points its template prints.
        follows: isMissing(actual) && row.actual.cell ? [row.actual.cell] : [],
      };
    }
  },
});
