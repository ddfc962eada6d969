/** What shows only across workbooks stands in the CSV and in the printed report too. */
import { across } from '../../src/batch/across';
import { buildReport } from '../../src/check/buildReport';
import { checkGrid } from '../../src/check/check';
import type { Report } from '../../src/check/report';
import { csvReport } from '../../src/output/csv';
import { htmlReport } from '../../src/output/html';
import { formNames, realGrid } from '../support/realForms';

const [name] = formNames as [string];
const sheets = (): Report['workbooks'][number]['sheets'] => checkGrid(realGrid(name), 'auto');
const report = (files: string[]): Report => {
  const head = buildReport(files.map((file) => ({ file, sha256: 'a'.repeat(64), sheets: sheets() })), { engine: '1', policy: 'auto' });
  return { ...head, across: across(head.workbooks) };
};

test('the same file handed in twice is told with both files', () => {
  const twice = report(['甲.xlsx', '乙<b>.xlsx']);
  expect(twice.across!.map(({ rule }) => rule)).toEqual(['duplicate-file']);
  const lines = csvReport(twice).split('\r\n').filter((line) => line.startsWith('各表对比'));
  expect(lines).toHaveLength(twice.across![0]!.places.length);
  expect(lines.every((line) => line.includes('duplicate-file'))).toBe(true);
  const html = htmlReport(twice, { at: '2026-11-20 16:30' });
  expect(html).toContain('同一文件重复报送');
  expect(html).toContain('乙&lt;b&gt;.xlsx');
});

test('a comparison without a finding says so, and where nothing was compared nothing is said', () => {
  const clean = { ...report(['甲.xlsx']), across: [] };
  const batch = { ...clean, workbooks: [...clean.workbooks, { ...clean.workbooks[0]!, file: '乙.xlsx', sha256: 'b'.repeat(64) }] };
  expect(htmlReport(batch, { at: '' })).toContain('各单位之间没有发现雷同或异常');
  expect(htmlReport({ ...batch, across: undefined }, { at: '' })).not.toContain('各单位之间');
});
