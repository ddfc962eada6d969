/** The sheet as every part of the engine sees it: typed cells at row and column, whatever host they came from. */
import { shownText } from './format';
import type { Range } from './address';
import { ListedRows, type RowSource } from './rowSource';

/** What a cell holds. An error (`#REF!`) stands in `error`, its `value` is then null. */
export interface Cell {
  /** Raw value: a number (percent 0.88, date serial 45657), a text, a truth value, or null for blank. */
  value: string | number | boolean | null;
  /** Number format code (`0.00%`, `General`); built-in ids are resolved by the host. */
  format: string;
  /** Formula text without the leading `=`, or null. */
  formula: string | null;
  /** Error code such as `#REF!`, or null. */
  error: string | null;
}

/** A grid as plain data. */
export interface GridData {
  name: string;
  /** Rows of cells, sparse: `cells[row - 1]?.[column - 1]`. */
  cells: ((Cell | undefined)[] | undefined)[];
  hidden?: boolean;
  date1904?: boolean;
  /** Merged areas: a hint for hosts that write and for pictures; the form reader must not need them. */
  merges?: Range[];
  hiddenRows?: ReadonlySet<number>;
  hiddenColumns?: ReadonlySet<number>;
}

const HAN = /[\u3400-\u9fff]/;

/** Columns of a row that are looked at one by one. */
const WIDE = 512;

/** The same with rows that are there, or something that makes them. */
export type GridInit = Omit<GridData, 'cells'> & { cells: GridData['cells'] | RowSource };

/** One sheet. Rows and columns count from 1. Reading never fails: outside the used area every cell is blank. */
export class Grid {
  readonly name: string;
  readonly hidden: boolean;
  readonly date1904: boolean;
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Last used row and column. */
  readonly rows: number;
  readonly columns: number;
  private readonly source: RowSource;
  private readonly shown: (string | undefined)[][] = [];

  constructor(init: GridInit) {
    this.name = init.name;
    this.hidden = init.hidden ?? false;
    this.date1904 = init.date1904 ?? false;
    this.merges = init.merges ?? [];
    this.hiddenRows = init.hiddenRows ?? new Set();
    this.hiddenColumns = init.hiddenColumns ?? new Set();
    this.source = Array.isArray(init.cells) ? new ListedRows(init.cells) : init.cells;
    this.rows = this.source.rows;
    this.columns = this.source.columns;
  }

  /** What it is made of, as plain data: it crosses from thread to thread, and makes the same grid again. */
  get init(): GridData {
    const { name, hidden, date1904, merges, hiddenRows, hiddenColumns, rows, source } = this;
    const cells = Array.from({ length: rows }, (_, index) => source.cellsOf(index + 1));
    return { name, hidden, date1904, merges: [...merges], hiddenRows, hiddenColumns, cells };
  }

  /** The cell, or undefined where nothing was ever entered. */
  cell(row: number, column: number): Cell | undefined {
    return this.source.cellsOf(row)?.[column - 1];
  }

  /** What a person sees in the cell, blanks at both ends removed; '' for a blank cell, `#REF!` for an error. */
  text(row: number, column: number): string {
    const cell = this.source.cellsOf(row)?.[column - 1];
    if (cell === undefined) return '';
    const line = (this.shown[row] ??= []);
    return (line[column] ??= shownText(cell, this.date1904).trim());
  }

  /** Columns of a row that hold anything, in order, with what they show. Empty cells are left out. */
  filled(row: number): { column: number; text: string }[] {
    const found: { column: number; text: string }[] = [];
    for (const column of this.entered(row)) {
      const text = this.text(row, column);
      if (text !== '') found.push({ column, text });
    }
    return found;
  }

  /** What the cells of a row show that may hold words: texts, and figures whose format brings words along. */
  wordsIn(row: number): string[] {
    const words: string[] = [];
    if (!this.source.mayHoldWords(row)) return words;
    for (const column of this.entered(row)) {
      const cell = this.cell(row, column)!;
      if (typeof cell.value === 'string' || (cell.value !== null && HAN.test(cell.format))) words.push(this.text(row, column));
    }
    return words;
  }

  /** Whether a row may hold anything left or right of these columns. */
  reachesBeyond(row: number, left: number, right: number): boolean {
    const bounds = this.source.boundsOf(row);
    return bounds !== null && (bounds.first < left || bounds.last > right);
  }

  /** Columns of a row where there is a cell, in order. */
  entered(row: number): readonly number[] {
    const line = this.source.cellsOf(row);
    if (!line) return [];
    // A row may reach far to the right and hold next to nothing: a million such rows must not be walked cell by cell.
    if (line.length > WIDE) return Object.keys(line).map((index) => Number(index) + 1);
    const columns: number[] = [];
    for (let index = 0; index < line.length; index++) if (line[index] !== undefined) columns.push(index + 1);
    return columns;
  }
}
