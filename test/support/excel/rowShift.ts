/** Rows inserted or deleted by a person: cells, merges, hidden rows and the references of formulas move along. */
import { MAX_COLUMNS } from './area';
import type { ExcelSheet } from './sheet';

/** @param at row from 0, before which rows are put in, or from which on they are taken out (`by` negative) */
export function shiftRows(sheet: ExcelSheet, at: number, by: number): void {
  const moved = (row: number): number | null => (row < at ? row : by < 0 && row < at - by ? null : row + by);
  const cells = [...sheet.cells].sort(([a], [b]) => a - b);
  sheet.cells.clear();
  for (const [key, cell] of cells) {
    const row = moved(Math.floor(key / MAX_COLUMNS));
    if (row === null) continue;
    sheet.cells.set(row * MAX_COLUMNS + (key % MAX_COLUMNS), cell);
    const formula = cell.formula === null ? null : shifted(cell.formula, moved);
    if (formula === cell.formula) continue;
    cell.formula = formula;
    sheet.touched.add(cell);
  }
  sheet.merges = sheet.merges.flatMap((merge) => {
    const rows = Array.from({ length: merge.rows }, (_, index) => moved(merge.row + index)).filter((row) => row !== null);
    return rows.length === 0 ? [] : [{ ...merge, row: Math.min(...rows), rows: Math.max(...rows) - Math.min(...rows) + 1 }];
  });
  for (const set of [sheet.hiddenRows, sheet.filteredRows]) {
    const rows = [...set].map(moved);
    set.clear();
    rows.forEach((row) => row !== null && set.add(row));
  }
}

/** References of the sheet's own formulas follow their cells; to a deleted one they become #REF!, a range shrinks (Excel's way). */
function shifted(formula: string, moved: (row: number) => number | null): string {
  return formula.replace(/(\$?[A-Z]{1,3}\$?)(\d+)(?::(\$?[A-Z]{1,3}\$?)(\d+))?(?![\w(])/g, (_whole, column: string, row: string, lastColumn?: string, lastRow?: string) => {
    if (lastColumn === undefined) {
      const now = moved(Number(row) - 1);
      return now === null ? '#REF!' : column + (now + 1);
    }
    const rows = Array.from({ length: Number(lastRow) - Number(row) + 1 }, (_, index) => moved(Number(row) - 1 + index)).filter((each) => each !== null);
    return rows.length === 0 ? '#REF!' : `${column}${rows[0]! + 1}:${lastColumn}${rows[rows.length - 1]! + 1}`;
  });
}
