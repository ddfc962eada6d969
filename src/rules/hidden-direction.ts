/** The target has no operator, and the verdict rests on what the indicator's name says about more and less. */
import { placeFor, subjectOf } from './place';
import { defineRule } from './rule';

/** Kinds of units whose amounts speak for themselves. */
const SELF_EVIDENT: ReadonlySet<string> = new Set(['money', 'time', 'compound']);

export default defineRule({
  id: 'hidden-direction',
  severity: 'note',
  basis: '通行做法：指标方向应由“≥”“≤”写明',
  *check({ form, indicators }) {
    for (const { row, target, judgement, reason, direction, directionFromName } of indicators) {
      // That spending or waiting is wanted low, every reader knows; of a rate nobody does.
      if (target.kind === 'number' && SELF_EVIDENT.has(target.unit?.kind ?? '')) continue;
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
