/** The types of waivers: findings that a person set aside, with a reason, a name and a date, in a file beside the workbooks. */
import type { FindingReport, SheetReport } from '../check/report';
import type { Severity } from '../scoring/policy';

/** What a cell showed when the waiver was given; '' where it was blank. */
export interface CellValue {
  cell: string;
  value: string;
}

export interface WaivedForm {
  file: string | null;
  sheet: string;
  organization: string | null;
  title: string | null;
  year: number | null;
}

export interface Waiver {
  form: WaivedForm;
  /** Key of the finding. */
  finding: string;
  /** As the finding stood then: a graver one is another finding. */
  severity: Severity;
  message: string;
  values: Record<string, unknown>;
  cells: CellValue[];
  reason: string;
  by: string;
  /** 2025-03-01 */
  date: string;
}

/** Waivers of any number of workbooks. */
export interface WaiverFile {
  schema: 1;
  waivers: Waiver[];
}

/** A checked form, and what the cells of its findings show. */
export interface WaivableForm {
  file: string | null;
  sheet: SheetReport;
  cells(finding: FindingReport): readonly CellValue[];
}

type Named = Pick<Waiver, 'form' | 'finding' | 'message' | 'reason' | 'by' | 'date'>;

/** A waiver that holds no longer: what it was given for has changed. Its finding counts again. */
export interface VoidWaiver extends Named {
  /** Where the finding stands now. */
  at: { file: string | null; sheet: string; cell: string };
  /** Cells that show something else now; `new` null: the finding no longer rests on it, `old` null: it did not. */
  changed: { cell: string; old: string | null; new: string | null }[];
  /** The finding as it reads now, where its figures changed and none of its cells did (a sum over other rows). */
  restated: null | { old: string; new: string };
  /** Both severities, where the finding became graver (by another policy). */
  severity: null | { old: Severity; new: Severity };
}

/** A waiver that found nothing to waive; `several-forms`: it fits more than one and cannot tell them apart. */
export interface UnusedWaiver extends Named {
  why: 'no-form' | 'no-finding' | 'several-forms' | 'repeated';
}

export interface WaiverOutcome {
  applied: number;
  void: VoidWaiver[];
  unused: UnusedWaiver[];
}
