/** How a rate is written so that it reads back as the same rate and looks like its neighbours. */
import type Big from 'big.js';
import { parseAddress } from '../grid/address';
import type { Grid } from '../grid/grid';
import type { Figure } from '../form/form';
import { plain, roundHalfUp } from '../value/decimal';

/** `ratio` 0.9778 in a percent cell or beside ratios · `percent` 97.78 without a sign · `text` “97.78%”. */
export type RateStyle = 'ratio' | 'percent' | 'text';

/** Rates printed in the same column, with what they mean in percent. */
export interface Neighbour {
  figure: Figure;
  meaning: Big | null;
}

/** A % sign is printed, or shown by the cell's format. */
const isSigned = ({ figure }: Neighbour): boolean => /[%％]$/.test(figure.text.trim());

/** The cell's own format decides, then the neighbours, then the header (执行率(%)). */
export function rateStyle(grid: Grid, cell: string, neighbours: readonly Neighbour[], header: string): RateStyle {
  const { row, column } = parseAddress(cell)!;
  if (/%/.test(grid.cell(row, column)?.format ?? '')) return 'ratio';
  const printed = neighbours.filter(({ figure }) => figure.value !== null);
  if (printed.some(isSigned)) return 'text';
  if (printed.some(({ figure, meaning }) => meaning !== null && !meaning.eq(figure.value!))) return 'ratio';
  return printed.length > 0 || /[%％]/.test(header) ? 'percent' : 'text';
}

/** The value for a rate in percent: 97.777… → 0.9778, 97.78 or `97.78%`; neighbours with decimals lend theirs. */
export function rateValue(rate: Big, style: RateStyle, neighbours: readonly Neighbour[]): number | string {
  const rounded = roundHalfUp(rate, 2);
  if (style === 'ratio') return rounded.div(100).toNumber();
  if (style === 'percent') return rounded.toNumber();
  const decimals = neighbours.filter(isSigned).map(({ figure }) => figure.decimals);
  const alike = decimals.length > 0 && decimals.every((each) => each === 2);
  return `${alike ? rounded.toFixed(2) : plain(rounded)}%`;
}
