/** `check` on a folder of many workbooks: what lies across them, the formats to hand on, a notice for each organization. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Report } from '../../src/check/report';
import { acrossText } from '../../src/output/across';
import { csvReport } from '../../src/output/csv';
import { terminalReport } from '../../src/output/terminal';
import { makeWorkbooks } from '../support/manyWorkbooks';
import { workFolder, zipingbiao } from './commandLine';

// Hundreds of forms are read here.
jest.setTimeout(60_000);
const { at } = workFolder();
const EXTRA = { copiedCauses: 2, copiedActuals: 1, duplicates: 1, broken: 1, encrypted: 1, empty: 1 };
let names: string[];

beforeEach(async () => {
  names = await makeWorkbooks(at('上报'), { count: 12, seed: 3, ...EXTRA });
});

const report = async (...more: string[]): Promise<Report> => JSON.parse((await zipingbiao('check', at('上报'), '--format', 'json', ...more)).out) as Report;
const filesOf = (rule: string, { across = [] }: Report): (string | null)[][] => across.filter((each) => each.rule === rule).map(({ places }) => [...new Set(places.map(({ file }) => file))]);

test('the same seed makes the same files, and every planted fault is there', async () => {
  expect(await makeWorkbooks(at('再'), { count: 12, seed: 3, ...EXTRA })).toEqual(names);
  for (const name of names) expect(readFileSync(at('再', name)).equals(readFileSync(at('上报', name)))).toBe(true);
  const { summary, workbooks } = await report();
  expect(summary).toMatchObject({ workbooks: 19, failed: 3 });
  expect(workbooks.filter(({ error }) => error).map(({ error }) => error!.code).sort()).toEqual(['damaged', 'empty', 'encrypted']);
});

test('what was copied is found, and nothing else', async () => {
  const found = await report();
  expect(filesOf('duplicate-file', found)).toEqual([['0001-自评表.xlsx', 'c0001-重复.xlsx']]);
  expect(filesOf('shared-cause', found).flat().filter((file) => !/^(000[12]|a000[12])-/.test(file!))).toEqual([]);
  expect(filesOf('identical-actuals', found)).toEqual([['0001-自评表.xlsx', 'b0001-完成值照抄.xlsx']]);
  expect(filesOf('duplicate-content', found)).toEqual([]);
});

test('a batch without copies has neither', async () => {
  await makeWorkbooks(at('清'), { count: 30, seed: 5 });
  const { across } = JSON.parse((await zipingbiao('check', at('清'), '--format', 'json')).out) as Report;
  expect(across!.map(({ rule }) => rule).filter((rule) => rule !== 'full-marks-throughout')).toEqual([]);
});

test('one workbook alone is compared with nothing', async () => {
  const { out } = await zipingbiao('check', at('上报', names[0]!), '--format', 'json');
  expect(JSON.parse(out)).not.toHaveProperty('across');
});

test('the readable text tells them after the files', async () => {
  const { out } = await zipingbiao('check', at('上报'));
  expect(out.indexOf('[duplicate-file]')).toBeGreaterThan(out.indexOf(names[names.length - 1]!));
  expect(out).not.toMatch(/undefined|NaN|\{\w+\}|across\./);
});

test('last year’s folder handed in again', async () => {
  const { across = [] } = await report('--previous', at('上报'));
  // The same year is no last year.
  expect(across.filter(({ rule }) => rule === 'last-year-again')).toEqual([]);
});

test('written piece by piece, the result is the whole report in its format', async () => {
  const { out: json } = await zipingbiao('check', at('上报'), '--format', 'json');
  const whole = JSON.parse(json) as Report;
  expect(json).toBe(`${JSON.stringify(whole, null, 2)}\n`);
  expect((await zipingbiao('check', at('上报'), '--format', 'csv')).out).toBe(csvReport(whole));
  expect((await zipingbiao('check', at('上报'))).out).toBe(`${terminalReport(whole)}\n${acrossText(whole.across!)}`);
});

test('--fail-on warning counts what lies across', async () => {
  mkdirSync(at('两'));
  const bytes = readFileSync(at('上报', names[0]!));
  for (const name of ['a.xlsx', 'b.xlsx']) writeFileSync(at('两', name), bytes);
  const code = async (...more: string[]) => (await zipingbiao('check', at('两'), ...more)).code;
  expect(await code('--fail-on', 'warning')).toBe(1);
  expect(await code('--fail-on', 'never')).toBe(0);
});

test('CSV with a byte order mark and HTML, to a file or to the screen', async () => {
  expect((await zipingbiao('check', at('上报'), '--format', 'csv')).out).toMatch(/^\ufeff.*\r\n/);
  const { out, err } = await zipingbiao('check', at('上报'), '--format', 'html', '--out', at('r.html'));
  expect(out).toBe('');
  expect(err).toContain('工作簿 19 个');
  expect(readFileSync(at('r.html'), 'utf8')).toMatch(/^<!doctype html>/i);
});

test('--notices: one letter for each organization that has something to mend; letters that are there are kept', async () => {
  const { err } = await zipingbiao('check', at('上报'), '--notices', at('通知单'));
  const letters = readdirSync(at('通知单'));
  const organizations = new Set((await report()).workbooks.flatMap(({ sheets }) => sheets.map(({ organization }) => organization)).filter((each) => each !== null));
  const own = letters.filter((letter) => [...organizations].some((name) => letter.includes(name)));
  expect(own.length).toBeGreaterThan(5);
  expect(letters.every((letter) => /^绩效自评整改通知单-.+\.html$/.test(letter))).toBe(true);
  expect(err).toContain(`${letters.length} 份`);
  writeFileSync(at('通知单', letters[0]!), '已修改');
  expect((await zipingbiao('check', at('上报', names[0]!), at('上报', names[1]!), '--notices', at('通知单'))).code).toBe(2);
  expect(readFileSync(at('通知单', letters[0]!), 'utf8')).toBe('已修改');
});

test('nothing to mend: no letter, and no folder', async () => {
  const { code, err } = await zipingbiao('check', 'test/samples/forms/42-hebei-chengan-gaoling-2020.xlsx', '--notices', at('空'));
  expect([code, existsSync(at('空'))]).toEqual([0, false]);
  expect(err).toContain('没有需要整改的单位');
});
