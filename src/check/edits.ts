/** Assessment → edits: the blanks that follow from figures, what a person has to confirm, and scores above what is due. */
import { parseAddress } from '../grid/address';
import type { CellEdit, EditKind } from '../grid/edit';
import type { Grid } from '../grid/grid';
import type { Assessment } from '../scoring/assessment';
import type { Policy } from '../scoring/policy';
import { fundEdits } from './fundEdits';
import { indicatorEdits } from './indicatorEdits';
import type { Raised } from './raise';
import { totalEdits } from './totalEdits';

export interface EditOptions {
  /** Write live formulas where every operand is a numeric cell. */
  formulas: boolean;
  /** Kinds that will be written: the total counts with these. */
  kinds: readonly EditKind[];
}

/** A blank that scoring leaves blank, and why: a message id of text/ below `unfilled.`. */
export interface Unfilled {
  cell: string;
  id: string;
  values: Record<string, unknown>;
}

/** An edit whose reason is still a message: `why` becomes a sentence in the report. */
export interface DraftEdit extends Omit<CellEdit, 'why'> {
  why: { id: string; values: Record<string, unknown> };
}

/** What the parts of this work share. */
export interface EditContext {
  assessment: Assessment;
  raised: readonly Raised[];
  grid: Grid;
  policy: Policy;
  options: EditOptions;
}

export interface Drafts {
  edits: DraftEdit[];
  unfilled: Unfilled[];
}

/** Edits in the order of their cells; nothing for a form that is scored in full. */
export function draftEdits(context: EditContext): Drafts {
  const rows = [fundEdits(context), indicatorEdits(context)];
  const edits = rows.flatMap((each) => each.edits);
  const total = totalEdits(context, edits);
  const placed = [...edits, ...total.edits].map((edit) => ({ edit, ...parseAddress(edit.cell)! }));
  return {
    edits: placed.sort((a, b) => a.row - b.row || a.column - b.column).map(({ edit }) => edit),
    unfilled: [...rows.flatMap((each) => each.unfilled), ...total.unfilled],
  };
}

/** Score cells that a finding calls too high, with the score due. Lowered scores are nobody's business. */
export const cellsTooHigh = ({ raised }: EditContext): ReadonlySet<string> =>
  new Set(raised.filter(({ rule }) => SCORE_RULES.has(rule.id)).flatMap(({ finding }) => Object.keys(finding.corrects ?? {})));

const SCORE_RULES = new Set(['completion-rate-mismatch', 'score-mismatch', 'score-above-weight', 'execution-score-mismatch']);
