/** One mistake, one finding: what follows from an earlier finding is told there. */
import { checkGrid } from '../../src/check/check';
import type { SheetReport } from '../../src/check/report';
import { nationalPolicy } from '../../src/scoring';
import { gridOf, standardForm, type Entry } from '../support/gridOf';

const check = (grid: Parameters<typeof checkGrid>[0], policy = nationalPolicy): SheetReport => checkGrid(grid, policy)[0]!;
const found = (report: SheetReport): string[] => report.findings.map((each) => `${each.rule} ${each.cell}`);
const met: Entry[] = ['培训人次', '≥200人次', '210人次', 90, 90, null];

describe('a wrong sum of the parts', () => {
  const report = check(standardForm({
    fund: ['12000000.00', '12833888.75', '10137947.70', 10, '81.31%', 8.13],
    parts: [['基本支出', '7000000.00', '7173191.24', '7167274.24'], ['项目支出', '5000000.00', '5666094.51', '3272373.46']],
    rows: [met], total: [100, 98.13],
  }));

  test('accounts for the rate that was computed from the parts', () => {
    expect(found(report)).toEqual(['fund-sum-mismatch E5', 'fund-sum-mismatch F5', 'low-execution-unexplained H5']);
    expect(report.findings.slice(0, 2).map((each) => each.related.includes('H5'))).toEqual([true, true]);
    expect(report.findings.filter((each) => each.rule === 'fund-sum-mismatch' && each.message.includes('81.31'))).toHaveLength(1);
    // The low rate is told as it is once the sums are put right.
    expect(report.findings[2]!.values).toMatchObject({ rate: 81.31 });
    expect(report.findings[1]!.values).toMatchObject({ stated: 10137947.7, due: 10439647.7, difference: 301700 });
  });

  test('leaves a rate alone that the parts do not give either', () => {
    const other = check(standardForm({
      fund: ['12000000.00', '12833888.75', '10137947.70', 10, '95.00%', 9.5],
      parts: [['基本支出', '7000000.00', '7173191.24', '7167274.24'], ['项目支出', '5000000.00', '5666094.51', '3272373.46']],
      rows: [met], total: [100, 99.5],
    }));
    expect(found(other)).toEqual(['fund-sum-mismatch E5', 'fund-sum-mismatch F5', 'execution-rate-mismatch H5', 'low-execution-unexplained H5']);
  });
});

