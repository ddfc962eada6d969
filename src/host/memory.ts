/** The workbook port on Grids in memory: pasted tables, and tests. */
import { parseAddress } from '../grid/address';
import { Grid, type Cell } from '../grid/grid';
import type { CellWrite, Refusal, WorkbookPort } from './workbook';

/** Refusals: `no-sheet`, `bad-address`, and `merged` for a cell that is not the first of its merge. */
export class MemoryWorkbook implements WorkbookPort {
  private grids: Grid[];

  constructor(grids: readonly Grid[]) {
    this.grids = [...grids];
  }

  async readSheets(): Promise<Grid[]> {
    return [...this.grids];
  }

  async write(edits: readonly CellWrite[]): Promise<Refusal[]> {
    const refusals: Refusal[] = [];
    for (const edit of edits) {
      const code = this.writeCell(edit);
      if (code !== null) refusals.push({ sheet: edit.sheet, cell: edit.cell, code });
    }
    return refusals;
  }

  private writeCell({ sheet, cell, value, formula }: CellWrite): string | null {
    const index = this.grids.findIndex(({ name }) => name === sheet);
    const grid = this.grids[index];
    if (!grid) return 'no-sheet';
    const place = parseAddress(cell);
    if (!place) return 'bad-address';
    const { row, column } = place;
    const merge = grid.merges.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    if (merge && (merge.top !== row || merge.left !== column)) return 'merged';
    const format = grid.cell(row, column)?.format ?? 'General';
    const content = value === '' && formula === null ? null : value;
    this.grids[index] = withCell(grid, row, column, { value: content, format, formula, error: null });
    return null;
  }
}

/** A copy of the grid with one other cell; Grids themselves never change. */
function withCell(grid: Grid, row: number, column: number, cell: Cell): Grid {
  const cells = Array.from({ length: Math.max(grid.rows, row) }, (_, line) =>
    Array.from({ length: grid.columns }, (_, place) => grid.cell(line + 1, place + 1)),
  );
  cells[row - 1]![column - 1] = cell;
  const { name, hidden, date1904, merges, hiddenRows, hiddenColumns } = grid;
  return new Grid({ name, hidden, date1904, merges: [...merges], hiddenRows, hiddenColumns, cells });
}
