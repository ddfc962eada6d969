/** The target has no operator, and the verdict rests on what the indicator's name says about more and less. */
import { placeFor, subjectOf } from './place';
import { defineRule } from './rule';

export default defineRule({
  id: 'hidden-direction',
  severity: 'note',
  basis: '通行做法：指标方向应由“≥”“≤”写明',
  *check({ form, indicators }) {
    for (const { row, target, judgement, reason, direction, directionFromName } of indicators) {
      if (!directionFromName || judgement === 'unjudged' || (direction !== 'lower' && direction !== 'higher')) continue;
      yield {
        cell: placeFor(row, 'target'),
        related: row.actual.cell ? [row.actual.cell] : [],
        messageId: direction,
        values: { name: row.name, target: target.text, reason: { id: `reasons.${reason.id}`, values: reason.values } },
        subject: subjectOf(form, row),
      };
    }
  },
});