describe('an amount inside a label', () => {
  const form = (amount: string) => gridOf([
    ['部门整体支出绩效自评表'], ['（2024年度）'], ['预算部门名称', '示例镇人民政府'],
    ['年度预算申请（万元）', null, null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', null, '1981.63', '1981.63', '1981.63', '10', '100%', '10'],
    [null, '按收入性质分：1981.63万元', null, null, null, `按支出性质分：${amount}万元`],
    [null, '其中：  一般公共预算：1901.15万元', null, null, null, '其中：基本支出：1945.63万元'],
    [null, '政府性基金拨款：80.48', null, null, null, '项目支出：36万元'],
    ['年度总体目标', '预期目标', null, null, null, '实际完成情况'], [null, '完成任务', null, null, null, '完成'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    [null, '产出指标', '数量指标', '保障村居运转数量', '12个', '12个', '90', '90', ''],
    ['总分', null, null, null, null, null, '100', '100'],
  ]);

  test('is called wrong once, though it disagrees with its parts and with the total', () => {
    const report = check(form('3748.71'));
    expect(found(report)).toEqual(['fund-sum-mismatch F6']);
    expect(report.findings[0]!.related).toEqual(expect.arrayContaining(['F7', 'F8', 'E5', 'F5']));
  });

  test('is right when it repeats the total', () => expect(found(check(form('1981.63')))).toEqual([]));
});

describe('an execution rate and its score', () => {
  const report = (rate: string, score: string) => check(standardForm({ fund: ['1000.00', '1000.00', '900.00', '10', rate, score], rows: [met], total: [100, null] }));

  test.each([
    ['95%', '9.5', ['execution-rate-mismatch H5']],
    ['90%', '9.5', ['execution-score-mismatch I5']],
    ['95%', '8.2', ['execution-rate-mismatch H5', 'execution-score-mismatch I5']],
    ['90%', '9', []],
    ['90%', '12', ['score-above-weight I5']],
  ])('%s and %s', (rate, score, expected) => expect(found(report(rate, score))).toEqual(expected));
});

describe('scores and the total', () => {
  const form = (score: Entry, total: Entry) => check(standardForm({
    fund: ['100.00', '100.00', '100.00', 10, '100%', 10],
    rows: [['培训人次', '≥200人次', '100人次', 40, score, '停训一期'], ['培训期数', '≥2期', '2期', 50, 50, null]], total: [100, total],
  }));

  test('a total of the right scores follows from the wrong score', () => {
    const report = form(35, 80);
    expect(found(report)).toEqual(['score-mismatch H9']);
    expect(report.findings[0]!.related).toContain('H11');
  });

  test('a total that neither gives is a mistake of its own', () => expect(found(form(35, 99))).toEqual(['score-mismatch H9', 'score-total-mismatch H11']));
  test('a total of the printed scores is none', () => expect(found(form(35, 95))).toEqual(['score-mismatch H9']));

  test('an error value accounts for the total that cannot be checked', () => {
    const report = form({ value: null, error: '#REF!' }, 99);
    expect(found(report)).toEqual(['formula-error H9']);
    expect(report.findings[0]!.related).toContain('H11');
  });
});

test('rows that are missing account for weights and total alike', () => {
  const report = check(standardForm({ fund: ['100.00', '100.00', '100.00', 10, '100%', 10], rows: [['培训人次', '≥200人次', '210人次', 70, 70, null]], total: [100, 100] }));
  expect(found(report)).toEqual(['weight-total G10']);
  expect(report.findings[0]!.related).toContain('H10');
});

test('a form that was not filled in is one finding, whatever zeros its template prints', () => {
  const report = check(standardForm({ fund: ['100.00', '100.00', '100.00', 10, '100%', 10], rows: [['甲', '≥90%', null, 50, 0, null], ['乙', '≥3个', '—', 40, 0, '无']], total: [100, 10] }));
  expect(found(report)).toEqual(['missing-actual F9']);
  expect(report.unfilled).toEqual([]);
});

describe('what a policy changes', () => {
  const grid = standardForm({ fund: ['100.00', '100.00', '100.00', 10, '100%', 10], rows: [['满意度', '≥90%', '88%', 90, 88, null]], total: [100, 98] });
  const policy = (rules: typeof nationalPolicy.rules) => ({ ...nationalPolicy, rules });

  test('severity, basis, off', () => {
    expect(found(check(grid))).toEqual(['unexplained-deviation I9']);
    const local = check(grid, policy({ 'unexplained-deviation': { severity: 'warning', basis: '某财绩〔2024〕1号' } }));
    expect(local.findings[0]).toMatchObject({ severity: 'warning', basis: '某财绩〔2024〕1号' });
    expect(local.counts).toMatchObject({ error: 0, warning: 1 });
    expect(found(check(grid, policy({ 'unexplained-deviation': { severity: 'off' } })))).toEqual([]);
  });
});

test('keys are made of the names, and a twin is numbered whether or not the first has a finding', () => {
  const report = check(standardForm({
    fund: ['100.00', '100.00', '100.00', 10, '100%', 10],
    rows: [['满意度', '≥90%', '92%', 30, 30, null], ['满意度', '≥90%', '88%', 30, 29, null], ['满意 度', '≥90%', '80%', 30, 26, '无']], total: [100, 95],
  }));
  expect(report.findings.map((each) => each.key)).toEqual([
    'unexplained-deviation:产出指标/数量指标/满意度#2',
    'generic-explanation:产出指标/数量指标/满意度#3',
  ]);
});
