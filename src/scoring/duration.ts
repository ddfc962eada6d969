/** Days against months: no month has a fixed number of days, so a span of days that a number of months may have is that many months. */
import Big from 'big.js';
import type { Quantity } from '../value/expression';
import type { Unit } from '../value/unit';

const SECONDS_PER_DAY = 86400;
/** Fewest and most days of a month, and of a year per month of it. */
const MONTH = { least: new Big(28), most: new Big(31), usual: new Big(30) };
const YEAR = { least: new Big(365).div(12), most: new Big(366).div(12), usual: new Big(365).div(12) };

const isDays = (unit: Unit | null): unit is Unit => unit?.dimension === 'time/day';
const isMonths = (unit: Unit | null): unit is Unit => unit?.dimension === 'time/month';

/**
 * The actual in the unit of the target, where one counts days and the other months; null for any other pair.
 * 90 天 against 3 个月 → 3; 365 天 against 1 年 → 1; 45 天 against 2 个月 → 1.5.
 */
export function durationIn(target: Quantity, actual: Quantity): Big | null {
  if (isMonths(target.unit) && isDays(actual.unit)) {
    const days = actual.value.times(actual.unit.scale).div(SECONDS_PER_DAY);
    const months = target.value.times(target.unit.scale);
    const { usual } = lengthOf(target.unit);
    return mayBe(days, months, target.unit) ? target.value : days.div(usual).div(target.unit.scale);
  }
  if (isDays(target.unit) && isMonths(actual.unit)) {
    const days = target.value.times(target.unit.scale).div(SECONDS_PER_DAY);
    const months = actual.value.times(actual.unit.scale);
    const { usual } = lengthOf(actual.unit);
    return mayBe(days, months, actual.unit) ? target.value : months.times(usual).times(SECONDS_PER_DAY).div(target.unit.scale);
  }
  return null;
}

const lengthOf = ({ name }: Unit) => (/年/.test(name) ? YEAR : MONTH);

/** Whether so many months may have so many days. */
function mayBe(days: Big, months: Big, unit: Unit): boolean {
  const { least, most } = lengthOf(unit);
  return days.gte(months.times(least).round(0, Big.roundDown)) && days.lte(months.times(most).round(0, Big.roundUp));
}
