/** The filled score column as text, to be pasted back into the sheet that it came from. */
import { address, columnName, parseAddress } from '../grid/address';
import type { Grid } from '../grid/grid';
import type { SheetReport } from '../check/report';

export interface ScoreColumn {
  /** Where to paste: the topmost score cell. */
  from: string;
  to: string;
  /** One line per row of the sheet, blank between scores, so that every score lands in its own row. */
  text: string;
  count: number;
}

/**
 * The column with most scores, from its first to its last score; rows of it that hold something else (a heading between
 * two tables) keep what they show. Null when the form has no score column.
 * Example: 得分 in H5, H8…H19 → “10↵↵↵9.78↵…”, paste at H5
 */
export function scoreColumn(report: SheetReport, grid: Grid): ScoreColumn | null {
  const cells = [...report.funds.map(({ score }) => score.cell), ...report.indicators.map(({ cells: { score } }) => score), report.total?.score.cell ?? null];
  const places = cells.flatMap((cell) => parseAddress(cell ?? '') ?? []);
  const column = mostOften(places.map((place) => place.column));
  if (column === null) return null;
  const rows = places.filter((place) => place.column === column).map(({ row }) => row);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const lines = Array.from({ length: last - first + 1 }, (_, index) => quoted(grid.text(first + index, column)));
  return { from: address(first, column), to: `${columnName(column)}${last}`, text: `${lines.join('\r\n')}\r\n`, count: rows.filter((row) => grid.text(row, column) !== '').length };
}

function mostOften(columns: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null;
}

/** As spreadsheets read a pasted line: quotes around what holds a line break, a tab or a quote. */
const quoted = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
