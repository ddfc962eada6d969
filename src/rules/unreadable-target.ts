/** The target is a text while the actual is a number: nothing can be compared. */
import { isFigure, isWords } from './content';
import { placeFor, subjectOf } from './place';
import { defineRule } from './rule';

export default defineRule({
  id: 'unreadable-target',
  severity: 'note',
  basis: '通行做法：定量指标的目标值应当是可衡量的数值',
  *check({ form, indicators }) {
    for (const { row, target, actual, judgement } of indicators) {
      if (judgement !== 'unjudged' || !isWords(target) || !isFigure(actual)) continue;
      const cell = placeFor(row, 'target');
      yield {
        cell,
        related: row.actual.cell ? [row.actual.cell] : [],
        messageId: 'text',
        values: { name: row.name, target: target.text, actual: actual.text },
        subject: subjectOf(form, row),
        corrects: { [cell]: null },
      };
    }
  },
});
