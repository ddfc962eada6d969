/** Reads a worksheet part into a Grid. */
import type { Range } from '../grid/address';
import { Grid, type Cell } from '../grid/grid';
import { CellScanner } from './cellScanner';
import { cellOf, isBlank, type ReadingContext } from './cellValue';
import { isTrue } from './elements';
import { PackageError } from './error';
import { LargeRows } from './largeRows';
import { Budget, LAST_COLUMN } from './limits';
import { readMerges } from './merges';
import { SharedFormulas } from './sharedFormula';
import type { SheetInfo } from './workbook';
import { XmlCursor } from './xml';

type Lines = (Cell | undefined)[][];

interface Sheet {
  cells: Lines | LargeRows;
  merges: Range[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
}

/** Characters from which on a sheet's rows are only made when somebody looks at them: some fifty thousand cells. */
const LARGE = 2 ** 21;

/**
 * The sheet as a Grid: values, formats, formulas, merges, what is hidden. Errors: PackageError damaged, too-large.
 * @param large characters from which on rows are made on demand
 */
export function readGrid(info: SheetInfo, text: string, context: ReadingContext, large = LARGE): Grid {
  return (text.length >= large ? readSheet(info, text, context, skimCells) : null) ?? readSheet(info, text, context, readCells)!;
}

/** null when the cells are not in the order that their reader needs. */
function readSheet(info: SheetInfo, text: string, context: ReadingContext, read: CellReader): Grid | null {
  const sheet: Sheet = { cells: [], merges: [], hiddenRows: new Set(), hiddenColumns: new Set() };
  const cursor = new XmlCursor(text);
  if (!cursor.next() || !cursor.opens('worksheet')) throw new PackageError('damaged', `${info.part} is no worksheet`);
  while (cursor.next()) {
    if (cursor.closing) continue;
    if (cursor.is('sheetData')) {
      if (!read(cursor, sheet, context)) return null;
    } else if (cursor.is('cols')) readHiddenColumns(cursor, sheet.hiddenColumns);
    else if (cursor.is('mergeCells')) readMerges(cursor, sheet.merges);
    else cursor.skip();
  }
  const { name, hidden } = info;
  return new Grid({ name, hidden, date1904: context.date1904, ...sheet });
}

type CellReader = (cursor: XmlCursor, sheet: Sheet, context: ReadingContext) => boolean;

function readCells(cursor: XmlCursor, sheet: Sheet, context: ReadingContext): boolean {
  if (cursor.empty) return true;
  const scanner = new CellScanner(cursor);
  const budget = new Budget();
  const formulas = new SharedFormulas(budget);
  const blanks: [row: number, column: number, cell: Cell][] = [];
  const cells = sheet.cells as Lines;
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
  return true;
}

/** The same without making cells. false when they do not come in order, or in two parts. */
function skimCells(cursor: XmlCursor, sheet: Sheet, context: ReadingContext): boolean {
  if (sheet.cells instanceof LargeRows) return false;
  if (cursor.empty) return true;
  const scanner = new CellScanner(cursor);
  const budget = new Budget();
  const formulas = new SharedFormulas(budget);
  const rows = (sheet.cells = new LargeRows(cursor.text, context));
  for (let step = scanner.next(); step !== 'end'; step = scanner.next()) {
    if (step === 'cell') {
      if (rows.take(scanner, formulas)) budget.countCell();
    } else if (step === 'row') {
      rows.enter(scanner);
      if (isTrue(cursor.attribute('hidden'))) sheet.hiddenRows.add(scanner.row);
    }
    if (!rows.inOrder) return false;
  }
  return true;
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
