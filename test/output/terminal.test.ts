/** The readable report: everything of the report that a person needs is in it, in columns that stand straight. */
import stringWidth from 'string-width';
import { alignColumns, shorten } from '../../src/output/columns';
import { terminalReport } from '../../src/output/terminal';
import { finding, indicator, report, sheet } from '../support/sampleReport';

test('names the form, the policy, the counts, every finding with its cell, and the recomputed total', () => {
  const text = terminalReport(report([sheet({})]));
  for (const part of ['自评表.xlsx', 'A1:I22', '部门整体支出绩效自评表', '2024', '某局', '全国通用', '财预〔2020〕10号', '91.78', '优',
    'unexplained-deviation', 'I14', '办结率', '未达到目标，没有说明原因。', '在 I14 写明原因。', 'missing-actual', 'F15', 'E15']) {
    expect(text).toContain(part);
  }
  expect(text.endsWith('\n')).toBe(true);
});

test('a row that could not be judged is shown with its reason', () => {
  expect(terminalReport(report([sheet({})]))).toMatch(/F14\s+群众评价\s+目标是文字，不能比较/);
});

test('errors stand before warnings, warnings before notes', () => {
  const findings = [finding({ severity: 'note', rule: 'c' }), finding({ severity: 'warning', rule: 'b' }), finding({ rule: 'a' })];
  const text = terminalReport(report([sheet({ findings })]));
  expect(['[a]', '[b]', '[c]'].map((rule) => text.indexOf(rule))).toEqual([...['[a]', '[b]', '[c]'].map((rule) => text.indexOf(rule))].sort((x, y) => x - y));
  expect(text.indexOf('[a]')).toBeGreaterThan(0);
});

test('a fix and a basis shared by a rule’s findings are said once', () => {
  const text = terminalReport(report([sheet({ findings: [finding({}), finding({ cell: 'I15' })] })]));
  expect(text.split('在 I14 写明原因。').length - 1).toBe(1);
});

test('a waived finding says by whom and why', () => {
  const waived = { reason: '上级已同意', by: '绩效科', date: '2025-03-01' };
  const text = terminalReport(report([sheet({ findings: [finding({ waived })] })]));
  for (const part of Object.values(waived)) expect(text).toContain(part);
});

test.each<[string, Parameters<typeof report>, string[]]>([
  ['a workbook that failed', [[], { error: { code: 'encrypted', message: '文件已加密。', next: '请解密。' } }], ['文件已加密。', '请解密。']],
  ['a sheet that is no form', [[sheet({ status: 'not-a-form', why: '没有目标列。' })]], ['没有目标列。']],
  ['a hidden sheet', [[sheet({ hidden: true })]], ['隐藏']],
  ['a form without year, total and organization', [[sheet({ year: null, organization: null, total: null, title: null })]], ['A1:I22']],
])('%s is shown as such', (_name, given, parts) => {
  const text = terminalReport(report(...given));
  for (const part of parts) expect(text).toContain(part);
  expect(text).not.toMatch(/undefined|null|NaN/);
});

test('colours wrap text and change nothing else', () => {
  const given = report([sheet({ indicators: [indicator({})] })]);
  const painted = terminalReport(given, (style, text) => `<${style}>${text}</${style}>`);
  expect(painted).toContain('<red>');
  expect(painted.replace(/<\/?\w+>/g, '')).toBe(terminalReport(given));
});

test('columns of Chinese and Latin text stand straight', () => {
  const lines = alignColumns([['E14', '办结率', 'x'], ['E5', 'rate', 'y']]);
  expect(lines.map((line) => stringWidth(line.slice(0, -1)))).toEqual([13, 13]);
});

test.each([
  ['乡镇重点工作办结率', 28, '乡镇重点工作办结率'],
  ['乡镇重点工作办结率', 7, '乡镇重…'],
  ['a\n b', 10, 'a b'],
])('shorten(%s, %d)', (text, places, expected) => expect(shorten(text, places)).toBe(expected));
