/** A cell as a printed figure: 1981.63, 100%, 10分, 864.2万 in a column of amounts. */
import Big from 'big.js';
import { address } from '../grid/address';
import type { Grid } from '../grid/grid';
import { decimalsOf } from '../value/decimal';
import { squeeze } from '../value/fold';
import { remembered } from '../value/remembered';
import type { Figure, Text } from './form';

const NUMBER = /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?|\.(\d+))(%|‰|分|元|万元|万|亿元|亿)?$/;

/** Digits before or behind the point; what is longer is no amount and no score, and would leave the range of doubles. */
const LONGEST = 30;

/** A figure of which nothing is known: `cell` tells where it would stand, null where the form has no place. */
export const noFigure = (cell: string | null, text = ''): Figure => ({ cell, text, value: null, decimals: 0, percent: false, error: null });

/** A figure from its text; value null where the text is no plain number. Units of money are kept out of the value. */
export const figureOf = (cell: string | null, text: string): Figure => ({ cell, text, ...numberIn(text), error: null });

const NO_NUMBER = { value: null, decimals: 0, percent: false };

const numberIn = remembered((text): Pick<Figure, 'value' | 'decimals' | 'percent'> => {
  const match = NUMBER.exec(squeeze(text));
  if (!match || match[2]!.length > LONGEST) return NO_NUMBER;
  const [, sign, digits, decimals = match[4] ?? '', , suffix] = match;
  // A plus sign is for people: the decimal library does not read it.
  const value = new Big((sign === '-' ? '-' : '') + digits!.replace(/,/g, '').replace(/\.$/, ''));
  return { value, decimals: decimals.length, percent: suffix === '%' };
});

/**
 * Figure at a place of the grid. A plain number without a display format counts with all its digits
 * (15, as Excel keeps them); one with a format counts as printed, since that is what is signed.
 */
export function figureAt(grid: Grid, row: number, column: number): Figure {
  const cell = grid.cell(row, column);
  const where = address(row, column);
  if (cell === undefined) return noFigure(where);
  const text = grid.text(row, column);
  if (cell.error) return { ...noFigure(where, text), error: cell.error };
  if (typeof cell.value === 'number' && !Number.isFinite(cell.value)) return noFigure(where, text);
  if (typeof cell.value === 'number' && isGeneral(cell.format)) {
    const value = new Big(cell.value.toPrecision(15));
    if (Math.abs(value.e) > LONGEST) return noFigure(where, text);
    return { cell: where, text, value, decimals: decimalsOf(value), percent: false, error: null };
  }
  return figureOf(where, text);
}

const isGeneral = (format: string): boolean => format === '' || format === 'General' || format === '@';

/** Text at a place of the grid. */
export const textAt = (grid: Grid, row: number, column: number): Text => ({
  cell: address(row, column),
  text: grid.text(row, column),
});
