/** A sheet to be added, as Excel wants it: tables of entries and formats, areas of one look, sizes in points. */
import { rangeName, type Range } from '../grid/address';
import { looks, type Look } from '../grid/look';
import { withMergedCells } from '../grid/mergedCells';
import type { CellLook, NewCell, NewSheet } from '../grid/newSheet';
import { plainText } from './officeText';

/** What Excel takes into one cell, and the tallest row and widest column it draws (points). */
const LONGEST_TEXT = 32_000;
const TALLEST_ROW = 409;
const WIDEST_COLUMN = 1500;
/** A digit of the standard fonts in Chinese Excel (等线 or 宋体, 11 points), the frame of a column, a pixel in points. */
const DIGIT = 8;
const FRAME = 5;
const PIXEL = 0.75;

export interface LookArea extends Range {
  look: CellLook;
}

export interface SheetLayout {
  /** Address of the tables below. */
  range: string;
  entries: (string | number)[][];
  formats: string[][];
  areas: LookArea[];
  /** Points, from column A on. */
  widths: number[];
  heights: [row: number, points: number][];
}

export function layOut(sheet: NewSheet): SheetLayout {
  const cells = withMergedCells(sheet);
  const bottom = Math.max(1, ...cells.map(({ row }) => row));
  const right = Math.max(1, ...cells.map(({ column }) => column));
  const table = <T>(fill: T): T[][] => Array.from({ length: bottom }, () => Array.from({ length: right }, () => fill));
  const [entries, formats] = [table<string | number>(''), table('General')];
  for (const { row, column, value, format } of cells) {
    entries[row - 1]![column - 1] = typeof value === 'string' ? plainText(value.slice(0, LONGEST_TEXT)) : value ?? '';
    formats[row - 1]![column - 1] = format ?? 'General';
  }
  return {
    range: rangeName({ top: 1, left: 1, bottom, right }),
    entries,
    formats,
    areas: areasOf(cells),
    widths: sheet.widths.map((width) => Math.min(WIDEST_COLUMN, (Math.round(width * DIGIT) + FRAME) * PIXEL)),
    heights: [...sheet.heights].map(([row, height]) => [row, Math.min(TALLEST_ROW, height)]),
  };
}

/** Neighbours of one look as one area: runs of a row, joined with the same run of the row above. */
export function areasOf(cells: readonly NewCell[]): LookArea[] {
  const runs: LookArea[] = [];
  for (const { row, column, look } of cells) {
    const last = runs[runs.length - 1];
    if (last && last.top === row && last.right + 1 === column && last.look === look) last.right = column;
    else runs.push({ top: row, left: column, bottom: row, right: column, look });
  }
  const open = new Map<string, LookArea>();
  const areas: LookArea[] = [];
  for (const run of runs) {
    const key = `${run.left},${run.right},${run.look}`;
    const above = open.get(key);
    if (above && above.bottom + 1 === run.top) above.bottom = run.bottom;
    else {
      areas.push(run);
      open.set(key, run);
    }
  }
  return areas;
}

/** The look that the whole sheet is given first; areas then say only what differs. */
export const BASE = looks.text;

/** Properties of `Range.format.font` in which a look differs from the base. */
export function fontOf({ bold, size, color }: Look): { bold?: boolean; size?: number; color?: string } {
  return {
    ...(bold === BASE.bold ? {} : { bold }),
    ...(size === BASE.size ? {} : { size }),
    ...(color === BASE.color ? {} : { color }),
  };
}

/** Borders of an area: lines inside it only where it has an inside. */
export function sidesOf({ top, left, bottom, right }: Range): ('EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideVertical' | 'InsideHorizontal')[] {
  return ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', ...(right > left ? (['InsideVertical'] as const) : []), ...(bottom > top ? (['InsideHorizontal'] as const) : [])];
}
