/** Rows that are made when somebody looks at them: a sheet of a million figures beside a form need not become a million objects. */
import type { Cell } from './grid';

export interface RowSource {
  /** Last used row and column. */
  readonly rows: number;
  readonly columns: number;
  /** The cells of a row, sparse; undefined where it has none. */
  cellsOf(row: number): (Cell | undefined)[] | undefined;
  /** First and last column that hold anything; null for an empty row. */
  boundsOf(row: number): { first: number; last: number } | null;
  /** false where nothing but plain figures stands in the row. */
  mayHoldWords(row: number): boolean;
}

type Lines = readonly ((Cell | undefined)[] | undefined)[];

/** Rows that are there already: `cells[row - 1]?.[column - 1]`. */
export class ListedRows implements RowSource {
  readonly rows: number;
  readonly columns: number;

  constructor(private readonly cells: Lines) {
    this.rows = cells.length;
    this.columns = cells.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  }

  cellsOf(row: number): (Cell | undefined)[] | undefined {
    return this.cells[row - 1];
  }

  boundsOf(row: number): { first: number; last: number } | null {
    const line = this.cells[row - 1];
    return line && line.length > 0 ? { first: 1, last: line.length } : null;
  }

  mayHoldWords(): boolean {
    return true;
  }
}
