/** The page of a notice as Word, WPS and browsers read it: the measures of official letters, annexes across. */
import type { Language } from '../text/say';
import { html, raw, type Markup } from './htmlEscape';
import { sha256Base64 } from './sha256';

/** Room to write on, so many characters wide. */
export const blank = (places: number): Markup => html`<u>${raw('&nbsp;'.repeat(places))}</u>`;

/** Word starts a section, and with it a page across, only at a break that says so; a browser would leave a page blank for it. */
const SECTION_BREAK = '<!--[if gte mso 9]><br clear="all" style="page-break-before:always;mso-break-type:section-break"><![endif]-->';

const SONG = '"Noto Serif CJK SC","Source Han Serif SC",SimSun,serif';
const FANGSONG = `"仿宋_GB2312","FangSong_GB2312","仿宋",FangSong,STFangsong,${SONG}`;
const HEI = '"黑体",SimHei,"Noto Sans CJK SC","Microsoft YaHei",sans-serif';
const KAI = `"楷体_GB2312","KaiTi_GB2312","楷体",KaiTi,STKaiti,${SONG}`;
const TITLE = `"方正小标宋简体","方正小标宋_GBK","华文中宋",STZhongsong,${SONG}`;

/** Plain selectors only: word processors know no others. Sizes and margins are those that offices use for letters (16 pt, 28 pt lines). */
const STYLE = `
@page Letter { size: 595.3pt 841.9pt; margin: 104.9pt 73.7pt 85pt 79.4pt; mso-page-orientation: portrait; }
@page Annex { size: 841.9pt 595.3pt; margin: 56.7pt 56.7pt 56.7pt 56.7pt; mso-page-orientation: landscape; }
div.Letter { page: Letter; }
div.Annex { page: Annex; }
body { font-family: ${FANGSONG}; mso-fareast-font-family: 仿宋; font-size: 16pt; line-height: 28pt; color: black; background: white; overflow-wrap: anywhere; }
h1 { font-family: ${TITLE}; mso-fareast-font-family: 方正小标宋简体; font-size: 22pt; line-height: 34pt; font-weight: normal; text-align: center; margin: 0 0 6pt 0; }
h2 { font-family: ${HEI}; mso-fareast-font-family: 黑体; font-size: 16pt; line-height: 28pt; font-weight: normal; text-indent: 32pt; margin: 0; page-break-after: avoid; }
h3 { font-family: ${KAI}; mso-fareast-font-family: 楷体; font-size: 16pt; line-height: 28pt; font-weight: normal; text-indent: 32pt; margin: 0; page-break-after: avoid; }
p { margin: 0; }
p.number { text-align: center; margin: 0 0 18pt 0; }
p.to { text-align: left; }
p.text { text-indent: 32pt; text-align: left; }
p.form { text-indent: 32pt; font-family: ${HEI}; mso-fareast-font-family: 黑体; page-break-after: avoid; }
p.annexes { margin: 18pt 0 0 0; text-indent: 32pt; }
p.annex { text-indent: 80pt; }
p.sign { margin: 18pt 0 0 0; text-align: right; page-break-inside: avoid; }
p.annexhead { page-break-before: always; font-family: ${HEI}; mso-fareast-font-family: 黑体; font-size: 14pt; line-height: 22pt; page-break-after: avoid; }
p.annextitle { font-family: ${TITLE}; mso-fareast-font-family: 方正小标宋简体; font-size: 18pt; line-height: 28pt; text-align: center; page-break-after: avoid; }
p.annexform { font-size: 12pt; line-height: 20pt; text-align: center; margin: 0 0 6pt 0; page-break-after: avoid; }
p.small { font-size: 12pt; line-height: 20pt; }
p.quiet { font-size: 10.5pt; line-height: 16pt; }
p.stamp { font-size: 10.5pt; line-height: 17pt; margin: 8pt 0 12pt 0; word-break: break-all; }
table { border-collapse: collapse; width: 100%; border: 1px solid black; margin: 4pt 0 8pt 0; }
td { border: 1px solid black; padding: 2pt 4pt; font-size: 10.5pt; line-height: 15pt; vertical-align: top; overflow-wrap: anywhere; }
th { border: 1px solid black; padding: 2pt 4pt; font-family: ${HEI}; mso-fareast-font-family: 黑体; font-size: 10.5pt; line-height: 15pt; font-weight: normal; text-align: left; vertical-align: top; white-space: nowrap; }
thead { display: table-header-group; }
tr { page-break-inside: avoid; }
tr.group { page-break-after: avoid; }
td.number { text-align: right; white-space: nowrap; }
td.differs { font-weight: bold; }
@media print { @page { @bottom-center { content: "— " counter(page) " —"; font: 14pt SimSun, serif; } } }
@media screen { body { max-width: 800px; margin: 24px auto; padding: 0 16px; } table { display: block; overflow-x: auto; } }
`;

/** Small headings inside the annexes are smaller than those of the letter. */
const ANNEX_STYLE = `
div.Annex h3 { font-size: 12pt; line-height: 20pt; text-indent: 0; margin: 6pt 0 2pt 0; }
`;

export interface NoticePage {
  title: string;
  language: Language;
  letter: Markup;
  annexes: readonly Markup[];
}

/** A whole document; what a field may hold neither runs nor loads anything. */
export function noticePage({ title, language, letter, annexes }: NoticePage): string {
  const style = STYLE + ANNEX_STYLE;
  const policy = `default-src 'none'; style-src 'sha256-${sha256Base64(style)}'; base-uri 'none'; form-action 'none'`;
  return html`<!DOCTYPE html>
<html lang="${language}" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="ProgId" content="Word.Document">
<title>${title}</title>
${raw('<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View><w:Zoom>100</w:Zoom></w:WordDocument></xml><![endif]-->')}
<style>${raw(style)}</style>
</head>
<body>
<div class="Letter">
${letter}
</div>
${annexes.map((annex) => html`${raw(SECTION_BREAK)}
<div class="Annex">
${annex}
</div>
`)}</body>
</html>
`.text;
}
