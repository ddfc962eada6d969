/** The report as one HTML file to read, print and hand on: an overview where there are several forms, then every form with all its rows. */
import type { Report, SheetReport, WorkbookReport } from '../check/report';
import { say } from '../text/say';
import { html, type Markup } from './htmlEscape';
import { formSection, signatures } from './htmlForm';
import { overview, troubles } from './htmlOverview';
import { htmlPage } from './htmlPage';

export interface HtmlMeta {
  /** When it was checked, as it is to be read: 2026-11-20 16:30. */
  at: string;
  /** Heading instead of 绩效自评表核查报告. */
  title?: string;
}

/** A form with the workbook that it stands in; `anchor` is unique in the page. */
export interface PlacedForm {
  workbook: WorkbookReport;
  sheet: SheetReport;
  anchor: string;
}

/** Every form of the report in its order. */
export const formsOf = (report: Pick<Report, 'workbooks'>): PlacedForm[] =>
  report.workbooks
    .flatMap((workbook) => workbook.sheets.map((sheet) => ({ workbook, sheet })))
    .filter(({ sheet }) => sheet.status === 'form')
    .map((form, at) => ({ ...form, anchor: `form-${at + 1}` }));

/** Complete document; nothing in it runs or is loaded. In English only where English was learnt (`text/say`). */
export function htmlReport(report: Report, meta: HtmlMeta): string {
  const { language } = report;
  const forms = formsOf(report);
  const single = forms.length === 1 && report.workbooks.length === 1;
  const title = meta.title ?? say('html.title', {}, language);
  const body: Markup = single
    ? html`<main>${formSection(forms[0]!, { report, at: meta.at, title })}${troubles(report)}${signatures(language)}</main>`
    : html`<main>${overview(report, forms, { at: meta.at, title })}${signatures(language)}${forms.map((form) => formSection(form, { report, at: meta.at, title: null }))}</main>`;
  const name = single ? (forms[0]!.sheet.organization ?? forms[0]!.workbook.file ?? '') : '';
  return htmlPage({ title: [title, name].filter(Boolean).join(' · '), language, body });
}
