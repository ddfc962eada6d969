/** `prose` from end to end: formats, exit codes, the form of another file. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ProseReport } from '../../src/prose/prose';
import { workFolder, writeForm, zipingbiao } from './commandLine';

const SAMPLES = path.join(__dirname, '..', 'samples', 'reports');
const TOWN = '02-seed002-hunan-lukou-longmen-zhengti';
const { at } = workFolder();
const json = async (...argv: string[]): Promise<ProseReport> => JSON.parse((await zipingbiao('prose', ...argv, '--format', 'json')).out) as ProseReport;

test('errors give 1, notes alone give 0', async () => {
  expect((await zipingbiao('prose', path.join(SAMPLES, '000.txt'))).code).toBe(1);
  expect((await zipingbiao('prose', path.join(SAMPLES, '004.txt'))).code).toBe(0);
});

test('the readable text names the words, the problem and what to do', async () => {
  const { out } = await zipingbiao('prose', path.join(SAMPLES, '000.txt'));
  for (const part of ['5381.80万元', '4322.80万元', '招商引资', '[target-missed-unexplained]', '≥1亿']) expect(out).toContain(part);
  expect(out).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
});

test('the JSON is that of the contract, the same each time', async () => {
  const report = await json(path.join(SAMPLES, '003.txt'));
  expect(report).toMatchObject({ schema: 1, file: '003.txt', year: 2023, counts: { error: 1, warning: 1, note: 1, forms: 0 } });
  for (const finding of report.findings) expect(report.text.slice(...finding.at)).not.toBe('');
  expect(await json(path.join(SAMPLES, '003.txt'))).toEqual(report);
});

test('--form: a text of its own is compared with the workbook', async () => {
  const text = '龙门镇人民政府2024年度部门整体支出绩效自评报告\n一、预算情况\n2024年全年支出1,918.63万元，预算执行率100%。\n二、绩效目标完成情况\n群众满意度88%。\n三、评价结论\n自评得分95分。';
  writeFileSync(at('报告.txt'), text);
  await writeForm(at('表.xlsx'), TOWN);
  const report = await json(at('报告.txt'), '--form', at('表.xlsx'));
  expect(report.counts.forms).toBe(1);
  expect(report.findings.filter(({ severity }) => severity === 'error').map(({ rule, messageId, at: [start, end] }) => [rule, messageId, text.slice(start, end)])).toEqual([
    ['sheet-disagreement', 'amount', '1,918.63万元'], ['sheet-disagreement', 'score', '95分'],
  ]);
});

test('one HTML file without scripts; the words in question are marked', async () => {
  const { code } = await zipingbiao('prose', path.join(SAMPLES, '002.txt'), '--format', 'html', '--out', at('报告.html'));
  const page = readFileSync(at('报告.html'), 'utf8');
  expect(code).toBe(1);
  expect(page).toMatch(/<mark class="error"><a id="t\d+" href="#f\d+">✖\d+<\/a>36人<\/mark>/);
  expect(page).not.toMatch(/<script|undefined|\[object/);
});

test('a file that is no report gives 3 and says what it is; an unreadable form too', async () => {
  writeFileSync(at('报告.pdf'), '%PDF-1.7');
  const { code, err } = await zipingbiao('prose', at('报告.pdf'));
  expect([code, err]).toEqual([3, expect.stringContaining('PDF')]);
  expect((await zipingbiao('prose', at('没有.docx'))).code).toBe(3);
  expect((await zipingbiao('prose', path.join(SAMPLES, '004.txt'), '--form', at('报告.pdf'))).code).toBe(3);
});

test('the report is never written over', async () => {
  writeFileSync(at('报告.txt'), '一、概况');
  expect((await zipingbiao('prose', at('报告.txt'), '--out', at('报告.txt'))).code).toBe(2);
});
