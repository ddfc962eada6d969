/** Rectangles of cells as Office.js counts them: rows and columns from 0. */
import { columnName } from '../../../src/grid/address';

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Size of a sheet since Excel 2007 (Microsoft, "Excel specifications and limits"). */
export const MAX_ROWS = 1048576;
export const MAX_COLUMNS = 16384;

const columnNumber = (letters: string): number => [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `Sheet1!$A$1:B2`, `A:C`, `3:5`; null when it is no address. `sheet` is null when the text names none. */
export function parseArea(text: string): { sheet: string | null; area: Area } | null {
  const bang = text.lastIndexOf('!');
  const sheet = bang < 0 ? null : text.slice(0, bang).replace(/^'|'$/g, '').replace(/''/g, "'");
  const area = areaOf(text.slice(bang + 1).trim().replace(/\$/g, ''));
  return area && isOnSheet(area) ? { sheet, area } : null;
}

function areaOf(text: string): Area | null {
  const cells = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i.exec(text);
  if (cells) return spanned(Number(cells[2]) - 1, columnNumber(cells[1]!), Number(cells[4] ?? cells[2]) - 1, columnNumber(cells[3] ?? cells[1]!));
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(text);
  if (columns) return spanned(0, columnNumber(columns[1]!), MAX_ROWS - 1, columnNumber(columns[2]!));
  const rows = /^(\d+):(\d+)$/.exec(text);
  return rows ? spanned(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1) : null;
}

function spanned(row1: number, column1: number, row2: number, column2: number): Area {
  return { row: Math.min(row1, row2), column: Math.min(column1, column2), rows: Math.abs(row2 - row1) + 1, columns: Math.abs(column2 - column1) + 1 };
}

export const isOnSheet = ({ row, column, rows, columns }: Area): boolean =>
  row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;

/** `A1`, `A1:B2`, `A:C` for whole columns, `3:5` for whole rows. */
export function areaName({ row, column, rows, columns }: Area): string {
  if (columns === MAX_COLUMNS) return `${row + 1}:${row + rows}`;
  if (rows === MAX_ROWS) return `${columnName(column + 1)}:${columnName(column + columns)}`;
  const first = columnName(column + 1) + (row + 1);
  const last = columnName(column + columns) + (row + rows);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet name as it stands in an address: quoted unless it could not be read otherwise. */
export const quoted = (sheet: string): string =>
  /^[A-Za-z_\u00c0-\uffff][\w.\u00c0-\uffff]*$/.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`;

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** Every place of an area, row by row. */
export function* placesOf({ row, column, rows, columns }: Area): Generator<{ row: number; column: number }> {
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) yield { row: r, column: c };
}
