/** What stands below a header in some row, wherever under the header's span it was put. */
import type { Grid } from '../grid/grid';
import { isBlankText, isPlaceholder } from '../value/blank';
import type { BandColumn } from './band';
import { figureAt, noFigure, textAt } from './figure';
import type { Figure, Text } from './form';

/** Whether a text says anything: no blank, and no mark that only stands in the place of a value. */
export const says = (text: string): boolean => !isBlankText(text) && !isPlaceholder(text);

/** The first filled column under a header, or its first column: data may be merged otherwise than its header. */
export function placeUnder(grid: Grid, row: number, under: BandColumn): number {
  for (let column = under.left; column <= under.right; column++) {
    if (!isBlankText(grid.text(row, column))) return column;
  }
  return under.left;
}

/** Text below a header, as `placeUnder` finds it. */
export const textUnder = (grid: Grid, row: number, under: BandColumn | undefined): Text =>
  under ? textAt(grid, row, placeUnder(grid, row, under)) : { cell: null, text: '' };

/** A bare figure right of the cause's own column explains nothing: it belongs to somebody's workings beside the form. */
export function causeUnder(grid: Grid, row: number, under: BandColumn): Text {
  const column = placeUnder(grid, row, under);
  const stray = column > under.left && figureAt(grid, row, column).value !== null;
  return textAt(grid, row, stray ? under.left : column);
}

/** Figure below a header, as `placeUnder` finds it. */
export const figureUnder = (grid: Grid, row: number, under: BandColumn | undefined): Figure =>
  under ? figureAt(grid, row, placeUnder(grid, row, under)) : noFigure(null);
