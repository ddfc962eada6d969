/** Merged areas of a sheet. */
import { parseRange, type Range } from '../grid/address';
import type { XmlCursor } from './xml';

/** From an opening `<mergeCells>`: adds its areas of more than one cell. An unreadable one is left out, as no reading depends on it. */
export function readMerges(cursor: XmlCursor, merges: Range[]): void {
  const { depth, empty } = cursor;
  while (!empty && cursor.next() && cursor.depth > depth) {
    const range = cursor.opens('mergeCell') ? parseRange(cursor.attribute('ref') ?? '') : null;
    if (range && (range.top !== range.bottom || range.left !== range.right)) merges.push(range);
  }
}

/** Whether a cell lies in an area. */
export function covers(area: Range, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
