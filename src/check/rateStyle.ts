/** How a rate is written so that it reads back as the same rate and looks like its neighbours. */
import type Big from 'big.js';
import type { Grid } from '../grid/grid';
import type { Figure } from '../form/form';
import { plain, roundHalfUp } from '../value/decimal';
import { cellAt } from './cellState';

/** `ratio` 0.9778 in a percent cell or beside ratios · `percent` 97.78 without a sign · `text` “97.78%”. */
export type RateStyle = 'ratio' | 'percent' | 'text';

/** Rates printed in the same column, with what they mean in percent. */
export interface Neighbour {
  figure: Figure;
  meaning: Big | null;
}

/** How the rates of a column are written, found out once for all its cells. */
export interface RateColumn {
  /** Of a cell whose own format does not decide. */
  style: RateStyle;
  /** Every rate with a sign has two decimals, 97.80% too. */
  twoDecimals: boolean;
}

/** A % sign is printed, or shown by the cell's format. */
const isSigned = ({ figure }: Neighbour): boolean => /[%％]$/.test(figure.text.trim());

/** The rates that are there decide, then the header (执行率(%)). */
export function rateColumn(neighbours: readonly Neighbour[], header = ''): RateColumn {
  const signed = neighbours.filter(isSigned);
  return { style: commonStyle(neighbours.filter(({ figure }) => figure.value !== null), header), twoDecimals: signed.length > 0 && signed.every(({ figure }) => figure.decimals === 2) };
}

function commonStyle(printed: readonly Neighbour[], header: string): RateStyle {
  if (printed.some(isSigned)) return 'text';
  if (printed.some(({ figure, meaning }) => meaning !== null && !meaning.eq(figure.value!))) return 'ratio';
  return printed.length > 0 || /[%％]/.test(header) ? 'percent' : 'text';
}

/** The cell's own format decides, then its column. */
export function rateStyle(grid: Grid, cell: string, column: RateColumn): RateStyle {
  return /%/.test(cellAt(grid, cell)?.format ?? '') ? 'ratio' : column.style;
}

/** The value for a rate in percent: 97.777… → 0.9778, 97.78 or `97.78%`; neighbours with decimals lend theirs. */
export function rateValue(rate: Big, style: RateStyle, { twoDecimals }: RateColumn): number | string {
  const rounded = roundHalfUp(rate, 2);
  if (style === 'ratio') return rounded.div(100).toNumber();
  if (style === 'percent') return rounded.toNumber();
  return `${twoDecimals ? rounded.toFixed(2) : plain(rounded)}%`;
}
