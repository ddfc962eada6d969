/** Whether a target that was changed became easier or harder to meet: a lowered target is what auditors look for. */
import type { IndicatorReport } from '../check/report';
import { align, relateMoment } from '../value/compare';
import { readExpression, type Quantity } from '../value/expression';

/** null where the targets cannot be compared in one unit, or the direction is not known. ≥90% → ≥85%: eased; ≤5天 → ≤3天: tightened. */
export function targetShift(first: IndicatorReport, second: IndicatorReport): 'eased' | 'tightened' | null {
  const [one, other] = [readExpression(first.target), readExpression(second.target)];
  if (one.kind === 'date' && other.kind === 'date') {
    const [due, now] = [{ ...one, relation: null }, { ...other, relation: null }];
    if (relateMoment(due, now) === 'late') return 'eased';
    return relateMoment(now, due) === 'late' ? 'tightened' : null;
  }
  if (one.kind !== 'number' || other.kind !== 'number') return null;
  const direction = sharedDirection(first.direction, second.direction);
  if (direction === null) return null;
  const difference = differenceOf(one, other);
  if (difference === null || difference === 0) return null;
  return (difference < 0) === (direction === 'higher') ? 'eased' : 'tightened';
}

/** The direction of both, or of the one that has it. */
function sharedDirection(one: IndicatorReport['direction'], other: IndicatorReport['direction']): 'higher' | 'lower' | null {
  const known = [...new Set([one, other].filter((each) => each !== null))];
  return known.length === 1 && known[0] !== 'equal' ? known[0]! : null;
}

/** Sign of second − first in one unit; null where they have none in common. */
function differenceOf(one: Quantity, other: Quantity): number | null {
  const aligned = align(one, other);
  return aligned.ok ? aligned.actual.cmp(aligned.target) : null;
}
