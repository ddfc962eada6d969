/** A scanned cell → the Cell of a Grid. */
import type { Cell } from '../grid/grid';
import type { CellScanner, FormulaTag } from './cellScanner';
import { damaged } from './error';
import { serialOfIsoDate } from './isoDate';
import { PLAIN_STYLE, type CellStyle } from './styles';

/** What a cell only points to. */
export interface ReadingContext {
  strings: readonly string[];
  styles: readonly CellStyle[];
  date1904: boolean;
}

/** Tells the formula of a cell from its tag; null for a cell that carries none of its own. */
export interface FormulaTexts {
  textAt(tag: FormulaTag, row: number, column: number): string | null;
}

/** Blank formatted cells of one format are one object: sheets carry thousands of them. */
const blanks = new Map<string, Cell>();

/** The cell, or null where there is neither content nor a format. Errors: PackageError damaged for a lost shared string. */
export function cellOf(scanner: CellScanner, context: ReadingContext, formulas: FormulaTexts): Cell | null {
  const { format } = context.styles[Math.max(0, scanner.style)] ?? PLAIN_STYLE;
  const formula = scanner.formula && formulas.textAt(scanner.formula, scanner.row, scanner.column);
  const { value: raw } = scanner;
  if (scanner.type === 'e' && raw) return { value: null, format, formula, error: raw };
  const value = raw === null ? null : valueOf(raw, scanner.type, context);
  if (formula === null && (value === null || value === '')) return blank(format);
  return { value, format, formula, error: null };
}

/** Nothing but a format. */
export const isBlank = ({ value, formula, error }: Cell): boolean => value === null && formula === null && error === null;

function valueOf(raw: string, type: string, context: ReadingContext): Cell['value'] {
  switch (type) {
    case 's':
      return sharedString(raw, context.strings);
    case 'b':
      return raw.trim() === '1' || raw.trim() === 'true';
    case 'str':
    case 'inlineStr':
      return raw;
    case 'd':
      return serialOfIsoDate(raw, context.date1904) ?? raw;
    default:
      return numberOf(raw);
  }
}

function sharedString(index: string, strings: readonly string[]): string {
  const text = strings[Number(index)];
  if (text === undefined) throw damaged(`shared string ${index}`);
  return text;
}

/** A number; what is none stays the text it is. */
function numberOf(raw: string): number | string | null {
  const number = Number(raw);
  if (number === 0 && raw.trim() === '') return null;
  return Number.isFinite(number) ? number : raw;
}

function blank(format: string): Cell | null {
  if (format === PLAIN_STYLE.format) return null;
  let cell = blanks.get(format);
  if (!cell) blanks.set(format, (cell = Object.freeze({ value: null, format, formula: null, error: null })));
  return cell;
}
