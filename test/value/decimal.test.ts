/** Decimals: 15 digits, half away from zero, plain print, printed figures as intervals. */
import Big from 'big.js';
import fc from 'fast-check';
import { addIntervals, bigOf, contains, exactly, meet, plain, printedInterval, roundHalfUp, scaleInterval } from '../../src/value/decimal';

const big = (text: string): Big => new Big(text);

test.each([
  [0.1 + 0.2, '0.3'], [1.005, '1.005'], [88.04, '88.04'], [10439647.7, '10439647.7'], [1e21, '1000000000000000000000'], [-0, '0'], [1e-7, '0.0000001'],
])('bigOf(%d) is %s', (value, text) => {
  expect(plain(bigOf(value))).toBe(text);
});

test.each([['9.775', 2, '9.78'], ['9.7749', 2, '9.77'], ['-9.775', 2, '-9.78'], ['1.005', 2, '1.01'], ['99.995', 2, '100'], ['2.5', 0, '3']])(
  'roundHalfUp(%s, %d) is %s', (value, places, rounded) => {
    expect(plain(roundHalfUp(big(value), places))).toBe(rounded);
  },
);

test.each([['1e3', '1000'], ['100.00', '100'], ['0.10', '0.1'], ['-0', '0'], ['1e-9', '0.000000001'], ['12', '12'], ['-1.50', '-1.5']])('plain(%s) is %s', (value, text) => {
  expect(plain(big(value))).toBe(text);
});

test.each([
  ['99.91', 2, '99.9175', true], // truncated
  ['99.92', 2, '99.9175', true], // rounded
  ['99.90', 2, '99.9175', false],
  ['99.93', 2, '99.9175', false],
  ['57.8', 1, '57.75', true],
  ['57.8', 1, '57.749', false],
  ['57.8', 1, '57.899', true],
  ['57.8', 1, '57.9', false],
  ['-3.2', 1, '-3.29', true],
  ['-3.2', 1, '-3.15', false],
  ['0', 0, '0.4', true],
])('%s printed with %d decimals may stand for %s: %s', (value, decimals, exact, may) => {
  expect(contains(printedInterval(big(value), decimals), big(exact))).toBe(may);
  expect(meet(exactly(big(exact)), printedInterval(big(value), decimals))).toBe(may);
});

test('sums add the intervals of their parts', () => {
  const parts = ['1059.00', '4322.80'].map((text) => printedInterval(big(text), 2));
  expect(contains(addIntervals(parts), big('5381.80'))).toBe(true);
  expect(contains(addIntervals(parts), big('5381.82'))).toBe(false);
  expect(meet(addIntervals([]), exactly(big('0')))).toBe(true);
});

test('scaling keeps the order of the bounds', () => {
  const scaled = scaleInterval(printedInterval(big('3'), 0), big('-10'));
  expect([plain(scaled.low), plain(scaled.high)]).toEqual(['-40', '-25']);
});

test('intervals meet both ways or neither way', () => {
  const interval = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 0, max: 2 })).map(([value, decimals]) => printedInterval(big(String(value)).div(100), decimals));
  fc.assert(fc.property(interval, interval, (one, other) => {
    expect(meet(one, other)).toBe(meet(other, one));
    expect(meet(one, one)).toBe(true);
  }));
});
