/** Finds rows that somebody changed between the check and a write. */
import { parseAddress } from '../grid/address';
import type { Grid } from '../grid/grid';
import type { SheetEdit } from '../host/workbook';
import { heldAt, holds } from './holding';
import { isBeyondRestoring } from './restore';

/** Everything a row says: values, formulas, errors, and the formats that give figures their meaning (88 % or 0.88). */
function rowPrint(grid: Grid, row: number): string {
  const cells = [...grid.filled(row)].map(({ column }) => {
    const cell = grid.cell(row, column)!;
    return [column, cell.value, cell.formula, cell.error, typeof cell.value === 'number' ? cell.format : ''];
  });
  return JSON.stringify(cells);
}

/** The sheets as they were judged, row by row: what every later write is compared with. */
export class Baseline {
  private readonly sheets = new Map<string, string[]>();

  /** Takes the sheets as they are now. */
  take(grids: readonly Grid[]): void {
    for (const grid of grids) this.sheets.set(grid.name, printsOf(grid));
  }

  /** After a write of ours: rows that were as judged until then are taken as they are now, formulas' results included. */
  follow(before: readonly Grid[], after: readonly Grid[]): void {
    for (const grid of after) {
      const judged = this.sheets.get(grid.name);
      const old = before.find(({ name }) => name === grid.name);
      if (!judged || !old) continue;
      const [was, is] = [printsOf(old), printsOf(grid)];
      this.sheets.set(grid.name, is.map((print, row) => (was[row] === judged[row] ? print : judged[row] ?? '')));
    }
  }

  /** Why the edit may not be written any more: `no-sheet`, or `changed` for its row or its cell; null when it may. */
  objection(grid: Grid | undefined, edit: SheetEdit): string | null {
    if (!grid) return 'no-sheet';
    const judged = this.sheets.get(edit.sheet);
    const row = parseAddress(edit.cell)?.row ?? 0;
    if (judged && (judged[row] ?? NOTHING) !== rowPrint(grid, row)) return 'changed';
    return holds(grid, edit.cell, edit.old) && !isBeyondRestoring(heldAt(grid, edit.cell)) ? null : 'changed';
  }
}

const NOTHING = '[]';

const printsOf = (grid: Grid): string[] => Array.from({ length: grid.rows + 1 }, (_, row) => rowPrint(grid, row));
