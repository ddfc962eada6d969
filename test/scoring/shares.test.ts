/** Weights printed as shares of 1 are read as points; every other form is left alone. */
import { checkGrid } from '../../src/check/check';
import type { SheetReport } from '../../src/check/report';
import { nationalPolicy } from '../../src/scoring';
import { standardForm, type Entry } from '../support/gridOf';

const FUND: Entry[] = [null, '100.00', '100.00', null, '100%', null];
const check = (weights: Entry[], scores: Entry[], fund = FUND): SheetReport =>
  checkGrid(standardForm({ fund, rows: weights.map((weight, i) => [`第${i + 1}项工作`, '≥10次', i === 0 ? '8次' : '10次', weight, scores[i]!, i === 0 ? '汛期停工' : null]) }), nationalPolicy)[0]!;
const weightsOf = (report: SheetReport): unknown[] => report.indicators.map(({ weight, score }) => [weight, score.due]);

test.each<[string, Entry[], Entry[], unknown[]]>([
  ['shares beside points', ['0.5', '0.2', '0.3'], [40, 20, 30], [[50, 40], [20, 20], [30, 30]]],
  ['shares as rounded thirds', ['0.33', '0.33', '0.33'], [26.4, 33, 33], [[33, 26.4], [33, 33], [33, 33]]],
  ['shares that leave the execution its 0.1', ['0.5', '0.4'], [40, 40], [[50, 40], [40, 40]]],
  ['shares of points still to be given', ['0.5', '0.5'], [null, null], [[50, 40], [50, 50]]],
  ['points', [50, 20, 30], [40, 20, 30], [[50, 40], [20, 20], [30, 30]]],
])('%s', (name, weights, scores, expected) => {
  const report = check(weights, scores, name.includes('execution') ? [null, '100.00', '100.00', '0.1', '100%', 10] : FUND);
  expect(weightsOf(report)).toEqual(expected);
  expect(report.findings.filter(({ rule }) => rule !== 'weight-total' && rule !== 'score-missing')).toEqual([]);
});

test('scores in shares too: nothing to convert, nothing to complain of', () => {
  const report = check(['0.5', '0.2', '0.3'], ['0.4', '0.2', '0.3']);
  expect(weightsOf(report)).toEqual([[0.5, 0.4], [0.2, 0.2], [0.3, 0.3]]);
  expect(report.findings).toEqual([]);
});

test('one point here and there is a point', () => {
  expect(weightsOf(check(['1', '99'], [0.8, 99]))).toEqual([[1, 0.8], [99, 99]]);
});
