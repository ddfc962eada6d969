/** Sheets as SheetJS gives them → Grids of the same shape as our own reader's. */
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { Range } from '../grid/address';
import { Grid, type Cell } from '../grid/grid';
import { LAST_COLUMN, LAST_ROW } from '../xlsx/limits';
import { failure } from './failure';

const ERRORS: Record<number, string> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

type Lines = (Cell | undefined)[][];

/** Worksheets in tab order; chart and macro sheets are left out. Errors: WorkbookError too-large. */
export function gridsOf(workbook: WorkBook): Grid[] {
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    const kind = sheet?.['!type'] ?? 'sheet';
    if (!sheet || kind !== 'sheet') return [];
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return [gridOf(name, sheet, hidden, date1904)];
  });
}

function gridOf(name: string, sheet: WorkSheet, hidden: boolean, date1904: boolean): Grid {
  const merges = (sheet['!merges'] ?? []).map(
    ({ s, e }): Range => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }),
  );
  return new Grid({
    name,
    hidden,
    date1904,
    cells: cellsOf((sheet['!data'] ?? []) as (CellObject | undefined)[][]),
    merges: merges.filter(({ top, left, bottom, right }) => top !== bottom || left !== right),
    hiddenRows: hiddenNumbers(sheet['!rows']),
    hiddenColumns: hiddenNumbers(sheet['!cols']),
  });
}

function hiddenNumbers(list: ({ hidden?: boolean } | undefined)[] | undefined): Set<number> {
  const numbers = new Set<number>();
  list?.forEach((item, index) => {
    if (item?.hidden) numbers.add(index + 1);
  });
  return numbers;
}

/** Blank formatted cells stay inside the area that holds content, as in our own reader. */
function cellsOf(data: (CellObject | undefined)[][]): Lines {
  const cells: Lines = [];
  let lastRow = 0;
  let lastColumn = 0;
  data.forEach((line, row) => {
    line?.forEach((item, column) => {
      const cell = item && cellOf(item);
      if (!cell) return;
      if (row >= LAST_ROW || column >= LAST_COLUMN) throw failure('too-large', { detail: `row ${row}, column ${column}` });
      (cells[row] ??= [])[column] = cell;
      if (cell.value === null && cell.formula === null && cell.error === null) return;
      lastRow = Math.max(lastRow, row + 1);
      lastColumn = Math.max(lastColumn, column + 1);
    });
  });
  cells.length = Math.min(cells.length, lastRow);
  for (const line of cells) if (line && line.length > lastColumn) line.length = lastColumn;
  return cells;
}

function cellOf({ t, v, f, z }: CellObject): Cell | null {
  const format = z === undefined ? 'General' : String(z);
  const formula = f ?? null;
  // A damaged record can hold bits that are no number.
  if (typeof v === 'number' && !Number.isFinite(v)) return { value: null, format, formula, error: '#NUM!' };
  if (t === 'e') return { value: null, format, formula, error: ERRORS[Number(v)] ?? '#ERROR' };
  const value = v === undefined || v instanceof Date ? null : v;
  if (formula === null && (value === null || value === '')) return format === 'General' ? null : { value: null, format, formula, error: null };
  return { value, format, formula, error: null };
}
