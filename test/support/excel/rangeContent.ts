/** Reading and writing what the cells of a range hold. */
import { shownText } from '../../../src/grid/format';
import { areaName, MAX_COLUMNS, MAX_ROWS, placesOf, type Area } from './area';
import { isBlank, type CellValue, type ExcelCell } from './cell';
import type { RangeObject, World } from './objects';
import type { ExcelSheet } from './sheet';
import { accessDenied, invalidArgument, wrongSize } from './trouble';

/** Values of an unbounded range are null (Microsoft, "Read or write to an unbounded range"; OFFICE.md 5, "Used range"). */
export const isUnbounded = ({ rows, columns }: Area): boolean => rows === MAX_ROWS || columns === MAX_COLUMNS;

/** One entry per cell, row by row; null for an unbounded range. */
export function table<T>({ sheet, area }: RangeObject, pick: (cell: Readonly<ExcelCell>, row: number, column: number) => T): T[][] | null {
  if (isUnbounded(area)) return null;
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => pick(sheet.peek(area.row + r, area.column + c), area.row + r, area.column + c)),
  );
}

export const valueType = (cell: Readonly<ExcelCell>): string => {
  if (isBlank(cell)) return 'Empty';
  if (typeof cell.value === 'string') return cell.error ? 'Error' : 'String';
  return typeof cell.value === 'number' ? 'Double' : 'Boolean';
};

/** `####` where a number or date does not fit its column (OFFICE.md 5, "Values and text"). */
export function textOf(sheet: ExcelSheet, cell: Readonly<ExcelCell>, column: number): string {
  if (typeof cell.value === 'string' && (cell.value === '' || cell.error)) return cell.value;
  const text = shownText({ value: cell.value, format: cell.numberFormat, formula: null, error: null }, false);
  const width = sheet.columnWidths.get(column);
  // 11 point: 7 pixels a digit and 5 of padding (Microsoft, Range.columnWidth remarks); 0.75 points a pixel.
  const room = width === undefined ? Infinity : Math.floor((width / 0.75 - 5) / 7);
  return typeof cell.value === 'number' && text.length > room ? '#'.repeat(Math.max(room, 1)) : text;
}

/** Refuses what Excel refuses: a workbook opened for reading, locked cells of a protected sheet (OFFICE.md 5, "Protection"). */
export function checkWritable({ sheet, area }: RangeObject, { workbook }: World): void {
  if (workbook.readOnly) throw accessDenied();
  if (sheet.protected && sheet.hasLocked(area)) throw accessDenied();
}

/** Formats of a protected sheet cannot be set at all unless the protection allows it (Microsoft, WorksheetProtectionOptions.allowFormatCells). */
export function checkFormattable({ sheet }: RangeObject, { workbook }: World): void {
  if (workbook.readOnly || (sheet.protected && sheet.protectionOptions.allowFormatCells !== true)) throw accessDenied();
}

/** Calls back for every cell with its entry: one for all, or an array of the range's size, where null leaves a cell alone. */
export function spread(range: RangeObject, value: unknown, put: (row: number, column: number, entry: unknown) => void): void {
  const { area } = range;
  if (!Array.isArray(value)) {
    if (isUnbounded(area)) throw invalidArgument();
    for (const { row, column } of placesOf(area)) put(row, column, value);
    return;
  }
  const rows = value as unknown[];
  if (rows.length !== area.rows || rows.some((line) => !Array.isArray(line) || line.length !== area.columns)) throw wrongSize();
  const filtered = area.rows > 1 && Array.from({ length: area.rows }, (_, r) => area.row + r).some((row) => range.sheet.filteredRows.has(row));
  rows.forEach((line, r) => {
    const row = area.row + r;
    // Over rows that a filter hides, every visible row gets the first row of the array and hidden ones nothing (office-js#224, xlwings#747).
    if (filtered && range.sheet.filteredRows.has(row)) return;
    (filtered ? (rows[0] as unknown[]) : (line as unknown[])).forEach((entry, c) => {
      if (entry !== null) put(row, area.column + c, entry);
    });
  });
}

/** Sets `values` or `formulas`; the event goes out after the batch (Microsoft, WorksheetChangedEventArgs). */
export function enterAll(range: RangeObject, value: unknown, world: World): void {
  checkWritable(range, world);
  spread(range, value, (row, column, entry) => {
    if (!['string', 'number', 'boolean'].includes(typeof entry)) throw invalidArgument();
    range.sheet.enter(row, column, entry as CellValue);
  });
  announce(range, world);
}

export function announce({ sheet, area }: RangeObject, world: World, changeType = 'RangeEdited', triggerSource = 'ThisLocalAddin'): void {
  world.workbook.dirty = true;
  const message = { address: areaName(area), changeType, source: 'Local', worksheetId: sheet.id, triggerSource, shiftDirection: 'None' };
  world.raise({ type: EVENT.changed, sheet, message });
}

/** Numbers of office.js' events (excel-win32-16.01.debug.js, `eventType` of the handlers of Worksheet and WorksheetCollection). */
export const EVENT = { changed: 10, activated: 11, added: 13, selectionChanged: 14, deleted: 15, formatChanged: 18 } as const;
