/** Steps through `<sheetData>` row by row and cell by cell; reading and writing both see a sheet through this. */
import { AttributeWalker } from './attribute';
import { PackageError } from './error';
import { LAST_COLUMN, LAST_ROW } from './limits';
import { readRichText } from './sharedStrings';
import type { XmlCursor } from './xml';
import { decodeEscapes } from './xmlText';

/** The `<f>` of a cell. */
export interface FormulaTag {
  /** '' plain · `shared` · `array` · `dataTable`. */
  kind: string;
  /** Text without `=`; '' for a follower of a shared formula. */
  text: string;
  /** Area it stands for: at masters, anchors and tables. */
  ref: string | undefined;
  /** Which shared formula. */
  shared: string | undefined;
  start: number;
  end: number;
}

export type Step = 'row' | 'cell' | 'row-end' | 'end';

/** A cell as nearly every program writes it, with a figure, a number of a shared string or nothing: in one go instead of tag by tag. */
const plainCell = /<c r="([A-Z]{1,3})\d+"(?: s="(\d+)")?(?: t="([sn])")?(?:\/>|><v>([\d.eE+-]*)<\/v><\/c>)/y;
const AROUND_VALUE = '<v></v></c>'.length;

/** Place the cursor on the opening tag of `<sheetData>`; then every `next()` fills in the fields. */
export class CellScanner {
  /** Current row and column, counted on where the file leaves `r` out. */
  row = 0;
  column = 0;
  /** Index into the styles; -1 where the cell says nothing. */
  style = -1;
  /** `t` of the cell; `n` when left out. */
  type = 'n';
  /** Content of `<v>`, or of `<is>` for an inline string; null when there is none. */
  value: string | null = null;
  formula: FormulaTag | null = null;
  /** Extensions inside the cell, as written; '' in nearly every file. */
  extra = '';
  /** Position of the cell's or row's `<` and behind its `>` (`</c>` for a cell). */
  start = 0;
  end = 0;
  /** Behind the opening tag of the cell. */
  openEnd = 0;
  private readonly walker = new AttributeWalker();

  constructor(readonly cursor: XmlCursor) {}

  /** Errors: PackageError damaged, or too-large beyond the last row or column. */
  next(): Step {
    const { cursor } = this;
    if (this.readPlainCell()) return 'cell';
    while (cursor.next()) {
      if (cursor.closing) {
        if (cursor.is('row')) return this.at('row-end');
        if (cursor.is('sheetData')) return this.at('end');
      } else if (cursor.is('c')) {
        this.readCell();
        return 'cell';
      } else if (cursor.is('row')) {
        this.row = rowNumber(cursor.attribute('r'), this.row + 1);
        this.column = 0;
        return this.at('row');
      } else {
        cursor.skip();
      }
    }
    return 'end';
  }

  private at(step: Step): Step {
    this.start = this.cursor.start;
    this.end = this.cursor.end;
    return step;
  }

  /** Where the cursor has come to; false when what stands there is anything else. */
  private readPlainCell(): boolean {
    const { cursor } = this;
    plainCell.lastIndex = cursor.end;
    const found = plainCell.exec(cursor.text);
    if (!found) return false;
    const [, column, style, type, value] = found as unknown as [string, string, ...(string | undefined)[]];
    this.column = columnNumber(column, 0);
    this.checkColumn();
    this.style = style === undefined ? -1 : Number(style);
    this.type = type ?? 'n';
    this.value = value ?? null;
    this.formula = null;
    this.extra = '';
    this.start = cursor.end;
    this.end = cursor.end = plainCell.lastIndex;
    this.openEnd = value === undefined ? this.end : this.end - AROUND_VALUE - value.length;
    return true;
  }

  private readCell(): void {
    const { cursor } = this;
    this.column++;
    this.style = -1;
    this.type = 'n';
    this.value = null;
    this.formula = null;
    this.extra = '';
    this.start = cursor.start;
    this.openEnd = cursor.end;
    this.readAttributes();
    if (!cursor.empty) this.readContent();
    this.end = cursor.end;
  }

  /** `r`, `s` and `t`, read in place: this runs once per cell of the workbook. */
  private readAttributes(): void {
    const { text } = this.cursor;
    const walker = this.cursor.walk(this.walker);
    while (walker.next()) {
      if (walker.nameEnd - walker.nameStart !== 1) continue;
      const name = text[walker.nameStart];
      if (name === 'r') this.column = columnNumber(text, walker.valueStart);
      else if (name === 's') this.style = digits(text, walker.valueStart, walker.valueEnd);
      else if (name === 't') this.type = walker.value;
    }
    this.checkColumn();
  }

  private checkColumn(): void {
    if (this.column > LAST_COLUMN) throw new PackageError('too-large', `column ${this.column}`);
  }

  private readContent(): void {
    const { cursor } = this;
    const { depth } = cursor;
    while (cursor.next() && cursor.depth > depth) {
      if (cursor.is('v')) this.value = this.type === 'str' ? decodeEscapes(cursor.content()) : cursor.content();
      else if (cursor.is('f')) this.formula = readFormula(cursor);
      else if (cursor.is('is')) this.value = readRichText(cursor);
      else this.keepExtra();
    }
  }

  private keepExtra(): void {
    const { cursor } = this;
    const from = cursor.start;
    cursor.skip();
    this.extra += cursor.text.slice(from, cursor.end);
  }
}

function readFormula(cursor: XmlCursor): FormulaTag {
  const { start } = cursor;
  const kind = cursor.attribute('t') ?? '';
  const ref = cursor.attribute('ref');
  const shared = cursor.attribute('si');
  const text = cursor.content();
  return { kind: kind === 'normal' ? '' : kind, ref, shared, text, start, end: cursor.end };
}

/** `r` of a row; the number after the row before when left out. */
function rowNumber(reference: string | undefined, implied: number): number {
  const row = reference === undefined ? implied : Number(reference);
  if (!Number.isInteger(row) || row < 1) throw new PackageError('damaged', `row ${reference}`);
  if (row > LAST_ROW) throw new PackageError('too-large', `row ${row}`);
  return row;
}

/** Column of a cell's `r`. The row's own number counts, not the cell's; both cases of letters occur. */
function columnNumber(text: string, at: number): number {
  let column = 0;
  for (;;) {
    const letter = (text.charCodeAt(at++) & ~32) - 64;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  if (column < 1) throw new PackageError('damaged', 'cell without a column');
  return column;
}

/** Whole number between two positions; -1 when there is none. */
function digits(text: string, from: number, to: number): number {
  let number = from < to ? 0 : -1;
  for (let at = from; at < to; at++) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}
