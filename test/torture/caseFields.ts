/** Cases with hostile or enormous texts in the fields of a form, followed into everything that is printed from it. */
import { checkGrid } from '../../src/check/check';
import { buildReport } from '../../src/check/buildReport';
import { Grid, type Cell } from '../../src/grid/grid';
import { openWorkbook } from '../../src/host/open';
import { reportSheet } from '../../src/output/sheet';
import { formNames, labelsOf, realGrid, workbookBytes } from '../support/realForms';
import { strFromU8, unzipSync } from 'fflate';
import { Chance } from './chance';
import { WORDS } from './caseTexts';
import { demand, soundOutputs, soundSheet } from './sound';

/** What a field may hold to run, to break out, to hide or to turn. */
const HOSTILE = [
  '=1+1', '=cmd|\' /C calc\'!A0', '@SUM(1+1)', '+1+1', '-2+3', '=HYPERLINK("http://127.0.0.1:9/?"&A1)', '＝1+1', '\t=1+1', '\r=1+1', ' =1+1', '"=1+1', "'=1+1", '=IMPORTXML("http://127.0.0.1:9","//a")',
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '<svg/onload=alert(1)>', '</title><script>alert(1)</script>', "' onmouseover='alert(1)", '<b>粗</b>', '&lt;script&gt;', 'javascript:alert(1)', '</bdi><iframe src=//127.0.0.1>',
  ']]><x/>', '<!--', '-->', '${7*7}', '{{7*7}}', '%s%n', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '\u202e上报\u202c', '\u2066a\u2069', '9\u200b0%', '\u200e95%', '≥9\u202e0%', '9\ufeff0', '\u0000', '\u0007', '\u001b[31m红', '\ud800', '\uffff',
  'a,b"c\r\nd', 'a;b', '..\\..\\evil', '/etc/passwd', 'CON', '😀'.repeat(50), 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
];

/** A form in which texts, headers too, have become hostile; its report in every output, and in a sheet of a workbook. */
export async function fields(seed: number): Promise<string> {
  const chance = new Chance(seed);
  const name = chance.pick(formNames);
  const base = realGrid(name);
  const often = chance.pick([2, 5, 20]);
  const cells = Array.from({ length: base.rows }, (_, row) => Array.from({ length: base.columns }, (__, column): Cell | undefined => {
    const cell = base.cell(row + 1, column + 1);
    if (!cell || !chance.once(often)) return cell;
    const hostile = chance.pick(HOSTILE);
    return { ...cell, value: chance.pick([hostile, hostile + String(cell.value), String(cell.value) + hostile]) };
  }));
  const sheetName = chance.pick(['__proto__', 'constructor', '<b>表</b>', '=1+1', "'表'!A1", '\u202e表', base.name]);
  const sheets = checkGrid(new Grid({ name: sheetName, cells, merges: [...base.merges] }), 'auto');
  sheets.forEach(soundSheet);
  const file = chance.pick(['<img src=x onerror=alert(1)>.xlsx', '=1+1.xlsx', '__proto__', '\u202exslx.表', '上报.xlsx']);
  soundOutputs(buildReport([{ file, sha256: 'a'.repeat(64), sheets, options: {} }], { engine: '1.0.0', policy: 'auto' }));
  demand(({} as Record<string, unknown>)['alert'] === undefined && Object.keys(Object.prototype).length === 0, 'the prototype of all objects was changed');
  if (seed % 4 === 0) await intoWorkbook(name, sheets, file);
  return sheets[0]?.status ?? 'nothing';
}

