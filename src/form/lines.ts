/** The sheet as lines of filled cells: what the reader walks over, each text squeezed once. */
import type { Grid } from '../grid/grid';
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

/** All rows that hold anything, top to bottom. Cells that hold only blanks count as empty. */
export function linesOf(grid: Grid): Line[] {
  const lines: Line[] = [];
  for (let row = 1; row <= grid.rows; row++) {
    const words: Word[] = [];
    for (const { column, text } of grid.filled(row)) {
      const term = termOf(text);
      if (term.squeezed !== '') words.push({ column, text, squeezed: term.squeezed, term });
    }
    if (words.length > 0) lines.push({ row, words });
  }
  return lines;
}

/**
 * Each header word covers the columns up to the next word: a merged header is read the same with and without its merge,
 * and one copied over the cells of its former merge counts once, unless its copies are `apart`.
 */
export function spansOf(words: readonly Word[], lastColumn: number, apart: (a: Word, b: Word) => boolean = () => false): { word: Word; right: number }[] {
  const distinct = words.filter((word, i) => words[i - 1]?.squeezed !== word.squeezed || apart(words[i - 1]!, word));
  return distinct.map((word, i) => ({ word, right: distinct[i + 1] ? distinct[i + 1]!.column - 1 : Math.max(lastColumn, word.column) }));
}
