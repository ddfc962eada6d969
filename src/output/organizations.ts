/** A report parted by organization: who is to answer for which forms, and how much there is to answer for. */
import type { FindingReport, Report, SheetReport, WorkbookReport } from '../check/report';

export interface OrganizationReport {
  /** As its forms print it; null where a form names none, or the file could not be read. */
  name: string | null;
  /** The whole report's head with this organization's forms only. */
  report: Report;
}

/**
 * One part per organization in the order of first appearance; blanks in a name do not count. A form without a name and a file that
 * cannot be read stand for themselves: whose they are is not guessed. Sheets that are no form belong to no part.
 */
export function organizationsOf(report: Report): OrganizationReport[] {
  const parts = new Map<string, { name: string | null; workbooks: WorkbookReport[] }>();
  report.workbooks.forEach((workbook, at) => {
    const forms = workbook.sheets.filter(({ status }) => status === 'form');
    if (workbook.error !== null) parts.set(`file ${at}`, { name: null, workbooks: [workbook] });
    for (const sheet of forms) {
      const name = sheet.organization?.trim() || null;
      const key = name === null ? `file ${at}` : `name ${name.replace(/\s+/g, '')}`;
      const part = parts.get(key) ?? { name, workbooks: [] };
      const last = part.workbooks[part.workbooks.length - 1];
      if (last && last.file === workbook.file && last.sha256 === workbook.sha256) last.sheets.push(sheet);
      else part.workbooks.push({ ...workbook, sheets: [sheet] });
      parts.set(key, part);
    }
  });
  return [...parts.values()].map(({ name, workbooks }) => ({ name, report: withSummary({ ...report, workbooks }) }));
}

function withSummary(report: Report): Report {
  const forms = report.workbooks.flatMap(({ sheets }) => sheets);
  const failed = report.workbooks.filter(({ error }) => error !== null).length;
  return { ...report, summary: { workbooks: report.workbooks.length, forms: forms.length, failed, findings: forms.reduce((sum, { findings }) => sum + findings.length, 0) } };
}

/** What an organization is asked to mend: errors and warnings that nobody waived. */
export const demanded = (sheet: SheetReport): FindingReport[] => sheet.findings.filter(({ severity, waived }) => severity !== 'note' && waived === null);

/** How many things there are to mend, files that could not be read included. Nothing to mend: no notice is due. */
export const demandCount = ({ workbooks }: Report): number =>
  workbooks.reduce((sum, { error, sheets }) => sum + (error === null ? 0 : 1) + sheets.reduce((all, sheet) => all + demanded(sheet).length, 0), 0);

const FORBIDDEN = /[\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff<>:"/\\|?*.\s]+/g;

/**
 * A part of a file name that every system takes: no path, no control characters, at most 60 characters; null gives `other`.
 * `safeName('合水县/吉岷镇')` → 合水县_吉岷镇
 */
export const safeName = (name: string | null, other: string): string =>
  [...(name ?? '').replace(FORBIDDEN, '_').replace(/^_+|_+$/g, '')].slice(0, 60).join('') || other;
