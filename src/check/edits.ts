/** Assessment → edits: the blanks that follow from figures, what a person has to confirm, and scores above what is due. */
import { columnName, parseAddress } from '../grid/address';
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
  const place = (edit: DraftEdit): string => {
    const { row, column } = parseAddress(edit.cell)!;
    return `${String(row).padStart(7, '0')}${columnName(column).padStart(3, ' ')}`;
  };
  return {
    edits: [...edits, ...total.edits].sort((a, b) => (place(a) < place(b) ? -1 : 1)),
    unfilled: [...rows.flatMap((each) => each.unfilled), ...total.unfilled],
  };
}

/** Score cells that a finding calls too high, with the score due. Lowered scores are nobody's business. */
export function tooHigh({ raised }: EditContext, cell: string | null): boolean {
  return raised.some(({ rule, finding }) => cell !== null && SCORE_RULES.has(rule.id) && cell in (finding.corrects ?? {}));
}

const SCORE_RULES = new Set(['completion-rate-mismatch', 'score-mismatch', 'score-above-weight', 'execution-score-mismatch']);
