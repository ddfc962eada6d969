/** Prose report → one HTML file: the findings, the pairs, and the text itself with the words in question marked. */
import type { At, ProseFinding, ProseReport } from '../prose/prose';
import type { Severity } from '../scoring/policy';
import { say } from '../text/say';
import { field, html, raw, type Markup } from './htmlEscape';
import { htmlPage, table } from './htmlPage';
import { causeText, judgementText } from './prose';

const MARK: Record<Severity, string> = { error: '✖', warning: '▲', note: '●' };
const RANK: Record<Severity, number> = { error: 0, warning: 1, note: 2 };
const STYLE = `
.prose p { margin: 0 0 8px; text-indent: 2em; white-space: pre-wrap; }
.prose p.head { font-weight: 600; }
mark { color: inherit; padding: 0 1px; }
mark.error { background: #fbd5d5; border-bottom: 2px solid #a4262c; }
mark.warning { background: #fdecc8; border-bottom: 2px dashed #8a5a00; }
mark.note { background: #dcebf7; border-bottom: 2px dotted #1f4e79; }
mark a { text-decoration: none; font-size: 11px; vertical-align: super; }
`;

/** The whole page. Nothing is loaded, nothing runs. `at`: when it was checked, as it is to be read. */
export function proseHtml(report: ProseReport, { at = '' } = {}): string {
  const { language, counts } = report;
  const tell = (id: string, values = {}): string => say(`prose.out.${id}`, values, language);
  const head = [report.year === null ? '' : tell('year', { year: report.year }), report.organization ?? '', report.file ?? '', at].filter((part) => part !== '');
  const body = html`<h1>${report.title ?? tell('title')}</h1>
<p class="subtitle">${head.join('　')}</p>
<p>${tell('read', { ...counts })}。${counts.pairs > 0 ? `${tell('pairs', { ...counts })}。` : ''}${counts.forms > 0 ? tell('forms', { ...counts }) : ''}</p>
<p><b>${tell('total', { ...counts })}</b></p>
<h2>${tell('findings')}</h2>
${report.findings.length === 0 ? html`<p>${tell('clean')}</p>` : findingTable(report)}
${report.pairs.length === 0 ? '' : html`<h2>${tell('pair-table')}</h2>${pairTable(report)}`}
<h2>${tell('text')}</h2>
<div class="prose">${markedText(report)}</div>`;
  return htmlPage({ title: `${tell('title')} ${report.title ?? ''}`.trim(), language, body, style: STYLE });
}

function findingTable(report: ProseReport): Markup {
  const tell = (id: string): string => say(`prose.out.${id}`, {}, report.language);
  const rows = report.findings.map(({ severity, chapter, at, message, fix, basis }, index) => html`<tr id="f${index + 1}"><td class="nowrap">${MARK[severity]} <a href="#t${index + 1}">${index + 1}</a></td><td>${field(chapter)}</td><td>${field(report.text.slice(...at))}</td><td>${field(message)}<p class="remark"><b>${tell('fix')}</b> ${field(fix)}</p><p class="remark quiet"><b>${tell('basis')}</b> ${field(basis)}</p></td></tr>`);
  return table(tell('findings'), 'prose-findings', [tell('number'), tell('chapter'), tell('quote'), tell('problem')], rows);
}

function pairTable({ pairs, language }: ProseReport): Markup {
  const tell = (id: string): string => say(`prose.out.${id}`, {}, language);
  const rows = pairs.map((pair) => html`<tr><td>${field(pair.group)}</td><td>${field(pair.label)}</td><td>${field(pair.target ?? '—')}</td><td>${field(pair.actual ?? '—')}</td><td class="nowrap verdict">${judgementText(pair, language)}</td><td>${field(causeText(pair, language))}</td></tr>`);
  return table(tell('pair-table'), 'pairs', [tell('group-column'), tell('label'), tell('target'), tell('actual'), tell('judgement'), tell('cause')], rows);
}

/** A stretch of text and the findings that speak of it. */
export interface MarkedPiece {
  text: string;
  start: number;
  /** Indexes into the report's findings. */
  findings: number[];
}

/** The text cut at line breaks and at the ends of every finding's words, so that overlapping ones can be shown; a line break is a piece of its own. */
export function markedPieces(text: string, findings: readonly Pick<ProseFinding, 'at'>[]): MarkedPiece[] {
  const breaks = [...text.matchAll(/\n/g)].flatMap(({ index }) => [index, index + 1]);
  const ends = [...new Set([0, text.length, ...breaks, ...findings.flatMap(({ at }) => at)])].filter((end) => end >= 0 && end <= text.length).sort((a, b) => a - b);
  return ends.slice(0, -1).map((start, index) => {
    const end = ends[index + 1]!;
    return { text: text.slice(start, end), start, findings: findings.flatMap(({ at }: { at: At }, each) => (at[0] <= start && end <= at[1] ? [each] : [])) };
  });
}

function markedText({ text, findings, chapters }: ProseReport): Markup[] {
  const shown = new Set<number>();
  const heads = new Map(chapters.map(({ start, title }) => [start, title]));
  const pieces = markedPieces(text, findings);
  const lines: { start: number; words: string; marked: Markup[] }[] = [{ start: 0, words: '', marked: [] }];
  for (const piece of pieces) {
    if (piece.text === '\n') lines.push({ start: piece.start + 1, words: '', marked: [] });
    else {
      const line = lines[lines.length - 1]!;
      line.words += piece.text;
      line.marked.push(markedPiece(piece, findings, shown));
    }
  }
  return lines.map(({ start, words, marked }) => html`<p${raw(heads.get(start) === words.trim() ? ' class="head"' : '')}>${marked}</p>\n`);
}

function markedPiece(piece: MarkedPiece, findings: readonly ProseFinding[], shown: Set<number>): Markup {
  if (piece.findings.length === 0) return html`${piece.text}`;
  const worst = [...piece.findings].sort((a, b) => RANK[findings[a]!.severity] - RANK[findings[b]!.severity])[0]!;
  const first = piece.findings.filter((index) => !shown.has(index));
  for (const index of first) shown.add(index);
  const links = first.map((index) => html`<a id="t${index + 1}" href="#f${index + 1}">${MARK[findings[index]!.severity]}${index + 1}</a>`);
  return html`<mark class="${findings[worst]!.severity}">${links}${piece.text}</mark>`;
}
