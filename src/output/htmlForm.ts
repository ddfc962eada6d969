/** One form in the HTML report: its stamp, the outcome, pictures, findings, every row recomputed. */
import { yearsOf } from '../check/policyUse';
import type { Report } from '../check/report';
import { say, type Language } from '../text/say';
import type { Chart } from './chart';
import { completionCharts } from './chartCompletion';
import { groupChart } from './chartGroups';
import { svgOf } from './chartSvg';
import { judged, number, standing } from './figures';
import type { PlacedForm } from './html';
import { field, html, raw, type Markup } from './htmlEscape';
import { findingSections } from './htmlFindings';
import { facts } from './htmlPage';
import { recomputation } from './htmlRows';

interface Context {
  report: Report;
  at: string;
  /** Heading of the page; null in a report of many forms, where the form's own name heads it. */
  title: string | null;
}

export function formSection(form: PlacedForm, { report, at, title }: Context): Markup {
  const { sheet, anchor } = form;
  const { language } = report;
  const tell = (id: string, values = {}): string => say(id, values, language);
  const name = [sheet.organization, sheet.year === null ? null : tell('output.year', { year: sheet.year }), sheet.title].filter((part) => part !== null && part !== '');
  const heading = name.map((part, index) => html`${index === 0 ? '' : ' · '}${field(part)}`);
  const groups = groupChart(sheet, { language });
  const completion = completionCharts(sheet, { language });
  return html`<section class="form" id="${anchor}">
${title === null ? html`<h1>${heading}</h1>` : html`<h1>${title}</h1><p class="subtitle">${heading}</p>`}
${title === null ? html`<p class="screen"><a href="#overview">${tell('html.back')}</a></p>` : ''}
${stampOf(form, report, at)}
${outcome(form, language)}
${groups === null ? '' : figure(groups, anchor)}
<h2>${tell('html.findings')}</h2>
${findingSections(sheet, language)}
<h2>${tell('html.recomputation')}</h2>
${recomputation(sheet, language)}
${completion.length === 0 ? '' : html`<h2>${tell('html.completion')}</h2>${completion.map((chart) => figure(chart, anchor))}`}
</section>
`;
}

export const figure = (chart: Chart, prefix: string): Markup =>
  html`<figure class="chart"><figcaption>${chart.title}</figcaption>${raw(svgOf(chart, `${prefix}-`))}</figure>\n`;

/** Where the form stands, what it was judged by and by what: the reader can ask for the same again. */
function stampOf({ workbook, sheet }: PlacedForm, report: Report, at: string): Markup {
  const { language } = report;
  const tell = (id: string, values = {}): string => say(id, values, language);
  const { policy } = sheet;
  const chosen = policy.chosen === 'auto' ? tell('html.chosen-auto', { why: policy.why ?? '' }) : tell('html.chosen-user');
  return html`<div class="stamp">${facts([
    [tell('html.file'), workbook.file === null ? tell('html.open-workbook') : field(workbook.file)],
    [tell('html.sheet'), html`${field(sheet.sheet)} ${sheet.range}${sheet.hidden ? tell('html.hidden') : ''}`],
    [tell('html.policy'), field(tell('output.policy', { name: policy.name, years: yearsOf(policy, language) }))],
    [tell('html.chosen'), field(chosen)],
    [tell('html.basis'), field(policy.basis)],
    [tell('html.rows'), tell('output.rows-read', { ...sheet.counts })],
    [tell('html.engine'), tell('html.engine-at', { engine: report.engine, at })],
    [tell('html.sha256'), workbook.sha256 === null ? tell('html.no-sha256') : html`<span class="hash">${workbook.sha256}</span>`],
  ])}</div>`;
}

function outcome({ sheet }: PlacedForm, language: Language): Markup {
  const tell = (id: string, values = {}): string => say(id, values, language);
  const { total, grade, counts } = sheet;
  const tile = (label: string, value: string | number): Markup => html`<li><span>${label}</span><b>${value}</b></li>`;
  return html`<ul class="tiles">
${tile(tell('html.total-stated'), number(total?.score.stated ?? null))}
${tile(tell('html.total-recomputed'), number(total?.score.recomputed ?? null))}
${tile(tell(grade.stated === null && grade.due !== null ? 'html.grade-due' : 'html.grade'), grade.stated ?? grade.due ?? number(null))}
${tile(tell('output.severity-error'), counts.error)}
${tile(tell('output.severity-warning'), counts.warning)}
${tile(tell('output.severity-note'), counts.note)}
${tile(tell('judgement.unjudged'), counts.unjudged)}
</ul>
<p>${tell('html.outcome', { ...counts, met: judged(sheet, 'met'), exceeded: judged(sheet, 'exceeded'), missed: judged(sheet, 'missed'), findings: standing(sheet).length })}</p>`;
}

/** Room for names and a date. */
export const signatures = (language: Language): Markup =>
  html`<div class="sign">${['checked-by', 'reviewed-by', 'signed-on'].map((id) => html`<div>${say(`html.${id}`, {}, language)}</div>`)}</div>`;
