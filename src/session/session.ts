/** Check and score a workbook through the port: read once, decide, write once, read back. Free of any user interface. */
import type { EditKind } from '../grid/edit';
import type { Grid } from '../grid/grid';
import { checkGrid, type CheckOptions } from '../check/check';
import type { PolicyRequest } from '../check/policyUse';
import type { SheetReport } from '../check/report';
import type { CellPlace, CellWrite, Refusal, SheetEdit, WorkbookPort } from '../host/workbook';
import { holds } from './holding';

export interface SessionOptions extends CheckOptions {
  /** `auto`: chosen for each form by its own evidence. */
  policy: PolicyRequest;
}

export interface ScoreOptions extends SessionOptions {
  /** Which edits are written; by default only blanks that follow from figures. */
  kinds?: readonly EditKind[];
  /** Narrows the edits further, e.g. to those a person ticked. */
  accept?: (edit: SheetEdit) => boolean;
}

export interface ScoreResult {
  before: SheetReport[];
  /** Edits that stand in the workbook now, read back from it. */
  written: SheetEdit[];
  /** Edits that did not take, with the host's code or one of ours: `not-taken`, `changed`, `incomplete`. */
  refused: (SheetEdit & { code: string })[];
  after: SheetReport[];
}

/** Every form of the workbook, and every sheet that is none. Changes nothing. */
export async function checkWorkbook(port: WorkbookPort, options: SessionOptions): Promise<SheetReport[]> {
  return checkGrids(await port.readSheets(), options);
}

/** Judges what was read. */
export const checkGrids = (grids: readonly Grid[], options: SessionOptions): SheetReport[] =>
  grids.flatMap((grid) => checkGrid(grid, options.policy, options));

/**
 * Fills in what follows from figures and reads it back. A workbook that is scored already is not touched at all.
 * A total is written after its scores, and only when every one of them stands: half a sum looks like a low score.
 * @param options.kinds `['fill']` by default; proposals and replacements are written only when asked for
 */
export async function scoreWorkbook(port: WorkbookPort, options: ScoreOptions): Promise<ScoreResult> {
  const kinds = options.kinds ?? ['fill'];
  const grids = await port.readSheets();
  const judged = new Map(grids.map((grid) => [grid, checkGrid(grid, options.policy, { ...options, kinds })]));
  const before = [...judged.values()].flat();
  const plans = before.map((report) => planOf(report, kinds, options.accept));
  const rows = await applyEdits(port, plans.flatMap((plan) => plan.rows));
  const failed = new Set(rows.refused.map(placeOf));
  const isComplete = (plan: Plan): boolean => plan.complete && !plan.rows.some((edit) => plan.scores.has(edit.cell) && failed.has(placeOf(edit)));
  const totals = await applyEdits(port, plans.filter(isComplete).flatMap((plan) => plan.totals));
  const left = plans.filter((plan) => !isComplete(plan)).flatMap((plan) => plan.totals.map((edit) => ({ ...edit, code: 'incomplete' })));
  const written = [...rows.written, ...totals.written];
  return {
    before,
    written,
    refused: [...rows.refused, ...totals.refused, ...left],
    // A sheet that nothing was written to is the same grid as before, and judged.
    after: written.length > 0 ? (await port.readSheets()).flatMap((grid) => judged.get(grid) ?? checkGrid(grid, options.policy, { ...options, kinds })) : before,
  };
}

/** What is to be written for one form. */
interface Plan {
  rows: SheetEdit[];
  totals: SheetEdit[];
  /** Cells of the scores that the total adds up. */
  scores: Set<string>;
  /** false when a score edit that the total counts with was not accepted. */
  complete: boolean;
}

function planOf(report: SheetReport, kinds: readonly EditKind[], accept: ScoreOptions['accept'] = () => true): Plan {
  const total = report.total?.score.cell ?? null;
  const scores = new Set([...report.funds.map((row) => row.score.cell), ...report.indicators.map((row) => row.cells.score)].filter((cell) => cell !== null));
  const edits = report.edits.filter((edit) => kinds.includes(edit.kind)).map((edit): SheetEdit => ({ ...edit, sheet: report.sheet }));
  const accepted = edits.filter(accept);
  return {
    rows: accepted.filter((edit) => edit.cell !== total),
    totals: accepted.filter((edit) => edit.cell === total),
    scores,
    complete: edits.every((edit) => !scores.has(edit.cell) || accepted.includes(edit)),
  };
}

/** `自评表!H20` */
export const placeOf = (edit: CellPlace): string => `${edit.sheet}!${edit.cell}`;

/** Writes edits once and reads them back. An edit whose cell no longer holds what it held at the check is not written. */
export async function applyEdits(port: WorkbookPort, edits: readonly SheetEdit[]): Promise<Pick<ScoreResult, 'written' | 'refused'>> {
  const result: Pick<ScoreResult, 'written' | 'refused'> = { written: [], refused: [] };
  if (edits.length === 0) return result;
  const grids = byName(await port.readSheets());
  const changed = edits.filter((edit) => !holds(grids.get(edit.sheet), edit.cell, edit.old));
  const ready = edits.filter((edit) => !changed.includes(edit));
  const refusals = ready.length > 0 ? await port.write(ready.map(toWrite)) : [];
  const now = byName(await port.readSheets());
  for (const edit of edits) {
    const taken = holds(now.get(edit.sheet), edit.cell, edit.new) ? null : 'not-taken';
    const code = changed.includes(edit) ? 'changed' : codeOf(refusals, edit) ?? taken;
    if (code === null) result.written.push(edit);
    else result.refused.push({ ...edit, code });
  }
  return result;
}

export const byName = (grids: readonly Grid[]): Map<string, Grid> => new Map(grids.map((grid) => [grid.name, grid]));

const toWrite = ({ sheet, cell, new: value, formula }: SheetEdit): CellWrite => ({ sheet, cell, value, formula });

export const codeOf = (refusals: readonly Refusal[], edit: CellPlace): string | null =>
  refusals.find(({ sheet, cell }) => sheet === edit.sheet && cell === edit.cell)?.code ?? null;
