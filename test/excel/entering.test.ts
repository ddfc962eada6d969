/** What the fake Excel makes of entered values and of formulas. */
import { entered } from '../support/excel/enter';
import { excelFrom } from '../support/excel/fromGrids';
import { shiftRows } from '../support/excel/rowShift';
import { gridOf } from '../support/gridOf';
import { evaluate, isKnown } from '../support/excel/evaluate';

test.each([
  ['88%', 0.88, '0%'],
  ['-12.50', -12.5, undefined],
  ['(5)', -5, undefined],
  ['1,234', 1234, '#,##0'],
  ['1,23', '1,23', undefined],
  ['1.5e3', 1500, '0.00E+00'],
  ['3/5', 45356, 'm"月"d"日"'],
  ['12:30', 12.5 / 24, 'h:mm'],
  ['.', '.', undefined],
  ['-', '-', undefined],
  ['95分', '95分', undefined],
  ['≥90%', '≥90%', undefined],
  ['#N/A', '#N/A', undefined],
])('%s becomes %p', (text, value, numberFormat) => {
  const found = entered(text, 'General');
  expect([found.value, found.numberFormat, found.formula]).toEqual([value, numberFormat, null]);
});

const CELLS: Record<string, string | number | boolean> = { A1: 88, A2: 100, A3: '90%', A4: '', B1: 10, B2: '#REF!' };
const compute = (formula: string): unknown => evaluate(formula, (_sheet, row, column) => CELLS['ABC'[column]! + (row + 1)] ?? '');

test.each([
  ['=ROUND(MIN(1,A1/A2)*B1,2)', 8.8],
  ['=SUM(A1:A4,B1)', 198],
  ['=A1+A4', 88],
  ['=A1+A3', '#VALUE!'],
  ['=A1/A4', '#DIV/0!'],
  ['=SUM(B1:B2)', '#REF!'],
  ['=ROUND(1.005,2)', 1.01],
  ['=ROUND(-2.5,0)', -3],
  ['=2+3*4^2', 50],
  ['=-A1%', -0.88],
  ['=IF(A1>=A2,"达成","未达成")', '未达成'],
  ["='自评表'!A1*2", 176],
  ['=未定义', '#NAME?'],
])('%s gives %p', (formula, value) => {
  expect(compute(formula)).toEqual(value);
});

test.each(['=VLOOKUP(A1,B1:B9,1)', '=SUM(A1', '=1 2', '=甲，乙'])('%s is refused, not guessed', (formula) => {
  expect(isKnown(formula)).toBe(false);
  expect(() => entered(formula, 'General')).toThrow();
});

test.each([
  [0, 1, '=SUM(A2:A4)+A3', 6 + 2],
  [1, 2, '=SUM(A1:A5)+A4', 6 + 2],
  [2, -1, '=SUM(A1:A2)+A2', 3 + 2],
  [1, -1, '=SUM(A1:A2)+#REF!', '#REF!'],
])('rows that come or go at %d by %d take formulas along', (at, by, formula, value) => {
  const workbook = excelFrom([gridOf([[1], [2], [3], [{ value: 8, formula: 'SUM(A1:A3)+A2' }]], '表')]);
  const sheet = workbook.sheet('表');
  shiftRows(sheet, at, by);
  workbook.recalculate();
  expect(workbook.cell(`表!A${4 + by}`)).toMatchObject({ formula, value });
});
