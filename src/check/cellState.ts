/** Whether a printed figure's cell is free to be filled in: blank to the eye, no formula, no error. */
import { parseAddress } from '../grid/address';
import type { Cell, Grid } from '../grid/grid';
import type { Figure } from '../form/form';
import { isBlankText } from '../value/blank';

export function cellAt(grid: Grid, cell: string | null): Cell | undefined {
  const place = cell === null ? null : parseAddress(cell);
  return place ? grid.cell(place.row, place.column) : undefined;
}

/** Formula of the cell without `=`, or null. */
export const formulaAt = (grid: Grid, cell: string | null): string | null => cellAt(grid, cell)?.formula ?? null;

/** A formula that shows nothing is not blank: whoever wrote it means to see its result. */
export const isFree = (grid: Grid, figure: Figure): boolean =>
  figure.error === null && isBlankText(figure.text) && formulaAt(grid, figure.cell) === null;
