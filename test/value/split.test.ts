/** Relation, value and unit from three cells; units given to bare numbers. */
import { readExpression, readSplit, withUnit } from '../../src/value/expression';
import { unitNamed } from '../../src/value/split';
import { notation, table } from './notation';

const rows = table('value-split.tsv') as [string, string, string, string, string][];

test.each(rows)('%j %j %j reads as %s', (relation, value, unit, reading, text) => {
  const read = readSplit({ relation, value, unit });
  expect(notation(read)).toBe(reading);
  expect(read.text).toBe(text);
});

test.each([
  ['100', '%', '100 %'],
  ['735', '人次', '735 人次'],
  ['698.84', '(万元)', '698.84 万元'],
  ['300万', '万元', '300 万元'],
  ['1亿', '元', '1 亿元'],
  ['12次', '%', '12 次'],
  ['90-95', '%', 'range [90,95] %'],
  ['3万', '%', '3 万'],
  ['已完成', '%', 'band achieved'],
  ['2024年12月', '月', 'date 2024-12-..'],
  ['5', '—', '5'],
])('%s with unit %s is %s, and its text stays', (text, unit, reading) => {
  const read = withUnit(readExpression(text), unit);
  expect(notation(read)).toBe(reading);
  expect(read.text).toBe(text);
});

test('a unit that was not printed with the number is marked', () => {
  expect(withUnit(readExpression('0.98'), '%')).toMatchObject({ unitApart: true });
  expect(readExpression('0.98%')).not.toHaveProperty('unitApart');
  expect(readSplit({ relation: '≥', value: '95', unit: '%' })).toMatchObject({ unitApart: true });
});

test.each([['', null], ['…', null], ['无', null], ['%(百分比)', '%'], ['单位：万元', '万元'], ['床位数', '床位数'], ['x'.repeat(500), null]])(
  'the unit cell %j names %j', (text, name) => {
    expect(unitNamed(text)?.name ?? null).toBe(name);
  },
);
