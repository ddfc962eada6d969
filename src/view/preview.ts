/** Everything that could be written into the form, and what of it is ticked. */
import type { CellEdit } from '../grid/edit';
import type { SheetReport } from '../check/report';
import type { SheetEdit } from '../host/workbook';
import { pendingRows, scoreCell, type Pending } from './decide';
import { subjectName, subjectOf } from './findings';
import { placeKey, type Mode, type PaneState } from './state';
import { totalPreview } from './total';

/** `decided`: a person gave the score. */
export type PreviewKind = CellEdit['kind'] | 'decided';

export interface PreviewItem {
  key: string;
  edit: SheetEdit;
  kind: PreviewKind;
  ticked: boolean;
  /** Of the row; '' for the form's total. */
  name: string;
  /** Which of the row's cells it is. */
  what: 'score' | 'rate' | 'executionRate' | 'cause' | 'total' | 'reviewedActual' | 'other';
}

export interface Preview {
  items: PreviewItem[];
  /** Rows that wait for a person's score. */
  pending: Pending[];
  /** Rows whose open score keeps the total from being written. */
  open: string[];
  /** What would be written now. */
  accepted: SheetEdit[];
}

export const PREVIEW_KINDS: readonly PreviewKind[] = ['decided', 'fill', 'propose', 'replace'];

/** Only blanks that follow from figures are ticked unasked, and what a person decided. */
const tickedUnasked = (kind: PreviewKind): boolean => kind === 'fill' || kind === 'decided';

/** @param decimals of the policy in force */
export function previewOf(report: SheetReport, { mode, ticks, decided, language }: Pick<PaneState, 'mode' | 'ticks' | 'decided' | 'language'>, decimals = 2): Preview {
  const pending = pendingRows(report, mode);
  const total = report.total?.score.cell ?? null;
  const item = (edit: SheetEdit, kind: PreviewKind): PreviewItem => {
    const key = placeKey(edit);
    return { key, edit, kind, ticked: ticks[key] ?? tickedUnasked(kind), ...namesOf(report, edit.cell, mode) };
  };
  const rows = report.edits
    .map((edit): SheetEdit => ({ ...edit, sheet: report.sheet }))
    .filter((edit) => edit.cell !== total && !(placeKey(edit) in decided))
    .map((edit) => item(edit, edit.kind));
  const own = pending.flatMap(({ cell }) => decided[placeKey({ sheet: report.sheet, cell })] ?? []).map((edit) => item(edit, 'decided'));
  const items = [...own, ...rows];
  const sum = totalPreview(report, scoresOf(items), decimals, language);
  if (sum.edit) items.push(item(sum.edit, sum.edit.kind));
  return { items, pending, open: sum.open, accepted: items.filter(({ ticked }) => ticked).map(({ edit }) => edit) };
}

function scoresOf(items: readonly PreviewItem[]): Map<string, number> {
  const ticked = items.filter((item) => item.ticked && typeof item.edit.new === 'number');
  return new Map(ticked.map(({ edit }) => [edit.cell, edit.new as number]));
}

function namesOf(report: SheetReport, cell: string, mode: Mode): Pick<PreviewItem, 'name' | 'what'> {
  const subject = subjectOf(report, cell);
  if (subject.kind === 'total' || subject.kind === 'form') return { name: '', what: subject.kind === 'total' ? 'total' : 'other' };
  const name = subjectName(subject);
  const { row } = subject;
  if (row.cells.cause === cell) return { name, what: 'cause' };
  if (subject.kind === 'fund') return { name, what: subject.row.rate.cell === cell ? 'executionRate' : 'score' };
  if (subject.row.cells.rate === cell) return { name, what: 'rate' };
  if (scoreCell(report, subject.row, mode) === cell) return { name, what: 'score' };
  return { name, what: mode === 'review' ? 'reviewedActual' : 'other' };
}

/** The one sentence's worth: how many of each kind. */
export const countByKind = ({ items }: Preview, kind: PreviewKind): PreviewItem[] => items.filter((item) => item.kind === kind);

/** Whether there is anything to look at: an edit, or a row to decide. */
export const isEmptyPreview = ({ items, pending }: Preview): boolean => items.length === 0 && pending.length === 0;

