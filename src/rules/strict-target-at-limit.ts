/** A strict limit (<100%) is met exactly (100): literally missed, commonly meant as met. */
import { placeFor, subjectOf } from './place';
import { defineRule } from './rule';

export default defineRule({
  id: 'strict-target-at-limit',
  severity: 'note',
  basis: '通行做法：“＜”“＞”不含本数，允许等于的应写“≤”“≥”',
  *check({ form, indicators }) {
    for (const { row, remarks, judgement } of indicators) {
      const remark = remarks.find(({ id }) => id === 'strict-target-at-limit');
      if (!remark || judgement === 'unjudged') continue;
      yield {
        cell: placeFor(row, 'target'),
        related: row.actual.cell ? [row.actual.cell] : [],
        messageId: 'at-limit',
        values: { name: row.name, ...remark.values },
        subject: subjectOf(form, row),
      };
    }
  },
});
