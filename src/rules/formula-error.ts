/** A cell that is read holds an Excel error such as #REF!. */
import type { Form } from '../form/form';
import { fundSubject, subjectOf } from './place';
import { defineRule } from './rule';

export default defineRule({
  id: 'formula-error',
  severity: 'error',
  basis: '通行做法：公布和报送的自评表不得留有公式错误',
  *check({ form }) {
    for (const { cell, error } of form.errors) {
      yield { cell, messageId: 'error', values: { cell, error }, subject: subjectAt(form, cell), corrects: { [cell]: null } };
    }
  },
});

/** Name of the figure in the cell rather than its address, so that the key outlives an inserted row. */
function subjectAt(form: Form, cell: string): string {
  for (const row of form.indicators) {
    for (const part of ['target', 'actual', 'weight', 'rate', 'score', 'cause', 'unit', 'relation'] as const) {
      if (row[part]?.cell === cell) return `${subjectOf(form, row)}/${part}`;
    }
  }
  for (const row of form.funds) {
    for (const part of ['initial', 'budget', 'execution', 'weight', 'rate', 'score'] as const) {
      if (row[part].cell === cell) return fundSubject(row, part);
    }
  }
  return form.total?.weight.cell === cell ? 'total/weight' : 'total/score';
}
