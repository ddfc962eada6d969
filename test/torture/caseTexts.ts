/** Cases that need no file: forms with changed cells, values, reports in prose, and what is pasted. */
import { readdirSync, readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import path from 'node:path';
import { checkGrid } from '../../src/check/check';
import { Grid, type Cell } from '../../src/grid/grid';
import { readPaste } from '../../src/host/clipboard';
import { documentOfText } from '../../src/host/plainText';
import { checkProse } from '../../src/prose/check';
import { proseHtml } from '../../src/output/proseHtml';
import { nationalPolicy } from '../../src/scoring';
import { readExpression } from '../../src/value/expression';
import { formOf } from '../support/formOf';
import { formNames, realGrid } from '../support/realForms';
import { Chance, mutateText } from './chance';
import { demand, reportOf, soundHtml, soundOutputs, soundSheet } from './sound';

/** What values are made of, and what does not belong into them. */
export const WORDS = [
  '≥', '≤', '>', '<', '=', '＝', '不少于', '不超过', '大于', '小于', '约', '左右', '以上', '以下', '至', '~', '-', '—', '－', '+', '±', '%', '％', '‰', '个百分点', '万元', '亿元', '元', '万人次', '人', '个', '次', '公里', '㎡',
  '0', '1', '9', '12', '100', '1,234', '1,2,3', '0.5', '.5', '5.', '1e5', '１２', '三', '十', '百', '千', '万', '亿', '两', '〇', '壹', '半', '第', '年', '月', '日', '2024年', '12月底前', '2024-12-31', '2月30日', '第四季度', '上半年', '长期',
  '是', '否', '有', '无', '完成', '未完成', '已完成', '优', '良', '合格', '效果显著', '达成预期指标', '部分达成预期指标并具有一定效果', '/', '／', '—', '无', '空', '……', '（', '）', '(', ')', '；', '、', '，', '。', '：', '\n', ' ', '　', '\u00a0', '\u200b', '\u202e', '\ufeff', '\u0000', '\ud83d', '😀',
  '同比增长', '比上年下降', '较上年', '增幅', '每人每月', '元/人·月', '/', '×', '*', '其中', '共', '计', '#REF!', '#DIV/0!', '=1+1', '<b>', '</td>', '__proto__', 'constructor', '-0', '+5', '99999999999999999999999999', '0.000000000000000001',
];

const valueOf = (chance: Chance): string => Array.from({ length: 1 + chance.below(chance.once(5) ? 40 : 6) }, () => chance.pick(WORDS)).join('');

/** The value parser alone, then two values against each other in a form. */
export async function values(seed: number): Promise<string> {
  const chance = new Chance(seed);
  const [target, actual] = [valueOf(chance), valueOf(chance)];
  const kinds = [target, actual].map((text) => readExpression(text).kind);
  demand(readExpression(target).kind === kinds[0], 'read twice, two kinds');
  const { grid } = formOf({ 指标: `指标${valueOf(chance).replace(/；/g, '')}`, 目标值: target.replace(/；/g, '，'), 实际完成值: actual.replace(/；/g, '，'), 分值: String(chance.pick([10, 5, 0, 12.5])), 得分: valueOf(chance), 原因: chance.once(2) ? valueOf(chance) : '' });
  for (const sheet of checkGrid(grid, nationalPolicy)) soundSheet(sheet);
  return kinds.join(' against ');
}

const copyOf = (grid: Grid): (Cell | undefined)[][] =>
  Array.from({ length: grid.rows }, (_, row) => Array.from({ length: grid.columns }, (__, column) => grid.cell(row + 1, column + 1)));

/** A published form with cells, rows and columns swapped, dropped, doubled or filled with something else. */
export async function layouts(seed: number): Promise<string> {
  const chance = new Chance(seed);
  const base = realGrid(chance.pick(formNames));
  let cells = copyOf(base);
  for (let steps = 1 + chance.below(12); steps > 0; steps--) cells = changeCells(cells, chance);
  const merges = base.merges.filter(() => !chance.once(10)).concat(chance.once(6) ? [{ top: 1 + chance.below(9), left: 1, bottom: 1_048_576, right: 16_384 }] : []);
  const sheets = checkGrid(new Grid({ name: chance.pick(['自评表', '__proto__', "a'b", '']), cells, merges }), 'auto');
  sheets.forEach(soundSheet);
  if (seed % 8 === 0) soundOutputs(reportOf(sheets));
  return sheets.map(({ status }) => status)[0] ?? 'nothing';
}

function changeCells(cells: (Cell | undefined)[][], chance: Chance): (Cell | undefined)[][] {
  const row = chance.below(cells.length);
  const line = cells[row] ?? [];
  const column = chance.below(Math.max(1, line.length));
  const other = chance.below(cells.length);
  const swap = (): void => {
    [cells[row], cells[other]] = [cells[other]!, line];
  };
  switch (chance.below(9)) {
    case 0:
      return cells.filter((_, index) => index !== row);
    case 1:
      return [...cells.slice(0, row), [...line], ...cells.slice(row)];
    case 2:
      return cells.map((each) => each.filter((_, index) => index !== column));
    case 3:
      return cells.map((each) => [...each.slice(0, column), each[column], ...each.slice(column)]);
    case 4:
      swap();
      return cells;
    case 5:
      cells[row] = [...line].reverse();
      return cells;
    case 6: {
      const from = chance.pick(cells);
      line[column] = from[chance.below(Math.max(1, from.length))];
      return cells;
    }
    case 7:
      line[column] = { value: chance.pick([0, -1, 1e308, 5e-324, 0.1 + 0.2, 45657, 1e15, true, false, null]), format: chance.pick(['General', '0%', 'yyyy"年"m"月"d"日"', '0.00_ ', '#,##0', '@', ';;;', '[h]:mm', '?/?', '0.0E+0', '"x']), formula: null, error: chance.once(6) ? '#REF!' : null };
      return cells;
    default: {
      const old = line[column]?.value;
      line[column] = { value: mutateText(typeof old === 'string' ? old : valueOf(chance), WORDS, chance), format: 'General', formula: null, error: null };
      return cells;
    }
  }
}

let reports: string[] | undefined;
const texts = (): string[] =>
  (reports ??= ['test/samples/reports', 'test/prose/unseen'].flatMap((folder) =>
    readdirSync(path.resolve(folder)).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(path.resolve(folder, name), 'utf8'))));

