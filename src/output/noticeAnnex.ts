/** What goes with a notice: every row recomputed, a sheet to answer on, and the notes that ask for nothing. */
import { yearsOf } from '../check/policyUse';
import type { Report } from '../check/report';
import { say, type Language } from '../text/say';
import type { PlacedForm } from './html';
import { field, html, type Markup } from './htmlEscape';
import type { TableMaker } from './htmlPage';
import { recomputation } from './htmlRows';
import { formName, placeOf, problemsOf } from './noticeProblems';

/** Shares of the width in percent, where room has to be kept for what is written by hand. */
const WIDTHS: Readonly<Record<string, readonly number[]>> = { answer: [5, 8, 38, 27, 13, 9], notes: [9, 51, 40] };

const widthAttribute = (className: string, at: number): Markup | null => (WIDTHS[className] ? html` width="${WIDTHS[className][at]}%"` : null);

/** A table as word processors like it: borders and widths as attributes, no wrapper around it. */
const plainTable: TableMaker = (_label, className, heads, rows) =>
  html`<table class="${className}" border="1" cellspacing="0" cellpadding="3" width="100%"><thead><tr>${heads.map((head, at) => html`<th${widthAttribute(className, at)}>${head}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`${row}\n`)}</tbody></table>`;

export function annexes(forms: readonly PlacedForm[], report: Report, { at, heading }: { at: string; heading: string }): Markup {
  const { language } = report;
  return html`<p class="annexhead">${heading}</p><p class="annextitle">${say('notice.annex-rows', {}, language)}</p>
${forms.map((form) => html`<p class="annexform">${field(form.sheet.organization)} ${field(formName(form, language))}</p>
${recomputation(form.sheet, language, plainTable)}
<p class="stamp">${field(stampText(form, report, at))}</p>
`)}`;
}

/** Engine, policy, file and counts: enough to have the same again. */
function stampText({ workbook, sheet }: PlacedForm, { engine, language }: Report, at: string): string {
  const policy = say('output.policy', { name: sheet.policy.name, years: yearsOf(sheet.policy, language) }, language);
  const file = workbook.file ?? say('html.open-workbook', {}, language);
  return say('notice.stamp', { engine, at, policy, file, sheet: sheet.sheet, range: sheet.range, hash: workbook.sha256 ?? say('html.no-sha256', {}, language), rows: say('output.rows-read', { ...sheet.counts }, language) }, language);
}

/** One line for each thing to mend, with room for the answer. */
export function answerSheet(report: Report, forms: readonly PlacedForm[], heading: string): Markup {
  const { language } = report;
  const tell = (id: string): string => say(`notice.${id}`, {}, language);
  const failed = report.workbooks.filter(({ error }) => error !== null).map(({ file, error }) => ({ place: file ?? '', text: error!.message }));
  const found = problemsOf(forms).flatMap(({ form, findings }) => findings.map((finding) => ({ place: placeOf(form, finding), text: finding.message })));
  const rows = [...failed, ...found].map(({ place, text }, at) => html`<tr><td>${at + 1}</td><td>${field(place)}</td><td>${field(text)}</td><td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td></tr>`);
  return html`<p class="annexhead">${heading}</p><p class="annextitle">${tell('annex-answer')}</p>
${plainTable(tell('annex-answer'), 'answer', ['answer-number', 'answer-cell', 'answer-problem', 'answer-measure', 'answer-result', 'answer-person'].map(tell), rows)}
<p class="stamp">${tell('answer-sign')}</p>`;
}

export function noteSheet(forms: readonly PlacedForm[], language: Language, heading: string): Markup {
  const tell = (id: string): string => say(`notice.${id}`, {}, language);
  const rows = forms.flatMap((form) => form.sheet.findings.filter(({ severity, waived }) => severity === 'note' && waived === null)
    .map((finding) => html`<tr><td>${field(placeOf(form, finding))}</td><td>${field(finding.message)}</td><td>${field(finding.fix)}</td></tr>`));
  return html`<p class="annexhead">${heading}</p><p class="annextitle">${tell('annex-notes')}</p>
<p class="small">${tell(rows.length === 0 ? 'no-notes' : 'notes-lead')}</p>
${rows.length === 0 ? '' : plainTable(tell('annex-notes'), 'notes', ['answer-cell', 'note-text', 'note-fix'].map(tell), rows)}`;
}
