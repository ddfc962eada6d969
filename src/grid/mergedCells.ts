/** The cells of an added sheet with those that its merges cover. */
import type { NewCell, NewSheet } from './newSheet';

/** A merge is drawn with the borders of all its cells, so each of them gets the look of the first. */
export function withMergedCells({ cells, merges }: NewSheet): NewCell[] {
  const byPlace = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  for (const { top, left, bottom, right } of merges) {
    const first = byPlace.get(`${top},${left}`);
    if (!first) continue;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (row !== top || column !== left) byPlace.set(`${row},${column}`, { ...first, row, column, value: null });
      }
    }
  }
  return [...byPlace.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}
