/** Edits of a reviewer: 复核完成值 and 复核得分 where the form has columns for them; the filer's own scores stay untouched. */
import { address } from '../grid/address';
import type { ColumnRole } from '../form/form';
import { isMissing, rowsInUse } from '../rules/content';
import type { AssessedIndicator } from '../scoring/assessment';
import { plain, roundHalfUp } from '../value/decimal';
import { cellAt } from './cellState';
import type { DraftEdit, Drafts, EditContext } from './edits';
import { unscored } from './indicatorEdits';

/**
 * One proposal per result to be confirmed, one score per row that figures decide. A score that the filer lowered stays
 * lowered: the reviewer's is the smaller of the two.
 */
export function draftReview(context: EditContext): Drafts {
  const drafts: Drafts = { edits: [], unfilled: [] };
  for (const item of rowsInUse(context.assessment.indicators)) {
    const actual = freeCell(context, 'reviewedActual', item);
    if (actual !== null && !isMissing(item.actual)) drafts.edits.push(confirmed(actual, item));
    const score = freeCell(context, 'reviewedScore', item);
    if (score === null) continue;
    const edit = reviewedScore(context, score, item);
    const left = edit === null ? unscored(score, item) : null;
    if (edit) drafts.edits.push(edit);
    if (left && 'id' in left) drafts.unfilled.push(left);
  }
  return drafts;
}

/** The row's cell in a reviewer's column while nobody has written there; null where the form has no such column. */
function freeCell({ assessment, grid }: EditContext, role: ColumnRole, { row }: AssessedIndicator): string | null {
  const column = assessment.form.columns.find((each) => each.role === role)?.column;
  if (column === undefined || grid.text(row.row, column) !== '') return null;
  const cell = address(row.row, column);
  return cellAt(grid, cell)?.formula == null ? cell : null;
}

const confirmed = (cell: string, { row }: AssessedIndicator): DraftEdit =>
  ({ cell, old: null, new: row.actual.text, formula: null, kind: 'propose', why: { id: 'edits.review-actual', values: { actual: row.actual.text } } });

function reviewedScore({ policy }: EditContext, cell: string, { row, due, dueFrom, formula }: AssessedIndicator): DraftEdit | null {
  const stated = row.score.value;
  const edit = (points: number, kind: DraftEdit['kind'], id: string, values: Record<string, unknown>): DraftEdit =>
    ({ cell, old: null, new: points, formula: null, kind, why: { id, values } });
  if (due === null || dueFrom === 'statement') {
    return stated === null ? null : edit(stated.toNumber(), 'propose', 'edits.review-stated', { stated: plain(stated) });
  }
  const points = roundHalfUp(due, policy.decimals);
  const values = { due: plain(points), stated: stated && plain(stated), formula };
  if (stated !== null && stated.lt(points)) return edit(stated.toNumber(), 'fill', 'edits.review-lower', values);
  return edit(points.toNumber(), 'fill', formula === null ? 'edits.review-score' : 'edits.review-score-formula', values);
}
