/** The style of pages that are handed on: system fonts only, told apart without colour, A4 with repeated heads and no cut rows. */

export const pageStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { font: 14px/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", "WenQuanYi Micro Hei", SimSun, sans-serif; color: #1a1a1a; background: #fff; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 24px 20px 40px; max-width: 1000px; overflow-wrap: anywhere; }
h1 { font-size: 24px; line-height: 1.35; margin: 0 0 12px; text-align: center; }
h2 { font-size: 18px; margin: 28px 0 10px; padding-bottom: 4px; border-bottom: 2px solid #1f4e79; }
h3 { font-size: 15px; margin: 20px 0 6px; }
h4 { font-size: 14px; margin: 14px 0 4px; }
p { margin: 6px 0; }
a { color: #1f4e79; }
.subtitle { text-align: center; margin: -6px 0 18px; color: #444; }
.facts { margin: 0 0 14px; display: grid; grid-template-columns: 1fr 1fr; gap: 0 24px; border-top: 1px solid #bdbdbd; }
.facts div { display: flex; gap: 12px; padding: 4px 0; border-bottom: 1px solid #dedede; break-inside: avoid; }
.facts div.wide, .facts.one div { grid-column: 1 / -1; }
dt { flex: 0 0 5.5em; color: #555; }
dd { margin: 0; flex: 1; min-width: 0; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(74px, 1fr)); gap: 6px; margin: 10px 0 14px; padding: 0; list-style: none; }
.tiles li { border: 1px solid #8a8a8a; border-radius: 4px; padding: 5px 8px; break-inside: avoid; }
.tiles b { display: block; font-size: 20px; line-height: 1.3; font-variant-numeric: tabular-nums; }
.tiles span { color: #444; font-size: 12px; }
.scroll { overflow-x: auto; margin: 6px 0 10px; }
table { border-collapse: collapse; width: 100%; font-size: 12.5px; line-height: 1.45; font-variant-numeric: tabular-nums; }
th, td { border: 1px solid #9a9a9a; padding: 4px 6px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: #e6edf4; font-weight: 600; white-space: nowrap; }
tbody th { background: #f3f5f7; font-weight: 600; }
.nowrap, .number { white-space: nowrap; overflow-wrap: normal; }
.number { text-align: right; }
.differs { font-weight: 700; }
.findings th:nth-child(1) { width: 4.5em; }
.findings th:nth-child(2) { width: 22%; }
.indicators th:nth-child(2) { width: 17%; }
.indicators th:nth-child(3), .indicators th:nth-child(4) { width: 11.5%; }
.indicators th:nth-child(8) { width: 24%; }
.indicators.causes th:nth-child(8) { width: 20%; }
.causes th:last-child { width: 15%; }
.funds th:nth-child(2) { width: 15%; }
.verdict { font-weight: 600; }
.quiet { color: #555; }
.chart { margin: 12px 0 18px; break-inside: avoid; }
.chart figcaption { font-weight: 600; margin-bottom: 6px; }
.chart svg { display: block; width: 100%; max-width: 640px; height: auto; }
.remark { margin: 2px 0 2px 1em; color: #333; }
.remark b { font-weight: 600; }
.stamp { font-size: 12px; color: #444; overflow-wrap: anywhere; }
.hash { font-family: Consolas, "Noto Sans Mono CJK SC", monospace; font-size: 11.5px; word-break: break-all; }
.sign { display: grid; grid-template-columns: repeat(3, 1fr); gap: 24px; margin: 36px 0 8px; break-inside: avoid; }
.sign div { border-bottom: 1px solid #1a1a1a; padding: 22px 0 2px; }
.form { margin-top: 36px; }
@media (max-width: 640px) { .facts, .sign { grid-template-columns: 1fr; } body { padding: 16px 10px; } }
@page { size: A4; margin: 16mm 14mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #444; } }
@media print {
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  .form { break-before: page; margin-top: 0; }
  .scroll { overflow: visible; }
  .screen { display: none; }
  h2, h3, h4, h2 + p, h3 + p, figcaption { break-after: avoid; }
  .remark { break-before: avoid; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  tr.group { break-after: avoid; }
  table { font-size: 8.5pt; line-height: 1.4; }
  p, li, .remark { orphans: 2; widows: 2; }
  a { color: inherit; text-decoration: none; }
  thead th { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
