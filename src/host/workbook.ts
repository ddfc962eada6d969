/** The port: what every host (opened file, Excel, memory) offers to the session. Addresses are A1, sheets are named. */
import type { CellEdit } from '../grid/edit';
import type { Grid } from '../grid/grid';

/** A value to put into one cell. `formula` without `=`; its cached result is then `value`. */
export interface CellWrite {
  sheet: string;
  cell: string;
  value: string | number | null;
  formula: string | null;
}

/**
 * A cell that did not take its value, and why. Codes of files: `no-sheet`, `bad-address`, `read-only` (an old format),
 * `strict-ooxml`, and those of a single cell in xlsx/patch.ts: `merged`, `array-formula`, `data-table`, `table-header`,
 * `pivot-table`, `protected`, `not-a-number`, `too-long`.
 */
export interface Refusal {
  sheet: string;
  cell: string;
  code: string;
}

export interface WorkbookPort {
  /** Every worksheet in tab order, hidden ones included. */
  readSheets(): Promise<Grid[]>;
  /** Writes all or nothing that is not refused; resolves to the cells that were refused. */
  write(edits: readonly CellWrite[]): Promise<Refusal[]>;
}

/** An edit of a named sheet, as the session hands it on. */
export interface SheetEdit extends CellEdit {
  sheet: string;
}

/** Host or file trouble: a stable code for tests and tables; wording lies in text/. */
export class WorkbookError extends Error {
  constructor(
    /** For files: empty · not-a-workbook · encrypted · damaged · too-large · unsupported (see failure.ts). */
    readonly code: string,
    readonly values: Record<string, string> = {},
  ) {
    super(code);
    this.name = 'WorkbookError';
  }
}
