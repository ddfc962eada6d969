/** A fake workbook from the same test data that every other host gets: Grids. */
import type { Grid } from '../../../src/grid/grid';
import { newCell, type CellValue } from './cell';
import { ExcelWorkbook } from './workbook';

/** One sheet for each Grid, with values, formats, formulas, merges, hidden rows and columns. */
export function excelFrom(grids: readonly Grid[]): ExcelWorkbook {
  const workbook = new ExcelWorkbook();
  for (const grid of grids) addGrid(workbook, grid);
  workbook.active = workbook.sheets.find(({ visibility }) => visibility === 'Visible') ?? workbook.sheets[0]!;
  workbook.selection = { sheet: workbook.active, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  return workbook;
}

function addGrid(workbook: ExcelWorkbook, grid: Grid): void {
  const sheet = workbook.add(grid.name);
  if (grid.hidden) sheet.visibility = 'Hidden';
  for (let row = 1; row <= grid.rows; row++) {
    for (let column = 1; column <= grid.columns; column++) {
      const held = grid.cell(row, column);
      if (!held) continue;
      const value: CellValue = held.error ?? held.value ?? '';
      Object.assign(sheet.at(row - 1, column - 1), { ...newCell(), value, error: held.error !== null, numberFormat: held.format || 'General' });
      if (held.formula !== null) workbook.putCached(sheet, row - 1, column - 1, `=${held.formula}`, value);
    }
  }
  sheet.merges = grid.merges.map(({ top, left, bottom, right }) => ({ row: top - 1, column: left - 1, rows: bottom - top + 1, columns: right - left + 1 }));
  grid.hiddenRows.forEach((row) => sheet.hiddenRows.add(row - 1));
  grid.hiddenColumns.forEach((column) => sheet.hiddenColumns.add(column - 1));
}
