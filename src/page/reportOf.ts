/** Judged workbooks under one head. */
import { across } from '../batch/across';
import { buildReport, type CheckedWorkbook } from '../check/buildReport';
import type { Report } from '../check/report';
import type { Language } from '../text/say';
import { version } from './version';

export interface Batch {
  workbooks: readonly CheckedWorkbook[];
  /** What was asked for: `auto` or an id. */
  policy: string;
  language: Language;
}

/** The report as the command line prints it; `compared`: with what shows only across the workbooks. */
export function reportOf({ workbooks, policy, language }: Batch, compared = true): Report {
  const report = buildReport(workbooks, { engine: version, policy, language });
  return compared && workbooks.length > 1 ? { ...report, across: across(report.workbooks, { language }) } : report;
}
