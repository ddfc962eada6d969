/** The actual repeats the target with its operator (≥90% → ≥90%), so no figure is stated. */
import type { Expression } from '../value/expression';
import { placeFor, subjectOf } from './place';
import { defineRule } from './rule';

export default defineRule({
  id: 'target-copied-as-actual',
  severity: 'note',
  basis: '通行做法：实际完成值应填具体数值',
  *check({ form, indicators }) {
    for (const { row, target, actual, type } of indicators) {
      if (type !== 'quantitative' || !isCopied(target, actual)) continue;
      yield {
        cell: placeFor(row, 'actual'),
        related: row.target.cell ? [row.target.cell] : [],
        messageId: inPercent(target) ? 'copied' : 'copied-figure',
        values: { name: row.name, target: target.text, actual: actual.text },
        subject: subjectOf(form, row),
      };
    }
  },
});

const inPercent = (target: Expression): boolean => (target.kind === 'number' || target.kind === 'range') && target.unit?.kind === 'ratio';

/** Compared by what they say: `≥735人次` in one cell or in three. `=100%` does state a figure. */
function isCopied(target: Expression, actual: Expression): boolean {
  if (target.kind === 'number' && actual.kind === 'number') {
    const open = actual.relation !== null && actual.relation !== '=';
    return open && actual.relation === target.relation && actual.value.eq(target.value) && (actual.unit === null || target.unit === null || actual.unit.dimension === target.unit.dimension);
  }
  if (target.kind !== 'range' || actual.kind !== 'range') return false;
  const same = (a: typeof target.low, b: typeof target.low): boolean => (a === null || b === null ? a === b : a.eq(b));
  return same(target.low, actual.low) && same(target.high, actual.high);
}
