/** Finds numbers kept as text that a sum ranges over: Excel leaves them out without a word. */
import { address, parseRange, type Range } from '../grid/address';
import type { Grid } from '../grid/grid';
import { figureOf } from './figure';
import type { TextNumber } from './form';
import { SUMMING } from './vocabulary';

/** Ranges of other sheets (Sheet2!A1:A9) are not of this form. */
const RANGE = /(?<![!A-Za-z0-9_$])\$?[A-Z]{1,3}\$?\d{1,7}:\$?[A-Z]{1,3}\$?\d{1,7}(?![\d(])/g;

/** Formulas and cells looked at: a hostile sheet may hold a million of each. */
const MOST_FORMULAS = 2000;
const MOST_CELLS = 20000;

/** Cells inside `within` that hold a number as text while a formula there adds up a range with them. */
export function textNumbersIn(grid: Grid, within: Range): TextNumber[] {
  const found = new Map<string, TextNumber>();
  let formulas = 0;
  let cells = 0;
  for (let row = within.top; row <= within.bottom; row++) {
    for (const column of grid.entered(row)) {
      if (column < within.left || column > within.right) continue;
      const formula = grid.cell(row, column)?.formula;
      if (!formula || !SUMMING.test(formula) || ++formulas > MOST_FORMULAS) continue;
      for (const text of formula.match(RANGE) ?? []) {
        for (const place of placesIn(parseRange(text), within)) {
          if (++cells > MOST_CELLS) return [...found.values()];
          if (isTextNumber(grid, place)) found.set(address(...place), { cell: address(...place), formulaCell: address(row, column) });
        }
      }
    }
  }
  return [...found.values()];
}

function* placesIn(range: Range | null, within: Range): Generator<[number, number]> {
  if (!range) return;
  for (let row = Math.max(range.top, within.top); row <= Math.min(range.bottom, within.bottom); row++) {
    for (let column = Math.max(range.left, within.left); column <= Math.min(range.right, within.right); column++) yield [row, column];
  }
}

function isTextNumber(grid: Grid, [row, column]: [number, number]): boolean {
  const cell = grid.cell(row, column);
  return typeof cell?.value === 'string' && cell.formula === null && figureOf(null, cell.value).value !== null;
}
