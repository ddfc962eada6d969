/** The port: what every host (opened file, Excel, memory) offers to the session. Addresses are A1, sheets are named. */
import type { CellEdit } from '../grid/edit';
import type { Cell, Grid } from '../grid/grid';
import type { NewSheet } from '../grid/newSheet';

/** A value to put into one cell. `formula` without `=`; its cached result is then `value`. */
export interface CellWrite {
  sheet: string;
  cell: string;
  value: string | number | null;
  formula: string | null;
  /** Number format code to set with it; left out, the cell keeps its own. */
  format?: string;
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

/** How a sheet stands in a workbook that a person has open. */
export interface SheetState {
  sheet: string;
  /** Stays the same when the sheet is renamed; left out where the host knows sheets by name only. */
  id?: string;
  active: boolean;
  /** The sheet is protected: locked cells refuse writes. */
  protected: boolean;
  /** A filter hides some rows. */
  filtered: boolean;
  /** Only its first part was read: it is larger than any form. */
  partial?: boolean;
}

/** The workbook at one moment. */
export interface Snapshot {
  /** In tab order; only those asked for. */
  grids: Grid[];
  /** Of every sheet. */
  states: SheetState[];
}

/** What a written cell held in the very moment before. */
export interface Found {
  sheet: string;
  cell: string;
  value: Cell['value'];
  formula: string | null;
}

/** What became of a write: the refused cells, and what the sheets that were written hold now. */
export interface Written {
  refused: Refusal[];
  now: Snapshot;
  /** Where the host can tell: somebody may have been faster than the write. */
  found?: Found[];
}

export interface CellPlace {
  sheet: string;
  cell: string;
}

/** The fill that stood in a cell before it was marked, as the host needs it to put it back exactly. */
export interface FormerFill extends CellPlace {
  fill: string | null;
}

/** A workbook that a person has open before them: Excel's, or the page's picture of a file. */
export interface LivePort extends WorkbookPort {
  /** Names this workbook among others, for what is remembered about it; left out where nothing outlives the page. */
  key?(): Promise<string>;
  /** Grids and states in one trip; without it they are asked for one after the other. Sheets that are gone are left out. */
  snapshot?(sheets?: readonly string[]): Promise<Snapshot>;
  /**
   * Writes and reads back in one trip. Errors: WorkbookError; some cells may then hold their new value already.
   * Without it: `write`, then `readSheets`.
   */
  writeAndRead?(edits: readonly CellWrite[]): Promise<Written>;
  /** What stands in cells that are about to be marked, for hosts where marking may be cut short. */
  fills?(places: readonly CellPlace[]): Promise<FormerFill[]>;
  states(): Promise<SheetState[]>;
  /** Selects the cell and brings it into sight. Errors: WorkbookError `no-sheet`, `editing` and the host's others. */
  show(place: CellPlace): Promise<void>;
  /** Fills cells with the mark's colour; resolves to what stood there before. */
  mark(places: readonly CellPlace[]): Promise<FormerFill[]>;
  /** Puts former fills back; cells that no longer bear the mark keep what they have now. */
  unmark(fills: readonly FormerFill[]): Promise<void>;
  /** Adds a sheet behind the last one and resolves to the name it got. Errors: WorkbookError `structure-protected`. */
  addSheet(sheet: NewSheet): Promise<string>;
  /** Calls back after a person has changed cells; the result ends it. */
  watch(onChange: (place: CellPlace) => void): Promise<() => void>;
}

/** An edit of a named sheet, as the session hands it on. */
export interface SheetEdit extends CellEdit {
  sheet: string;
}

/** Host or file trouble: a stable code for tests and tables; wording lies in text/. */
export class WorkbookError extends Error {
  constructor(
    /** For files: empty · not-a-workbook · encrypted · damaged · too-large · unsupported (see failure.ts); for Excel see officeError.ts. */
    readonly code: string,
    readonly values: Record<string, string> = {},
  ) {
    super(code);
    this.name = 'WorkbookError';
  }
}
