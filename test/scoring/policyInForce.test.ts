/** Every field of a policy changes what it is there to change, and nothing else. */
import { checkGrid } from '../../src/check/check';
import { Grid } from '../../src/grid/grid';
import { loadPolicy, nationalPolicy, policyById } from '../../src/scoring';
import type { Policy } from '../../src/scoring/policy';
import { standardForm, type Entry, type FormRows } from '../support/gridOf';

const place = (id: string): Policy => policyById(id)!;
const with_ = (fields: object): Policy => loadPolicy({ extends: 'national', id: 'x', name: '某县', basis: '某县规定', ...fields }, policyById);
const check = (form: FormRows, policy: Policy) => checkGrid(standardForm(form), policy)[0]!;

const FUND: Entry[] = ['100', '100', '100', '10', '100%', '10'];
const row = (target: string, actual: string, score: string, name = '培训人次', weight = '90'): Entry[] => [name, target, actual, weight, score, '年度安排调整'];
const errors = (form: FormRows, policy: Policy): string[] => check(form, policy).findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

test('execution.base: Guizhou and Beijing of 2016 divide by the initial budget', () => {
  const fund: Entry[] = ['80', '100', '72', '10', '90%', '9'];
  const rates = (policy: Policy) => check({ fund, rows: [row('10', '10', '90')] }, policy).funds[0]!;
  expect(rates(nationalPolicy)).toMatchObject({ base: 'budget', rate: { due: 72 }, score: { due: 7.2 } });
  for (const id of ['guizhou', 'beijing', 'central-2016']) expect(rates(place(id))).toMatchObject({ base: 'initial', rate: { due: 90 }, score: { due: 9 } });
  expect(rates(place('central-2019')).base).toBe('budget');
});

test('execution.weight: unprinted, it is what the place counts with', () => {
  const fund: Entry[] = ['100', '100', '50', null, '50%', null];
  const due = (weight: string, policy: Policy) => check({ fund, rows: [row('10', '10', weight, undefined, weight)] }, policy).funds[0]!.score.due;
  expect([due('90', nationalPolicy), due('80', nationalPolicy)]).toEqual([5, null]);
  expect([due('90', place('hubei')), due('80', place('hubei'))]).toEqual([null, 10]);
  expect([due('90', place('gansu')), due('100', place('ningxia')), due('90', place('ningxia'))]).toEqual([5, null, null]);
});

test('bands: the middle one begins at 60 % or at 50 %', () => {
  const bounds = (policy: Policy) => {
    const { low, high, band } = check({ fund: FUND, rows: [row('完善制度', '部分达成预期指标并具有一定效果', '55', '制度建设', '90')] }, policy).indicators[0]!.score;
    return [band, low, high];
  };
  for (const id of ['national', 'anhui', 'sichuan', 'hunan']) expect(bounds(place(id))).toEqual(['partial', 54, 72]);
  for (const id of ['hubei', 'beijing', 'central-2016', 'jiangxi']) expect(bounds(place(id))).toEqual(['partial', 45, 72]);
});

describe('shortfall', () => {
  /** The national layout with a column of standards behind the cause. */
  const judged = (policy: Policy, actual: string, withStandards: boolean) => {
    const plain = standardForm({ fund: FUND, rows: [row('10', actual, actual === '10' ? '90' : '88')] });
    const grid = new Grid({
      name: plain.name,
      cells: Array.from({ length: plain.rows }, (_, r) => {
        const line = Array.from({ length: plain.columns }, (_, c) => plain.cell(r + 1, c + 1));
        const added = { 6: '评分标准', 7: '少一个扣1分' }[r - 1];
        return withStandards && added ? [...line, { value: added, format: 'General', formula: null, error: null }] : line;
      }),
    });
    const report = checkGrid(grid, policy)[0]!;
    const { judgement, rate, score, formula } = report.indicators[0]!;
    return [judgement, rate.due, score.due, formula !== null, report.findings.some((each) => each.rule === 'score-mismatch')];
  };

  test('where each row prints a standard of its own, a missed figure has no due score', () => {
    expect(judged(place('fujian'), '9', true)).toEqual(['missed', 90, null, false, false]);
    expect(judged(place('fujian'), '10', true)).toEqual(['met', 100, 90, true, false]);
    expect(judged(nationalPolicy, '9', true)).toEqual(['missed', 90, 81, true, true]);
  });

  test('without such a column it is the share all the same', () => {
    expect(judged(place('fujian'), '9', false)).toEqual(['missed', 90, 81, true, true]);
  });
});

