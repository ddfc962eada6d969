/** Reads a worksheet part into a Grid. */
import type { Range } from '../grid/address';
import { Grid, type Cell } from '../grid/grid';
import { CellScanner } from './cellScanner';
import { cellOf, type ReadingContext } from './cellValue';
import { isTrue } from './elements';
import { PackageError } from './error';
import { Budget, LAST_COLUMN } from './limits';
import { readMerges } from './merges';
import { SharedFormulas } from './sharedFormula';
import type { SheetInfo } from './workbook';
import { XmlCursor } from './xml';

type Lines = (Cell | undefined)[][];

interface Sheet {
  cells: Lines;
  merges: Range[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
}

/** The sheet as a Grid: values, formats, formulas, merges, what is hidden. Errors: PackageError damaged, too-large. */
export function readGrid(info: SheetInfo, text: string, context: ReadingContext): Grid {
  const sheet: Sheet = { cells: [], merges: [], hiddenRows: new Set(), hiddenColumns: new Set() };
  const cursor = new XmlCursor(text);
  if (!cursor.next() || !cursor.opens('worksheet')) throw new PackageError('damaged', `${info.part} is no worksheet`);
  while (cursor.next()) {
    if (cursor.closing) continue;
    if (cursor.is('sheetData')) readCells(cursor, sheet, context);
    else if (cursor.is('cols')) readHiddenColumns(cursor, sheet.hiddenColumns);
    else if (cursor.is('mergeCells')) readMerges(cursor, sheet.merges);
    else cursor.skip();
  }
  const { name, hidden } = info;
  return new Grid({ name, hidden, date1904: context.date1904, ...sheet });
}

function readCells(cursor: XmlCursor, sheet: Sheet, context: ReadingContext): void {
  if (cursor.empty) return;
  const scanner = new CellScanner(cursor);
  const budget = new Budget();
  const formulas = new SharedFormulas(budget);
  const blanks: [row: number, column: number, cell: Cell][] = [];
  const { cells } = sheet;
  let lastColumn = 0;
  for (let step = scanner.next(); step !== 'end'; step = scanner.next()) {
    if (step === 'cell') {
      const { row, column } = scanner;
      const cell = cellOf(scanner, context, formulas);
      if (!cell) continue;
      budget.countCell();
      if (isBlank(cell)) {
        blanks.push([row, column, cell]);
        continue;
      }
      (cells[row - 1] ??= [])[column - 1] = cell;
      if (column > lastColumn) lastColumn = column;
    } else if (step === 'row' && isTrue(cursor.attribute('hidden'))) {
      sheet.hiddenRows.add(scanner.row);
    }
  }
  // A formatted blank inside the used area tells what a value written there will look like; outside it tells nothing.
  for (const [row, column, cell] of blanks) {
    if (row <= cells.length && column <= lastColumn) (cells[row - 1] ??= [])[column - 1] ??= cell;
  }
}

function isBlank({ value, formula, error }: Cell): boolean {
  return value === null && formula === null && error === null;
}

function readHiddenColumns(cursor: XmlCursor, hidden: Set<number>): void {
  const { depth, empty } = cursor;
  // Columns are listed in ascending order; never going back keeps a hostile list from costing anything.
  let next = 1;
  while (!empty && cursor.next() && cursor.depth > depth) {
    if (!cursor.opens('col')) continue;
    const first = Math.max(next, Number(cursor.attribute('min')));
    const last = Math.min(LAST_COLUMN, Number(cursor.attribute('max')));
    if (isTrue(cursor.attribute('hidden'))) for (let column = first; column <= last; column++) hidden.add(column);
    if (last >= next) next = last + 1;
  }
}
