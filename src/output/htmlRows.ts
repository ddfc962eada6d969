/** Every row recomputed, those found right as well: budget rows, indicators, totals, and the blanks with what could be filled in. */
import type { FundReport, IndicatorReport, SheetReport } from '../check/report';
import { say, type Language } from '../text/say';
import { differs, dueScore, fundWorking, number, percent, ratesDiffer, verdictOf } from './figures';
import { field, html, type Markup } from './htmlEscape';
import { table, type TableMaker } from './htmlPage';

type Tell = (id: string, values?: Record<string, unknown>) => string;

/** `make`: how tables are written; a word processor wants them plainer than a browser. */
export function recomputation(sheet: SheetReport, language: Language, make: TableMaker = table): Markup {
  const tell: Tell = (id, values = {}) => say(id, values, language);
  return html`<p class="quiet">${tell('html.recomputation-note')}</p>
<h3>${tell('html.funds')}</h3>
${sheet.funds.length === 0 ? html`<p>${tell('html.no-funds')}</p>` : fundTable(sheet.funds, tell, language, make)}
<h3>${tell('html.indicators', { count: sheet.indicators.length })}</h3>
${sheet.indicators.length === 0 ? html`<p>${tell('html.no-indicators')}</p>` : indicatorTable(sheet.indicators, tell, language, make)}
<h3>${tell('html.totals')}</h3>
${totalTable(sheet, tell, make)}
${blanks(sheet, tell, make)}`;
}

/** Filed above due; a difference is marked by weight and sign. */
const pair = (stated: number | null, due: string, different: boolean): Markup =>
  html`<td class="number${different ? ' differs' : ''}">${number(stated)}<br>${different ? '≠ ' : ''}${due}</td>`;

const ratePair = (rate: { stated: number | null; due: number | null }): Markup => {
  const different = ratesDiffer(rate);
  return html`<td class="number${different ? ' differs' : ''}">${percent(rate.stated)}<br>${different ? '≠ ' : ''}${percent(rate.due)}</td>`;
};

const twoLines = (tell: Tell, id: string): Markup => html`${tell(id)}<br>${tell('html.stated-due')}`;

function fundTable(funds: readonly FundReport[], tell: Tell, language: Language, make: TableMaker): Markup {
  const heads = [tell('html.row'), tell('html.fund'), tell('field.initial'), tell('field.budget'), tell('field.execution'), twoLines(tell, 'field.execution-rate'), tell('field.weight'), twoLines(tell, 'field.score'), tell('html.working'), tell('field.cause')];
  const rows = funds.map((fund) => html`<tr><td class="number">${fund.row}</td><td>${field(fund.label)}${fund.unit === null ? '' : html`<br><span class="quiet">${field(fund.unit)}</span>`}</td>${[fund.initial, fund.budget, fund.execution].map((amount) => html`<td class="number">${number(amount)}</td>`)}${ratePair(fund.rate)}<td class="number">${number(fund.weight)}</td>${pair(fund.score.stated, number(fund.score.due), differs(fund.score.stated, fund.score.due))}<td>${fundWorking(fund, language) ?? tell('output.no-rate')}</td><td>${field(fund.cause)}</td></tr>`);
  return make(tell('html.funds'), 'funds', heads, rows);
}

function indicatorTable(indicators: readonly IndicatorReport[], tell: Tell, language: Language, make: TableMaker): Markup {
  const heads = [tell('html.row'), tell('html.indicator'), tell('field.target'), tell('field.actual'), tell('field.weight'), twoLines(tell, 'field.rate'), twoLines(tell, 'field.score'), tell('html.verdict'), tell('field.cause')];
  const rows = indicators.flatMap((row, at) => {
    const banner = row.level1 !== '' && row.level1 !== indicators[at - 1]?.level1;
    const line = html`<tr><td class="number">${row.row}</td><td>${row.level2 === '' ? '' : html`<span class="quiet">${field(row.level2)}</span><br>`}${field(row.name)}</td><td>${field(row.target)}</td><td>${field(row.actual)}</td><td class="number">${number(row.weight)}</td>${ratePair(row.rate)}${pair(row.score.stated, dueScore(row.score), differs(row.score.stated, row.score.due))}<td>${field(verdictOf(row, language))}${row.formula === null ? '' : html`<br>${field(row.formula)}`}</td><td>${field(row.cause)}</td></tr>`;
    return banner ? [html`<tr class="group"><th colspan="9" scope="rowgroup">${field(row.level1)}</th></tr>`, line] : [line];
  });
  return make(tell('html.indicators', { count: indicators.length }), indicators.some(({ cause }) => cause) ? 'indicators causes' : 'indicators', heads, rows);
}

function totalTable({ total, grade }: SheetReport, tell: Tell, make: TableMaker): Markup {
  const text = (value: string | null): string => value ?? number(null);
  const line = (label: string, cell: string | null, stated: string, due: string, recomputed: string): Markup =>
    html`<tr><th scope="row">${label}</th><td class="nowrap">${text(cell)}</td><td class="number">${stated}</td><td class="number">${due}</td><td class="number">${recomputed}</td></tr>`;
  const rows = [
    ...(total === null ? [] : [
      line(tell('html.total-weight'), total.weight.cell, number(total.weight.stated), number(total.weight.due), number(null)),
      line(tell('html.total-score'), total.score.cell, number(total.score.stated), number(total.score.due), number(total.score.recomputed)),
    ]),
    ...(grade.stated === null && grade.due === null ? [] : [line(tell('field.grade'), grade.cell, text(grade.stated), text(grade.due), number(null))]),
  ];
  if (rows.length === 0) return html`<p>${tell('html.no-total')}</p>`;
  return html`${make(tell('html.totals'), 'rows', [tell('html.item'), tell('html.cell'), tell('html.stated'), tell('html.by-form'), tell('html.by-due')], rows)}<p class="quiet">${tell('html.totals-note')}</p>`;
}

/** Blank cells: what could be filled in, and why the others stay blank. */
function blanks(sheet: SheetReport, tell: Tell, make: TableMaker): Markup | '' {
  if (sheet.edits.length === 0 && sheet.unfilled.length === 0) return '';
  const rows = [
    ...sheet.edits.map((edit) => html`<tr><td class="nowrap">${edit.cell}</td><td>${tell(`html.edit-${edit.kind}`)}</td><td class="number">${field(String(edit.old ?? number(null)))}</td><td class="number">${field(String(edit.new ?? number(null)))}</td><td>${field(edit.why)}</td></tr>`),
    ...sheet.unfilled.map(({ cell, why }) => html`<tr><td class="nowrap">${cell}</td><td>${tell('html.unfilled')}</td><td class="number">${number(null)}</td><td class="number">${number(null)}</td><td>${field(why)}</td></tr>`),
  ];
  return html`<h3>${tell('html.blanks')}</h3>
${make(tell('html.blanks'), 'rows', [tell('html.cell'), tell('html.edit-kind'), tell('html.old'), tell('html.new'), tell('html.why')], rows)}`;
}