test.each([
  ['≥90%', '95%', 'met', 10], ['≥90%', '90%', 'met', 10], ['≥90%', '89.9%', 'missed', 8], ['≥90%', '80%', 'missed', 8],
  ['≥90%', '79%', 'missed', 5], ['≥90%', '60%', 'missed', 5], ['≥90%', '59.9%', 'missed', 0], ['≥85%', '86%', 'met', 8], ['≥90%', '88', 'missed', 8],
])('satisfaction by steps: %s → %s is %s, %s points', (target, actual, judgement, due) => {
  const got = check({ fund: FUND, rows: [row(target, actual, '0', '群众满意度', '10')] }, place('core-2021')).indicators[0]!;
  expect([got.judgement, got.score.due]).toEqual([judgement, due]);
});

test('satisfaction by steps leaves other rows and other policies alone', () => {
  const due = (name: string, policy: Policy) => check({ fund: FUND, rows: [row('≥90%', '81%', '0', name, '10')] }, policy).indicators[0]!.score.due;
  expect([due('验收合格率', place('core-2021')), due('群众满意度', nationalPolicy)]).toEqual([9, 9]);
});

test('exceededAbove: the threshold of the policy', () => {
  const judged = (policy: Policy) => check({ fund: FUND, rows: [row('10', '16', '90')] }, policy).indicators[0]!.judgement;
  expect([judged(nationalPolicy), judged(with_({ exceededAbove: 160 })), judged(with_({ exceededAbove: 159 }))]).toEqual(['exceeded', 'met', 'exceeded']);
});

test('grades: the scale of the policy; null gives none', () => {
  const due = (policy: Policy) => check({ fund: FUND, rows: [row('10', '10', '90')], total: ['100', '85'] }, policy).grade.due;
  const own = with_({ grades: [{ name: '好', synonyms: [], from: 85 }, { name: '一般', synonyms: [], from: 0 }] });
  expect([due(nationalPolicy), due(own), due(place('hubei'))]).toEqual(['良', '好', null]);
});

test('decimals: points that the place rounds to whole ones agree and are filled in whole', () => {
  const whole = with_({ decimals: 0 });
  const form = (score: string | null): FormRows => ({ fund: FUND, rows: [['群众满意度', '≥90%', '88%', '10', score, '将改进']] });
  const found = (policy: Policy) => check(form('10'), policy).findings.filter(({ rule }) => rule === 'score-mismatch').map(({ severity }) => severity);
  expect([found(nationalPolicy), found(whole)]).toEqual([['note'], []]);
  const fills = (policy: Policy) => check(form(null), policy).edits.map(({ new: value }) => value);
  expect([fills(nationalPolicy)[0], fills(whole)[0]]).toEqual([9.78, 10]);
});

describe('totalCaps', () => {
  const capped = with_({ totalCaps: [{ executionBelow: 60, total: 70 }, { executionBelow: 80, total: 85 }] });
  const form = (execution: string, total: string | null): FormRows =>
    ({ fund: ['100', '100', execution, '10', `${execution}%`, String(Number(execution) / 10)], rows: [row('10', '10', '90')], total: ['100', total] });

  test.each([['59.9', 70], ['60', 85], ['79.9', 85], ['80', 98], ['100', 100]])('execution %s %%: the total is %s', (execution, due) => {
    const { total } = check(form(execution, String(due)), capped);
    expect([total!.score.due, total!.score.recomputed]).toEqual([due, due]);
    expect(errors(form(execution, String(due)), capped)).toEqual([]);
  });

  test('a total above the cap is wrong, and a blank one is filled with the cap', () => {
    expect(errors(form('50', '95'), capped)).toEqual(['score-total-mismatch']);
    expect(errors(form('50', '95'), nationalPolicy)).toEqual([]);
    expect(check(form('50', null), capped).edits.map(({ cell, new: value }) => [cell, value])).toEqual([['H10', 70]]);
    expect(check(form('50', null), nationalPolicy).edits.map(({ new: value }) => value)).toEqual([95]);
  });

  test('without an execution rate there is no cap', () => {
    expect(check({ ...form('50', '95'), fund: [null, null, null, '10', null, '5'] }, capped).total!.score.due).toBe(95);
  });
});

