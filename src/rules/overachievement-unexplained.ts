/** A target was exceeded by far, and nobody says why. */
import { explanationOf, isDeducted } from './cause';
import { shown } from './interval';
import { placeFor, subjectOf } from './place';
import { defineRule } from './rule';

export default defineRule({
  id: 'overachievement-unexplained',
  severity: 'note',
  basis: '财预〔2020〕10号《项目支出绩效评价管理办法》：对完成值高于指标值较多的，要分析原因；130%的界限据复核人员通行做法，不是文件规定',
  basisUnverified: true,
  *check({ form, indicators }, { policy, threshold }) {
    const most = threshold ?? policy.exceededAbove;
    for (const { row, target, judgement, rate } of indicators) {
      // A row with points taken is asked for its cause already.
      if (judgement !== 'exceeded' || rate === null || rate.lte(most) || isDeducted(row)) continue;
      const explanation = explanationOf(form, row);
      if (explanation !== 'blank' && explanation !== 'no-place') continue;
      yield {
        cell: placeFor(row, 'cause'),
        related: [row.target.cell, row.actual.cell].filter((each) => each !== null),
        messageId: explanation === 'blank' ? 'unexplained' : 'no-place',
        values: { name: row.name, target: target.text, actual: row.actual.text, rate: shown(rate), threshold: most },
        subject: subjectOf(form, row),
      };
    }
  },
});
