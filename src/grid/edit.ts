/** A single change to one cell, and why: the only thing that is ever written into a workbook. */

/** `fill` a blank that follows from figures · `propose` a blank that a person must decide · `replace` another value stands there. */
export type EditKind = 'fill' | 'propose' | 'replace';

export interface CellEdit {
  /** Address of the cell, the top-left one of a merge. */
  cell: string;
  /** What stood there before, as shown; null for a blank. */
  old: string | number | null;
  /** New value: a number for scores and rates, a text for causes. */
  new: string | number;
  /** Live formula without `=`, when asked for and its operands are numeric cells; else null. */
  formula: string | null;
  kind: EditKind;
  /** One sentence in the report's language. */
  why: string;
}
