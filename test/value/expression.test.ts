/** Every expression of the table reads as reviewed, and readings keep what they must whatever the typing. */
import { readExpression } from '../../src/value/expression';
import { notation, table } from './notation';

const rows = table('values.tsv') as [string, string][];

test('the table has a reading for every text, and no text twice', () => {
  expect(rows.every((row) => row.length === 2)).toBe(true);
  expect(new Set(rows.map(([text]) => text)).size).toBe(rows.length);
  expect(rows.length).toBeGreaterThan(700);
});

test.each(rows)('%j reads as %s', (text, reading) => {
  expect(notation(readExpression(text))).toBe(reading);
});
