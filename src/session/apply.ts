/** One write of a person's choice: leaves out what changed, writes in one batch, reads back, and stands whole or not at all. */
import { parseAddress } from '../grid/address';
import type { Grid } from '../grid/grid';
import { WorkbookError, type CellWrite, type LivePort, type SheetEdit, type Snapshot, type Written } from '../host/workbook';
import { anchorsOf } from './anchor';
import { heldAt, holds, sameContent, type Held } from './holding';
import type { Journal, JournalCell, JournalEntry } from './journal';
import { restore, rollBack } from './restore';
import type { Baseline } from './rows';
import { byName, codeOf, placeOf, type SessionOptions } from './session';
import { planSheet, type PlannedTotal } from './totals';
import { failureOf, sheetsOf, writeNow } from './trips';
import type { Applied } from './workspace';

export interface ApplyContext {
  port: LivePort;
  journal: Journal;
  baseline: Baseline;
  /** Options of the check that the edits came from. */
  options: SessionOptions | null;
}

/**
 * @param before the sheets concerned as they are now
 * Errors: WorkbookError when nothing could be written and nothing was; `half-written` when a failed write could not be put back.
 */
export async function applyNow(context: ApplyContext, edits: readonly SheetEdit[], before: Snapshot): Promise<Applied> {
  const { journal, baseline } = context;
  const applied: Applied = { written: [], refused: [] };
  const grids = byName(before.grids);
  const { ready, totals } = choose(context, edits, grids, applied);
  const wanted = [...ready, ...totals.map(({ edit }) => edit)];
  if (wanted.length === 0) return applied;
  const anchors = new Map([...grids].map(([sheet, grid]) => [sheet, anchorsOf(grid)]));
  const cells = wanted.map((edit): JournalCell => {
    const sheetId = before.states.find(({ sheet }) => sheet === edit.sheet)?.id ?? null;
    const grid = grids.get(edit.sheet)!;
    return { edit, sheetId, before: heldAt(grid, edit.cell), after: null, anchor: anchors.get(edit.sheet)!(parseAddress(edit.cell)!.row) };
  });
  const entry = journal.begin(cells);
  let done: Written;
  try {
    done = await writeNow(context.port, cells.map(toWrite));
  } catch (error) {
    const { code } = await undoFailed(context, entry, failureOf(error));
    applied.refused.push(...wanted.map((edit) => ({ ...edit, code })));
    return applied;
  }
  const now = byName(done.now.grids);
  await judge(context, entry, { ...done, grids: now, overtaken: overtaken(entry, done, now) }, totals, applied);
  baseline.follow(before.grids, done.now.grids);
  return applied;
}

/** Parts the edits: what may be written, totals with the value they will have; the others are refused with their reason. */
function choose({ baseline, options }: ApplyContext, edits: readonly SheetEdit[], grids: ReadonlyMap<string, Grid>, applied: Applied): { ready: SheetEdit[]; totals: PlannedTotal[] } {
  const chosen: { ready: SheetEdit[]; totals: PlannedTotal[] } = { ready: [], totals: [] };
  const fit = edits.filter((edit) => {
    const code = baseline.objection(grids.get(edit.sheet), edit);
    if (code !== null) applied.refused.push({ ...edit, code });
    return code === null;
  });
  for (const sheet of sheetsOf(fit)) {
    const own = fit.filter((edit) => edit.sheet === sheet);
    const planned = planSheet(grids.get(sheet)!, own, options);
    chosen.ready.push(...planned.rows);
    chosen.totals.push(...planned.totals);
    applied.refused.push(...planned.incomplete.map((edit) => ({ ...edit, code: 'incomplete' })));
  }
  return chosen;
}

/** A number put into a cell formatted as text would become a text, which no formula adds up. */
function toWrite({ edit, before }: JournalCell): CellWrite {
  const { sheet, cell, new: value, formula } = edit;
  const isFigure = typeof value === 'number' || formula !== null;
  return { sheet, cell, value, formula, ...(isFigure && before.format === '@' ? { format: 'General' } : {}) };
}

