import Big from 'big.js';
import { nationalPolicy } from '../../src/scoring';
import { assessFunds } from '../../src/scoring/funds';
import { formOf, fundRow, indicatorRow, type FundTexts } from './rows';

const indicatorsOf = (...weights: string[]) => weights.map((weight, i) => indicatorRow({ target: '1', actual: '1', weight }, 14 + i));

function assessOne(texts: FundTexts, weights: string[] = [], policy = nationalPolicy) {
  return assessFunds(formOf({ funds: [fundRow(texts)], indicators: indicatorsOf(...weights) }), policy)[0]!;
}

const text = (value: Big | null | undefined) => value?.round(4, Big.roundHalfUp).toFixed() ?? null;

test.each<[string, FundTexts, { base: string | null; rate: string | null; due: string | null; formula?: string | null }]>([
  ['rate on the budget', { initial: '1068.67', budget: '1981.63', execution: '1981.63', weight: '10', score: '10' },
    { base: 'budget', rate: '100', due: '10', formula: '1981.63 ÷ 1981.63 × 10 = 10' }],
  ['below the budget', { initial: '800', budget: '1000', execution: '880.40', weight: '10', score: '' },
    { base: 'budget', rate: '88.04', due: '8.804', formula: '880.40 ÷ 1000 × 10 = 8.8' }],
  ['only an initial budget is filled', { initial: '310.2', execution: '154.74', weight: '10', score: '5' },
    { base: 'initial', rate: '49.8839', due: '4.9884', formula: '154.74 ÷ 310.2 × 10 = 4.99' }],
  ['above the budget: capped at the weight', { budget: '329.77', execution: '338.31', weight: '10', score: '' },
    { base: 'budget', rate: '102.5897', due: '10', formula: '338.31 ÷ 329.77 × 10 = 10.26 → 10' }],
  ['no execution', { budget: '864.2', weight: '20', score: '20' }, { base: null, rate: null, due: null, formula: null }],
  ['no amounts at all', { weight: '10', rate: '76%', score: '7.6' }, { base: null, rate: null, due: null }],
  ['nothing budgeted', { budget: '0', execution: '207.45', weight: '10', score: '10' }, { base: null, rate: null, due: null }],
  ['nothing spent', { budget: '100', execution: '0', weight: '10', score: '' }, { base: 'budget', rate: '0', due: '0' }],
  ['no place for a score', { budget: '194.9', execution: '194.9', weight: '10' }, { base: 'budget', rate: '100', due: null, formula: null }],
  ['no weight', { budget: '64.8', execution: '64.8', score: '' }, { base: 'budget', rate: '100', due: null }],
])('%s', (_, texts, expected) => {
  const got = assessOne(texts);
  expect({ base: got.base, rate: text(got.rate), due: text(got.due), formula: 'formula' in expected ? got.formula : undefined })
    .toEqual({ formula: undefined, ...expected });
});

test('the order of bases is the policy’s', () => {
  const policy = { ...nationalPolicy, execution: { ...nationalPolicy.execution, base: ['initial' as const] } };
  const got = assessOne({ initial: '200', budget: '100', execution: '100', weight: '10', score: '' }, [], policy);
  expect([got.base, text(got.rate), text(got.due)]).toEqual(['initial', '50', '5']);
  expect(assessOne({ budget: '100', execution: '100' }, [], policy).base).toBeNull();
});

describe('an execution weight that is not printed', () => {
  const amounts = { budget: '1000', execution: '790', score: '7.9' };
  test('counts where the indicators’ weights leave exactly that much of 100', () => {
    const got = assessOne(amounts, ['20', '60', '10']);
    expect([text(got.weight), got.weightPrinted, text(got.due)]).toEqual(['10', false, '7.9']);
  });
  test.each([[['20', '60', '10', '10']], [['20', '60', '']], [['50', '45']], [[]]])('is unknown where they sum to something else: %j', (weights) => {
    expect(assessOne(amounts, weights).weight).toBeNull();
  });
  test('is not invented beside a printed one', () => {
    const got = assessOne({ ...amounts, weight: '20' }, ['90']);
    expect([text(got.weight), got.weightPrinted, text(got.due)]).toEqual(['20', true, '15.8']);
  });
});

test('parts have a rate but neither weight nor points, whatever they print', () => {
  const form = formOf({
    funds: [
      fundRow({ budget: '100', execution: '90', weight: '10', score: '9' }, 5),
      fundRow({ role: 'part', budget: '60', execution: '30', weight: '10', score: '10' }, 6),
    ],
  });
  const [total, part] = assessFunds(form, nationalPolicy);
  expect(text(total!.due)).toBe('9');
  expect([text(part!.rate), part!.weight, part!.due, part!.weightPrinted]).toEqual(['50', null, null, false]);
});

test.each<[string, string, string | null, number | null]>([
  ['1', '100', '100', 0],
  ['0.8804', '88.04', '88.04', 2],
  ['0.95', '88.04', '95', 0],
  ['88.04', '88.04', '88.04', 2],
  ['88.04%', '88.04', '88.04', 2],
  ['1%', '1', '1', 0],
  ['1', '0.9', '1', 0],
  ['100', '100', '100', 0],
  ['', '100', null, null],
])('a printed rate of %s beside operands that give %s %% is read as %s %%', (printed, due, value, decimals) => {
  const got = assessOne({ budget: '10000', execution: new Big(due).times(100).toFixed(), rate: printed }).statedRate;
  expect([text(got?.value), got?.decimals ?? null]).toEqual([value, decimals]);
});

test('without operands a printed rate stays as it is', () => {
  expect(text(assessOne({ rate: '1' }).statedRate?.value)).toBe('1');
});

test('halves survive: points are not computed from a rounded rate', () => {
  const got = assessOne({ budget: '3', execution: '1', weight: '0.015', score: '' });
  expect(got.due!.round(2, Big.roundHalfUp).toFixed()).toBe('0.01');
});

