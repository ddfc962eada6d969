/** A1 addresses: `E14` ⇄ row 14, column 5; rows and columns count from 1, as a spreadsheet does. */

/** A rectangle of cells, all four sides inclusive, counted from 1. */
export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Column letters of a column number: 1 → `A`, 28 → `AB`. */
export function columnName(column: number): string {
  return (NAMES[column] ??= lettersOf(column));
}

/** Names found out once: every cell that is told of has one. */
const NAMES: string[] = [];

function lettersOf(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Address of one cell: (14, 5) → `E14`. */
export function address(row: number, column: number): string {
  return columnName(column) + row;
}

/** Reads `E14` (with or without `$`); null when the text is no cell address. */
export function parseAddress(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column };
}

/** `A1:I22`, or `A1` when the range is one cell. */
export function rangeName(range: Range): string {
  const first = address(range.top, range.left);
  const last = address(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

/** Reads `A1:I22` or `A1`; null when the text is no range. */
export function parseRange(text: string): Range | null {
  const [first, last = first] = text.split(':');
  const a = parseAddress(first ?? '');
  const b = parseAddress(last ?? '');
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
