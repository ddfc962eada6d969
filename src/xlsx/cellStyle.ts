/** The style of a cell: its own, or what a cell that is not there yet should look like. */
import type { Layout } from './layout';
import { covers } from './merges';
import type { Surroundings } from './surroundings';

/** Style number; -1 where nothing gives one. A new cell takes after its merge, then its row, then its column, as in Excel. */
export function styleAt(row: number, column: number, surroundings: Surroundings, layout: Layout): number {
  const place = layout.rows.get(row);
  const own = place?.cells.find((cell) => cell.column === column);
  if (own) return own.style;
  const merged = styleOfMerge(row, column, surroundings, layout);
  if (merged >= 0) return merged;
  if (place && place.style >= 0) return place.style;
  const list = surroundings.columnStyles.find(({ first, last }) => column >= first && column <= last);
  return list?.style ?? -1;
}

/** A merge is drawn with the borders of all its cells: the others have what the missing first one should have. */
function styleOfMerge(row: number, column: number, { merges }: Surroundings, layout: Layout): number {
  const area = merges.find((merge) => covers(merge, row, column));
  if (!area) return -1;
  for (const other of mergeRows(area)) {
    const cells = layout.rows.get(other)?.cells ?? [];
    const styled = cells.find((cell) => cell.style >= 0 && covers(area, other, cell.column));
    if (styled) return styled.style;
  }
  return -1;
}

/** Rows of a merge to look at for a style. Far down there is nothing that the first rows do not tell. */
export function mergeRows({ top, bottom }: { top: number; bottom: number }): number[] {
  const MOST = 32;
  return Array.from({ length: Math.min(MOST, bottom - top + 1) }, (_, index) => top + index);
}
