/** What counts as handed in again as last year, and what does not. */
import { compareYears, repeatedEntries } from '../../src/batch/previous';
import type { FiledForm } from '../../src/batch/pairForms';
import type { IndicatorReport, SheetReport } from '../../src/check/report';
import { handIn, judged } from '../support/handIn';
import { indicator, sheet } from '../support/sampleReport';

const year = (number: number, rows: Partial<IndicatorReport>[], more: Partial<SheetReport> = {}): SheetReport =>
  sheet({ year: number, funds: [], indicators: rows.map((row) => indicator(row)), ...more });
const what = (before: Partial<IndicatorReport>, now: Partial<IndicatorReport> = {}) =>
  repeatedEntries(year(2023, [before]), year(2024, [{ ...before, ...now }])).map((each) => each.what);

test.each<[string, Partial<IndicatorReport>, Partial<IndicatorReport>, string[]]>([
  ['a telling figure', { target: '≥90%', actual: '93.47%' }, {}, ['actual']],
  ['another figure', { target: '≥90%', actual: '93.47%' }, { actual: '93.48%' }, []],
  ['a round figure', { target: '≥90%', actual: '95%' }, {}, []],
  ['100 %', { target: '≥90%', actual: '100%' }, {}, []],
  ['what was planned', { target: '735人次', actual: '735' }, {}, []],
  ['a figure that was not planned', { target: '≥700人次', actual: '735人次' }, {}, ['actual']],
  ['a description', { target: '提升', actual: '通过走访慰问提升了群众获得感' }, {}, ['actual']],
  ['the target word for word', { target: '通过走访慰问提升群众获得感', actual: '通过走访慰问提升群众获得感' }, {}, []],
  ['a cause', { cause: '窗口人手不足，排队时间偏长' }, {}, ['cause']],
  ['a cause with another year', { cause: '2023年窗口人手不足，排队偏长' }, { cause: '2024年窗口人手不足， 排队偏长' }, ['cause']],
  ['a short cause', { cause: '资金不足' }, {}, []],
  ['no cause', { cause: null }, {}, []],
])('%s', (_what, before, now, wanted) => expect(what({ actual: '88%', cause: null, ...before }, now)).toEqual(wanted));

test('a real form whose numbers stayed, the year aside', () => {
  const name = '20-yunnan-yongde-minglangzhongxue-2022';
  const entries = repeatedEntries(judged(handIn(name)), judged(handIn(name, { insert: { before: 15, like: 14, cells: { C14: '走访学生家庭次数' } } })));
  expect(entries.map(({ what: each, cell, previousCell }) => [each, cell, previousCell])).toContainEqual(['amounts', 'G6', 'G6']);
});

describe('which form is last year’s', () => {
  const form = (more: Partial<SheetReport>, file = '表.xlsx'): FiledForm => ({ file, sheet: year(2024, [{ cause: '窗口人手不足，排队时间偏长' }], more) });
  const why = (now: Partial<SheetReport>, ...before: Partial<SheetReport>[]) => compareYears([form(now)], before.map((each) => form({ year: 2023, ...each }, '上年.xlsx')))[0]!;

  test.each<[string, Partial<SheetReport>, Partial<SheetReport>, string | null]>([
    ['same organization', {}, {}, null],
    ['the year in the title', { title: '2024年度自评表' }, { title: '2023年度自评表' }, null],
    ['another organization', {}, { organization: '乙局' }, 'no-form'],
    ['no organization', { organization: null }, { organization: null }, 'no-form'],
    ['another kind of form', { kind: 'department' }, { kind: 'project' }, 'no-form'],
    ['the same year', {}, { year: 2024 }, 'not-earlier'],
    ['an unknown year', {}, { year: null }, null],
  ])('%s', (_what, now, before, wanted) => {
    const result = why(now, before);
    expect([result.why, result.repeated.length]).toEqual([wanted, wanted === null ? 1 : 0]);
  });

  test('of several project forms the one with the same indicators', () => {
    const project = (name: string, file: string): FiledForm => ({ file, sheet: year(2023, [{ name, cause: '窗口人手不足，排队时间偏长' }], { kind: 'project' }) });
    const now = compareYears([{ ...project('修路里程', '今.xlsx') }], [project('资助人数', '甲.xlsx'), project('修路里程', '乙.xlsx')].map((each) => ({ ...each, sheet: { ...each.sheet, year: 2022 } })));
    expect(now[0]!.previous!.file).toBe('乙.xlsx');
  });
});
