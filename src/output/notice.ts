/** 整改通知单: what an organization is asked to mend, in the form of an official letter that Word and WPS open and edit. */
import { yearsOf } from '../check/policyUse';
import type { Report } from '../check/report';
import { say, type Language } from '../text/say';
import { number } from './figures';
import { formsOf, type PlacedForm } from './html';
import { field, html, type Markup } from './htmlEscape';
import { answerSheet, annexes, noteSheet } from './noticeAnnex';
import { blank, noticePage } from './noticePage';
import { formName, gapOf, problems } from './noticeProblems';
import { demandCount, demanded } from './organizations';

export interface NoticeMeta {
  /** When it was checked, as it is to be read: 2026-11-20 16:30. Not the date of the letter, which is left to its signer. */
  at: string;
  /** Who sends it: 合水县财政局. Left blank to be filled in otherwise. */
  issuer?: string;
  /** By when to answer, as it is to be read: 2026年12月10日. Left blank otherwise. */
  deadline?: string;
  /** Whom it is for; otherwise the organization that the forms name. */
  organization?: string;
  /** Also list the notes, in an annex that asks for nothing. */
  notes?: boolean;
}

/**
 * The letter for one organization's forms (`organizationsOf` parts a report); number, date and seal stay blank.
 * Waived findings are not demanded, notes only told where asked for. Where nothing is to be mended, the letter says so.
 */
export function noticeOf(report: Report, meta: NoticeMeta): string {
  const { language } = report;
  const tell = (id: string, values = {}): string => say(`notice.${id}`, values, language);
  const forms = formsOf(report);
  const count = demandCount(report);
  const name = meta.organization ?? forms.map(({ sheet }) => sheet.organization).find((organization) => organization !== null) ?? null;
  const annexNames = [tell('annex-rows'), ...(count > 0 ? [tell('annex-answer')] : []), ...(meta.notes ? [tell('annex-notes')] : [])].slice(forms.length > 0 ? 0 : 1);
  const letter = html`<h1>${tell('title')}</h1>
<p class="number">${blank(10)}${tell('number-before')}${blank(6)}${tell('number-year')}${blank(6)}${tell('number-after')}</p>
<p class="to">${name === null ? blank(24) : field(name)}${tell('to-end')}</p>
<p class="text">${tell('opening', { years: yearsText(forms, language) })}</p>
<h2>${tell('checked')}</h2>
${forms.map((form) => formFacts(form, language))}
${report.summary.failed > 0 ? html`<p class="text">${tell('failed', { count: report.summary.failed })}</p>` : ''}
<h2>${tell('problems')}</h2>
${count === 0 ? html`<p class="text">${tell('no-problems')}</p>` : problems(report, forms)}
${count === 0 ? '' : html`<h2>${tell('demands')}</h2>${demands(report, forms, meta)}`}
${annexNames.map((annex, at) => html`<p class="${at === 0 ? 'annexes' : 'annex'}">${at === 0 ? tell('annexes') : ''}${at + 1}. ${annex}</p>`)}
<p class="sign">${meta.issuer === undefined ? blank(20) : field(meta.issuer)}${tell('seal')}</p>
<p class="sign">${blank(8)}${tell('year')}${blank(6)}${tell('month')}${blank(6)}${tell('day')}</p>`;
  const parts = [
    ...(forms.length > 0 ? [(heading: string) => annexes(forms, report, { at: meta.at, heading })] : []),
    ...(count > 0 ? [(heading: string) => answerSheet(report, forms, heading)] : []),
    ...(meta.notes ? [(heading: string) => noteSheet(forms, language, heading)] : []),
  ];
  const title = [tell('title'), name].filter((part) => part !== null).join(' · ');
  return noticePage({ title, language, letter, annexes: parts.map((part, at) => part(tell('annex', { number: at + 1 }))) });
}

function yearsText(forms: readonly PlacedForm[], language: Language): string {
  const years = [...new Set(forms.map(({ sheet }) => sheet.year).filter((year) => year !== null))].sort((a, b) => a - b);
  return years.map((year) => say('output.year', { year }, language)).join(say('notice.and', {}, language));
}

/** What was checked, by which policy, with what outcome: one paragraph for each form. */
function formFacts(form: PlacedForm, language: Language): Markup {
  const { sheet, workbook } = form;
  const tell = (id: string, values = {}): string => say(`notice.${id}`, values, language);
  const found = demanded(sheet);
  const place = workbook.file === null ? tell('place-open', { sheet: sheet.sheet }) : tell('place', { file: workbook.file, sheet: sheet.sheet });
  const scores = sheet.total === null ? tell('no-total') : tell('scores', { stated: number(sheet.total.score.stated), recomputed: number(sheet.total.score.recomputed) });
  const counts = tell('counts', { ...sheet.counts, count: found.length, error: found.filter(({ severity }) => severity === 'error').length, warning: found.filter(({ severity }) => severity === 'warning').length });
  const { policy } = sheet;
  const gap = gapOf(language);
  const waived = sheet.findings.filter((finding) => finding.waived !== null).length;
  return html`<p class="text">${field(tell('form', { title: formName(form, language) }))}${gap}${field(place)}${tell('colon')}${gap}${scores}${gap}${counts}${waived > 0 ? html`${gap}${tell('waived', { count: waived })}` : ''}</p>
<p class="text">${field(tell('policy', { policy: say('output.policy', { name: policy.name, years: yearsOf(policy, language) }, language), basis: policy.basis }))}</p>`;
}

function demands(report: Report, forms: readonly PlacedForm[], meta: NoticeMeta): Markup {
  const tell = (id: string, values = {}): string => say(`notice.${id}`, values, report.language);
  const gap = gapOf(report.language);
  const unjudged = forms.reduce((sum, { sheet }) => sum + sheet.counts.unjudged, 0);
  const findings = forms.flatMap(({ sheet }) => demanded(sheet));
  const items = [
    html`${tell('demand-mend')}`,
    ...(findings.some(({ rule }) => /unexplained|explanation/.test(rule)) ? [html`${tell('demand-explain')}`] : []),
    ...(unjudged > 0 ? [html`${tell('demand-unjudged', { count: unjudged })}`] : []),
    html`${tell('demand-before')}${gap}${meta.deadline === undefined ? html`${blank(8)}${tell('year')}${blank(6)}${tell('month')}${blank(6)}${tell('day')}` : field(meta.deadline)}${gap}${tell('demand-answer')}${gap}${meta.issuer === undefined ? blank(16) : field(meta.issuer)}${tell('demand-end')}`,
    html`${tell('demand-objection')}`,
  ];
  return html`${items.map((item, at) => html`<p class="text">${tell('item', { number: at + 1 })}${gap}${item}</p>`)}
<p class="text">${tell('contact')}${blank(12)}&emsp;${tell('telephone')}${blank(16)}</p>`;
}
