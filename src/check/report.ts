/** The types of the report: one JSON that every shell shares. Field names are fixed by contract. */
import type { ColumnUse, HeaderUse } from '../form/form';
import type { CellEdit } from '../grid/edit';
import type { Judgement } from '../scoring/assessment';
import type { Severity } from '../scoring/policy';

export interface Report {
  schema: 1;
  engine: string;
  language: 'zh-CN' | 'en';
  /** What was asked for: `auto`, a policy id, or a file. */
  policy: string;
  workbooks: WorkbookReport[];
  summary: { workbooks: number; forms: number; failed: number; findings: number };
  /** What only shows when several workbooks lie side by side; absent when there was nothing to compare or nobody looked. */
  across?: AcrossFinding[];
}

export interface WorkbookReport {
  file: string | null;
  sha256: string | null;
  options: Record<string, unknown>;
  error: { code: string; message: string; next: string } | null;
  sheets: SheetReport[];
}

/** A place that a finding across workbooks speaks of. */
export interface AcrossPlace {
  file: string | null;
  /** null: the whole file. */
  sheet: string | null;
  organization: string | null;
  /** null: the whole form. */
  cell: string | null;
  /** What stands there, or the score; null where the finding is about the whole. */
  text: string | null;
}

/** Something that no workbook shows alone: texts or figures that others hand in too, a score far from its group. */
export interface AcrossFinding {
  rule: AcrossRule;
  severity: 'warning' | 'note';
  messageId: string;
  message: string;
  /** Reviewers' practice, and said so: no document prescribes these. */
  basis: string;
  fix: string;
  /** In the order of the report. */
  places: AcrossPlace[];
  values: Record<string, unknown>;
  /** Stable for the same organizations and texts, whatever the order of the files. */
  key: string;
}

export type AcrossRule =
  | 'duplicate-file' | 'duplicate-content' | 'shared-cause' | 'identical-actuals' | 'score-outlier' | 'full-marks-throughout' | 'last-year-again';

export interface PolicyUse {
  id: string;
  name: string;
  basis: string;
  since: number | null;
  /** Last year in force; null: still in force, or not known. */
  until: number | null;
  chosen: 'auto' | 'user';
  why: string | null;
}

export interface SheetReport {
  sheet: string;
  range: string;
  hidden: boolean;
  status: 'form' | 'not-a-form';
  why: string | null;
  policy: PolicyUse;
  title: string | null;
  year: number | null;
  organization: string | null;
  kind: 'department' | 'project' | 'other';
  funds: FundReport[];
  indicators: IndicatorReport[];
  total: TotalReport | null;
  grade: { cell: string | null; stated: string | null; due: string | null };
  /** `waived`, where waivers were applied: findings set aside; the severities then count the others. */
  counts: { indicators: number; judged: number; unjudged: number; error: number; warning: number; note: number; waived?: number };
  findings: FindingReport[];
  edits: CellEdit[];
  /** Blank scores and rates that scoring leaves blank, each with its reason: nothing is skipped in silence. */
  unfilled: { cell: string; why: string }[];
  /** Columns of the first indicator table as they were read, in their order; absent where the sheet is no form. */
  columns?: ColumnUse[];
  /** The whole header of that table, for a person who puts its columns right. */
  header?: HeaderUse;
}

export interface StatedDue {
  cell: string | null;
  stated: number | null;
  due: number | null;
}

export interface FundReport {
  row: number;
  label: string;
  role: 'total' | 'part';
  split: 'source' | 'nature' | null;
  parent: number | null;
  initial: number | null;
  budget: number | null;
  execution: number | null;
  unit: string | null;
  weight: number | null;
  /** Which amount the rate was computed on; null when none could be. */
  base: 'budget' | 'initial' | null;
  rate: StatedDue;
  score: StatedDue;
  cause: string | null;
  cells: Record<'initial' | 'budget' | 'execution' | 'weight' | 'cause', string | null>;
}

export interface IndicatorReport {
  row: number;
  level1: string;
  level2: string;
  name: string;
  cells: Record<'name' | 'relation' | 'target' | 'unit' | 'actual' | 'weight' | 'rate' | 'score' | 'cause', string | null>;
  target: string;
  actual: string;
  weight: number | null;
  type: 'quantitative' | 'qualitative' | 'date';
  direction: 'higher' | 'lower' | 'equal' | null;
  judgement: Judgement;
  reason: { id: string; text: string };
  rate: { stated: number | null; due: number | null };
  score: {
    stated: number | null;
    due: number | null;
    low: number | null;
    high: number | null;
    band: 'achieved' | 'partial' | 'unachieved' | null;
  };
  formula: string | null;
  cause: string | null;
}

export interface TotalReport {
  row: number;
  weight: StatedDue;
  score: StatedDue & { recomputed: number | null };
  /** What the total adds up, for a shell that shows the sum while scores are being chosen. */
  sum?: { parts: TotalPart[]; cap: number | null };
}

/** A score that the total adds up; `stated` is null for a blank, and for what is no number. */
export interface TotalPart {
  name: string;
  cell: string | null;
  stated: number | null;
  state: 'stated' | 'blank' | 'unreadable';
}

export interface FindingReport {
  rule: string;
  severity: Severity;
  cell: string;
  related: string[];
  messageId: string;
  message: string;
  basis: string;
  fix: string;
  values: Record<string, unknown>;
  /** Stable across hand-ins: rule:level1/level2/name, #2 for a twin. */
  key: string;
  waived: null | { reason: string; by: string; date: string };
}
