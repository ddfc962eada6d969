/** The printed grade is not the one of the printed total. */
import { gradeNamed, gradeOf } from '../scoring/grade';
import { hasValue, shown } from './interval';
import { defineRule } from './rule';

export default defineRule({
  id: 'grade-mismatch',
  severity: 'error',
  basis: '财预〔2020〕10号《项目支出绩效评价管理办法》：90（含）—100分为优、80（含）—90分为良、60（含）—80分为中、60分以下为差',
  basisUnverified: true,
  *check({ form, total }, { policy, corrected }) {
    const stated = gradeNamed(form.grade.text, policy);
    const due = total.gradeDue;
    if (form.grade.cell === null || stated === null || due === null || stated === due || !form.total || !hasValue(form.total.score)) return;
    // A form with another full mark has another scale.
    if (hasValue(form.total.weight) && !form.total.weight.value.eq(100)) return;
    const cell = form.total.score.cell;
    const mended = corrected(cell);
    yield {
      cell: form.grade.cell,
      related: cell === null ? [] : [cell],
      messageId: 'grade',
      values: { stated: form.grade.text, due, total: shown(form.total.score.value) },
      subject: '',
      follows: cell !== null && mended && gradeOf(mended.low, policy) === stated ? [cell] : [],
    };
  },
});
