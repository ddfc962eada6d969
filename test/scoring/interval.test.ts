import Big from 'big.js';
import { atLeast, atMost, between, compareIntervals, intervalOf, mapped, pointOf } from '../../src/scoring/interval';
import type { NumberCell } from '../../src/scoring/oneUnit';

const big = (text: string) => new Big(text);
const number = (value: string, text = value, more: Partial<NumberCell> = {}): NumberCell =>
  ({ kind: 'number', relation: null, value: big(value), decimals: 0, unit: null, approximate: false, label: '', text, ...more });
const bounds = (cell: NumberCell) => {
  const { low, high, lowOpen, highOpen } = intervalOf(cell);
  return `${lowOpen ? '(' : '['}${low?.toFixed() ?? ''}, ${high?.toFixed() ?? ''}${highOpen ? ')' : ']'}`;
};

test.each([
  ['88', {}, '[88, 88]'],
  ['≥90', { relation: '>=' as const }, '[90, ]'],
  ['>90', { relation: '>' as const }, '(90, ]'],
  ['≤90', { relation: '<=' as const }, '[, 90]'],
  ['<90', { relation: '<' as const }, '[, 90)'],
  ['=90', { relation: '=' as const }, '[90, 90]'],
  ['200余人', { approximate: true }, '(200, 300)'],
  ['140余次', { approximate: true }, '(140, 150)'],
  ['87多人', { approximate: true }, '(87, 88)'],
  ['2.5万余', { approximate: true }, '(2.5, 2.6)'],
  ['近200人', { approximate: true }, '[180, 200)'],
  ['约200人', { approximate: true }, '[180, 220]'],
  ['约-200', { approximate: true }, '[-220, -180]'],
])('%s leaves open %j', (text, more, expected) => {
  expect(bounds(number(/-?[\d.]+/.exec(text)![0], text, more))).toBe(expected);
});

test.each<[string, Parameters<typeof compareIntervals>, string]>([
  ['95 of ≥90', [between(big('95'), big('95')), atLeast(big('90'))], 'inside'],
  ['90 of >90: the limit counts as met', [between(big('90'), big('90')), atLeast(big('90'), true)], 'inside'],
  ['88 of ≥90', [between(big('88'), big('88')), atLeast(big('90'))], 'outside'],
  ['≥90 of ≥95', [atLeast(big('90')), atLeast(big('95'))], 'across'],
  ['<95 of ≥95', [atMost(big('95'), true), atLeast(big('95'))], 'outside'],
  ['≤95 of ≥95', [atMost(big('95')), atLeast(big('95'))], 'across'],
  ['>10 of ≤10', [atLeast(big('10'), true), atMost(big('10'))], 'outside'],
  ['≥5 of ≤10', [atLeast(big('5')), atMost(big('10'))], 'across'],
  ['inside a range', [between(big('92'), big('93')), between(big('90'), big('95'))], 'inside'],
  ['half outside a range', [between(big('94'), big('96')), between(big('90'), big('95'))], 'across'],
  ['beside a range', [between(big('96'), big('97')), between(big('90'), big('95'))], 'outside'],
])('%s: %s', (_, [actual, accepted], expected) => {
  expect(compareIntervals(actual, accepted)).toBe(expected);
});

test('a point is told from what leaves something open, and scaled with its unit', () => {
  expect(pointOf(mapped(intervalOf(number('3')), (bound) => bound.times(10000)))!.toFixed()).toBe('30000');
  expect(pointOf(mapped(atLeast(big('3')), (bound) => bound.times(10000)))).toBeNull();
});
