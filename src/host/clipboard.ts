/** What WPS, Word, Excel or a web page put on the clipboard (HTML or tab-separated text) as a Grid, read only. */
import type { Range } from '../grid/address';
import { Grid, type Cell } from '../grid/grid';
import { cellText, isHidden } from './clipboardText';

/** What a paste event carries; either may be ''. */
export interface Pasted {
  html: string;
  text: string;
}

/** More than any form has; a pasted whole column of Excel is cut here. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 500;

interface Sketch {
  rows: Map<number, Map<number, string>>;
  merges: Range[];
  /** Next free row. */
  next: number;
}

/**
 * The pasted table, with the paragraphs before and after it as rows of their own (a form's title often stands there);
 * null when there is no table in it. HTML wins over plain text, as it keeps merged cells.
 * Example: three cells `产出\t≥90%\t88%` → one row of three texts
 */
export function readPaste({ html, text }: Pasted, name: string, parse: (html: string) => Document = parseHtml): Grid | null {
  const fromHtml = html.includes('<t') || html.includes('<T') ? readHtml(parse(html), name) : null;
  return fromHtml ?? (text.includes('\t') ? readTabbed(text, name) : null);
}

/** Nothing in it runs or loads: a document made by DOMParser has no window. */
const parseHtml = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

function readHtml(document: Document, name: string): Grid | null {
  if (!document.querySelector('td, th')) return null;
  const sketch: Sketch = { rows: new Map(), merges: [], next: 1 };
  takeBlocks(document.body, sketch);
  return toGrid(sketch, name);
}

/** Walks the blocks in order: a table gives its rows, anything else that says something one row in column A. */
function takeBlocks(parent: Element, sketch: Sketch): void {
  for (const child of parent.children) {
    if (isHidden(child)) continue;
    if (child.tagName === 'TABLE') takeTable(child as HTMLTableElement, sketch);
    else if (child.querySelector('table')) takeBlocks(child, sketch);
    else {
      const text = cellText(child);
      if (text !== '') put(sketch, sketch.next++, 1, text);
    }
  }
}

function takeTable(table: HTMLTableElement, sketch: Sketch): void {
  const top = sketch.next;
  const taken = new Set<string>();
  [...table.rows].slice(0, MOST_ROWS).forEach((line, index) => {
    const row = top + index;
    let column = 1;
    for (const cell of line.cells) {
      while (taken.has(`${row}:${column}`)) column++;
      if (column > MOST_COLUMNS) break;
      const area = areaOf(cell, row, column, top + table.rows.length - 1);
      for (let y = area.top; y <= area.bottom; y++) for (let x = area.left; x <= area.right; x++) taken.add(`${y}:${x}`);
      put(sketch, row, column, cellText(cell));
      if (isMerge(cell, area)) sketch.merges.push(area);
      column = area.right + 1;
    }
  });
  sketch.next = top + Math.min(table.rows.length, MOST_ROWS);
}

function areaOf(cell: HTMLTableCellElement, row: number, column: number, last: number): Range {
  return {
    top: row,
    left: column,
    bottom: Math.min(last, row + Math.max(1, cell.rowSpan) - 1),
    right: Math.min(MOST_COLUMNS, column + Math.max(1, cell.colSpan) - 1),
  };
}

/** Excel also writes a colspan where a long text merely runs over blank neighbours, and says so in its own style. */
const isMerge = (cell: Element, { top, left, bottom, right }: Range): boolean =>
  (bottom > top || right > left) && !/mso-ignore\s*:\s*colspan/.test(cell.getAttribute('style') ?? '');

/** Tab-separated lines; a cell with line breaks or quotes stands in double quotes, doubled inside. */
function readTabbed(text: string, name: string): Grid {
  const sketch: Sketch = { rows: new Map(), merges: [], next: 1 };
  let column = 1;
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (let match = cells.exec(text); match && match[0] !== ''; match = cells.exec(text)) {
    const content = match[1] === undefined ? match[2]! : match[1].replace(/""/g, '"');
    if (column <= MOST_COLUMNS) put(sketch, sketch.next, column, content.trim());
    column++;
    if (match[3] !== '\t') {
      sketch.next++;
      column = 1;
      if (sketch.next > MOST_ROWS) break;
    }
  }
  // The last line need not end in a line break.
  if (column > 1) sketch.next++;
  return toGrid(sketch, name);
}

function put(sketch: Sketch, row: number, column: number, text: string): void {
  if (text === '') return;
  const line = sketch.rows.get(row) ?? new Map<number, string>();
  sketch.rows.set(row, line.set(column, text));
}

/** Texts as they are seen: a pasted 88% stays “88%”. A plain number becomes one, so that it can be added up. */
function toGrid({ rows, merges, next }: Sketch, name: string): Grid {
  const cells = Array.from({ length: next - 1 }, (_, index) => {
    const line = rows.get(index + 1);
    if (!line) return undefined;
    const width = Math.max(...line.keys());
    return Array.from({ length: width }, (_, place) => {
      const text = line.get(place + 1);
      return text === undefined ? undefined : cellOf(text);
    });
  });
  return new Grid({ name, cells, merges });
}

const cellOf = (text: string): Cell => {
  const isNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/.test(text) && String(Number(text)) === text;
  return { value: isNumber ? Number(text) : text, format: 'General', formula: null, error: null };
};
