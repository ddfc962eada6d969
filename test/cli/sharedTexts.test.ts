/** What is kept of many workbooks: the same values, equal texts once, whatever the depth. */
import { SharedTexts } from '../../src/cli/sharedTexts';

const LONG = '因年中机构改革'.repeat(20);
const row = (cause: string | null) => ({ name: '培训人次', points: '10', weights: [{ unit: '万元' }, null], missed: true, row: 12, cause });

test('says the same as before', () => {
  const texts = new SharedTexts();
  expect([texts.in(row(LONG)), texts.in(row('')), texts.in(row(null))]).toEqual([row(LONG), row(''), row(null)]);
});

test('value and members stay the objects they were', () => {
  const one = row('原因');
  const [unit] = one.weights;
  expect(new SharedTexts().in(one)).toBe(one);
  expect(one.weights[0]).toBe(unit);
});

test('plain values and lists of texts are taken as they are', () => {
  const texts = new SharedTexts();
  expect(texts.in(['甲', ['乙', 3]])).toEqual(['甲', ['乙', 3]]);
  expect([texts.in('甲'), texts.in(7), texts.in(null), texts.in(undefined)]).toEqual(['甲', 7, null, undefined]);
});

test('a thousand equal rows hold their texts once', () => {
  const copied: string[] = [];
  const texts = new SharedTexts((text) => (copied.push(text), text));
  for (let number = 0; number < 1000; number++) texts.in(row(null));
  expect(copied).toEqual(['培训人次', '10', '万元']);
});
