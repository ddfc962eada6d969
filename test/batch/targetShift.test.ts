/** Whether a changed target became easier to meet. */
import { targetShift } from '../../src/batch/targetShift';
import type { IndicatorReport } from '../../src/check/report';
import { indicator } from '../support/sampleReport';

test.each<[string, string, IndicatorReport['direction'], string | null]>([
  ['≥90%', '≥85%', 'higher', 'eased'],
  ['≥85%', '≥90%', 'higher', 'tightened'],
  ['100件', '80件', 'higher', 'eased'],
  ['≤5天', '≤7天', 'lower', 'eased'],
  ['≤7天', '≤5天', 'lower', 'tightened'],
  ['≥3万人', '≥20000人', 'higher', 'eased'],
  ['≥3万人', '≥30000人', 'higher', null],
  ['2024年6月底前', '2024年12月底前', null, 'eased'],
  ['12月底前', '11月底前', null, 'tightened'],
  ['≥90%', '≥85件', 'higher', null],
  ['±5%', '±10%', 'equal', null],
  ['≥90%', '显著提升', 'higher', null],
  ['保持', '维持', null, null],
  ['90', '85', null, null],
])('%s → %s (%s): %s', (first, second, direction, shift) => {
  expect(targetShift(indicator({ target: first, direction }), indicator({ target: second, direction }))).toBe(shift);
});

test('where the two directions differ nothing is claimed; where one is missing the other counts', () => {
  const of = (target: string, direction: IndicatorReport['direction']) => indicator({ target, direction });
  expect(targetShift(of('≥90%', 'higher'), of('≤80%', 'lower'))).toBeNull();
  expect(targetShift(of('90%', null), of('≥80%', 'higher'))).toBe('eased');
});
