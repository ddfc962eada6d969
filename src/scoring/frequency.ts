/** How often against how many: 每月1次 beside 12次. A form reports one year, so that 每月1次 makes 12次, but 12次 need not be 每月1次. */
import type Big from 'big.js';
import type { Quantity } from '../value/expression';
import { countWordOf } from '../value/lookup';
import type { NumberCase } from './oneUnit';
import { met, type Verdict } from './verdict';

/** How many a year a frequency makes (每季度2次 → 8); null for everything else: 次/年 compares by itself, weeks do not fill a year. */
function yearly({ value, unit, approximate }: Quantity): Big | null {
  if (unit?.kind !== 'compound' || unit.dimension !== 'count/年' || unit.perYear || approximate) return null;
  return value.times(unit.scale);
}

/** A plain number of times, people, things; null for everything else. */
const counted = ({ value, unit, approximate }: Quantity): Big | null =>
  unit?.kind === 'count' && !approximate ? value.times(unit.scale) : null;

const asksForLess = ({ relation }: Quantity): boolean => relation === '<=' || relation === '<';

/**
 * Met where as many of the same are counted as the year's frequency comes to, for a person to confirm; null where that does
 * not hold: fewer may be right in a year that began late. Example: 每月1次 → 12次 met; 每月1次 → 10次 null.
 */
export function judgeFrequency(given: NumberCase): Verdict | null {
  const { target, actual } = given;
  if (actual.kind !== 'number' || asksForLess(target) || asksForLess(actual) || !target.unit || !actual.unit) return null;
  const wanted = yearly(target) ?? counted(target);
  const done = yearly(actual) ?? counted(actual);
  if (!wanted || !done || done.lt(wanted) || countWordOf(target.unit) !== countWordOf(actual.unit)) return null;
  return met('at-or-above-target', given, { direction: 'higher', dueFrom: given.weight && 'statement' });
}
