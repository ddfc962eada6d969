/** What a shell with a person in front of it calls: check, apply, undo, show, mark, add a sheet. */
import type { NewSheet } from '../grid/newSheet';
import type { SheetReport } from '../check/report';
import type { CellPlace, LivePort, SheetEdit, SheetState, Snapshot } from '../host/workbook';
import { applyNow } from './apply';
import { Journal } from './journal';
import { Marks } from './marks';
import { Baseline } from './rows';
import { checkGrids, type ScoreOptions, type SessionOptions } from './session';
import type { Store } from './store';
import { failureOf, readNow, sheetsOf } from './trips';
import { forgetUndone, undoLast } from './undo';

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

export interface Scored extends Applied {
  /** What was read before anything was written. */
  before: Checked;
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
  /** Reads once and judges; with names only these sheets, as after a cell was changed. Changes nothing. */
  check(options: SessionOptions, sheets?: readonly string[]): Promise<Checked>;
  /** Leaves out edits whose row changed since the check, writes the others in one batch, reads them back and remembers them. */
  apply(edits: readonly SheetEdit[]): Promise<Applied>;
  /** Check and apply in one go, for the ribbon: what follows from figures, of every form, or what `accept` lets through. */
  score(options: ScoreOptions): Promise<Scored>;
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

/**
 * The session on a workbook that a person has open. Calls are done one after the other, in their order.
 * @param store outlives the pane and is shared with the ribbon; see robustStore
 */
export function openWorkspace(port: LivePort, store: Store, now: () => number = Date.now): Workspace {
  const baseline = new Baseline();
  let options: SessionOptions | null = null;
  let lastKey: string | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work).catch((error: unknown) => Promise.reject(failureOf(error)));
    turn = mine.catch(() => undefined);
    return mine;
  };
  const key = async (): Promise<string> => {
    const name = (await port.key?.()) ?? 'workbook';
    if (lastKey !== null && lastKey !== name) Journal.rename(store, lastKey, name);
    return (lastKey = name);
  };
  const journal = async (): Promise<Journal> => new Journal(store, await key(), now);
  const marks = async (): Promise<Marks> => new Marks(store, await key());
  const judge = (snapshot: Snapshot, asked: SessionOptions): Checked => {
    baseline.take(snapshot.grids);
    options = asked;
    return { sheets: checkGrids(snapshot.grids, asked), states: snapshot.states };
  };
  const write = async (edits: readonly SheetEdit[], before: Snapshot): Promise<Applied> =>
    applyNow({ port, journal: await journal(), baseline, options }, edits, before);

  return {
    check: (asked, sheets) =>
      inTurn(async () => {
        const snapshot = await readNow(port, sheets);
        forgetUndone(await journal(), snapshot);
        return judge(snapshot, asked);
      }),
    apply: (edits) => inTurn(async () => (edits.length === 0 ? { written: [], refused: [] } : write(edits, await readNow(port, sheetsOf(edits))))),
    score: ({ kinds = ['fill'], accept = () => true, ...asked }) =>
      inTurn(async () => {
        const snapshot = await readNow(port);
        const before = judge(snapshot, { ...asked, kinds });
        const edits = before.sheets.flatMap((report) => report.edits.map((edit): SheetEdit => ({ ...edit, sheet: report.sheet })));
        return { before, ...(await write(edits.filter((edit) => kinds.includes(edit.kind) && accept(edit)), snapshot)) };
      }),
    undoable: () =>
      inTurn(async () => {
        const entries = (await journal()).entries();
        const entry = entries[entries.length - 1];
        return entry ? { at: entry.at, edits: entry.cells.map(({ edit }) => edit) } : null;
      }),
    undo: () => inTurn(async () => undoLast(port, await journal())),
    show: (place) => inTurn(() => port.show(place)),
    mark: (places) => inTurn(async () => (await marks()).add(port, places)),
    marked: () => inTurn(async () => (await marks()).count()),
    clearMarks: () => inTurn(async () => (await marks()).clear(port)),
    addSheet: (sheet) => inTurn(() => port.addSheet(sheet)),
    watch: (onChange) => inTurn(() => port.watch(onChange)),
  };
}