/** Cells that somebody changed between our reading and our writing: what they held then is what they get back. */
function overtaken(entry: JournalEntry, { found = [] }: Written, now: ReadonlyMap<string, Grid>): Set<JournalCell> {
  const taken = new Set<JournalCell>();
  for (const { sheet, cell, value, formula } of found) {
    const own = entry.cells.find(({ edit }) => edit.sheet === sheet && edit.cell === cell);
    const held: Held = { value, formula, format: 'General', error: null };
    const grid = now.get(sheet);
    if (!own || !grid || own.before.error !== null || sameContent(held, own.before)) continue;
    const { format } = toWrite(own).format === undefined ? heldAt(grid, cell) : own.before;
    own.before = { ...held, format };
    taken.add(own);
  }
  return taken;
}

/** Says of every cell whether it stands; takes back totals whose scores do not, and values the host made into something else. */
async function judge(context: ApplyContext, entry: JournalEntry, done: Written & { grids: Map<string, Grid>; overtaken: ReadonlySet<JournalCell> }, totals: readonly PlannedTotal[], applied: Applied): Promise<void> {
  const failed = new Map<string, string>();
  for (const cell of entry.cells) {
    const { edit, before } = cell;
    const stands = holds(done.grids.get(edit.sheet), edit.cell, edit.new);
    const code = codeOf(done.refused, edit) ?? (done.overtaken.has(cell) ? 'changed' : stands ? null : 'not-taken');
    // A locked total with a formula of its own comes right by itself.
    if (code !== null && !(code !== 'changed' && stands && edit.formula !== null && edit.formula === before.formula)) failed.set(placeOf(edit), code);
  }
  for (const { edit, scores } of totals) {
    const short = entry.cells.some(({ edit: each }) => each.sheet === edit.sheet && scores.has(each.cell) && failed.has(placeOf(each)));
    if (short && !failed.has(placeOf(edit))) failed.set(placeOf(edit), 'incomplete');
  }
  const stray = entry.cells.filter(({ edit, before }) => failed.has(placeOf(edit)) && !isAs(done.grids, edit, before));
  const standing = entry.cells.filter(({ edit }) => !failed.has(placeOf(edit)));
  const ours = standing.filter(({ edit }) => codeOf(done.refused, edit) === null);
  for (const cell of [...ours, ...stray]) cell.after = heldAt(done.grids.get(cell.edit.sheet)!, cell.edit.cell);
  context.journal.settle(entry, [...ours, ...stray]);
  if (stray.length > 0) {
    const left = await restore(context.port, stray.map(restoring), done.grids).catch(() => stray.map(restoring));
    const cells = stray.filter(({ edit }) => left.some((each) => placeOf(each) === placeOf(edit)));
    context.journal.settle(entry, [...ours, ...cells]);
  }
  applied.written.push(...standing.map(({ edit }) => edit));
  applied.refused.push(...entry.cells.flatMap(({ edit }) => (failed.has(placeOf(edit)) ? [{ ...edit, code: failed.get(placeOf(edit))! }] : [])));
}

function isAs(grids: ReadonlyMap<string, Grid>, { sheet, cell }: SheetEdit, held: JournalCell['before']): boolean {
  const grid = grids.get(sheet);
  return grid === undefined || sameContent(heldAt(grid, cell), held);
}

const restoring = ({ edit, before }: JournalCell): { sheet: string; cell: string; before: JournalCell['before'] } => ({ sheet: edit.sheet, cell: edit.cell, before });

/** Puts everything back. Errors: `half-written` when cells are left with a new value; the journal then still knows them. */
async function undoFailed({ port, journal }: ApplyContext, entry: JournalEntry, failure: WorkbookError): Promise<WorkbookError> {
  const left = await rollBack(port, entry.cells.map(restoring));
  if (left === null) throw failure;
  const cells = entry.cells.filter(({ edit }) => left.some((each) => placeOf(each) === placeOf(edit)));
  journal.settle(entry, cells);
  if (cells.length > 0) throw new WorkbookError('half-written', { cells: cells.map(({ edit }) => edit.cell).join('、'), code: failure.code });
  return failure;
}
