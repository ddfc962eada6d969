/** A target was missed and nobody says why. */
import { explanationOf } from './cause';
import { hasValue, shown } from './interval';
import { placeFor, subjectOf } from './place';
import { defineRule } from './rule';

export default defineRule({
  id: 'unexplained-deviation',
  severity: 'error',
  basis: '财预〔2020〕10号《项目支出绩效评价管理办法》：对未完成绩效目标或偏离绩效目标较大的项目要分析并说明原因，研究提出改进措施',
  *check({ form, indicators }) {
    for (const { row, target, judgement, reason, rate } of indicators) {
      if (judgement !== 'missed') continue;
      const explanation = explanationOf(form, row);
      if (explanation !== 'blank' && explanation !== 'no-place') continue;
      yield {
        cell: placeFor(row, 'cause'),
        related: [row.target.cell, row.actual.cell].filter((each) => each !== null),
        messageId: explanation === 'blank' ? 'unexplained' : 'no-place',
        values: {
          name: row.name, target: target.text, actual: row.actual.text, reason: { id: `reasons.${reason.id}`, values: reason.values },
          rate: rate && shown(rate), weight: hasValue(row.weight) ? shown(row.weight.value) : null, score: hasValue(row.score) ? shown(row.score.value) : null,
        },
        subject: subjectOf(form, row),
      };
    }
  },
});
