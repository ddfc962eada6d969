/** The sheet as lines of filled cells: what the reader walks over, each text squeezed once. */
import type { Grid } from '../grid/grid';
import { squeeze } from '../value/fold';

export interface Word {
  column: number;
  /** As a person sees it, trimmed. */
  text: string;
  /** Folded, all blanks removed: what vocabulary is compared with. */
  squeezed: string;
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
      const squeezed = squeeze(text);
      if (squeezed !== '') words.push({ column, text, squeezed });
    }
    if (words.length > 0) lines.push({ row, words });
  }
  return lines;
}