/** A stretch of a report in prose with changed words. */
export async function prose(seed: number): Promise<string> {
  const chance = new Chance(seed);
  const whole = chance.pick(texts());
  const from = chance.below(whole.length);
  const text = mutateText(chance.once(5) ? whole : whole.slice(from, from + 200 + chance.below(3000)), WORDS, chance);
  const report = checkProse(documentOfText(text));
  for (const { at: [start, end], message } of report.findings) {
    demand(start >= 0 && start <= end && end <= report.text.length, `finding at ${start}–${end} of ${report.text.length}`);
    demand(!/undefined|NaN|\[object /.test(message), `wording: ${message}`);
  }
  soundHtml(proseHtml(report));
  return report.findings.length > 0 ? 'findings' : 'nothing found';
}

const HTML_PIECES = [
  '<table>', '</table>', '<tr>', '</tr>', '<td>', '</td>', '<td rowspan=65535>', '<td colspan=1000>', '<td colspan="-1" rowspan="0">', '<th>', '<p>', '<br>', '<div>', '</div>', '<span style="display:none">', '<script>alert(1)</script>',
  '<style>', '<!--', '-->', '<![if !supportMisalignedColumns]>', '<img src=x onerror=alert(1)>', '<svg onload=alert(1)>', '&nbsp;', '&#x202e;', '<template>', '<select>', '<title>', '<frameset>', '<td nowrap', '"', "'",
];

/** By another name, so that the build leaves jsdom where it is. */
const requireFrom: (file: string) => (name: string) => unknown = nodeModule['createRequire' as keyof typeof nodeModule] as never;

let browser: { new (): { parseFromString(text: string, type: 'text/html'): Document } } | undefined;
const parser = (): NonNullable<typeof browser> =>
  (browser ??= new (requireFrom(path.resolve('package.json'))('jsdom') as { JSDOM: new (html: string) => { window: { DOMParser: NonNullable<typeof browser> } } }).JSDOM('').window.DOMParser);

const asHtml = (grid: Grid): string => {
  const rows = Array.from({ length: grid.rows }, (_, row) => `<tr>${Array.from({ length: grid.columns }, (__, column) => `<td>${grid.text(row + 1, column + 1)}</td>`).join('')}</tr>`);
  return `<html><body><p>绩效自评表</p><table>${rows.join('')}</table></body></html>`;
};

/** A form on the clipboard, as a web page or as lines with tabs. */
export async function pasted(seed: number): Promise<string> {
  const chance = new Chance(seed);
  const grid = realGrid(chance.pick(formNames));
  const html = asHtml(grid);
  const from = chance.once(2) ? 0 : chance.below(html.length);
  const lines = Array.from({ length: grid.rows }, (_, row) => Array.from({ length: grid.columns }, (__, column) => grid.text(row + 1, column + 1)).join('\t')).join('\r\n');
  const tabs = mutateText(lines, ['\t', '\n', '\r', '"', '""', '\u0000', ...WORDS.slice(0, 20)], chance);
  const paste = chance.once(2) ? { html: mutateText(html.slice(from, from + 6000), HTML_PIECES, chance), text: '' } : { html: '', text: tabs };
  const read = readPaste(paste, '粘贴的表格', (text) => new (parser())().parseFromString(text, 'text/html'));
  if (read === null) return 'no table';
  demand(read.rows <= 20_100 && read.columns <= 500, `${read.rows} × ${read.columns} pasted`);
  const sheets = checkGrid(read, 'auto');
  sheets.forEach(soundSheet);
  return sheets[0]?.status ?? 'nothing';
}
