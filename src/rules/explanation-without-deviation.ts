/** A row was met with full marks, yet its cause says that something was not done. */
import { isFull, statedCause } from './cause';
import { placeFor, subjectOf } from './place';
import { defineRule } from './rule';
import { shortfallIn } from './shortfall';

export default defineRule({
  id: 'explanation-without-deviation',
  severity: 'note',
  basis: '复核通行做法：满分却填写偏差原因的，核对完成值、得分与文字是否一致',
  *check({ form, indicators }) {
    for (const { row, target, actual, judgement } of indicators) {
      if ((judgement !== 'met' && judgement !== 'exceeded') || !isFull(row)) continue;
      const clause = shortfallIn(statedCause(row));
      if (clause === null) continue;
      yield {
        cell: placeFor(row, 'cause'),
        related: [row.actual.cell, row.score.cell].filter((each) => each !== null),
        messageId: 'contradiction',
        values: { name: row.name, target: target.text, actual: actual.text, clause },
        subject: subjectOf(form, row),
        follows: row.cause?.cell ? [row.cause.cell] : [],
      };
    }
  },
});
