/** Finds the header bands of a sheet (one to three rows) and works out which columns each header covers. */
import type { Grid } from '../grid/grid';
import { childHeader } from './header';
import { spansOf, type Line, type Word } from './lines';
import { termOf } from './term';
import type { HeaderRole } from './vocabulary';

/** A header with the columns it stands over: up to the next header's column. */
export interface BandColumn {
  role: HeaderRole | null;
  /** First and last column covered. */
  left: number;
  right: number;
  header: string;
  confidence: number;
}

export interface Band {
  /** First and last header row. */
  top: number;
  bottom: number;
  columns: BandColumn[];
  /** Headers in the upper rows which stand over several children, and labels beside the header. */
  labels: { row: number; column: number; text: string }[];
}

const FUND_AMOUNTS = new Set<string>(['initial', 'budget', 'execution']);

/** A line heads the budget block when it names two of its amounts, or one amount and the rate; lists of tasks do so too. */
export function isFundHeader(line: Line): boolean {
  const amounts = new Set<string>();
  let rate = false;
  for (const { term } of line.words) {
    // 预算数 | 6.84 | 执行数 | 6.84: labels beside their figures are data.
    if (term.isFigure || term.isTask) return false;
    const role = term.fund?.role;
    if (role === 'rate') rate = true;
    else if (role !== undefined && FUND_AMOUNTS.has(role)) amounts.add(role);
  }
  return amounts.size >= 2 || (amounts.size === 1 && rate && line.words.length >= 3);
}

/** Header words that a header has at least. */
const FEWEST = 2;

/** A line looks like a header when at least two of its words, and most of them, are header words. */
function isHeaderLine(line: Line): boolean {
  let known = 0;
  for (const word of line.words) {
    const found = word.term.indicator;
    if (found && found.role !== 'goal') known++;
  }
  return known >= FEWEST && known >= line.words.length * 0.6 && !isFundHeader(line);
}

/** Whether any row has the two header words without which there is no indicator table. Looks only at cells that may hold words. */
export function hasHeader(grid: Grid): boolean {
  for (let row = 1; row <= grid.rows; row++) {
    let known = 0;
    for (const text of grid.wordsIn(row)) {
      const found = termOf(text).indicator;
      if (found && found.role !== 'goal' && ++known === FEWEST) return true;
    }
  }
  return false;
}

/** A second header row may consist of words that only mean something below their parents (年初 | 调整后). */
function isChildLine(line: Line, parents: BandColumn[]): boolean {
  return line.words.every((word) => {
    const parent = parents.find((each) => each.left <= word.column && word.column <= each.right);
    return parent !== undefined && parent.right > parent.left && childHeader(parent.role, word.squeezed) !== null;
  });
}

function spans(words: readonly Word[], lastColumn: number, parents: readonly BandColumn[] = []): BandColumn[] {
  const parentOf = (word: Word): BandColumn | undefined => parents.find((each) => each.left <= word.column && word.column <= each.right);
  return spansOf(words, lastColumn, (a, b) => parentOf(a) !== parentOf(b)).map(({ word, right }) => {
    const found = word.term.indicator;
    return { role: found?.role ?? null, left: word.column, right, header: word.text, confidence: found?.confidence ?? 0 };
  });
}

/** Lays a lower header row over the upper one: a parent is replaced below its children, by their meaning under it. */
function descend(parents: BandColumn[], line: Line, lastColumn: number): BandColumn[] {
  const cuts: BandColumn[] = [];
  for (const child of spans(line.words, lastColumn, parents)) {
    const parent = parents.find((each) => each.left <= child.left && child.left <= each.right);
    const squeezed = line.words.find((word) => word.column === child.left)!.squeezed;
    const own = childHeader(parent?.role ?? null, squeezed);
    // 年度 above 指标值: two halves of one header word.
    const whole = parent && parent.left === child.left ? childHeader(null, parentSqueezed(parent) + squeezed) : null;
    const joined = whole?.confidence === 1 ? whole : null;
    const found = joined ?? own;
    cuts.push({
      role: found?.role ?? parent?.role ?? null,
      left: child.left,
      right: Math.min(child.right, parent?.right ?? child.right),
      header: parent && parent.left === child.left ? `${parent.header}/${child.header}` : child.header,
      confidence: found?.confidence ?? 0.5,
    });
  }
  const kept = parents.flatMap((parent) => remainder(parent, cuts));
  return [...kept, ...cuts].sort((a, b) => a.left - b.left);
}

const parentSqueezed = (parent: BandColumn): string => parent.header.replace(/\s+/g, '');
/** The columns of a parent that no child stands under. */
function remainder(parent: BandColumn, cuts: BandColumn[]): BandColumn[] {
  const first = cuts.find((cut) => cut.left >= parent.left && cut.left <= parent.right);
  if (!first) return [parent];
  return first.left > parent.left ? [{ ...parent, right: first.left - 1 }] : [];
}

/** All header bands of the sheet, top to bottom. At most three rows belong to one band. */
export function findBands(lines: readonly Line[], lastColumn: number): Band[] {
  const bands: Band[] = [];
  for (let index = 0; index < lines.length; index++) {
    const first = lines[index]!;
    if (!isHeaderLine(first)) continue;
    let columns = spans(first.words, lastColumn);
    const labels = first.words.map((word) => ({ row: first.row, column: word.column, text: word.text }));
    let last = first;
    while (index + 1 < lines.length && last.row - first.row < 2) {
      const next = lines[index + 1]!;
      if (!(isHeaderLine(next) || isChildLine(next, columns))) break;
      // The same header printed once more (a page break) begins a band of its own.
      if (sameWords(first, next)) break;
      columns = descend(columns, next, lastColumn);
      last = next;
      index++;
    }
    bands.push({ top: first.row, bottom: last.row, columns, labels });
  }
  return bands;
}

const sameWords = (a: Line, b: Line): boolean =>
  a.words.length === b.words.length && a.words.every((word, i) => word.squeezed === b.words[i]!.squeezed);
