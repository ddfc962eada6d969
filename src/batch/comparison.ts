/** The types of a comparison: what two hand-ins of the same forms differ in. Part of the JSON that `compare` prints. */
import type { FindingReport } from '../check/report';
import type { Severity } from '../scoring/policy';

/** The same thing in the first and in the second hand-in. */
export interface Both<T> {
  first: T;
  second: T;
}

/** Which form it is, as a person would name it. */
export interface FormName {
  file: string | null;
  sheet: string;
  range: string;
  organization: string | null;
  title: string | null;
  year: number | null;
}

/**
 * Why two forms were taken for the same one: `same` organization, title, year and sheet · `identity` the first three ·
 * `organization` that and the year, title reworded · `sheet` the sheet's name and the title · `only` nothing else was left on either side.
 */
export type Pairing = 'same' | 'identity' | 'organization' | 'sheet' | 'only';

export type Field =
  | 'level1' | 'level2' | 'name' | 'target' | 'actual' | 'weight' | 'rate' | 'score' | 'cause' | 'judgement'
  | 'initial' | 'budget' | 'execution' | 'grade';

/** One figure or text that is not what it was. */
export interface FieldChange {
  field: Field;
  first: string | number | null;
  second: string | number | null;
  cells: Both<string | null>;
  /** Of a target: whether it became easier or harder to meet; null where that cannot be told. */
  shift: 'eased' | 'tightened' | null;
}

export interface RowChange {
  part: 'indicator' | 'fund' | 'total';
  /** level1/level2/name or the fund's label in the second hand-in (in the first, where the row was removed). */
  subject: string;
  name: string;
  /** `renamed`: another name or another place in the outline, taken for the same row. */
  row: 'kept' | 'renamed' | 'removed' | 'added';
  changes: FieldChange[];
}

/** A finding of one side only. */
export interface LoneFinding {
  finding: FindingReport;
  /** What changed on its row; empty where nothing on the row did. */
  changes: FieldChange[];
  /** Whether its row is in the other hand-in too; null for what is not about one row. */
  row: 'kept' | 'removed' | 'added' | null;
}

/** A finding of both sides. */
export interface OpenFinding extends Both<FindingReport> {
  /** Both severities, where they differ. */
  severity: Both<Severity> | null;
  /** `narrower`: it was said of the whole form, now of single rows; `wider`: the other way round. */
  extent: 'same' | 'narrower' | 'wider';
  changes: FieldChange[];
}

export interface FormComparison {
  paired: Pairing;
  form: Both<FormName>;
  policy: Both<string> & { same: boolean };
  score: { filed: Both<number | null>; recomputed: Both<number | null>; grade: Both<string | null> };
  mended: LoneFinding[];
  stillOpen: OpenFinding[];
  added: LoneFinding[];
  rows: RowChange[];
}

/** A form without its counterpart; its findings are neither mended nor new. */
export interface UnpairedForm {
  form: FormName;
  findings: FindingReport[];
}

export interface Comparison {
  forms: FormComparison[];
  unpaired: Both<UnpairedForm[]>;
  /** `rows`: rows in which something changed; `eased`: targets that became easier to meet. */
  summary: { forms: number; unpaired: number; mended: number; stillOpen: number; added: number; rows: number; eased: number };
}
