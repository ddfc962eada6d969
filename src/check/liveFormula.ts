/** Live Excel formulas, only over cells that truly hold numbers and only where Excel would get the value we got. */
import type Big from 'big.js';
import { address, parseAddress } from '../grid/address';
import type { Grid } from '../grid/grid';
import { cellAt } from './cellState';
import { bigOf, roundHalfUp } from '../value/decimal';

/** The number a cell holds (0.88 for a percent cell), or null for text, blank, error and truth values. */
export function numberAt(grid: Grid, cell: string | null): Big | null {
  const held = cellAt(grid, cell);
  return typeof held?.value === 'number' && !held.error ? bigOf(held.value) : null;
}

/** Cells of `numerator ÷ denominator × weight`, with the rate (percent) and the score that the engine computed. */
export interface Proportion {
  numerator: string | null;
  denominator: string | null;
  weight: string | null;
  rate: Big;
  due: Big;
  decimals: number;
}

/** What brings a percent cell (0.88) and a plain figure (90) together. */
const SCALES: [number, string][] = [[1, ''], [100, '*100'], [0.01, '/100']];

/**
 * `ROUND(MIN(1,F20/E20)*G20,2)`, or null where an operand is no number or the cells would give another rate or score.
 * A percent cell against a plain figure brings its factor along: `ROUND(MIN(1,F20*100/E20)*G20,2)`.
 */
export function proportionFormula(grid: Grid, { numerator, denominator, weight, rate, due, decimals }: Proportion): string | null {
  const [above, below, points] = [numerator, denominator, weight].map((cell) => numberAt(grid, cell));
  if (!above || !below || !points || below.eq(0)) return null;
  const share = above.div(below);
  const scale = SCALES.find(([factor]) => share.times(factor).times(100).minus(rate).abs().lt('0.000001'));
  if (!scale) return null;
  const capped = rate.gt(100) ? points : rate.times(points).div(100);
  if (!roundHalfUp(capped, decimals).eq(roundHalfUp(due, decimals))) return null;
  return `ROUND(MIN(1,${numerator}${scale[1]}/${denominator})*${weight},${decimals})`;
}

/** `ROUND(F5/E5,4)` for a percent cell, `ROUND(F5/E5*100,2)` for percent points; null where an amount is no number. */
export function rateFormula(grid: Grid, numerator: string | null, denominator: string | null, style: 'ratio' | 'percent'): string | null {
  const [above, below] = [numerator, denominator].map((cell) => numberAt(grid, cell));
  if (!above || !below || below.eq(0)) return null;
  return style === 'ratio' ? `ROUND(${numerator}/${denominator},4)` : `ROUND(${numerator}/${denominator}*100,2)`;
}

/** `SUM(I5,I16:I35)`: runs of cells below one another as ranges. */
export function sumFormula(cells: readonly string[]): string {
  const runs: { column: number; from: number; to: number }[] = [];
  for (const cell of cells) {
    const { row, column } = parseAddress(cell)!;
    const last = runs[runs.length - 1];
    if (last && last.column === column && last.to + 1 === row) last.to = row;
    else runs.push({ column, from: row, to: row });
  }
  const names = runs.map(({ column, from, to }) => (from === to ? address(from, column) : `${address(from, column)}:${address(to, column)}`));
  return `SUM(${names.join(',')})`;
}