/** The record as a sheet: texts stay texts, the parts stay XML, and the sheet reads back as it was written. */
async function intoWorkbook(name: string, sheets: ReturnType<typeof checkGrid>, file: string): Promise<void> {
  const opened = await openWorkbook(workbookBytes(name));
  const record = reportSheet(sheets[0]!, { engine: '1.0.0', file, sha256: null, at: null });
  const added = await opened.addSheet!(record);
  await opened.addNotes!(labelsOf(name).sheet, [{ cell: 'A1', text: HOSTILE.join('\n') }], '<审核>');
  const bytes = opened.save!();
  for (const [part, content] of Object.entries(unzipSync(bytes))) {
    if (!/\.xml$/.test(part) || !/worksheets|comments|workbook/.test(part)) continue;
    const text = strFromU8(content);
    demand(!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text), `forbidden character in ${part}`);
  }
  const grid = (await (await openWorkbook(bytes)).port.readSheets()).find((each) => each.name === added)!;
  for (const { row, column, value } of record.cells) {
    const cell = grid.cell(row, column);
    demand((cell?.formula ?? null) === null, `a formula at ${row}/${column} of the record`);
    // What XML cannot hold is left out; a text of nothing else leaves a blank.
    if (typeof value === 'string' && value.replace(/[\u0000-\u001f\ud800-\udfff\ufffe\uffff]/g, '').trim() !== '') demand(typeof cell?.value === 'string', `a text became ${typeof cell?.value} at ${row}/${column}`);
  }
}

/** What makes patterns go back and forth: long runs of the same or of nearly the same. */
const RUNS = [
  '0', '9', '1,', '1,234', '.', '1.', '%', '≥', '≥9', '-', '~', '1~', '至', '万', '亿', '十', '一百', '第', '年', '1月', '2024年', '12月31日', '(', '（', '）', '((', '()', '；', ';1', '、', '，a', ' ', '　', '\n', '\t', ' \n', '\u200b', '\u202e', '完成', '未完成', '不少于', '同比增长', '其中：', '其中1', '共计', '元/', '元/人·', '×', '1×', '/', '1/', '达到', 'a', 'A1:', '=', '"', '""', "'", '<', '&', '&#1;', '改进措施：', '原因：', '一是', '1.', '（一）', '😀', '\ud83d', '无', '原因', '扣1分', '得1分', '90%以上', '超过', '约', '合格率', '指标', '单位：', '：',
];
const LONGEST = 32_767;

/** One field of a form filled to the last character that Excel takes. */
export async function longTexts(seed: number): Promise<string> {
  const chance = new Chance(seed);
  const unit = seed <= RUNS.length ? RUNS[seed - 1]! : Array.from({ length: 1 + chance.below(4) }, () => chance.pick([...RUNS, ...WORDS])).join('') || '0';
  const end = chance.pick(['', '', '!', '%', '元', '）', '。', '1']);
  const text = (unit.repeat(Math.ceil(LONGEST / unit.length)).slice(0, LONGEST - end.length - 3) + end);
  const name = chance.pick(formNames.filter((each) => labelsOf(each).indicators.length > 3));
  const base = realGrid(name);
  const labels = labelsOf(name).indicators[chance.below(3)]!;
  const places = new Set(seed % 3 === 0 ? ['A1', 'A2', 'A3', 'B3', 'B5', 'D5'] : Object.values(labels.cells).filter((cell) => cell !== null));
  const cells = Array.from({ length: base.rows }, (_, row) => Array.from({ length: base.columns }, (__, column): Cell | undefined => {
    const cell = base.cell(row + 1, column + 1);
    const at = `${String.fromCharCode(65 + column)}${row + 1}`;
    return places.has(at) ? { value: chance.pick(['', '≥', '1']) + text, format: 'General', formula: null, error: null } : cell;
  }));
  const sheets = checkGrid(new Grid({ name: base.name, cells, merges: [...base.merges] }), 'auto');
  sheets.forEach(soundSheet);
  if (seed % 5 === 0) soundOutputs(buildReport([{ file: 'a.xlsx', sha256: null, sheets }], { engine: '1.0.0', policy: 'auto' }));
  return sheets[0]?.status ?? 'nothing';
}
