/** Finds a row again after rows were inserted or deleted above it: by a text that only this row has in its column. */
import type { Grid } from '../grid/grid';

/** A text of the row, and the column it stands in. */
export interface Anchor {
  column: number;
  text: string;
  /** Further texts that only this row has in their columns, should somebody reword the first. */
  more?: { column: number; text: string }[];
}

/** How often each text stands in a column. */
type Counts = Map<string, number>;

/**
 * The anchors of a sheet's rows: of texts that no other row has in their column, the one in the most varied column, which is that of
 * the names. Null for rows that have none: blank rows, rows of figures.
 */
export function anchorsOf(grid: Grid): (row: number) => Anchor | null {
  const columns = new Map<number, Counts>();
  for (let row = 1; row <= grid.rows; row++) {
    for (const { column, text } of grid.filled(row)) {
      if (typeof grid.cell(row, column)?.value !== 'string') continue;
      const counts = columns.get(column) ?? new Map<string, number>();
      columns.set(column, counts.set(text, (counts.get(text) ?? 0) + 1));
    }
  }
  const variety = (column: number): number => columns.get(column)?.size ?? 0;
  return (row) => {
    const own = [...grid.filled(row)].filter(({ column, text }) => columns.get(column)?.get(text) === 1);
    const best = own.reduce<Anchor | null>((found, each) => (found === null || variety(each.column) > variety(found.column) ? each : found), null);
    return best && { ...best, more: own.filter((each) => each !== best) };
  };
}

/** Whether the row still bears one of its texts. */
export const bears = (grid: Grid, row: number, { column, text, more = [] }: Anchor): boolean =>
  [{ column, text }, ...more].some((each) => grid.text(row, each.column) === each.text);

/**
 * Where the row is now; null when that cannot be told. A text that is nowhere any more was reworded: the row is where it was.
 * Example: 三级指标“满意度” stood in row 9 and stands in row 10 now → 10
 */
export function rowNow(grid: Grid, row: number, anchor: Anchor | null): number | null {
  if (anchor === null || grid.text(row, anchor.column) === anchor.text) return row;
  const rows: number[] = [];
  for (let other = 1; other <= grid.rows; other++) if (grid.text(other, anchor.column) === anchor.text) rows.push(other);
  if (rows.length === 0) return (anchor.more ?? []).length > 0 ? byOthers(grid, row, anchor) : row;
  return rows.length === 1 ? rows[0]! : null;
}

/** The first text was reworded: the one row that bears another. */
function byOthers(grid: Grid, row: number, anchor: Anchor): number | null {
  if (bears(grid, row, anchor)) return row;
  const rows = Array.from({ length: grid.rows }, (_, index) => index + 1).filter((other) => bears(grid, other, anchor));
  return rows.length === 0 ? row : rows.length === 1 ? rows[0]! : null;
}
