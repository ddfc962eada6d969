/** Totals of a write, computed anew from the scores as they will stand: half a sum looks like a low score. */
import Big from 'big.js';
import { parseAddress } from '../grid/address';
import type { EditKind } from '../grid/edit';
import { Grid, type Cell } from '../grid/grid';
import type { SheetReport } from '../check/report';
import { checkGrid } from '../check/check';
import type { SheetEdit } from '../host/workbook';
import { bigOf } from '../value/decimal';
import { heldAt } from './holding';
import type { SessionOptions } from './session';

/** Cells of the scores that the form's total adds up. */
export const scoreCells = (report: SheetReport): Set<string> =>
  new Set([...report.funds.map((row) => row.score.cell), ...report.indicators.map((row) => row.cells.score)].filter((cell) => cell !== null));

/** The cell of the total, where there is one. */
export const totalCell = (report: SheetReport): string | null => report.total?.score.cell ?? null;

/** A total that is to be written, and the scores it needs. */
export interface PlannedTotal {
  edit: SheetEdit;
  scores: Set<string>;
}

/** The accepted edits of one sheet, parted: rows as they are; totals to be written; totals that would be half a sum. */
export interface Planned {
  rows: SheetEdit[];
  totals: PlannedTotal[];
  incomplete: SheetEdit[];
}

/**
 * Parts the edits of one sheet and gives each total the value that the accepted scores give.
 * @param grid the sheet as it is now, before anything is written
 * @param options those of the check that the edits came from; without them nothing is known of totals
 */
export function planSheet(grid: Grid, edits: readonly SheetEdit[], options: SessionOptions | null): Planned {
  const reports = options ? checkGrid(grid, options.policy, options) : [];
  const totals = new Set(reports.map(totalCell));
  const rows = edits.filter(({ cell }) => !totals.has(cell));
  const wanted = edits.filter(({ cell }) => totals.has(cell));
  const planned: Planned = { rows, totals: [], incomplete: [] };
  if (wanted.length === 0 || !options) return planned;
  const [live, plain] = [wanted.filter((edit) => isLive(grid, edit)), wanted.filter((edit) => !isLive(grid, edit))];
  for (const edit of live) planned.totals.push({ edit: { ...edit, new: recalculated(grid, edit, rows, reports) }, scores: new Set() });
  if (plain.length === 0) return planned;
  const after = checkGrid(withEdits(grid, rows), options.policy, { ...options, kinds: ['fill'] });
  for (const edit of plain) {
    const report = after.find((each) => totalCell(each) === edit.cell);
    const total = report && totalAsItWillStand(report, edit);
    if (report && total) planned.totals.push({ edit: total, scores: scoreCells(report) });
    else planned.incomplete.push(edit);
  }
  return planned;
}

/** The form adds up by itself: its formula stays, only its result is brought up to date where the host does not calculate. */
const isLive = (grid: Grid, { cell, formula }: SheetEdit): boolean => formula !== null && heldAt(grid, cell).formula === formula;

function recalculated(grid: Grid, edit: SheetEdit, rows: readonly SheetEdit[], reports: readonly SheetReport[]): number {
  const scores = scoreCells(reports.find((each) => totalCell(each) === edit.cell)!);
  const points = (value: unknown): Big => (typeof value === 'number' ? bigOf(value) : new Big(0));
  const changes = rows.filter(({ cell }) => scores.has(cell)).map((each) => points(each.new).minus(points(each.old)));
  return changes.reduce((sum, change) => sum.plus(change), points(heldAt(grid, edit.cell).value)).toNumber();
}

/** Null while a score that the total counts with is neither there nor among the accepted edits. */
function totalAsItWillStand(report: SheetReport, edit: SheetEdit): SheetEdit | null {
  const counted: EditKind[] = edit.kind === 'replace' ? ['fill', 'replace'] : ['fill'];
  const scores = scoreCells(report);
  if (report.edits.some(({ cell, kind }) => scores.has(cell) && counted.includes(kind))) return null;
  const found = report.edits.find(({ cell, kind }) => cell === edit.cell && kind === edit.kind);
  return found ? { ...edit, new: found.new, formula: found.formula, why: found.why } : null;
}

/** The sheet as it will be, results of its own formulas aside. */
function withEdits(grid: Grid, edits: readonly SheetEdit[]): Grid {
  const cells: (Cell | undefined)[][] = Array.from({ length: grid.rows }, (_, row) => Array.from({ length: grid.columns }, (_, column) => grid.cell(row + 1, column + 1)));
  for (const edit of edits) {
    const place = parseAddress(edit.cell);
    if (!place) continue;
    const format = grid.cell(place.row, place.column)?.format ?? 'General';
    (cells[place.row - 1] ??= [])[place.column - 1] = { value: edit.new, formula: edit.formula, format, error: null };
  }
  for (let row = 0; row < cells.length; row++) cells[row] ??= [];
  const { name, hidden, date1904, merges, hiddenRows, hiddenColumns } = grid;
  return new Grid({ name, hidden, date1904, merges: [...merges], hiddenRows, hiddenColumns, cells });
}
