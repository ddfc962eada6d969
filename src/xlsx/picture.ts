/** Reads how a sheet looks: widths, heights, and each cell's font and alignment. Nothing depends on it but the picture on the page. */
import { STANDARD_WIDTH, type PaintedCell, type SheetPicture } from '../grid/picture';
import { CellScanner } from './cellScanner';
import { isTrue } from './elements';
import { Budget, LAST_COLUMN } from './limits';
import { XmlCursor } from './xml';

/** Excel's limits; a file that says more is wrong. */
const WIDEST = 255;
const HIGHEST = 409;

/** @param looks of the workbook's styles, in their order (see readLooks) */
export function readPicture(text: string, looks: readonly PaintedCell[]): SheetPicture {
  const widths = new Map<number, number>();
  const heights = new Map<number, number>();
  const styles: number[][] = [];
  let standardWidth = STANDARD_WIDTH;
  const cursor = new XmlCursor(text);
  while (cursor.next()) {
    if (cursor.closing || cursor.is('worksheet')) continue;
    if (cursor.is('sheetFormatPr')) standardWidth = within(cursor.attribute('defaultColWidth'), WIDEST) ?? STANDARD_WIDTH;
    else if (cursor.is('cols')) readWidths(cursor, widths);
    else if (cursor.is('sheetData')) readCells(cursor, heights, styles);
    else cursor.skip();
  }
  return { widths, standardWidth, heights, painted: (row, column) => looks[styles[row]?.[column] ?? -1] };
}

function readWidths(cursor: XmlCursor, widths: Map<number, number>): void {
  const { depth, empty } = cursor;
  let next = 1;
  while (!empty && cursor.next() && cursor.depth > depth) {
    const width = cursor.opens('col') ? within(cursor.attribute('width'), WIDEST) : null;
    if (width === null) continue;
    const first = Math.max(next, Number(cursor.attribute('min')));
    const last = Math.min(LAST_COLUMN, Number(cursor.attribute('max')));
    for (let column = first; column <= last; column++) widths.set(column, width);
    if (last >= next) next = last + 1;
  }
}

function readCells(cursor: XmlCursor, heights: Map<number, number>, styles: number[][]): void {
  if (cursor.empty) return;
  const scanner = new CellScanner(cursor);
  const budget = new Budget();
  for (let step = scanner.next(); step !== 'end'; step = scanner.next()) {
    if (step === 'row') {
      const height = isTrue(cursor.attribute('customHeight')) ? within(cursor.attribute('ht'), HIGHEST) : null;
      if (height !== null) heights.set(scanner.row, height);
    } else if (step === 'cell' && scanner.style >= 0) {
      budget.countCell();
      (styles[scanner.row] ??= [])[scanner.column] = scanner.style;
    }
  }
}

function within(text: string | undefined, most: number): number | null {
  const number = Number(text ?? NaN);
  return number > 0 && number <= most ? number : null;
}

/** Font and alignment of every style that the `s` of a cell counts into. */
export function readLooks(text: string): PaintedCell[] {
  const fonts: { bold: boolean; size: number | null }[] = [];
  const looks: PaintedCell[] = [];
  const cursor = new XmlCursor(text);
  while (cursor.next()) {
    if (cursor.closing || cursor.depth !== 1) continue;
    if (cursor.is('fonts')) readFonts(cursor, fonts);
    else if (cursor.is('cellXfs')) readStyleLooks(cursor, fonts, looks);
    else cursor.skip();
  }
  return looks;
}

function readFonts(cursor: XmlCursor, fonts: { bold: boolean; size: number | null }[]): void {
  const { depth, empty } = cursor;
  while (!empty && cursor.next() && cursor.depth > depth) {
    const font = fonts[fonts.length - 1];
    if (cursor.opens('font')) fonts.push({ bold: false, size: null });
    else if (cursor.opens('b') && font) font.bold = !['0', 'false'].includes(cursor.attribute('val') ?? '1');
    else if (cursor.opens('sz') && font) font.size = within(cursor.attribute('val'), HIGHEST);
  }
}

function readStyleLooks(cursor: XmlCursor, fonts: readonly { bold: boolean; size: number | null }[], looks: PaintedCell[]): void {
  const { depth, empty } = cursor;
  while (!empty && cursor.next() && cursor.depth > depth) {
    if (cursor.opens('xf')) {
      const font = fonts[Number(cursor.attribute('fontId') ?? 0)];
      looks.push({ bold: font?.bold ?? false, size: font?.size ?? null, horizontal: null, vertical: null });
    } else if (cursor.opens('alignment')) {
      const look = looks[looks.length - 1];
      if (look) Object.assign(look, { horizontal: HORIZONTAL[cursor.attribute('horizontal') ?? ''] ?? null, vertical: VERTICAL[cursor.attribute('vertical') ?? ''] ?? null });
    }
  }
}

const HORIZONTAL: Readonly<Record<string, PaintedCell['horizontal']>> = { left: 'left', center: 'center', centerContinuous: 'center', right: 'right', distributed: 'center' };
const VERTICAL: Readonly<Record<string, PaintedCell['vertical']>> = { top: 'top', center: 'center', bottom: 'bottom', distributed: 'center' };
