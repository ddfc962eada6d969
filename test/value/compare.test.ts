/** Two values on one footing: numbers in one unit, moments on one calendar. */
import { align, relateMoment } from '../../src/value/compare';
import { plain } from '../../src/value/decimal';
import { readExpression, withUnit, type Moment, type Quantity } from '../../src/value/expression';
import { reconcile } from '../../src/value/reconcile';
import { notation, table } from './notation';

function alignment(target: string, actual: string): string {
  const [one, other] = [readExpression(target), readExpression(actual)];
  if (one.kind !== 'number' || other.kind !== 'number') return 'text';
  const both = align(one, other);
  return both.ok ? `${plain(both.target)} ${plain(both.actual)}${both.countWordDiffers ? ' words' : ''}` : both.why;
}

test.each(table('value-align.tsv') as [string, string, string][])('%s and %s: %s', (target, actual, expected) => {
  expect(alignment(target, actual)).toBe(expected);
});

test('the factor brings the printed actual into the unit of the target', () => {
  const both = align(readExpression('1.5万元/户') as Quantity, readExpression('15000元/户') as Quantity);
  expect(both.ok && both.factor.toString()).toBe('0.0001');
});

test('a bare ratio in a percent column is not guessed either', () => {
  const target = readExpression('≥95%') as Quantity;
  const actual = withUnit(readExpression('0.98'), '%') as Quantity;
  expect(align(target, actual)).toEqual({ ok: false, why: 'ratio-or-percent' });
  expect(align(target, withUnit(readExpression('98'), '%') as Quantity)).toMatchObject({ ok: true });
  expect(align(target, readExpression('0.98%') as Quantity)).toMatchObject({ ok: true });
});

const moments = table('value-moment.tsv').map(([target = '', actual = '', expected = '', year = '']) => [target, actual, expected, year] as const);

test.each(moments)(
  'target %s, done %s: %s', (target, actual, expected, year) => {
    const both = [readExpression(target), readExpression(actual)];
    expect(both.map(({ kind }) => kind)).toEqual(['date', 'date']);
    expect(relateMoment(both[0] as Moment, both[1] as Moment, year ? Number(year) : null)).toBe(expected);
  },
);

test('a target that asks for no earlier than a day is left to a person', () => {
  const target = { ...(readExpression('2024年6月1日') as Moment), relation: '>=' as const };
  expect(relateMoment(target, readExpression('2024年7月') as Moment)).toBe('unknown');
});

test.each([
  ['12月底前', '11', false, 'date ≤....-12-..', 'date ....-11-..'],
  ['12月31日', '12.25', false, 'date ....-12-31', 'date ....-12-25'],
  ['2024年12月31日前', '12.5', false, 'date ≤2024-12-31', 'date ....-12-05'],
  ['12.31', '12.25', true, 'date ....-12-31', 'date ....-12-25'],
  ['3.5', '3.2', true, '3.5', '3.2'],
  ['12.31', '12.1', true, 'date ....-12-31', 'date ....-12-01~10'],
  ['12.31', '13.1', true, '12.31', '13.1'],
  ['12月底前', '12.25', true, 'date ≤....-12-..', 'date ....-12-25'],
  ['12月底前', '12.25', false, 'date ≤....-12-..', '12.25'],
  ['2050', '2024.12', false, '2050', '2024.12'],
  ['2025', '2024.12', false, '2025', 'date 2024-12-..'],
  ['2024', '2024.12', true, 'date 2024-..-.. P', 'date 2024-12-..'],
  ['12.31', '12.25', false, '12.31', '12.25'],
  ['12.5', '12.5', false, '12.5', '12.5'],
  ['≤2050万元', '2024.12', false, '≤2050 万元', '2024.12'],
  ['2024.12', '2024.11', false, 'date 2024-12-..', 'date 2024-11-..'],
  ['2024.5', '2100', false, '2024.5', '2100'],
  ['90%-95%', '92', false, 'range [90,95] %', '92 %'],
  ['90-95', '92%', false, 'range [90,95] %', '92 %'],
  ['≥12拱桥', '15拱桥', false, '≥12 拱桥', '15 拱桥'],
  ['≥12拱桥', '拱桥已建成', false, '≥12 拱桥', 'text'],
  ['≥10次', '12次，完成率100%', false, '≥10 次', '12 次'],
  ['≥10次', '12次，培训合格率100%', false, '≥10 次', '12 次 + 100 % «培训合格率»'],
  ['≥90%', '95%，比上年提高2个百分点', false, '≥90 %', '95 %'],
  ['2024年', '2024', false, 'date 2024-..-.. P', 'date 2024-..-.. P'],
  ['12月', '12个', false, 'date ....-12-..', '12 个'],
])('%s beside %s (deadline: %s) settles as %s and %s', (target, actual, deadline, one, other) => {
  expect(reconcile(readExpression(target), readExpression(actual), deadline).map(notation)).toEqual([one, other]);
});
