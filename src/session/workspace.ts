/** What a shell with a person in front of it calls: check, apply, undo, show, mark, add a sheet. */
import type { NewSheet } from '../grid/newSheet';
import type { SheetReport } from '../check/report';
import type { CellPlace, SheetEdit, SheetState } from '../host/workbook';
import type { SessionOptions } from './session';

export interface Checked {
  /** In tab order; a sheet may give several entries. */
  sheets: SheetReport[];
  states: SheetState[];
}

export interface Applied {
  written: SheetEdit[];
  /** Edits that did not take; codes as in ScoreResult. A failed batch is rolled back: then all are here and the cells stand as before. */
  refused: (SheetEdit & { code: string })[];
}

/** What can be taken back: the cells of the last write that was not undone. */
export interface Undoable {
  /** Milliseconds since 1970. */
  at: number;
  edits: SheetEdit[];
}

export interface Undone {
  restored: CellPlace[];
  /** Cells that somebody changed since, or whose sheet is gone: left as they are. */
  left: (CellPlace & { code: string })[];
}

/** Every method rejects with WorkbookError only; `failureText(code)` puts it into words. */
export interface Workspace {
  /** Reads once and judges. Changes nothing. */
  check(options: SessionOptions): Promise<Checked>;
  /** Leaves out edits whose row changed since the check, writes the others in one batch, reads them back and remembers them. */
  apply(edits: readonly SheetEdit[]): Promise<Applied>;
  /** Null when there is nothing to take back. Survives a reload. */
  undoable(): Promise<Undoable | null>;
  undo(): Promise<Undone>;
  show(place: CellPlace): Promise<void>;
  /** Fills the cells with the mark's colour, remembering what stood there. */
  mark(places: readonly CellPlace[]): Promise<void>;
  marked(): Promise<number>;
  clearMarks(): Promise<void>;
  addSheet(sheet: NewSheet): Promise<string>;
  /** Calls back after a person left a changed cell; the result ends it. */
  watch(onChange: (place: CellPlace) => void): Promise<() => void>;
}
