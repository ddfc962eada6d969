/** What `assess` adds to the verdicts of single rows: the form's year, stated rates, every row accounted for, nothing changed. */
import Big from 'big.js';
import { assess, assessIndicator, nationalPolicy, REASONS } from '../../src/scoring';
import { formOf, fundRow, indicatorRow } from './rows';

const row = (target: string, actual: string, more: { rate?: string; weight?: string; score?: string } = {}) =>
  indicatorRow({ target, actual, weight: '10', ...more });

test('dates without a year belong to the form’s year', () => {
  const late = row('12月底前', '2025年1月15日');
  expect(assess({ ...formOf({ indicators: [late] }), year: 2024 }, nationalPolicy).indicators[0]!.judgement).toBe('missed');
  expect(assess({ ...formOf({ indicators: [late] }), year: 2025 }, nationalPolicy).indicators[0]!.judgement).toBe('met');
});

test.each<[string, string, string, string | null]>([
  ['≥90%', '88%', '0.9778', '97.78'],
  ['≥90%', '88%', '97.78%', '97.78'],
  ['≥90%', '88%', '97.78', '97.78'],
  ['100%', '100%', '1', '100'],
  ['保持', '保持', '100', '100'],
  ['保持', '保持', '1', '1'],
  ['≥90%', '88%', '', null],
])('%s → %s with a printed completion rate of %s', (target, actual, rate, stated) => {
  const got = assessIndicator(row(target, actual, { rate }), nationalPolicy);
  expect(got.statedRate?.value.toFixed() ?? null).toBe(stated);
});

test('every row of the form comes back in its place, judged or with a reason that has a meaning', () => {
  const rows = [row('100%', '98%'), row('', ''), row('健全', '达成预期指标'), row('>5', '……'), row('12月底前', '按期'), row('6架', '8台')];
  const { indicators } = assess(formOf({ indicators: rows }), nationalPolicy);
  expect(indicators.map((item) => item.row)).toEqual(rows);
  for (const { reason } of indicators) expect(Object.keys(REASONS)).toContain(reason.id);
});

test('the form is left as it was, and twice gives the same', () => {
  const form = formOf({ indicators: [row('≥90%', '88%')], funds: [fundRow({ budget: '100', execution: '88', weight: '10', score: '8.8' })] });
  const before = JSON.stringify(form);
  expect(JSON.stringify(assess(form, nationalPolicy))).toBe(JSON.stringify(assess(form, nationalPolicy)));
  expect(JSON.stringify(form)).toBe(before);
});

test('bands and threshold are the policy’s', () => {
  const policy = {
    ...nationalPolicy, exceededAbove: 200,
    bands: { ...nationalPolicy.bands, partial: { low: 0.5, high: 0.8 }, unachieved: { low: 0, high: 0.5 } },
  };
  const partial = assessIndicator(row('健全', '部分达成预期指标并具有一定效果'), policy);
  expect([partial.low!.toFixed(), partial.high!.toFixed()]).toEqual(['5', '8']);
  expect(assessIndicator(row('10次', '19次'), policy).judgement).toBe('met');
  expect(assessIndicator(row('10次', '19次'), nationalPolicy).judgement).toBe('exceeded');
});

test('operands rebuild the points in a live formula', () => {
  for (const [target, actual] of [['≥90%', '88%'], ['≤5300元', '0.583万元'], ['≥100公里', '95000米'], ['3万', '27000']] as const) {
    const { operands, rate } = assessIndicator(row(target, actual), nationalPolicy);
    const converted = operands!.actual.times(operands!.factor);
    const share = operands!.reverse ? operands!.target.div(converted) : converted.div(operands!.target);
    expect(share.times(100).round(10, Big.roundHalfUp).toFixed()).toBe(rate!.round(10, Big.roundHalfUp).toFixed());
  }
});

test('what does not divide has no operands: zero targets, ranges, words', () => {
  for (const [target, actual] of [['0件', '2件'], ['90%-95%', '93%'], ['保持', '保持'], ['≥90%', '≥90%']] as const)
    expect(assessIndicator(row(target, actual), nationalPolicy).operands).toBeNull();
});

test('halves are rounded up in the formula', () => {
  expect(assessIndicator(indicatorRow({ target: '12个', actual: '0.5个', weight: '15' }), nationalPolicy).formula).toBe('0.5 ÷ 12 × 15 = 0.63');
});
