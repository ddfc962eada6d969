/** Slips of the pen: named where a single one explains the difference, and only there. */
import Big from 'big.js';
import { slipBetween } from '../../src/rules/slip';

test.each([
  ['4666332.41', '4665332.41', 'terms.slip-digit', { stated: '6', due: '5' }],
  ['7173191.24', '7173194.24', 'terms.slip-digit', { stated: '1', due: '4' }],
  ['4322.88', '4322.8', 'terms.slip-digit', { stated: '8', due: '0' }],
  ['1324.5', '1234.5', 'terms.slip-order', { stated: '32', due: '23' }],
  ['1981.36', '1981.63', 'terms.slip-order', { stated: '36', due: '63' }],
  ['198.163', '1981.63', 'terms.slip-point', {}],
  ['19816300', '1981.63', 'terms.slip-point', {}],
])('%s for %s: %s', (stated, due, id, values) => {
  expect(slipBetween(new Big(stated), new Big(due))).toEqual({ id, values });
});

test.each([
  ['1981.63', '1981.63'], ['90', '80'], ['12.5', '12.6'], ['3748.71', '1981.63'], ['10137947.7', '10439647.7'],
  ['1000', '100'], ['5618132.41', '5619432.41'], ['-1234.5', '1234.5'], ['0', '1234.5'],
])('%s for %s: nothing to say', (stated, due) => {
  expect(slipBetween(new Big(stated), new Big(due))).toBe('');
});
