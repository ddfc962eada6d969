/** A table of a Word file as a grid: cells where they begin, merged areas as hints. */
import type { Range } from '../grid/address';
import type { DocumentTable } from '../grid/document';
import { Grid, type Cell } from '../grid/grid';
import { PackageError } from '../xlsx/error';
import type { XmlCursor } from '../xlsx/xml';
import { blockAt, count, DEEPEST, type Blocks, type Reading } from './docxBody';
import { attribute } from './docxStyles';

const MOST_COLUMNS = 200;

interface Placed {
  text: string;
  row: number;
  column: number;
  columns: number;
  rows: number;
}

/** The table at the cursor; one without any text is left out. Errors: PackageError damaged, too-large. */
export function readTable(reading: Reading): DocumentTable[] {
  const { cursor } = reading;
  const { depth } = cursor;
  const cells: Placed[] = [];
  /** The cell that a column's vertical merge began with. */
  const above = new Map<number, Placed>();
  let row = 0;
  if (cursor.empty) return [];
  if (reading.nesting >= DEEPEST) {
    cursor.skip();
    return [];
  }
  reading.nesting++;
  while (cursor.next() && !(cursor.closing && cursor.depth === depth)) {
    if (!cursor.opens('tr') || cursor.empty) continue;
    row += 1;
    readRow(reading, row, cells, above);
  }
  reading.nesting--;
  return cells.some(({ text }) => text.trim() !== '') ? [{ kind: 'table', grid: gridOf(cells, row) }] : [];
}

function readRow(reading: Reading, row: number, cells: Placed[], above: Map<number, Placed>): void {
  const { cursor } = reading;
  const { depth } = cursor;
  let column = 1;
  while (cursor.next() && !(cursor.closing && cursor.depth === depth)) {
    if (cursor.opens('gridBefore')) column += spanOf(cursor);
    if (!cursor.opens('tc')) continue;
    count(reading);
    const { text, columns, merge } = readCell(reading);
    if (column + columns - 1 > MOST_COLUMNS) throw new PackageError('too-large', 'columns');
    const begun = above.get(column);
    if (merge === 'continue' && begun) begun.rows = row - begun.row + 1;
    else {
      const placed: Placed = { text, row, column, columns, rows: 1 };
      cells.push(placed);
      if (merge === 'restart') above.set(column, placed);
      else above.delete(column);
    }
    column += columns;
  }
}

function readCell(reading: Reading): { text: string; columns: number; merge: 'restart' | 'continue' | null } {
  const { cursor } = reading;
  const { depth } = cursor;
  const cell = { text: '', columns: 1, merge: null as 'restart' | 'continue' | null };
  const lines: string[] = [];
  if (cursor.empty) return cell;
  while (cursor.next() && !(cursor.closing && cursor.depth === depth)) {
    if (cursor.opens('gridSpan')) cell.columns = Math.max(1, spanOf(cursor));
    else if (cursor.opens('vMerge')) cell.merge = attribute(cursor, 'val') === 'restart' ? 'restart' : 'continue';
    else if (cursor.opens('tcPrChange')) cursor.skip();
    else if (!cursor.closing) lines.push(...linesAt(reading));
  }
  return { ...cell, text: lines.join('\n') };
}

/** Lines of the paragraph or table at the cursor; none for anything else. */
function linesAt(reading: Reading): string[] {
  const blocks: Blocks = [];
  blockAt(reading, blocks);
  return linesOf(blocks);
}

const linesOf = (blocks: Blocks): string[] => blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : tableLines(block.grid))).filter((text) => text.trim() !== '');

const tableLines = (grid: Grid): string[] =>
  Array.from({ length: grid.rows }, (_, i) => [...grid.filled(i + 1)].map(({ text }) => text).join(' '));

function spanOf(cursor: XmlCursor): number {
  const value = attribute(cursor, 'val') ?? '1';
  if (!/^\d{1,4}$/.test(value) || Number(value) > MOST_COLUMNS) throw new PackageError('too-large', 'columns');
  return Number(value);
}

function gridOf(placed: readonly Placed[], rows: number): Grid {
  const cells: (Cell | undefined)[][] = Array.from({ length: rows }, () => []);
  const merges: Range[] = [];
  for (const { text, row, column, columns, rows: high } of placed) {
    const value = text.trim();
    if (value !== '') cells[row - 1]![column - 1] = { value, format: 'General', formula: null, error: null };
    if (columns > 1 || high > 1) merges.push({ top: row, left: column, bottom: row + high - 1, right: column + columns - 1 });
  }
  return new Grid({ name: '', cells, merges });
}
