/** A document as one text with places: every paragraph and every table cell has its offsets. */
import type { Grid } from '../grid/grid';
import type { TextDocument } from '../grid/document';
import type { At } from './prose';

export interface Passage {
  text: string;
  start: number;
  end: number;
  /** Level of a heading style, null for plain text. */
  heading: number | null;
}

export interface TablePlace {
  grid: Grid;
  start: number;
  end: number;
  /** Place of what a cell shows, by row and column. */
  at(row: number, column: number): At;
}

export interface Laid {
  text: string;
  /** Paragraphs and tables in their order. */
  blocks: ({ passage: Passage } | { table: TablePlace })[];
}

/** Lays a document out as text: one line per paragraph and per table row, cells parted by tabs. Blank lines are left out. */
export function layOut(document: TextDocument): Laid {
  const lines: string[] = [];
  const blocks: Laid['blocks'] = [];
  let at = 0;
  const push = (line: string): void => {
    lines.push(line);
    at += line.length + 1;
  };
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      blocks.push({ table: layTable(block.grid, at, push) });
      continue;
    }
    for (const line of block.text.split(/\r\n|[\r\n\v\u2028\u2029]/)) {
      const text = line.replace(/[\s\u3000]+$/, '');
      if (text.trim() === '') continue;
      blocks.push({ passage: { text, start: at, end: at + text.length, heading: block.heading } });
      push(text);
    }
  }
  return { text: lines.join('\n'), blocks };
}

function layTable(grid: Grid, start: number, push: (line: string) => void): TablePlace {
  const places = new Map<string, At>();
  let at = start;
  for (let row = 1; row <= grid.rows; row++) {
    let line = '';
    for (let column = 1; column <= grid.columns; column++) {
      const text = grid.text(row, column).replace(/[\t\r\n]+/g, ' ');
      if (column > 1) line += '\t';
      places.set(`${row},${column}`, [at + line.length, at + line.length + text.length]);
      line += text;
    }
    const shown = line.replace(/\t+$/, '');
    if (shown.trim() === '') continue;
    push(shown);
    at += shown.length + 1;
  }
  const end = Math.max(start, at - 1);
  return { grid, start, end, at: (row, column) => clamp(places.get(`${row},${column}`) ?? [start, start], end) };
}

const clamp = ([start, end]: At, last: number): At => [Math.min(start, last), Math.min(end, last)];
