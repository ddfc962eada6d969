/** The table of a batch, for every shell: one row per workbook, one per finding, sorted and filtered, and counted for charts. */
import type { Report, WorkbookReport } from '../check/report';
import type { Severity } from '../scoring/policy';
import { say, type Language } from '../text/say';
import { collated, compareBy, matches, type SortBy } from './overviewOrder';

/** A form of a workbook; a workbook without one, or that could not be read, has a row too. */
export interface OverviewRow {
  /** Place in `report.workbooks` and in its `sheets`; null: the workbook has no form. */
  workbook: number;
  form: number | null;
  file: string;
  sheet: string | null;
  organization: string | null;
  year: number | null;
  /** `form` · `no-form` none in it · `failed` could not be read. */
  status: 'form' | 'no-form' | 'failed';
  /** Why there is no form, in a sentence. */
  why: string | null;
  filed: number | null;
  recomputed: number | null;
  /** As printed, else as the total gives it. */
  grade: string | null;
  policy: string | null;
  error: number;
  warning: number;
  note: number;
  unjudged: number;
  indicators: number;
}

export interface FindingRow {
  /** Place in the list of workbooks and forms; null: the finding lies across workbooks. */
  workbook: number | null;
  form: number | null;
  file: string;
  sheet: string | null;
  organization: string | null;
  cell: string | null;
  severity: Severity;
  rule: string;
  title: string;
  message: string;
  waived: boolean;
}

/** One row for each form, in the order of the report. */
export function overviewRows({ workbooks }: Pick<Report, 'workbooks'>): OverviewRow[] {
  return workbooks.flatMap((each, workbook) => {
    const forms = each.sheets.flatMap((sheet, form) => (sheet.status === 'form' ? [formRow(each, workbook, form)] : []));
    return forms.length > 0 ? forms : [formlessRow(each, workbook)];
  });
}

function formRow({ file, sheets }: WorkbookReport, workbook: number, form: number): OverviewRow {
  const { sheet, organization, year, total, grade, policy, counts } = sheets[form]!;
  return {
    workbook, form, file: file ?? '', sheet, organization, year, status: 'form', why: null,
    filed: total?.score.stated ?? null, recomputed: total?.score.recomputed ?? null, grade: grade.stated ?? grade.due, policy: policy.name,
    error: counts.error, warning: counts.warning, note: counts.note, unjudged: counts.unjudged, indicators: counts.indicators,
  };
}

const formlessRow = ({ file, error, sheets }: WorkbookReport, workbook: number): OverviewRow => ({
  workbook, form: null, file: file ?? '', sheet: null, organization: null, year: null, status: error ? 'failed' : 'no-form', why: error?.message ?? sheets[0]?.why ?? null,
  filed: null, recomputed: null, grade: null, policy: null, error: 0, warning: 0, note: 0, unjudged: 0, indicators: 0,
});

/** One row for each finding of each form, then one for each place of the findings across workbooks. */
export function findingRows({ workbooks, across = [] }: Pick<Report, 'workbooks' | 'across'>, language: Language = 'zh-CN'): FindingRow[] {
  const own = workbooks.flatMap(({ file, sheets }, workbook) =>
    sheets.flatMap(({ sheet, organization, findings }, form) =>
      findings.map(({ cell, severity, rule, message, waived }): FindingRow => ({
        workbook, form, file: file ?? '', sheet, organization, cell, severity, rule, title: say(`rules.${rule}.title`, {}, language), message, waived: waived !== null,
      })),
    ),
  );
  const between = across.flatMap(({ rule, severity, message, places }) =>
    places.map(({ file, sheet, organization, cell }): FindingRow => ({
      workbook: null, form: null, file: file ?? '', sheet, organization, cell, severity, rule, title: say(`across.${rule}.title`, {}, language), message, waived: false,
    })),
  );
  return [...own, ...between];
}

/** A new list; rows without a value stand last in both directions, equal ones keep their order. */
export const sortRows = <T extends object>(rows: readonly T[], by: SortBy<T>): T[] => [...rows].sort(compareBy(by, collated(rows, by.column)));

export interface OverviewFilter {
  /** Words that all have to be somewhere in the row; blanks and width do not matter. */
  words?: string;
  /** At least one finding of these severities, or exactly of this severity for a finding's row. */
  severities?: readonly Severity[];
  /** Rules, for rows of findings. */
  rules?: readonly string[];
  status?: readonly OverviewRow['status'][];
  /** false: without what was waived. */
  waived?: boolean;
}

/** `filterRows(rows, { words: '教育局', severities: ['error'] })` → forms of education offices that have an error. */
export const filterRows = (rows: readonly OverviewRow[], { words = '', severities, status }: OverviewFilter): OverviewRow[] =>
  rows.filter((row) =>
    matches([row.file, row.sheet, row.organization, row.year, row.grade, row.policy, row.why], words) &&
    (status === undefined || status.includes(row.status)) &&
    (severities === undefined || severities.some((severity) => row[severity] > 0)));

export const filterFindings = (rows: readonly FindingRow[], { words = '', severities, rules, waived = true }: OverviewFilter): FindingRow[] =>
  rows.filter((row) =>
    matches([row.file, row.sheet, row.organization, row.cell, row.rule, row.title, row.message], words) &&
    (severities === undefined || severities.includes(row.severity)) &&
    (rules === undefined || rules.includes(row.rule)) &&
    (waived || !row.waived));
