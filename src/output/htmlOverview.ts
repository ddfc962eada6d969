/** The first pages of a report on many forms: counts, pictures, one line for every workbook, and what could not be read. */
import type { Report, SheetReport } from '../check/report';
import { say } from '../text/say';
import { acrossSection } from './htmlAcross';
import { distributionChart, organizationChart, ruleChart, type Tally } from './chartBatch';
import { number, standing } from './figures';
import type { HtmlMeta, PlacedForm } from './html';
import { field, html, type Markup } from './htmlEscape';
import { figure } from './htmlForm';
import { facts, table } from './htmlPage';

/** Findings that stand, counted by what `nameOf` gives: a rule's title, or an organization. */
export function tally(sheets: readonly SheetReport[], nameOf: (sheet: SheetReport, rule: string) => string): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const sheet of sheets) {
    for (const { rule, severity } of standing(sheet)) {
      const name = nameOf(sheet, rule);
      const counted = tallies.get(name) ?? { name, error: 0, warning: 0, note: 0 };
      counted[severity]++;
      tallies.set(name, counted);
    }
  }
  return [...tallies.values()];
}

export function overview(report: Report, forms: readonly PlacedForm[], { at, title }: Required<HtmlMeta>): Markup {
  const { language } = report;
  const tell = (id: string, values = {}): string => say(id, values, language);
  const sheets = forms.map(({ sheet }) => sheet);
  const sum = (count: (sheet: SheetReport) => number): number => sheets.reduce((total, sheet) => total + count(sheet), 0);
  const counts = { indicators: sum(({ counts: { indicators } }) => indicators), judged: sum(({ counts: { judged } }) => judged), unjudged: sum(({ counts: { unjudged } }) => unjudged) };
  const tile = (label: string, value: number): Markup => html`<li><span>${label}</span><b>${value}</b></li>`;
  const charts = [
    distributionChart(sheets.map(({ total }) => ({ stated: total?.score.stated ?? null, recomputed: total?.score.recomputed ?? null })), { language }),
    ruleChart(tally(sheets, (_sheet, rule) => tell(`rules.${rule}.title`)), { language }),
    organizationChart(tally(sheets, (sheet) => sheet.organization ?? tell('html.no-organization')), { language }),
  ].filter((chart) => chart !== null);
  return html`<section id="overview">
<h1>${title}</h1>
<p class="subtitle">${tell('html.batch', { workbooks: report.summary.workbooks, forms: report.summary.forms })}</p>
<div class="stamp">${facts([
    [tell('html.policy'), tell('html.asked-policy', { policy: report.policy })],
    [tell('html.engine'), tell('html.engine-at', { engine: report.engine, at })],
    [tell('html.rows'), tell('output.rows-read', counts)],
  ])}</div>
<ul class="tiles">
${tile(tell('html.forms'), report.summary.forms)}
${tile(tell('html.failed'), report.summary.failed)}
${tile(tell('output.severity-error'), sum((sheet) => sheet.counts.error))}
${tile(tell('output.severity-warning'), sum((sheet) => sheet.counts.warning))}
${tile(tell('output.severity-note'), sum((sheet) => sheet.counts.note))}
${tile(tell('judgement.unjudged'), counts.unjudged)}
</ul>
${charts.map((chart) => figure(chart, 'all'))}
${acrossSection(report)}
${forms.length === 0 ? html`<p>${tell('html.no-forms')}</p>` : html`<h2>${tell('html.each-form')}</h2>${formTable(forms, tell)}`}
${troubles(report)}
</section>`;
}

function formTable(forms: readonly PlacedForm[], tell: (id: string) => string): Markup {
  const heads = ['html.organization', 'html.file', 'html.year', 'html.total-stated', 'html.total-recomputed', 'html.grade', 'output.severity-error', 'output.severity-warning', 'output.severity-note', 'judgement.unjudged'].map(tell);
  const rows = forms.map(({ workbook, sheet, anchor }) => html`<tr><td><a href="#${anchor}">${field(sheet.organization ?? tell('html.no-organization'))}</a></td><td>${field(workbook.file)}${workbook.sheets.length > 1 ? html`<br><span class="quiet">${field(sheet.sheet)} ${sheet.range}</span>` : ''}</td><td class="number">${sheet.year ?? number(null)}</td>${[sheet.total?.score.stated ?? null, sheet.total?.score.recomputed ?? null].map((score) => html`<td class="number">${number(score)}</td>`)}<td>${field(sheet.grade.stated ?? sheet.grade.due ?? number(null))}</td>${[sheet.counts.error, sheet.counts.warning, sheet.counts.note, sheet.counts.unjudged].map((count) => html`<td class="number">${count}</td>`)}</tr>`);
  return table(tell('html.each-form'), 'rows', heads, rows);
}

/** Workbooks that failed and sheets that are no form, each with its reason: nothing is left out in silence. */
export function troubles({ workbooks, language }: Report): Markup | '' {
  const tell = (id: string): string => say(id, {}, language);
  const failed = workbooks.flatMap(({ file, error }) => (error === null ? [] : [html`<tr><td>${field(file)}</td><td>${field(error.message)}</td><td>${field(error.next)}</td></tr>`]));
  const others = workbooks.flatMap(({ file, error, sheets }) => [
    ...sheets.filter(({ status }) => status !== 'form').map((sheet) => html`<tr><td>${field(file)}</td><td>${field(sheet.sheet)}</td><td>${field(sheet.why)}</td></tr>`),
    ...(error === null && sheets.length === 0 ? [html`<tr><td>${field(file)}</td><td></td><td>${tell('html.no-sheets')}</td></tr>`] : []),
  ]);
  if (failed.length + others.length === 0) return '';
  return html`${failed.length === 0 ? '' : html`<h2>${tell('html.failed-files')}</h2>${table(tell('html.failed-files'), 'rows', [tell('html.file'), tell('html.why'), tell('html.next')], failed)}`}
${others.length === 0 ? '' : html`<h2>${tell('html.other-sheets')}</h2>${table(tell('html.other-sheets'), 'rows', [tell('html.file'), tell('html.sheet'), tell('html.why')], others)}`}`;
}
