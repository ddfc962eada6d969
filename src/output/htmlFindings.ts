/** Findings of one form in the HTML report: by severity, then by rule; what was waived and what cannot be judged come after. */
import type { FindingReport, SheetReport } from '../check/report';
import type { Severity } from '../scoring/policy';
import { say, type Language } from '../text/say';
import { rowNames, standing, waived } from './figures';
import { field, html, type Markup } from './htmlEscape';
import { table } from './htmlPage';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
/** Shape and word, never colour alone. */
export const MARKS: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', note: '●' };

/** Findings of one rule follow one another, in the order of the report. */
export function byRule(findings: readonly FindingReport[]): FindingReport[][] {
  const groups = new Map<string, FindingReport[]>();
  for (const finding of findings) groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  return [...groups.values()];
}

export const distinct = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];

export function findingSections(sheet: SheetReport, language: Language): Markup {
  const open = standing(sheet);
  const aside = waived(sheet);
  const tell = (id: string, values = {}): string => say(id, values, language);
  const names = rowNames(sheet, language);
  return html`${open.length > 0 ? '' : html`<p>${tell(aside.length > 0 ? 'html.clean-but-waived' : 'html.clean', { ...sheet.counts })}</p>`}
${SEVERITIES.map((severity) => {
    const found = open.filter((finding) => finding.severity === severity);
    return found.length === 0 ? null : html`<h3>${MARKS[severity]} ${tell('html.severity-count', { severity: tell(`output.severity-${severity}`), count: found.length })}</h3>
${byRule(found).map((group) => ruleGroup(group, names, language))}`;
  })}
${aside.length === 0 ? '' : html`<h3>○ ${tell('html.waived', { count: aside.length })}</h3>${byRule(aside).map((group) => ruleGroup(group, names, language))}`}
${unjudged(sheet, language)}`;
}

function ruleGroup(findings: readonly FindingReport[], names: (cell: string) => string, language: Language): Markup {
  const tell = (id: string, values = {}): string => say(id, values, language);
  const title = tell(`rules.${findings[0]!.rule}.title`);
  const rows = findings.map((finding) => html`<tr><td class="nowrap">${finding.cell}</td><td>${field(names(finding.cell))}</td><td>${field(finding.message)}${aside(finding, language)}</td></tr>`);
  return html`<h4>${title} <span class="quiet">${tell('html.count', { count: findings.length })}</span></h4>
${table(title, 'findings', [tell('html.cell'), tell('html.item'), tell('html.problem')], rows)}
${distinct(findings.map(({ fix }) => fix)).map((fix) => html`<p class="remark"><b>${tell('html.fix')}</b> ${field(fix)}</p>`)}
${distinct(findings.map(({ basis }) => basis)).map((basis) => html`<p class="remark quiet"><b>${tell('html.basis-of')}</b> ${field(basis)}</p>`)}
`;
}

/** The other cells that take part, and the waiver. */
function aside({ related, waived: waiver }: FindingReport, language: Language): Markup {
  const also = related.length === 0 ? '' : html` <span class="quiet${related.length > 4 ? '' : ' nowrap'}">${say('html.related', { cells: related.join(' ') }, language)}</span>`;
  return html`${also}${waiver === null ? '' : html` <span class="quiet">${field(say('output.waived-by', { ...waiver }, language))}</span>`}`;
}

function unjudged(sheet: SheetReport, language: Language): Markup | '' {
  const rows = sheet.indicators.filter((row) => row.judgement === 'unjudged');
  if (rows.length === 0) return '';
  const tell = (id: string, values = {}): string => say(id, values, language);
  const lines = rows.map((row) => html`<tr><td class="nowrap">${row.cells.actual ?? row.cells.target ?? row.cells.name ?? row.row}</td><td>${field(row.name)}</td><td>${field(row.target)}</td><td>${field(row.actual)}</td><td>${field(row.reason.text)}</td></tr>`);
  return html`<h3>？ ${tell('html.unjudged', { count: rows.length })}</h3>
<p>${tell('html.unjudged-note')}</p>
${table(tell('html.unjudged', { count: rows.length }), 'unjudged', [tell('html.cell'), tell('html.item'), tell('field.target'), tell('field.actual'), tell('html.why')], lines)}`;
}
