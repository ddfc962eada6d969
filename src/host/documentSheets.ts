/** The tables of a text document as sheets: a form that was filled in Word. */
import type { Range } from '../grid/address';
import type { Paragraph, TextDocument } from '../grid/document';
import { Grid, type Cell } from '../grid/grid';
import { say } from '../text/say';

/** Lines right above a table that may be its title, its year and its unit; longer ones are prose. */
const TITLE_LINES = 5;
const LONGEST_TITLE = 60;
/** A form has at least so many columns. */
const WIDE = 4;

/**
 * One sheet for each table, the short lines right above it as its first rows. A table that goes on after nothing but
 * blank lines and is as wide is one table: Word parts them at the end of a page.
 */
export function documentSheets({ blocks }: TextDocument): Grid[] {
  const tables: Grid[] = [];
  let above: Paragraph[] = [];
  /** Whether the table before may go on. */
  let open = false;
  for (const block of blocks) {
    const last = tables[tables.length - 1];
    if (block.kind === 'paragraph') {
      const text = block.text.trim();
      if (text === '') continue;
      above = text.length <= LONGEST_TITLE ? [...above, block].slice(-TITLE_LINES) : [];
      open = false;
    } else {
      if (open && last && goesOn(last, block.grid)) tables[tables.length - 1] = below(last, block.grid);
      else tables.push(below(linesOf(above), block.grid));
      above = [];
      open = true;
    }
  }
  return tables.map((table, index) => new Grid({ name: say('reading.table', { number: index + 1 }), cells: rowsOf(table), merges: [...table.merges] }));
}

/** Columns that are blank down to the end do not count, so wide tables need not be equally wide. Two forms joined so are still read as two. */
const goesOn = (first: Grid, { columns }: Grid): boolean => first.columns === columns || Math.min(first.columns, columns) >= WIDE;

const linesOf = (paragraphs: readonly Paragraph[]): Grid =>
  new Grid({ name: '', cells: paragraphs.map(({ text }): Cell[] => [{ value: text.trim(), format: 'General', formula: null, error: null }]) });

/** One grid with the second below the first. */
function below(first: Grid, second: Grid): Grid {
  const moved = second.merges.map(({ top, left, bottom, right }): Range => ({ top: top + first.rows, left, bottom: bottom + first.rows, right }));
  return new Grid({ name: '', cells: [...rowsOf(first), ...rowsOf(second)], merges: [...first.merges, ...moved] });
}

const rowsOf = (grid: Grid): (Cell | undefined)[][] =>
  Array.from({ length: grid.rows }, (_, row) => Array.from({ length: grid.columns }, (__, column) => grid.cell(row + 1, column + 1)));
