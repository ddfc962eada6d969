/** Printed figures as intervals, scores and their tolerance. */
import Big from 'big.js';
import { exactly, meet, printedInterval } from '../../src/value/decimal';
import { points, ratio } from '../../src/rules/interval';
import { compareScore } from '../../src/rules/tolerance';

const printed = (text: string) => ({ value: new Big(text), decimals: (text.split('.')[1] ?? '').length });

describe('points', () => {
  test.each([['10', '10', true], ['10', '10.4', false], ['10.00', '10.004', false], ['9.9', '9.94', true], ['9.9', '9.99', true], ['9.9', '10', false]])('%s may stand for %s: %s', (text, value, agrees) => {
    expect(meet(points(printed(text)), exactly(new Big(value)))).toBe(agrees);
  });
});

describe('ratio of printed amounts', () => {
  test.each([
    ['154.74', '310.2', '50', true],
    ['154.74', '310.2', '49.9', true],
    ['154.74', '310.2', '51', false],
    ['985.67', '1000', '98.6', true],
    ['985.67', '1000.00', '98.7', false],
    ['338.31', '329.77', '100', false],
    ['0', '100', '0', true],
    ['0.00', '100.00', '1', false],
  ])('%s of %s, printed %s%%: %s', (execution, base, rate, agrees) => {
    const of = (text: string) => printedInterval(printed(text).value, printed(text).decimals);
    expect(meet(ratio(of(execution), of(base))!, of(rate))).toBe(agrees);
  });

  test('a base that may be 0 gives no rate', () => {
    expect(ratio(exactly(new Big(5)), printedInterval(new Big(0), 0))).toBeNull();
  });
});

describe('a printed score against the score due', () => {
  test.each<[string, string, string]>([
    ['9.78', '9.7777', 'agrees'],
    ['9.77', '9.7777', 'agrees'],
    ['9.79', '9.7777', 'agrees'],
    ['9.80', '9.7777', 'rounded'],
    ['10.00', '9.7777', 'rounded'],
    ['9.82', '9.7777', 'off'],
    ['9.8', '9.7777', 'rounded'],
    ['9.7', '9.7777', 'rounded'],
    ['9.9', '9.7777', 'off'],
    ['10', '9.7777', 'rounded'],
    ['9', '9.7777', 'rounded'],
    ['8', '9.7777', 'off'],
    ['11', '9.7777', 'off'],
    ['10', '10', 'agrees'],
    ['9', '10', 'off'],
    ['10.5', '10', 'off'],
  ])('%s for %s: %s', (stated, due, verdict) => expect(compareScore(new Big(stated), new Big(due))).toBe(verdict));
});
