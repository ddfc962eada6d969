/** What a reviewer's pane fills in: the reviewer's columns only, never the filer's scores. */
import { checkGrid } from '../../src/check/check';
import { nationalPolicy } from '../../src/scoring';
import { gridOf, type Entry } from '../support/gridOf';

const HEADER: Entry[] = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '复核完成值', '分值', '自评得分', '复核得分', '偏差原因分析'];
const form = (rows: Entry[][]) => gridOf([['部门整体支出绩效自评表'], HEADER, ...rows.map((row) => ['产出指标', '数量指标', ...row]), ['总分']]);
const review = (rows: Entry[][]) => checkGrid(form(rows), nationalPolicy, { purpose: 'review' })[0]!;
const written = (rows: Entry[][]) => review(rows).edits.map(({ cell, new: value, kind }) => [cell, value, kind]);

test.each<[string, Entry[], unknown[][]]>([
  ['a score above what is due is brought down', ['满意度', '≥90%', '88%', null, 10, 10, null, null], [['F3', '88%', 'propose'], ['I3', 9.78, 'fill']]],
  ['a score that the filer lowered stays', ['满意度', '≥90%', '88%', null, 10, 8, null, '窗口排队久'], [['F3', '88%', 'propose'], ['I3', 8, 'fill']]],
  ['a blank score gets what is due', ['培训人次', 200, 210, null, 10, null, null, null], [['F3', '210', 'propose'], ['I3', 10, 'fill']]],
  ['words are for the reviewer to agree with', ['维护稳定', '保持', '效果较好', null, 10, 9, null, null], [['F3', '效果较好', 'propose'], ['I3', 9, 'propose']]],
  ['what the reviewer wrote is left alone', ['满意度', '≥90%', '88%', '87%', 10, 10, 9.5, null], []],
  ['a result that is missing is not confirmed', ['满意度', '≥90%', null, null, 10, null, null, null], []],
])('%s', (_what, row, edits) => expect(written([row])).toEqual(edits));

test('a row of words without a score is left to the reviewer, with the reason', () => {
  const report = review([['维护稳定', '保持', '效果较好', '效果较好', 10, null, null, null]]);
  expect(report.edits).toEqual([]);
  expect(report.unfilled.map(({ cell }) => cell)).toEqual(['I3']);
});

test('a form without columns for the reviewer gets no edit at all', () => {
  const plain = gridOf([['部门整体支出绩效自评表'], ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'], ['产出指标', '数量指标', '满意度', '≥90%', '88%', 10, null]]);
  expect(checkGrid(plain, nationalPolicy, { purpose: 'review' })[0]!.edits).toEqual([]);
  expect(checkGrid(plain, nationalPolicy)[0]!.edits.length).toBeGreaterThan(0);
});

test('the report tells its columns, and what the total adds up', () => {
  const [report] = checkGrid(form([['满意度', '≥90%', '88%', null, 60, 50, null, null], ['培训人次', 200, 210, null, 40, null, null, null]]), nationalPolicy);
  expect(report!.columns!.map(({ role, column }) => [role, column])).toContainEqual(['reviewedScore', 9]);
  expect(report!.total!.sum).toEqual({ parts: [{ name: '满意度', cell: 'H3', stated: 50, state: 'stated' }, { name: '培训人次', cell: 'H4', stated: null, state: 'blank' }], cap: null });
});
