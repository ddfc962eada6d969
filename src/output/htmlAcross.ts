/** What only shows across workbooks, as a part of the printed report: by rule, each finding with its places. */
import { ACROSS_RULES, acrossTitle } from '../batch/across';
import type { AcrossFinding, AcrossPlace, Report } from '../check/report';
import { say } from '../text/say';
import { field, html, type Markup } from './htmlEscape';
import { table } from './htmlPage';

/** '' where the workbooks were not compared. Where nothing was found, that is said. */
export function acrossSection({ across, language }: Report): Markup | '' {
  if (!across) return '';
  const tell = (id: string, values = {}): string => say(id, values, language);
  const heads = ['csv.severity', 'html.found', 'html.places'].map((id) => tell(id));
  const rows = ACROSS_RULES.flatMap((rule) => across.filter((finding) => finding.rule === rule)).map((finding) => rowOf(finding, language));
  return html`<h2>${tell('across.title')}</h2>
${across.length === 0 ? html`<p>${tell('across.none')}</p>` : html`${table(tell('across.title'), 'rows', heads, rows)}<p class="quiet">${across[0]!.basis}</p>`}`;
}

function rowOf({ rule, severity, message, fix, places }: AcrossFinding, language: Report['language']): Markup {
  return html`<tr><td class="nowrap">${say(`output.severity-${severity}`, {}, language)}</td><td><b>${acrossTitle(rule, language)}</b><br>${field(message)}<p class="remark">${field(fix)}</p></td><td>${places.map((place) => html`<p class="remark">${placeOf(place)}</p>`)}</td></tr>`;
}

const placeOf = ({ organization, file, sheet, cell, text }: AcrossPlace): Markup =>
  html`${field([organization, file, cell === null ? sheet : `${sheet}!${cell}`].filter((part) => part !== null).join(' · '))}${text === null ? '' : html`：${field(text)}`}`;
