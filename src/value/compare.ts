/** Brings two numbers into one unit, or says why that cannot be done without guessing. */
import type Big from 'big.js';
import { ONE } from './decimal';
import type { Quantity } from './expression';
import { trendOf } from './label';
import { countWordOf } from './lookup';
import { BARE_SCALE, type Unit } from './unit';

export { relateMoment, type Timing } from './calendar';

/** Why two numbers cannot be compared. */
export type Misfit =
  /** Units measure different things: 件 and %. */
  | 'dimension'
  /** A bare 0.98 or 1 against a percent: a ratio or a percent, nobody can tell. */
  | 'ratio-or-percent'
  /** A bare 10000000 against 万元: in 元 or in 万元, nobody can tell. */
  | 'scale'
  /** 增长 on one side, 下降 on the other. */
  | 'trend';

/** Two numbers in the target's unit. `factor` brings a figure printed in the actual's unit into the target's. */
export type Aligned =
  | { ok: true; target: Big; actual: Big; factor: Big; countWordDiffers: boolean }
  | { ok: false; why: Misfit };

const misfit = (why: Misfit): Aligned => ({ ok: false, why });

/** A percent whose ratio would be written 0.98 or 1: small beside the other side, and a ratio of its size once multiplied by 100. */
function mayBeRatio(bare: Quantity, other: Quantity): boolean {
  const value = bare.value.abs();
  if (value.eq(0) || value.gt(2) || other.value.eq(0)) return false;
  return value.div(other.value.abs()).lte('0.1');
}

const isPercent = (unit: Unit): boolean => unit.name === '%';
const isBareScale = (unit: Unit): boolean => unit.dimension === BARE_SCALE;

/** Scale of a unit without its 万: the base that a bare 万 on the other side multiplies. */
const baseScale = (unit: Unit): Big => (unit.times ? unit.scale.div(unit.times) : unit.scale);

/** 万 takes the thing of the other side; ratios and times have no 万. */
function scaleOf(unit: Unit, other: Unit): Big | null {
  if (!isBareScale(unit) || isBareScale(other)) return unit.scale;
  return other.kind === 'ratio' || other.kind === 'time' || other.kind === 'data' ? null : unit.scale.times(baseScale(other));
}

/** The dimension without 每年 under the bar. */
function withoutYear({ dimension, perYear }: Unit): string {
  if (!perYear) return dimension;
  const bar = dimension.lastIndexOf('/');
  const under = dimension.slice(bar + 1).split('·').filter((name) => name !== '年').join('·');
  return dimension.slice(0, bar) + (under ? `/${under}` : '');
}

/** Equal, or equal but for 每年: a form reports one year, so 次/年 and 次 are the same there. */
const sameDimension = (one: Unit, other: Unit): boolean =>
  one.dimension === other.dimension || ((one.perYear ?? false) !== (other.perYear ?? false) && withoutYear(one) === withoutYear(other));

/** 台(套) and 台/套 leave the choice of the word. */
const wordsOf = (unit: Unit): string[] => [countWordOf(unit), ...countWordOf(unit).split(/[/()]/)].filter((word) => word !== '');

const wordsDiffer = (one: Unit, other: Unit): boolean =>
  one.kind === 'count' && other.kind === 'count' && !wordsOf(one).some((word) => wordsOf(other).includes(word));

/** Both have a unit. */
function alignUnits(target: Quantity, targetUnit: Unit, actual: Quantity, actualUnit: Unit): Aligned {
  const bareScale = isBareScale(targetUnit) || isBareScale(actualUnit);
  if (!bareScale && !sameDimension(targetUnit, actualUnit)) return misfit('dimension');
  const to = scaleOf(targetUnit, actualUnit);
  const from = scaleOf(actualUnit, targetUnit);
  if (!to || !from) return misfit('dimension');
  const countWordDiffers = wordsDiffer(targetUnit, actualUnit);
  if (from.eq(to)) return { ok: true, target: target.value, actual: actual.value, factor: ONE, countWordDiffers };
  // the product first: 150 亩 are exactly 10 公顷, which a rounded factor would miss
  const value = actual.value.times(from).div(to);
  return { ok: true, target: target.value, actual: value, factor: from.div(to), countWordDiffers };
}

const within = (value: Big, low: string, high: string): boolean => value.gte(low) && value.lte(high);

/** Whether the bare figure may have left out, or already contain, the 万 of the other side. Both are above zero. */
function scaleUnclear(bare: Big, united: Big, unit: Unit): boolean {
  const ratio = bare.div(united).abs();
  if (unit.times) return ratio.gte(1000);
  return unit.kind === 'money' && ratio.lte('0.001') && within(ratio.times(10000), '0.2', '5');
}

/** One side is bare and takes the other's unit; `swapped` when it is the target. */
function alignBare(bare: Quantity, united: Quantity, unit: Unit, swapped: boolean): Aligned {
  if (isPercent(unit) && mayBeRatio(bare, united)) return misfit('ratio-or-percent');
  // 30000 against 3万: here 万 is part of the numeral, and the bare figure is plain
  const factor = isBareScale(unit) ? ONE.div(unit.scale) : ONE;
  const value = isBareScale(unit) ? bare.value.div(unit.scale) : bare.value;
  if (!bare.value.eq(0) && !united.value.eq(0)) {
    const unclear = isBareScale(unit) ? !within(value.div(united.value).abs(), '0.01', '100') : scaleUnclear(value, united.value, unit);
    if (unclear) return misfit('scale');
  }
  return swapped
    ? { ok: true, target: value, actual: united.value, factor: ONE, countWordDiffers: false }
    : { ok: true, target: united.value, actual: value, factor, countWordDiffers: false };
}

/**
 * The actual in the target's unit. A bare number takes the other side's unit (98 against ≥95% is 98 %, 0 against 3% is 0 %);
 * where that would be a guess (1 against ≥95%, 10000000 against 1000万元) the answer is why not.
 * `align(3.2 万人, 30000 人)` → 3.2 and 3
 */
export function align(target: Quantity, actual: Quantity): Aligned {
  if (trendOf(target.label) * trendOf(actual.label) < 0) return misfit('trend');
  // 下降5% against −3%: a decline of 3, or a decline of −3
  if (trendOf(target.label) < 0 && trendOf(actual.label) === 0 && actual.value.lt(0)) return misfit('trend');
  if (!target.unit && !actual.unit) return { ok: true, target: target.value, actual: actual.value, factor: ONE, countWordDiffers: false };
  if (!actual.unit && target.unit) return alignBare(actual, target, target.unit, false);
  if (!target.unit && actual.unit) return alignBare(target, actual, actual.unit, true);
  if (!target.unit || !actual.unit) return misfit('dimension');
  if (actual.unitApart && isPercent(actual.unit) && mayBeRatio(actual, target)) return misfit('ratio-or-percent');
  if (target.unitApart && isPercent(target.unit) && mayBeRatio(target, actual)) return misfit('ratio-or-percent');
  return alignUnits(target, target.unit, actual, actual.unit);
}
