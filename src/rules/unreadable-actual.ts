/** The actual is a text while the target is a number: nothing can be compared. */
import { squeeze } from '../value/fold';
import { isFigure, isWords } from './content';
import { placeFor, subjectOf } from './place';
import { defineRule } from './rule';
import { INAPPLICABLE } from './vocabulary';

export default defineRule({
  id: 'unreadable-actual',
  severity: 'note',
  basis: '通行做法：定量指标的实际完成值应当是数值',
  *check({ form, indicators }) {
    for (const { row, target, actual, judgement } of indicators) {
      const undated = target.kind === 'date' && actual.kind === 'number';
      if (judgement !== 'unjudged' || !((isWords(actual) && isFigure(target)) || undated)) continue;
      // A row without points that says of itself that it does not apply asks for nothing.
      if (row.weight.value === null && INAPPLICABLE.test(squeeze(actual.text))) continue;
      const cell = placeFor(row, 'actual');
      yield {
        cell,
        related: row.target.cell ? [row.target.cell] : [],
        messageId: undated ? 'no-date' : 'text',
        values: { name: row.name, target: target.text, actual: actual.text },
        subject: subjectOf(form, row),
        corrects: { [cell]: null },
      };
    }
  },
});
