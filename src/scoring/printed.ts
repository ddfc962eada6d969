/** Printed rates as they are meant: a ratio (1, 0.8804) is a percentage where its operands show it. */
import Big from 'big.js';
import type { Figure } from '../form/form';
import { HUNDRED, ZERO } from '../value/decimal';
import type { Stated } from './assessment';

/** Above this no rate is printed as a ratio: 2 would be 200 %. */
const LARGEST_RATIO = new Big(2);

/**
 * A printed rate in percent. Without a % sign and up to 2, it is taken as a ratio when that brings it nearer to the rate
 * that its operands give; without such a rate it stays as printed.
 *
 * @param due the rate in percent that follows from the operands, or null
 */
export function statedRate(figure: Figure, due: Big | null): Stated | null {
  const { value, decimals, percent } = figure;
  if (value === null) return null;
  const asPercent = value.times(HUNDRED);
  if (!percent && due !== null && value.gte(ZERO) && value.lte(LARGEST_RATIO) && asPercent.minus(due).abs().lt(value.minus(due).abs()))
    return { value: asPercent, decimals: Math.max(0, decimals - 2) };
  return { value, decimals };
}
