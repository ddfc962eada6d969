/** Columns that a person puts right: read as told, for every table with the same header and for no other. */
import { readForms } from '../../src/form/read';
import type { Form } from '../../src/form/form';
import type { ColumnCorrections } from '../../src/form/corrections';
import { checkGrid } from '../../src/check/check';
import { nationalPolicy } from '../../src/scoring';
import { gridOf, type Entry } from '../support/gridOf';

/** 上年数 is a word of no role. */
const HEADER: Entry[] = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '上年数', '分值', '得分'];
const ROWS: Entry[][] = [['产出指标', '数量指标', '培训人次', 200, 150, 210, 50, 50], ['满意度指标', '满意度', '群众满意度', '≥90%', '88%', '92%', 50, 50]];
const table = (header = HEADER) => gridOf([['部门整体支出绩效自评表'], header, ...ROWS, ['总分', null, null, null, null, null, 100, 100]]);
const KEY = '一级指标|二级指标|三级指标|年度指标值|实际完成值|上年数|分值|得分';

const form = (corrections?: ColumnCorrections, header?: Entry[]): Form => {
  const [reading] = readForms(table(header), corrections);
  if (reading?.status !== 'form') throw new Error('no form');
  return reading.form;
};
const actuals = (corrections?: ColumnCorrections, header?: Entry[]) => form(corrections, header).indicators.map(({ actual }) => actual.cell);

test('the header is told with its key and what each column was taken for', () => {
  const { header } = form();
  expect(header!.key).toBe(KEY);
  expect(header!.columns.map(({ column, role }) => [column, role])).toEqual([[1, 'level1'], [2, 'level2'], [3, 'name'], [4, 'target'], [5, 'actual'], [6, 'other'], [7, 'weight'], [8, 'score']]);
});

test('a column is read as told, and the one taken before is read as nothing', () => {
  expect(actuals()).toEqual(['E3', 'E4']);
  expect(actuals({ [KEY]: { actual: 6 } })).toEqual(['F3', 'F4']);
  expect(form({ [KEY]: { actual: 6 } }).columns.filter(({ role }) => role === 'actual')).toEqual([{ role: 'actual', column: 6, header: '上年数', confidence: 1 }]);
});

test('a column may be told to be none', () => expect(form({ [KEY]: { score: 0 } }).indicators.map(({ score }) => score.cell)).toEqual([null, null]));

test('another header is not touched', () => {
  const other = HEADER.map((word) => (word === '上年数' ? '上年实绩' : word));
  expect(actuals({ [KEY]: { actual: 6 } }, other)).toEqual(['E3', 'E4']);
});

test('the verdicts follow', () => {
  const judged = (columns?: ColumnCorrections) => checkGrid(table(), nationalPolicy, { columns })[0]!.indicators.map(({ judgement }) => judgement);
  expect(judged()).toEqual(['missed', 'missed']);
  expect(judged({ [KEY]: { actual: 6 } })).toEqual(['met', 'met']);
});

test('a key that is no header, and a column that does not exist, change nothing', () => {
  expect(actuals({ other: { actual: 6 } })).toEqual(['E3', 'E4']);
  expect(form({ [KEY]: { unit: 40 } }).indicators).toEqual(form().indicators);
});
