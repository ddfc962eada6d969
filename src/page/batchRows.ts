/** The tables of a batch: one row for each form, sheet that is none or file that failed; one row for each finding. */
import type { CheckedWorkbook } from '../check/buildReport';
import type { SheetReport } from '../check/report';
import type { Severity } from '../scoring/policy';
import { failureText, say, type Language } from '../text/say';

export interface FormRow {
  /** Place of the file in the batch. */
  index: number;
  file: string;
  organization: string | null;
  year: number | null;
  stated: number | null;
  recomputed: number | null;
  grade: string | null;
  error: number;
  warning: number;
  note: number;
  unjudged: number;
  /** Why there are no figures: no form, or not read. */
  state: string | null;
}

export interface FindingRow {
  index: number;
  file: string;
  organization: string | null;
  severity: Severity;
  rule: string;
  cell: string;
  message: string;
}

const NO_FIGURES = { organization: null, year: null, stated: null, recomputed: null, grade: null, error: 0, warning: 0, note: 0, unjudged: 0 };

/** A workbook without any form gives one row with the reason of its first sheet. */
export function formRows(workbooks: ReadonlyMap<number, CheckedWorkbook>, language: Language): FormRow[] {
  return inTurn(workbooks).flatMap(([index, { file, error, sheets = [] }]): FormRow[] => {
    const at = { index, file: file ?? '' };
    if (error) {
      const { message } = 'message' in error ? error : failureText(error.code, error.values, language);
      return [{ ...at, ...NO_FIGURES, state: message }];
    }
    const forms = sheets.filter(({ status }) => status === 'form');
    if (forms.length === 0) return [{ ...at, ...NO_FIGURES, state: sheets[0]?.why ?? say('reading.no-indicator-table', {}, language) }];
    return forms.map((sheet) => ({ ...at, ...figuresOf(sheet), state: null }));
  });
}

const figuresOf = ({ organization, year, total, grade, counts }: SheetReport): Omit<FormRow, 'index' | 'file' | 'state'> => ({
  organization, year,
  stated: total?.score.stated ?? null,
  recomputed: total?.score.recomputed ?? null,
  grade: grade.stated ?? grade.due,
  error: counts.error, warning: counts.warning, note: counts.note, unjudged: counts.unjudged,
});

export const findingRows = (workbooks: ReadonlyMap<number, CheckedWorkbook>): FindingRow[] =>
  inTurn(workbooks).flatMap(([index, { file, sheets = [] }]) =>
    sheets.flatMap(({ organization, findings }) =>
      findings.map(({ severity, rule, cell, message }) => ({ index, file: file ?? '', organization, severity, rule, cell, message }))));

const inTurn = (workbooks: ReadonlyMap<number, CheckedWorkbook>): [number, CheckedWorkbook][] => [...workbooks].sort(([a], [b]) => a - b);

export interface Sorting<K extends string> {
  by: K;
  descending: boolean;
}

/** Numbers by value, texts as Chinese sorts them; blanks last whichever way. Equal rows keep their order. */
export function sorted<T, K extends keyof T & string>(rows: readonly T[], { by, descending }: Sorting<K>): T[] {
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  const isBlank = (value: unknown): boolean => value === null || value === '';
  return [...rows].sort((one, other) => {
    const [a, b] = [one[by], other[by]];
    if (isBlank(a) || isBlank(b)) return Number(isBlank(a)) - Number(isBlank(b));
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
    return descending ? -order : order;
  });
}

/** Rows in which every word of the filter stands somewhere; capital letters and blanks do not count. */
export function filtered<T>(rows: readonly T[], filter: string, textOf: (row: T) => string): T[] {
  const words = filter.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return words.length === 0 ? [...rows] : rows.filter((row) => words.every((word) => textOf(row).toLowerCase().includes(word)));
}
