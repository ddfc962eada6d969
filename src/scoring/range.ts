/** Judges a range target (90%-95%) and a tolerance (±10%, 偏差控制在5%以内), where the actual is a deviation. */
import Big from 'big.js';
import type { Span } from '../value/expression';
import type { Message } from './assessment';
import { directionOf } from './direction';
import { compareIntervals, pointOf, type Interval } from './interval';
import { inUnitOf, sampleOf, type NumberCell, type SpanCell } from './oneUnit';
import { met, missed, unjudged, type Case, type Verdict } from './verdict';

/** From here on (percent) an actual beside a tolerance may as well be a rate around 100 as a deviation. */
const RATE_RATHER_THAN_DEVIATION = new Big(50);

/**
 * Inside the bounds, limits included → met in full; outside → missed, and no points follow: no rule says pro rata of what.
 * Beyond the better end (满意度 90%-95% → 98%) it is unclear whether the range was meant as a limit at all.
 * Example: 90%-95% → 93% met, 88% missed; ±10% → 8% met, ±10% → 95% unjudged (a deviation or a rate).
 */
export function judgeRange(given: Case<SpanCell, NumberCell | SpanCell>): Verdict {
  const { target, weight } = given;
  const aligned = inUnitOf(sampleOf(target), given, given.actual);
  if ('judgement' in aligned) return aligned;
  // A tolerance is stated without its sign: 偏差 5% is as far off as −5%, which the two-sided bounds cover.
  const found = compareIntervals(aligned.actual, target);
  const common = { direction: 'equal' as const, remarks: [...aligned.remarks, ...openBound(given, aligned.actual)] };
  if (found === 'inside') {
    const exact = pointOf(aligned.actual) !== null && !(given.actual.kind === 'number' && given.actual.approximate);
    const dueFrom = weight && (exact ? 'figures' : 'statement');
    return met(target.tolerance ? 'within-tolerance' : 'within-range', given, { ...common, dueFrom });
  }
  if (found === 'across') return unjudged('open-actual', given, common);
  if (target.tolerance && isRateLike(aligned.actual, target)) return unjudged('deviation-or-rate', given, common);
  if (!target.tolerance && isBeyondBetterEnd(given, aligned.actual)) return unjudged('direction-unclear', given, common);
  return missed(target.tolerance ? 'outside-tolerance' : 'outside-range', given, common);
}

/** Above a range of percentages of which more is better, below one of what is wanted low. */
function isBeyondBetterEnd({ target, row }: Case<SpanCell>, actual: Interval): boolean {
  const { direction } = directionOf(sampleOf(target), row);
  if (direction === 'lower') return actual.high !== null && target.low !== null && actual.high.lte(target.low);
  return direction === 'higher' && target.unit?.kind === 'ratio' && actual.low !== null && target.high !== null && actual.low.gte(target.high);
}

const isRateLike = ({ low, high }: Interval, { unit }: Span): boolean =>
  unit?.kind === 'ratio' && (low ?? high ?? new Big(0)).abs().gte(RATE_RATHER_THAN_DEVIATION);

/** A bound that is said to be open (90%以上至95%以下不含) met exactly. */
function openBound(given: Case<SpanCell>, actual: Interval): Message[] {
  const point = pointOf(actual);
  const { low, high, lowOpen, highOpen } = given.target;
  if (point === null || !((lowOpen && low?.eq(point)) || (highOpen && high?.eq(point)))) return [];
  return [{ id: 'strict-target-at-limit', values: { target: given.target.text, actual: given.actual.text } }];
}
