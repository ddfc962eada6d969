/** Printed figures of the form as intervals: amounts, points, and the rate of two amounts. */
import type Big from 'big.js';
import type { Figure } from '../form/form';
import { decimalsOf, exactly, HUNDRED, type Interval, printedInterval, roundHalfUp, ZERO } from '../value/decimal';

/** A figure that prints a number. */
export type PrintedFigure = Figure & { value: Big };

export const hasValue = (figure: Figure): figure is PrintedFigure => figure.value !== null;

/** What a printed amount may stand for; null where none is printed. Example: 985.67 → [985.665, 985.68). */
export const amountInterval = (figure: Figure): Interval | null =>
  hasValue(figure) ? printedInterval(figure.value, figure.decimals) : null;

/**
 * Points as printed. Whole points are given, not rounded: nobody prints 9.78 as 10 without meaning it,
 * and with ten rows of ±½ point no total could ever be wrong. Points with decimals may be rounded or cut off.
 */
export const points = (figure: { value: Big; decimals: number }): Interval =>
  decimalsOf(figure.value) === 0 ? exactly(figure.value) : printedInterval(figure.value, figure.decimals);

/** a ÷ b in percent; null where b may be 0. Example: 154.74 ÷ 310.2 → about 49.88. */
export function ratio(a: Interval, b: Interval): Interval | null {
  if (b.low.lte(ZERO)) return null;
  const low = a.low.div(a.low.lt(ZERO) ? b.low : b.high);
  return { low: low.times(HUNDRED), high: a.high.div(b.low).times(HUNDRED) };
}

/** The number as it stands in a message: half-up to 2 decimals. */
export const shown = (value: Big): number => roundHalfUp(value, 2).toNumber();
