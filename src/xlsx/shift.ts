/** Moves the relative references of a formula, as copying it to another cell would. */
import { columnName } from '../grid/address';
import { LAST_COLUMN, LAST_ROW } from './limits';

/**
 * One token at a time: text, quoted sheet name, error value, number with exponent, word, any other character.
 * A word may hold letters of any script, digits, `_ . $ ? \`.
 */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|#[A-Za-z0-9/]+[!?]?|\d+(?:\.\d*)?[eE][+-]?\d+|[\p{L}\p{N}_.$?\\]+|[^]/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;

/** Text that stays, a row number or a column number that moves. */
type Piece = string | { row: number } | { column: number };

/** A formula taken apart once, to be written out for any number of cells. */
export class RelativeFormula {
  private readonly pieces: Piece[];
  /** How many rows and columns in it move. */
  readonly references: number;

  constructor(readonly text: string) {
    this.pieces = takeApart(text.match(TOKEN) ?? []);
    this.references = this.pieces.filter((piece) => typeof piece !== 'string').length;
  }

  /** The formula `rows` further down and `columns` further right: (`F5/E5*100`, 1, 0) → `F6/E6*100`. */
  shifted(rows: number, columns: number): string {
    const written = this.pieces.map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('row' in piece) return wrap(piece.row + rows, LAST_ROW);
      return columnName(wrap(piece.column + columns, LAST_COLUMN));
    });
    return written.join('');
  }
}

function takeApart(tokens: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let brackets = 0;
  tokens.forEach((token, index) => {
    if (token === '[') brackets++;
    else if (token === ']') brackets--;
    const after = tokens[index + 1];
    // Inside brackets stand table columns and file numbers; before `(` a function, before `!` a sheet.
    if (brackets > 0 || after === '(' || after === '!') pieces.push(token);
    else pieces.push(...reference(tokens, index));
  });
  return pieces;
}

function reference(tokens: readonly string[], index: number): Piece[] {
  const token = tokens[index]!;
  const cell = CELL.exec(token);
  // Beyond the last column or row it is a name.
  if (cell && columnOf(cell[2]!) <= LAST_COLUMN && Number(cell[4]) <= LAST_ROW) {
    return [...columnPiece(cell[1]!, cell[2]!), ...rowPiece(cell[3]!, cell[4]!)];
  }
  const column = inRange(tokens, index, COLUMN);
  if (column) return columnPiece(column[1]!, column[2]!);
  const row = inRange(tokens, index, ROW);
  return row ? rowPiece(row[1]!, row[2]!) : [token];
}

function columnPiece(fixed: string, letters: string): Piece[] {
  return fixed ? [fixed + letters] : [{ column: columnOf(letters) }];
}

function rowPiece(fixed: string, digits: string): Piece[] {
  return fixed ? [fixed + digits] : [{ row: Number(digits) }];
}

/** Whole columns (`A:C`) and rows (`1:3`) only mean that with their like on the other side of a colon. */
function inRange(tokens: readonly string[], index: number, form: RegExp): RegExpExecArray | null {
  const match = form.exec(tokens[index]!);
  if (!match) return null;
  const before = tokens[index - 1] === ':' && form.test(tokens[index - 2] ?? '');
  const after = tokens[index + 1] === ':' && form.test(tokens[index + 2] ?? '');
  return before || after ? match : null;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** References run round the edge of the sheet, as relative references do. */
function wrap(number: number, last: number): number {
  return ((((number - 1) % last) + last) % last) + 1;
}
