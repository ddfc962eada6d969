/** A cause is longer than the place or its system takes. */
import type { Text } from '../form/form';
import { squeeze } from '../value/fold';
import { fundSubject, subjectOf } from './place';
import { defineRule, type Finding } from './rule';
import { TEMPLATE_HINT } from './vocabulary';

export default defineRule({
  id: 'overlong-cause',
  severity: 'note',
  basis: '预算管理一体化系统：偏差原因分析及改进措施不超过2000字',
  *check({ form }, { policy, threshold }) {
    const total = form.funds.find((row) => row.role === 'total');
    if (total) yield* compare(total.cause, threshold ?? policy.execution.causeMaxLength, total.label, fundSubject(total));
    const seen = new Set<string>();
    for (const row of form.indicators) {
      // One cell merged over several rows is one text.
      if (!row.cause?.cell || seen.has(row.cause.cell)) continue;
      seen.add(row.cause.cell);
      yield* compare(row.cause, threshold ?? policy.causeMaxLength, row.name, subjectOf(form, row));
    }
  },
});

function* compare({ cell, text }: Text, most: number | null, name: string, subject: string): Generator<Finding> {
  const { length } = squeeze(text);
  if (cell === null || most === null || length <= most || TEMPLATE_HINT.test(text)) return;
  yield { cell, messageId: 'overlong', values: { name, length, most, difference: length - most }, subject };
}
