/** Judges a plain number target against a number (or a range of them): 88% against ≥90%. */
import Big from 'big.js';
import { plain, roundHalfUp, ZERO } from '../value/decimal';
import { subjectOf, trendOf } from '../value/label';
import type { Judgement, Message } from './assessment';
import { directionOf, isBoundedPercentage, isSatisfaction, type DirectionReading } from './direction';
import { judgeFrequency } from './frequency';
import { atLeast, atMost, between, compareIntervals, pointOf, type Interval } from './interval';
import { inUnitOf, type Aligned, type NumberCase, type NumberCell, type SpanCell } from './oneUnit';
import { proportion } from './proportion';
import type { ReasonId } from './reason';
import { met, missed, unjudged, type Case, type Verdict } from './verdict';
import { plainTrend } from './vocabulary';

/** Share by which 约 in a target may be missed before the row counts as missed. */
const LENIENCE = new Big('0.1');

/** Verdict on a number target. Unclear directions are decided only where more is better and less is better agree. */
export function judgeNumber(given: NumberCase): Verdict {
  const { target, actual, row } = given;
  const aligned = inUnitOf(target, given, actual);
  if ('judgement' in aligned) return judgeFrequency(given) ?? judgeTurned(given) ?? aligned;
  const reading = directionOf(target, row);
  if (reading.direction === 'unclear') return judgeBothWays(given, aligned);
  const verdict = judgeOneWay(given, aligned, reading.direction, reading);
  if (reading.source !== 'name') return verdict;
  const other = judgeOneWay(given, aligned, reading.direction === 'lower' ? 'higher' : 'lower', reading);
  return { ...verdict, directionFromName: plainly(verdict.judgement) !== plainly(other.judgement) };
}

/** Growth wanted and a decline reported, or the other way round; nothing follows where less growth may be what is wanted. */
function judgeTurned(given: NumberCase): Verdict | null {
  const { target, actual, row } = given;
  if (actual.kind !== 'number' || trendOf(target.label) * trendOf(actual.label) >= 0) return null;
  // 收入增长5% says nothing about 支出下降3%
  const [wanted, done] = [target, actual].map(({ label }) => subjectOf(label)).map((subject) => (row.name.includes(subject) ? '' : subject));
  if (wanted !== done || ![target, actual].every(({ label }) => plainTrend.test(label))) return null;
  const asked = target.value.gt(ZERO) && actual.value.gt(ZERO) && directionOf(target, row).direction === 'higher' && target.relation !== '<=' && target.relation !== '<';
  return asked ? missed('not-as-required', given) : null;
}

/** From so many decimals on a figure is what a calculation left over: 99.9999999% is 100%. */
const LEFT_OVER = 6;
const isLeftOver = ({ target, actual }: NumberCase, { low, high }: Interval): boolean =>
  actual.kind === 'number' && actual.decimals >= LEFT_OVER && low !== null && high !== null && [low, high].every((bound) => bound.round(4, Big.roundHalfUp).eq(target.value));

function judgeBothWays(given: NumberCase, aligned: Aligned): Verdict {
  const reading: DirectionReading = { direction: 'unclear', source: 'default' };
  const higher = judgeOneWay(given, aligned, 'higher', reading);
  const lower = judgeOneWay(given, aligned, 'lower', reading);
  if (plainly(higher.judgement) === 'met' && plainly(lower.judgement) === 'met')
    return { ...lower, direction: null, reason: { ...lower.reason, id: 'equal-to-target' } };
  if (higher.judgement === 'missed' && lower.judgement === 'missed') return { ...higher, direction: null };
  const undecided = [higher, lower].find(({ judgement }) => judgement === 'unjudged');
  if (undecided) return { ...undecided, direction: null };
  return unjudged('direction-unclear', given, { remarks: aligned.remarks });
}

const isApproximate = (actual: NumberCell | SpanCell): boolean => actual.kind === 'number' && actual.approximate;

const plainly = (judgement: Judgement): Judgement => (judgement === 'exceeded' ? 'met' : judgement);

function judgeOneWay(
  given: NumberCase,
  { actual, factor, remarks, nominal }: Aligned,
  direction: 'higher' | 'lower',
  reading: DirectionReading,
): Verdict {
  const { target } = given;
  const zero = target.value.eq(ZERO) && reading.source !== 'operator' && !(reading.source === 'name' && direction === reading.direction);
  const accept = (bound: Big): Interval => (zero ? between(bound, bound) : direction === 'higher' ? atLeast(bound) : atMost(bound));
  const found = isLeftOver(given, actual) ? 'inside' : compareIntervals(actual, accept(target.value));
  const common = { direction: zero ? 'lower' as const : direction, remarks: [...remarks, ...strictness(given, actual)] };
  const shares = proportion(given, actual, factor, common.direction);
  const figures = nominal ? { ...shares, formula: null, operands: null } : shares;
  if (found === 'inside') {
    const dueFrom = given.weight && (pointOf(actual) !== null && !isApproximate(given.actual) ? 'figures' : 'statement');
    const verdict = met(metReason(actual, direction, given), given, { ...figures, direction: common.direction, remarks: common.remarks, due: given.weight, dueFrom });
    return exceededOrMet(given, verdict);
  }
  if (found === 'across') return unjudged(isApproximate(given.actual) ? 'approximate-actual' : 'open-actual', given, common);
  const margin = target.value.abs().times(direction === 'higher' ? LENIENCE.neg() : LENIENCE);
  if (target.approximate && compareIntervals(actual, accept(target.value.plus(margin))) !== 'outside')
    return unjudged('approximate-target', given, common);
  return missed(zero ? 'not-zero' : direction === 'higher' ? 'below-target' : 'above-ceiling', given, { ...figures, direction: common.direction, remarks });
}

function metReason(actual: Interval, direction: 'higher' | 'lower', { target }: Case<NumberCell>): ReasonId {
  if (direction === 'higher' && !target.value.eq(ZERO)) return 'at-or-above-target';
  if (target.value.eq(ZERO) && pointOf(actual)?.eq(ZERO)) return 'zero-as-required';
  return direction === 'higher' ? 'at-or-above-target' : 'within-ceiling';
}

/** A strict limit met exactly (<100% with 100) is met, and says so. */
function strictness(given: Case<NumberCell>, actual: Interval): Message[] {
  const { relation, value } = given.target;
  const at = relation === '>' ? actual.low : relation === '<' ? actual.high : null;
  if (at === null || !at.eq(value)) return [];
  if (relation === '>' ? actual.lowOpen : actual.highOpen) return [];
  return [{ id: 'strict-target-at-limit', values: { target: given.target.text, actual: given.actual.text } }];
}

function exceededOrMet(given: NumberCase, verdict: Verdict): Verdict {
  const { target, actual, row, policy } = given;
  if (verdict.direction !== 'higher' || verdict.rate === null || actual.kind !== 'number') return verdict;
  if (!target.value.gt(ZERO) || verdict.rate.lte(policy.exceededAbove)) return verdict;
  if (isSatisfaction(row) || isBoundedPercentage(target, actual, row)) return verdict;
  const values = { ...verdict.reason.values, rate: plain(roundHalfUp(verdict.rate, policy.decimals)), threshold: String(policy.exceededAbove) };
  return { ...verdict, judgement: 'exceeded', reason: { id: 'far-above-target', values } };
}
