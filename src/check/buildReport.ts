/** The head of the report: what was asked, the workbooks, and the sums over them. */
import { failureText, type Language } from '../text/say';
import type { Report, SheetReport, WorkbookReport } from './report';

/** The report's format; raised when a field changes its meaning. */
const SCHEMA = 1;

/** One workbook: its sheets, or the code of the failure that kept it from being read. */
export interface CheckedWorkbook {
  file: string | null;
  sha256: string | null;
  options?: Record<string, unknown>;
  sheets?: SheetReport[];
  error?: { code: string; values?: Record<string, string> } | { code: string; message: string; next: string } | null;
}

export interface ReportHead {
  /** Version of the product, as in package.json. */
  engine: string;
  /** What was asked for: `auto`, a policy id, or a file. */
  policy: string;
  language?: Language;
}

/** Puts checked workbooks under one head, in the order given. Adds no time stamp: the same input gives the same report. */
export function buildReport(workbooks: readonly CheckedWorkbook[], { engine, policy, language = 'zh-CN' }: ReportHead): Report {
  const all = workbooks.map((each) => workbookReport(each, language));
  const forms = all.flatMap(({ sheets }) => sheets).filter(({ status }) => status === 'form');
  return {
    schema: SCHEMA, engine, language, policy, workbooks: all,
    summary: {
      workbooks: all.length,
      forms: forms.length,
      failed: all.filter(({ error }) => error !== null).length,
      findings: forms.reduce((count, { findings }) => count + findings.length, 0),
    },
  };
}

function workbookReport({ file, sha256, options = {}, sheets = [], error = null }: CheckedWorkbook, language: Language): WorkbookReport {
  if (error === null) return { file, sha256, options, error, sheets };
  const worded = 'message' in error ? error : { code: error.code, ...failureText(error.code, error.values, language) };
  return { file, sha256, options, error: worded, sheets: [] };
}