test('systemPoints: weights that leave what the system adds are complete', () => {
  const form = (weight: string): FormRows => ({ fund: ['100', '100', '100', null, '100%', null], rows: [row('10', '10', weight, undefined, weight)] });
  const complete = (weight: string, policy: Policy): boolean => !errors(form(weight), policy).includes('weight-total');
  expect([complete('70', nationalPolicy), complete('70', place('henan')), complete('65', place('henan')), complete('100', place('henan'))]).toEqual([false, true, false, true]);
});

test('rules: off, another severity, another basis', () => {
  const form: FormRows = { fund: FUND, rows: [row('10', '9', '90')] };
  const policy = with_({ rules: { 'score-mismatch': { severity: 'warning', basis: '某县规定第3条' } } });
  const found = (each: Policy) => check(form, each).findings.filter(({ rule }) => rule === 'score-mismatch').map(({ severity, basis }) => [severity, basis]);
  expect(found(policy)).toEqual([['warning', '某县规定第3条']]);
  expect(found(with_({ rules: { 'score-mismatch': { severity: 'off' } } }))).toEqual([]);
});

describe('the header marks the base of the rate as (A)', () => {
  const base = (initial: string, budget: string, rate: string, policy: Policy) => {
    const grid = standardForm({ fund: ['80', '100', '72', '10', '90%', '9'], rows: [row('10', '10', '90')] });
    const headers = [['年初预算数', initial], ['全年预算数', budget], ['执行率', rate]] as const;
    const marked = new Grid({
      name: grid.name,
      cells: Array.from({ length: grid.rows }, (_, r) => Array.from({ length: grid.columns }, (_, c) => {
        const cell = grid.cell(r + 1, c + 1);
        const found = headers.find(([plain]) => cell?.value === plain);
        return cell && found ? { ...cell, value: found[1] } : cell;
      })),
    });
    return checkGrid(marked, policy)[0]!.funds[0]!.base;
  };

  test.each<[string, string, string, string, string]>([
    ['年初预算数', '全年预算数（A）', '执行率（B/A）', 'guizhou', 'budget'],
    ['年初预算数(A)', '全年预算数', '执行率(B/A)', 'national', 'initial'],
    ['年初预算数(A)', '全年预算数(A)', '执行率(B/A)', 'national', 'budget'],
    ['年初预算数', '全年预算数(A)', '执行率', 'guizhou', 'initial'],
    ['年初预算数', '全年预算数', '执行率(B/A)', 'guizhou', 'initial'],
  ])('%s | %s | %s under %s: %s', (initial, budget, rate, id, expected) => {
    expect(base(initial, budget, rate, place(id))).toBe(expected);
  });
});

describe('Sichuan asks for reasons', () => {
  const found = (fund: Entry[], policy: Policy) =>
    check({ fund, rows: [['培训人次', '10', '10', '90', '90', '']] }, policy).findings.map(({ rule, severity, basis }) => [rule, severity, basis.includes('四川省部门预算项目支出绩效自评表填表说明')]);

  test('for any adjustment of the budget', () => {
    expect(found(['100', '104', '104', '10', '100%', '10'], nationalPolicy)).toEqual([]);
    expect(found(['100', '104', '104', '10', '100%', '10'], place('sichuan'))).toEqual([['budget-adjustment-unexplained', 'warning', true]]);
    expect(found(['104', '104', '104', '10', '100%', '10'], place('sichuan'))).toEqual([]);
  });

  test('below 90 %, more urgently than elsewhere', () => {
    const fund: Entry[] = ['100.00', '100.00', '89.00', '10', '89%', '8.9'];
    const severity = (policy: Policy) => found(fund, policy).filter(([rule]) => rule === 'low-execution-unexplained').map(([, each]) => each);
    expect([severity(nationalPolicy), severity(place('sichuan')), severity(with_({ execution: { causeBelow: 80 } })), severity(with_({ execution: { causeBelow: null } }))])
      .toEqual([['note'], ['warning'], [], []]);
  });
});
