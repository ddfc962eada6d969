/** Plain text as a document: lines are paragraphs, lines with tabs are tables, as Word's “copy as text” leaves them. */
import type { DocumentTable, Paragraph, TextDocument } from '../grid/document';
import { Grid, type Cell } from '../grid/grid';

/** Marks that converters leave behind. */
const BOOKMARK = /\[bookmark: [^\]\n]*\]/g;
const NUMBER = /^[\d.,%％]+$/;

/**
 * A text that was pasted or read from a .txt file. Tables come in two shapes: a row per line with tabs between the
 * cells, or a cell per line behind a tab with a blank line after each row.
 */
export function documentOfText(text: string): TextDocument {
  const lines = text.replace(/^\uFEFF/, '').replace(BOOKMARK, '').split(/\r\n|[\r\n\f]/);
  const blocks: TextDocument['blocks'] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at]!;
    const table = isRow(line) ? rowTable(lines, at) : startsCell(line) ? cellTable(lines, at) : null;
    if (table) {
      blocks.push(table.block);
      at = table.next;
      continue;
    }
    if (line.trim() !== '') blocks.push(paragraph(line));
    at += 1;
  }
  return { blocks };
}

const paragraph = (line: string): Paragraph => ({ kind: 'paragraph', text: line.replace(/\t/g, ' ').trimEnd(), heading: null });
const isRow = (line: string): boolean => !line.startsWith('\t') && line.split('\t').length > 2;
const startsCell = (line: string): boolean => /^ ?\t/.test(line);

interface Found {
  block: DocumentTable;
  next: number;
}

function rowTable(lines: readonly string[], start: number): Found {
  let next = start;
  while (next < lines.length && (isRow(lines[next]!) || (lines[next]!.startsWith('\t') && lines[next]!.split('\t').length > 2))) next += 1;
  return { block: tableOf(lines.slice(start, next).map((line) => line.split('\t'))), next };
}

/** One cell per line; lines that follow a cell without a tab belong to it. */
function cellTable(lines: readonly string[], start: number): Found | null {
  const rows: string[][] = [];
  let row: string[] = [];
  let next = start;
  for (; next < lines.length; next += 1) {
    const line = lines[next]!;
    if (startsCell(line)) row.push(line.replace(/^ ?\t/, ''));
    else if (line.trim() !== '' && row.length > 0) row[row.length - 1] += `\n${line}`;
    else if (line.trim() === '' && row.length > 0) {
      rows.push(row);
      row = [];
      if (!startsCell(lines[next + 1] ?? '')) break;
    } else break;
  }
  if (row.length > 0) rows.push(row);
  const cells = rows.reduce((sum, each) => sum + each.length, 0);
  return rows.length > 1 && cells > rows.length ? { block: tableOf(spread(rows)), next } : null;
}

/** A short row that ends in figures lost the columns of its merged label: it is pushed to the right. */
function spread(rows: readonly string[][]): string[][] {
  let width = 0;
  return rows.map((row) => {
    const blankFirst = row[0]!.trim() === '';
    const figures = row.filter((cell) => NUMBER.test(cell.trim())).length;
    const pushed = !blankFirst && figures > 0 && row.length < width && row.length > 2 && NUMBER.test((row[1] ?? '').trim());
    if (row.length > 4) width = row.length;
    return pushed ? [row[0]!, ...Array.from({ length: width - row.length }, () => ''), ...row.slice(1)] : row;
  });
}

function tableOf(rows: readonly (readonly string[])[]): DocumentTable {
  const cells = rows.map((row) => row.map((text): Cell | undefined => {
    const value = text.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
    return value === '' ? undefined : { value, format: 'General', formula: null, error: null };
  }));
  return { kind: 'table', grid: new Grid({ name: '', cells }) };
}
