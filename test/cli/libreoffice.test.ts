/** What LibreOffice makes of a scored copy: it opens, shows the filled cells, and its own arithmetic gives our values. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { run } from '../../src/cli/run';
import { parseAddress } from '../../src/grid/address';
import type { Scored } from '../../src/output/scored';
import { workbookOf } from '../support/workbookOf';

const installed = (program: string): boolean => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
const hasOffice = installed('soffice');
const hasPdf = installed('pdftotext');
const SAMPLE = path.join(__dirname, '..', '..', 'assets', '示例-龙门镇2024.xlsx');

if (!hasOffice) process.stderr.write('soffice is not installed: the LibreOffice tests are skipped.\n');
test('LibreOffice is there where it has to be', () => {
  expect(hasOffice || !process.env.REQUIRE_SOFFICE).toBe(true);
});

let folder: string;
const at = (name: string): string => path.join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zipingbiao-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function convert(file: string, to: string): void {
  const profile = `-env:UserInstallation=file://${at('profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, file], { stdio: 'ignore', timeout: 120_000 });
}

/** Rows of raw values as LibreOffice holds them: tab-separated UTF-8, every text quoted. */
function valuesOf(file: string): string[][] {
  convert(file, 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,true,false');
  const text = readFileSync(file.replace(/\.xlsx$/, '.csv'), 'utf8');
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g)) {
    rows[rows.length - 1]!.push(quoted?.replace(/""/g, '"') ?? plain ?? '');
    if (end === '\n') rows.push([]);
  }
  return rows;
}

async function score(file: string, ...flags: string[]): Promise<Scored> {
  let out = '';
  const code = await run(['score', file, '--format', 'json', ...flags], {
    out: (text) => void (out += text), err: () => undefined, progress: () => undefined, outIsTerminal: false,
  });
  expect(code).toBe(0);
  return JSON.parse(out).workbooks[0].scored;
}

/** Takes away what we computed, so that LibreOffice has to compute it. */
function withoutCachedResults(file: string): void {
  const parts = unzipSync(new Uint8Array(readFileSync(file)));
  for (const name of Object.keys(parts).filter((part) => /worksheets\/sheet/.test(part))) {
    parts[name] = strToU8(strFromU8(parts[name]!).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'));
  }
  writeFileSync(file, zipSync(parts));
}

const FORM = [
  ['部门整体支出绩效自评表'],
  ['（2024年度）'],
  ['部门名称', '某局'],
  ['年度资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['', '年度资金总额', 1000, 1234.56, 1111.11, 10, null, null],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '培训人数', 120, 110, 30, null, '两期培训合并'],
  ['', '质量指标', '办结率', { percent: 0.95 }, { percent: 0.93 }, 30, null, '材料不全'],
  ['效益指标', '社会效益指标', '受益户数', 300, 350, 20, null, ''],
  ['满意度指标', '服务对象满意度指标', '群众满意度', { percent: 0.9 }, { percent: 0.88 }, 10, null, '窗口等候时间长'],
  ['总分', '', '', '', '', 100, null, ''],
];

(hasOffice ? describe : describe.skip)('LibreOffice', () => {
  test('recalculates every live formula to the value that we wrote', async () => {
    writeFileSync(at('公式.xlsx'), workbookOf(FORM));
    const { target, written } = await score(at('公式.xlsx'), '--formulas');
    const formulas = written.filter((edit) => edit.formula !== null);
    expect(formulas.map((edit) => edit.cell)).toEqual(expect.arrayContaining(['H5', 'G7', 'G8', 'G9', 'G10', 'G11']));
    withoutCachedResults(target!);
    const values = valuesOf(target!);
    for (const { cell, new: value } of formulas) {
      const { row, column } = parseAddress(cell)!;
      expect([cell, Number(values[row - 1]![column - 1])]).toEqual([cell, value]);
    }
  }, 180_000);

  (hasPdf ? test : test.skip)('prints the filled cells of the published form', async () => {
    cpSync(SAMPLE, at('打印.xlsx'));
    const { target, written } = await score(at('打印.xlsx'));
    convert(target!, 'pdf');
    const text = execFileSync('pdftotext', ['-layout', target!.replace(/\.xlsx$/, '.pdf'), '-'], { encoding: 'utf8' });
    expect(written.length).toBeGreaterThan(0);
    for (const { new: value } of written) expect(text).toMatch(new RegExp(`(?<![\\d.])${String(value).replace('.', '\\.')}(?![\\d.])`));
  }, 180_000);

  test('finds in the copy what it found in the original, but for the filled cells', async () => {
    cpSync(SAMPLE, at('对照.xlsx'));
    const before = valuesOf(at('对照.xlsx'));
    const { target, written } = await score(at('对照.xlsx'));
    const after = valuesOf(target!);
    for (const { cell, new: value } of written) {
      const { row, column } = parseAddress(cell)!;
      expect(after[row - 1]![column - 1]).toBe(String(value));
      after[row - 1]![column - 1] = before[row - 1]![column - 1]!;
    }
    expect(after).toEqual(before);
  }, 180_000);
});
