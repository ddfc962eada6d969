/** Fits Chinese and Latin text into the width of a terminal: paragraphs and table cells are broken where a line is full. */
import stringWidth from 'string-width';
import { alignColumns } from './columns';

/** Marks that may not begin a line. */
const CLOSING = '，。；：、！？）》”’〕】…,.;:!?)\\]%‰';
const BEGINS_BADLY = new RegExp(`^[${CLOSING}]`);
/** Marks that may not end a line. */
const OPENING = '（《“‘〔【(\\[';
const ENDS_BADLY = new RegExp(`[${OPENING}]+$`);
/** What a closing mark takes along to the next line: one character, with the marks before and behind it. */
const LAST = new RegExp(`[${OPENING}]*[^${CLOSING}\\s][${CLOSING}]*$`);
const GAP = 2;
const NARROWEST = 8;

/** Places that a text takes. What forms are written in is counted here: the general way asks a segmenter about every character. */
function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 0x20 && code <= 0x7e) || (code >= 0x2014 && code <= 0x2026)) width += 1;
    else if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3000 && code <= 0x3029) || (code >= 0xff01 && code <= 0xff60)) width += 2;
    else return stringWidth(text);
  }
  return width;
}

/** Lines of at most so many places; words of Latin letters and figures stay whole where they fit. */
export function wrap(text: string, places: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\x21-\x7e]+|\s+|[^\x21-\x7e\s]/g) ?? []) {
    for (const part of widthOf(piece) > places ? [...piece] : [piece]) {
      if (line !== '' && widthOf(line + part) > places) {
        const taken = (BEGINS_BADLY.test(part) ? LAST : ENDS_BADLY).exec(line)?.[0] ?? '';
        const kept = taken.length < line.length ? line.slice(0, line.length - taken.length) : line;
        lines.push(kept.trimEnd());
        line = line.slice(kept.length);
      }
      line = line === '' ? part.trimStart() : line + part;
    }
  }
  return line.trim() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** A table in straight columns; wider than `places`, the widest columns give way and their cells take several lines. */
export function alignTable(rows: readonly (readonly string[])[], places: number, indent = ''): string[] {
  const widths = columnWidths(rows, places - indent.length);
  const lines = rows.flatMap((row) => {
    const cells = row.map((cell, i) => wrap(cell, widths[i]!));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, at) => cells.map((cell) => cell[at] ?? ''));
  });
  return alignColumns(lines, indent);
}

function columnWidths(rows: readonly (readonly string[])[], places: number): number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, i) => Math.max(1, ...rows.map((row) => widthOf(row[i] ?? ''))));
  for (;;) {
    const total = widths.reduce((sum, width) => sum + width, 0) + GAP * (count - 1);
    const widest = Math.max(...widths);
    if (total <= places || widest <= NARROWEST) return widths;
    widths[widths.indexOf(widest)] = widest - 1;
  }
}
