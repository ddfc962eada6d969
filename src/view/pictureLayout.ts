/** Which cells the picture of a sheet shows, how wide they are, and what they span. */
import type { Range } from '../grid/address';
import type { Grid } from '../grid/grid';
import type { SheetPicture } from '../grid/picture';

export interface LaidCell {
  /** Address of what is shown: the first cell of a merge, even where that one is hidden. */
  row: number;
  column: number;
  text: string;
  rowSpan: number;
  colSpan: number;
  classes: string[];
}

export interface PictureLayout {
  /** Shown columns with their width in CSS pixels. */
  columns: { column: number; width: number }[];
  rows: { row: number; cells: LaidCell[] }[];
}

/** Pixels of a character of the standard font, and what Excel adds around it. */
const CHARACTER = 7;
const PADDING = 5;
const NARROWEST = 28;
/** A column of one very long text is wrapped rather than pushing the others out of sight. */
const WIDEST = 420;
/** A picture is for reading; what lies further down is told, not drawn. */
export const MOST_PICTURE_ROWS = 3000;
const MOST_PICTURE_COLUMNS = 100;
/** A form has dozens; a file that claims a million is drawn without the others. */
const MOST_MERGES = 5000;

/** Hidden rows and columns are left out, as in Excel. */
export function layoutOf(grid: Grid, look: SheetPicture): PictureLayout {
  const shownRows = numbers(Math.min(grid.rows, MOST_PICTURE_ROWS)).filter((row) => !grid.hiddenRows.has(row));
  const shownColumns = numbers(Math.min(grid.columns, MOST_PICTURE_COLUMNS)).filter((column) => !grid.hiddenColumns.has(column));
  const merges = mergesOf(grid, shownRows, shownColumns);
  const cellAt = (row: number, column: number): LaidCell | null => {
    const merge = merges.get(`${row}:${column}`);
    if (merge === null) return null;
    const { top, left, bottom, right } = merge ?? { top: row, left: column, bottom: row, right: column };
    return {
      row: top,
      column: left,
      text: grid.text(top, left),
      rowSpan: within(shownRows, top, bottom),
      colSpan: within(shownColumns, left, right),
      classes: classesOf(grid, look, top, left),
    };
  };
  return {
    columns: shownColumns.map((column) => ({ column, width: pixels(look.widths.get(column) ?? look.standardWidth) })),
    rows: shownRows.map((row) => ({ row, cells: shownColumns.map((column) => cellAt(row, column)).filter((cell) => cell !== null) })),
  };
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const pixels = (characters: number): number => Math.min(WIDEST, Math.max(NARROWEST, Math.round(characters * CHARACTER) + PADDING));
const within = (shown: readonly number[], from: number, to: number): number => shown.filter((number) => number >= from && number <= to).length;

/** By shown cell: the merge that it stands for, or null where another one stands for it. */
function mergesOf(grid: Grid, rows: readonly number[], columns: readonly number[]): Map<string, Range | null> {
  const merges = new Map<string, Range | null>();
  for (const merge of grid.merges.slice(0, MOST_MERGES)) {
    const ownColumns = columns.filter((column) => column >= merge.left && column <= merge.right);
    const own = rows.filter((row) => row >= merge.top && row <= merge.bottom).flatMap((row) => ownColumns.map((column) => `${row}:${column}`));
    // Overlapping merges occur in damaged files only; the later one is then drawn cell by cell.
    if (own.some((cell) => merges.has(cell))) continue;
    own.forEach((cell, index) => merges.set(cell, index === 0 ? merge : null));
  }
  return merges;
}

function classesOf(grid: Grid, look: SheetPicture, row: number, column: number): string[] {
  const painted = look.painted(row, column);
  const isNumber = typeof grid.cell(row, column)?.value === 'number';
  const horizontal = painted?.horizontal ?? (isNumber ? 'right' : null);
  const classes: string[] = [];
  if (painted?.bold) classes.push('picture-bold');
  if ((painted?.size ?? 0) >= 14) classes.push('picture-large');
  if (horizontal === 'center' || horizontal === 'right') classes.push(`picture-${horizontal}`);
  if (painted?.vertical === 'top') classes.push('picture-top');
  return classes;
}
