/** Rate, points due and formula of two plain figures: actual ÷ target, or target ÷ actual where less is better. */
import type Big from 'big.js';
import { HUNDRED, ONE, ZERO } from '../value/decimal';
import { pointOf, type Interval } from './interval';
import { asPrinted, capped, formulaText, percentOf, uncapped, type Share } from './score';
import type { NumberCase, NumberCell } from './oneUnit';
import type { Verdict } from './verdict';

type Proportion = Pick<Verdict, 'rate' | 'due' | 'dueFrom' | 'formula' | 'operands'>;
const NOTHING: Proportion = { rate: null, due: null, dueFrom: null, formula: null, operands: null };

/**
 * What follows from two exact figures. A share has a meaning only between positive figures (or 0 done):
 * below a positive target a negative actual earns 0 points and has no rate; a zero target is met by 0 alone.
 *
 * @param actual in the target's unit
 * @param factor that brought the actual there
 */
export function proportion(
  given: NumberCase,
  actual: Interval,
  factor: Big,
  direction: 'higher' | 'lower',
): Proportion {
  const value = pointOf(actual);
  if (value === null || given.actual.kind !== 'number' || given.actual.approximate) return NOTHING;
  const { target, weight, policy } = given;
  const reverse = direction === 'lower';
  if (target.value.eq(ZERO)) return { ...NOTHING, ...ofZero(value, reverse, weight) };
  if (target.value.lt(ZERO)) return NOTHING;
  if (value.lt(ZERO) || (reverse && value.eq(ZERO))) return { ...NOTHING, due: weight && ZERO, dueFrom: weight && 'figures' };
  const share: Share = reverse ? { above: target.value, below: value } : { above: value, below: target.value };
  const operands = { target: target.value, actual: given.actual.value, reverse, factor };
  if (weight === null) return { ...NOTHING, rate: percentOf(share), operands };
  const [targetText, actualText] = inOneUnit(given.target, given.actual, value, factor);
  const texts = reverse ? { above: targetText, below: actualText } : { above: actualText, below: targetText };
  const raw = uncapped(share, weight);
  return {
    rate: percentOf(share),
    due: capped(raw, weight),
    dueFrom: 'figures',
    formula: formulaText(texts, raw, weight, policy.decimals),
    operands,
  };
}

/** 0 of 0 is complete; where less is better, anything above a zero target is 0 ÷ actual. */
function ofZero(value: Big, reverse: boolean, weight: Big | null): Partial<Proportion> {
  if (value.eq(ZERO)) return { rate: HUNDRED };
  return { rate: reverse && value.gt(ZERO) ? ZERO : null, due: weight && ZERO, dueFrom: weight && 'figures' };
}

/** Both figures with the digits printed; the one in the larger unit carries the multiplier: 95000 ÷ (100 × 1000). */
function inOneUnit(target: NumberCell, actual: NumberCell, value: Big, factor: Big): [string, string] {
  const targetText = asPrinted(target.value, target.decimals);
  const actualText = asPrinted(actual.value, actual.decimals);
  if (factor.eq(ONE) || value.eq(ZERO)) return [targetText, actualText];
  const inverse = ONE.div(factor);
  if (factor.lt(ONE) && inverse.eq(inverse.round(0))) return [`(${targetText} × ${inverse.toFixed()})`, actualText];
  return [targetText, `(${actualText} × ${factor.toFixed()})`];
}
