/** A bare figure stands where the year's goal or its outcome belongs. */
import { figureOf } from '../form/figure';
import { defineRule } from './rule';

export default defineRule({
  id: 'figure-as-goal',
  severity: 'warning',
  basis: '通行做法：年度总体目标和完成情况应填写文字内容',
  *check({ form }) {
    for (const { cell, text } of form.goals) {
      const figure = figureOf(cell, text);
      // 100% as an outcome is poor, but it says something.
      if (cell === null || figure.value === null || figure.percent) continue;
      yield {
        cell,
        messageId: 'figure',
        values: { text },
        subject: 'goals',
      };
    }
  },
});
