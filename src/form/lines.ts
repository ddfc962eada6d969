/** The sheet as lines of filled cells: what the reader walks over, each text squeezed once. */
import type { Range } from '../grid/address';
import type { Grid } from '../grid/grid';
import { squeeze } from '../value/fold';
import { termOf, type Term } from './term';

export interface Word {
  column: number;
  /** As a person sees it, trimmed. */
  text: string;
  /** Folded, all blanks removed: what vocabulary is compared with. */
  squeezed: string;
  /** What the text is in the language of forms. */
  term: Term;
}

export interface Line {
  row: number;
  words: Word[];
}

/** All rows that hold anything, top to bottom; the first `most` of them. Cells that hold only blanks count as empty. */
export function linesOf(grid: Grid, most = Infinity): Line[] {
  const lines: Line[] = [];
  for (let row = 1; row <= grid.rows && lines.length < most; row++) {
    const words: Word[] = [];
    for (const { column, text } of grid.filled(row)) {
      const term = termOf(text);
      if (term.squeezed !== '') words.push({ column, text, squeezed: term.squeezed, term });
    }
    if (words.length > 0) lines.push({ row, words });
  }
  return lines;
}

/** From the first to the last cell that shows anything, A1 where none does: the extent of all lines, without making them. */
export function usedRange(grid: Grid): Range {
  const shows = (row: number, column: number): boolean => squeeze(grid.text(row, column)) !== '';
  const isFilled = (row: number): boolean => grid.entered(row).some((column) => shows(row, column));
  const range: Range = { top: 1, left: Infinity, bottom: grid.rows, right: 0 };
  while (range.top <= grid.rows && !isFilled(range.top)) range.top++;
  if (range.top > grid.rows) return { top: 1, left: 1, bottom: 1, right: 1 };
  while (!isFilled(range.bottom)) range.bottom--;
  for (let row = range.top; row <= range.bottom; row++) {
    if (!grid.reachesBeyond(row, range.left, range.right)) continue;
    const columns = grid.entered(row);
    for (let i = 0; i < columns.length && columns[i]! < range.left; i++) if (shows(row, columns[i]!)) range.left = columns[i]!;
    for (let i = columns.length - 1; i >= 0 && columns[i]! > range.right; i--) if (shows(row, columns[i]!)) range.right = columns[i]!;
  }
  return range;
}

/**
 * Each header word covers the columns up to the next word: a merged header is read the same with and without its merge,
 * and one copied over the cells of its former merge counts once, unless its copies are `apart`.
 */
export function spansOf(words: readonly Word[], lastColumn: number, apart: (a: Word, b: Word) => boolean = () => false): { word: Word; right: number }[] {
  const distinct = words.filter((word, i) => words[i - 1]?.squeezed !== word.squeezed || apart(words[i - 1]!, word));
  return distinct.map((word, i) => ({ word, right: distinct[i + 1] ? distinct[i + 1]!.column - 1 : Math.max(lastColumn, word.column) }));
}
