/** A share of a whole is said to be above 100 %: 合格率 102%. */
import type { Expression } from '../value/expression';
import { headOf } from '../scoring/direction';
import { placeFor, subjectOf } from './place';
import { defineRule } from './rule';
import { BOUNDED_RATE } from './vocabulary';

export default defineRule({
  id: 'impossible-percentage',
  severity: 'warning',
  basis: '复核通行做法：合格率、覆盖率、满意度等占比类指标不会超过100%',
  /** Percent. */
  threshold: 100,
  *check({ form, indicators }, { threshold }) {
    for (const { row, target, actual } of indicators) {
      if (threshold === null || !BOUNDED_RATE.test(headOf(row.name))) continue;
      const wrong = [{ part: 'actual' as const, cell: actual }, { part: 'target' as const, cell: target }].find(({ cell }) => isAbove(cell, threshold));
      if (!wrong) continue;
      yield {
        cell: placeFor(row, wrong.part),
        related: wrong.part === 'actual' && row.target.cell ? [row.target.cell] : [],
        messageId: wrong.part,
        values: { name: row.name, text: wrong.cell.text, threshold },
        subject: subjectOf(form, row),
      };
    }
  },
});

const isAbove = (cell: Expression, most: number): boolean => cell.kind === 'number' && cell.unit?.kind === 'ratio' && cell.value.times(cell.unit.scale).gt(most);
