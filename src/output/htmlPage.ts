/** The frame of every page that is handed on: one file, no script, nothing loaded, readable on a screen and on A4. */
import type { Language } from '../text/say';
import { html, raw, type Markup } from './htmlEscape';
import { pageStyle } from './htmlStyle';
import { sha256Base64 } from './sha256';

export interface Page {
  title: string;
  language: Language;
  body: Markup;
  /** Beyond the style that every page has. */
  style?: string;
}

/**
 * A whole HTML document. The policy in its head allows this very style sheet and nothing else: no script, no picture, no connection,
 * whatever a field may hold. Style attributes are not allowed either: use classes.
 */
export function htmlPage({ title, language, body, style = '' }: Page): string {
  const sheet = `${pageStyle}${style}`;
  const policy = `default-src 'none'; style-src 'sha256-${sha256Base64(sheet)}'; base-uri 'none'; form-action 'none'`;
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${raw(sheet)}</style>
</head>
<body>
${body}
</body>
</html>
`.text;
}

/** Writes a table: what it is called, its class, its heads, its rows as `<tr>`. */
export type TableMaker = (label: string, className: string, heads: readonly (string | Markup)[], rows: readonly Markup[]) => Markup;

/** A table that a narrow screen scrolls by itself and that keyboards reach; its head is repeated on every printed page. */
export const table: TableMaker = (label, className, heads, rows) =>
  html`<div class="scroll" role="group" tabindex="0" aria-label="${label}"><table class="${className}"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`${row}\n`)}</tbody></table></div>`;

/** Label and value, one under the other. Empty values are left out. */
export const facts = (rows: readonly (readonly [string, string | Markup | null])[]): Markup =>
  html`<dl class="facts">${rows.filter(([, value]) => value !== null && value !== '').map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>`;
