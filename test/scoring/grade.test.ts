import Big from 'big.js';
import { gradeNamed, gradeOf } from '../../src/scoring/grade';
import { nationalPolicy } from '../../src/scoring';

test.each([
  ['100', '优'], ['90', '优'], ['89.99', '良'], ['89.5', '良'], ['84.47', '良'], ['80', '良'], ['79.6', '中'],
  ['60', '中'], ['59.99', '差'], ['59.3', '差'], ['0', '差'],
])('a total of %s is %s: half-open bands without gaps', (total, grade) => {
  expect(gradeOf(new Big(total), nationalPolicy)).toBe(grade);
});

test('no total and no scale give no grade', () => {
  expect(gradeOf(null, nationalPolicy)).toBeNull();
  expect(gradeOf(new Big(92), { ...nationalPolicy, grades: [] })).toBeNull();
});

test.each([
  ['优', '优'], ['优秀', '优'], ['良好', '良'], ['中等', '中'], ['合格', '中'], ['及格', '中'], ['不合格', '差'], ['不及格', '差'],
  ['等级：优秀', '优'], ['“良”', '良'], ['优等', '优'], ['满意', null], ['', null],
])('the printed grade %s means %s', (text, grade) => {
  expect(gradeNamed(text, nationalPolicy)).toBe(grade);
});
