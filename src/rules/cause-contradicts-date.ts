/** A date was kept according to the actual, yet the cause puts the end of the work off beyond it. */
import { statedCause } from './cause';
import { placeFor, subjectOf } from './place';
import { defineRule } from './rule';
import { PUT_OFF } from './vocabulary';

export default defineRule({
  id: 'cause-contradicts-date',
  severity: 'note',
  basis: '复核通行做法：偏差原因的文字与完成时间相互矛盾的，核实完成时间',
  *check({ form, indicators }) {
    for (const { row, type, judgement, target, actual } of indicators) {
      if (type !== 'date' || judgement !== 'met') continue;
      const clause = statedCause(row).split(/[，,。；;]/).find((each) => PUT_OFF.some((pattern) => pattern.test(each)));
      if (clause === undefined) continue;
      const cell = placeFor(row, 'cause');
      yield {
        cell,
        related: [row.target.cell, row.actual.cell].filter((each) => each !== null),
        messageId: 'put-off',
        values: { name: row.name, target: target.text, actual: actual.text, clause },
        subject: subjectOf(form, row),
        corrects: { [cell]: null },
      };
    }
  },
});
