/** What Excel tells of a sheet → a Grid like the one that the file gives. */
import { Grid, type Cell } from '../grid/grid';
import { WorkbookError } from './workbook';

/** A rectangle of what Excel tells; row and column count from 0, as Excel's own do. */
export interface Block {
  row: number;
  column: number;
  values: unknown[][];
  formulas: unknown[][];
  formats: unknown[][];
  /** Where it was asked for: `Error`, `String` …; only needed where a typed text looks like an error. */
  types?: unknown[][];
}

export interface SheetContent {
  name: string;
  hidden: boolean;
  blocks: Block[];
  /** Counted from 1. */
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
}

const ERROR = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!|GETTING_DATA)$/;

/** Errors: WorkbookError `no-values` for a range whose values Excel did not tell. */
export function checkBlock(block: Block): Block {
  const isTold = (table: unknown): boolean => Array.isArray(table) && table.every(Array.isArray);
  if (![block.values, block.formulas, block.formats].every(isTold)) throw new WorkbookError('no-values');
  return block;
}

const isFormula = (formula: unknown, value: unknown): formula is string => typeof formula === 'string' && formula.startsWith('=') && formula !== value;

/** A text that somebody may have typed as such: only its type tells it from an error. */
export function hasDoubtfulError({ values, formulas, types }: Block): boolean {
  return !types && values.some((line, r) => line.some((value, c) => typeof value === 'string' && ERROR.test(value) && !isFormula(formulas[r]?.[c], value)));
}

export function officeGrid({ name, hidden, blocks, hiddenRows, hiddenColumns }: SheetContent): Grid {
  const cells: (Cell | undefined)[][] = [];
  for (const { row, column, values, formulas, formats, types } of blocks) {
    values.forEach((line, r) => {
      const target = (cells[row + r] ??= []);
      line.forEach((value, c) => {
        const cell = cellOf(value, formulas[r]?.[c], formats[r]?.[c], types?.[r]?.[c]);
        if (cell) target[column + c] = cell;
      });
    });
  }
  // Grid wants rows without holes.
  return new Grid({ name, hidden, hiddenRows, hiddenColumns, cells: Array.from(cells, (line) => line && Array.from(line)) });
}

/** Undefined where there is neither content nor a format. */
function cellOf(value: unknown, formula: unknown, format: unknown, type: unknown): Cell | undefined {
  const code = typeof format === 'string' && format !== '' && format !== 'G/通用格式' ? format : 'General';
  const own = isFormula(formula, value) ? formula.slice(1) : null;
  if (typeof value === 'string' && ERROR.test(value) && (own !== null || type !== 'String')) return { value: null, format: code, formula: own, error: value };
  if (own === null && (value === '' || value === null || value === undefined)) return code === 'General' ? undefined : blank(code);
  return { value: typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null, format: code, formula: own, error: null };
}

/** Formatted blanks of one format are one object: sheets carry thousands of them. */
const blanks = new Map<string, Cell>();

function blank(format: string): Cell {
  let cell = blanks.get(format);
  if (!cell) blanks.set(format, (cell = Object.freeze({ value: null, format, formula: null, error: null })));
  return cell;
}
