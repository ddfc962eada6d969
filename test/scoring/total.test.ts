import Big from 'big.js';
import type { TotalRow } from '../../src/form/form';
import { assess, nationalPolicy } from '../../src/scoring';
import { figure, formOf, fundRow, indicatorRow, type FundTexts, type RowTexts } from './rows';

const totalRow = (score: string, weight = ''): TotalRow => ({ row: 21, weight: figure(weight), score: figure(score) });

function totalOf(rows: RowTexts[], fund: FundTexts | null, printed: string | null) {
  const form = formOf({
    indicators: rows.map((texts, i) => indicatorRow(texts, 14 + i)),
    funds: fund === null ? [] : [fundRow(fund)],
    total: printed === null ? null : totalRow(printed),
  });
  const { due, recomputed, weightDue, gradeDue, executionCounts } = assess(form, nationalPolicy).total;
  const text = (value: Big | null) => value?.round(2, Big.roundHalfUp).toFixed() ?? null;
  return { due: text(due), recomputed: text(recomputed), weightDue: text(weightDue), gradeDue, executionCounts };
}

const row = (weight: string, score: string, target = '100', actual = '100'): RowTexts => ({ target, actual, weight, score });
const words = (weight: string, score: string): RowTexts => row(weight, score, '提升', '有所提升');
const execution: FundTexts = { budget: '100', execution: '80', weight: '10', score: '8' };

test('a form whose scores were lowered: as stated and as due', () => {
  const rows = [
    row('15', '15', '12个', '12个'), row('15', '12', '≥90%', '≥90%'), row('20', '18', '2024年12月31日', '2024年12月31日'),
    row('10', '8', '≥2%', '≥2%'), row('10', '10', '保持', '保持'), row('10', '10', '提升', '提升'), row('10', '9', '≥90%', '88%'),
  ];
  expect(totalOf(rows, { budget: '1981.63', execution: '1981.63', weight: '10', score: '10' }, '92'))
    .toEqual({ due: '92', recomputed: '99.78', weightDue: '100', gradeDue: '优', executionCounts: true });
});

test('the execution score is part of the sum, printed total or not', () => {
  expect(totalOf([row('90', '90')], execution, '98')).toMatchObject({ due: '98', executionCounts: true });
  expect(totalOf([row('90', '90')], execution, null)).toMatchObject({ due: '98', recomputed: '98', weightDue: '100', executionCounts: true });
});

test('the printed total tells when the execution score stands outside', () => {
  expect(totalOf([row('100', '90')], execution, '90')).toMatchObject({ due: '90', executionCounts: false });
  expect(totalOf([row('100', '90')], execution, '98')).toMatchObject({ due: '98', executionCounts: true });
});

test('where the printed total agrees with neither, the weights decide', () => {
  expect(totalOf([row('90', '85')], execution, '99')).toMatchObject({ due: '93', executionCounts: true });
  expect(totalOf([row('100', '85')], execution, '99')).toMatchObject({ due: '85', executionCounts: false });
});

test('an unprinted execution weight counts to the weights and its score to the sum', () => {
  expect(totalOf([row('90', '83.8')], { budget: '100', execution: '81.31', score: '8.13' }, '91.93'))
    .toMatchObject({ due: '91.93', weightDue: '100', executionCounts: true });
});

test('only the total row of the budget block counts', () => {
  const form = formOf({
    indicators: [indicatorRow(row('90', '90'))],
    funds: [fundRow({ ...execution }, 5), fundRow({ ...execution, role: 'part' }, 6), fundRow({ ...execution, role: 'part' }, 7)],
  });
  expect(assess(form, nationalPolicy).total.due!.toFixed()).toBe('98');
});

test('weights: their sum, null without any', () => {
  expect(totalOf([row('50', '50'), row('30', '30')], null, null).weightDue).toBe('80');
  expect(totalOf([row('90', '90'), row('20', '20')], execution, null).weightDue).toBe('120');
  expect(totalOf([row('', '90')], { ...execution }, null).weightDue).toBeNull();
});

test('recomputed takes what is stated for words and unjudged rows', () => {
  expect(totalOf([row('50', '50', '100', '80'), words('40', '33')], execution, null).recomputed).toBe('81');
  expect(totalOf([row('50', '47', '100', '一般'), words('40', '33')], execution, null).recomputed).toBe('88');
});

test('recomputed is null rather than half a sum', () => {
  expect(totalOf([row('50', ''), words('40', '')], execution, null)).toMatchObject({ due: '8', recomputed: null });
  expect(totalOf([row('90', '90')], { weight: '10', score: '' }, null).recomputed).toBeNull();
});

test('nothing printed, nothing due', () => {
  expect(totalOf([], null, null)).toEqual({ due: null, recomputed: null, weightDue: null, gradeDue: null, executionCounts: false });
  expect(totalOf([row('60', '', '100', ''), row('30', '', '100', '')], { ...execution, score: '' }, '')).toMatchObject({ due: null, gradeDue: null });
});

test('the grade comes from the printed total, not from a computed one', () => {
  expect(totalOf([row('90', '90')], execution, '84.47').gradeDue).toBe('良');
  expect(totalOf([row('90', '90')], execution, null).gradeDue).toBeNull();
});

test('the 0 of a blank template is no grade; 0 points are', () => {
  expect(totalOf([row('90', '')], { ...execution, score: '' }, '0').gradeDue).toBeNull();
  expect(totalOf([row('90', '0')], null, '0').gradeDue).toBe('差');
});

test('an execution rate without a place for a score is not scored', () => {
  expect(totalOf([row('90', '84')], { budget: '100', execution: '100' }, '98'))
    .toMatchObject({ due: '84', recomputed: '90', weightDue: '100', executionCounts: false });
});
