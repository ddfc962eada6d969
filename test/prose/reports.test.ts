/** The five reports of the work list: every finding that each must give, and no other. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { documentOfText } from '../../src/host/plainText';
import { checkProse } from '../../src/prose/check';
import type { ProseFinding, ProseReport } from '../../src/prose/prose';

const read = (name: string): ProseReport =>
  checkProse(documentOfText(readFileSync(path.join(__dirname, '..', 'samples', 'reports', `${name}.txt`), 'utf8')));
const brief = (report: ProseReport): string[] => report.findings.map(({ rule, messageId, severity, at }) => `${severity} ${rule}/${messageId} ${report.text.slice(...at)}`);
const one = (report: ProseReport, rule: string, messageId: string): ProseFinding => report.findings.find((finding) => finding.rule === rule && finding.messageId === messageId)!;
const sums = (report: ProseReport, outcome: string): string[] => report.claims.filter((claim) => claim.kind === 'sum' && claim.outcome === outcome).map(({ stated }) => stated);

describe('000: targets and results in two chapters, no table', () => {
  const report = read('000');

  test('its findings', () => {
    expect(brief(report)).toEqual([
      'error text-sum-mismatch/differs 5381.80万元',
      'note text-sum-mismatch/rounding 5241.83万元',
      'error target-missed-unexplained/unexplained 招商引资0元',
      'warning target-missed-unexplained/incomparable 上级要求各条线工作考核为一般单位',
      'error target-missed-unexplained/unexplained 招商引资完成率0%',
      'error target-missed-unexplained/unexplained 上级交办各条线工作任务完成率95%',
      'warning target-missed-unexplained/general 基本支出额度控制1566.89万',
    ]);
  });

  test('4322.88 does not go with 5381.80; 4322.80 would, and stands elsewhere', () => {
    expect(one(report, 'text-sum-mismatch', 'differs').values).toMatchObject({
      sum: '5381.88万元', difference: '0.08万元', hint: { id: 'prose.hint.elsewhere', values: { label: '项目支出', value: '4322.80万元' } },
    });
    expect(one(report, 'text-sum-mismatch', 'rounding').values).toMatchObject({ sum: '5241.84万元' });
  });

  test('at least twenty pairs, judged by the engine of the form', () => {
    expect(report.pairs.filter(({ target, actual }) => target !== null && actual !== null).length).toBeGreaterThanOrEqual(20);
    const pair = (label: string) => report.pairs.find((each) => each.label === label);
    expect(pair('招商引资')).toMatchObject({ target: '≥1亿', actual: '0元', judgement: 'missed', explained: 'no', cause: null });
    expect(pair('上级交办各条线工作任务完成率')).toMatchObject({ target: '100%', actual: '95%', judgement: 'missed', explained: 'no' });
    expect(pair('上级要求各条线工作考核目标完成')).toMatchObject({ target: '完成100%', actual: '一般单位', judgement: 'unjudged', explained: 'no' });
    expect(pair('基本支出额度控制')).toMatchObject({ target: '≤1059万', actual: '1566.89万', judgement: 'missed', explained: 'general' });
    expect(pair('项目支出额度控制')).toMatchObject({ judgement: 'met' });
    expect(pair('服务对象满意度')).toMatchObject({ group: '满意度', target: '90%以上', actual: '95%', judgement: 'met' });
    expect(report.counts.unpaired).toBe(0);
  });

  test('what adds up is accepted', () => {
    expect(sums(report, 'agrees')).toEqual(['99个', '84人', '5241.83万元']);
    expect(report.claims.find(({ kind }) => kind === 'rate')).toMatchObject({ stated: '98.75%', outcome: 'agrees' });
  });
});

describe('001: letter and form in one file', () => {
  const report = read('001');

  test('its findings', () => {
    expect(brief(report)).toEqual([
      'error sheet-disagreement/year 2024',
      'error sheet-disagreement/organization 2024',
      'error sheet-disagreement/amount 1043.96477 万元',
      'error sheet-disagreement/rate 100%',
      'error sheet-disagreement/amount 170.158877 万元',
      'error sheet-disagreement/rate 100%',
      'error sheet-disagreement/satisfaction 98%',
      'error no-deviation-claimed/points-taken 未发现预算执行绩效与绩效目标偏离',
      'note budget-adjustment-unexplained/raised 12833888.75',
    ]);
    expect(report.counts.forms).toBe(1);
  });

  test('what the letter and the form say', () => {
    expect(one(report, 'sheet-disagreement', 'year').values).toEqual({ text: 2024, sheet: 2021 });
    expect(one(report, 'sheet-disagreement', 'organization').values).toMatchObject({ sheet: '白水县人民政府' });
    expect(one(report, 'sheet-disagreement', 'rate').values).toMatchObject({ text: '100%', sheet: '81.31%' });
    expect(one(report, 'sheet-disagreement', 'satisfaction').values).toMatchObject({ text: '98%', sheet: '100' });
    expect(one(report, 'no-deviation-claimed', 'points-taken').values).toMatchObject({ count: 13 });
  });

  test('the split by functions adds up, a part without its unit included', () => {
    expect(sums(report, 'agrees')).toEqual(['58名', '35名', '1043.96477万元']);
  });
});

describe('002: form below a table of targets, then the letter', () => {
  const report = read('002');

  test('its findings', () => {
    expect(brief(report)).toEqual([
      'note budget-adjustment-unexplained/raised 1981.63',
      'error text-sum-mismatch/differs 36人',
      expect.stringMatching(/^error sheet-disagreement\/implied 763\.08万元/),
    ]);
  });

  test('1981.63 + 36 in the letter, 1945.63 + 36 in the form; 85 % more without a word', () => {
    expect(one(report, 'sheet-disagreement', 'implied').values).toMatchObject({ label: '基本支出', text: '1981.63万元', sheet: '1945.63万元' });
    expect(one(report, 'budget-adjustment-unexplained', 'raised').values).toMatchObject({ percent: 85.43 });
    expect(one(report, 'text-sum-mismatch', 'differs').values).toMatchObject({ label: '事业编', sum: '33人' });
  });
});

describe('003: a long report without targets', () => {
  const report = read('003');

  test('its findings', () => {
    expect(brief(report)).toEqual([
      'note text-share-mismatch/truncated 2.43%',
      'warning text-sum-mismatch/approximate 140余次',
      'error text-sum-mismatch/differs 342家',
    ]);
    expect(one(report, 'text-share-mismatch', 'truncated').values).toMatchObject({ due: '2.44%' });
  });

  test('its sums and shares are accepted', () => {
    expect(sums(report, 'agrees')).toEqual(['2378.3万元', '2378.3万元', '2378.3万元', '1177.33万元', '7.6万元', '14人', '29个']);
    expect(report.claims.filter(({ kind, outcome }) => kind === 'share' && outcome === 'agrees').map(({ stated }) => stated)).toEqual(['50.5%', '49.5%', '44.67%', '50.4%', '2.5%']);
  });
});

describe('004: a third party’s report with a table of points', () => {
  const report = read('004');

  test('everything is accepted; the rate and the change of the budget have no reason', () => {
    expect(brief(report)).toEqual([
      'note budget-adjustment-unexplained/raised 16,461,154.60元',
      'note low-execution-unexplained/unexplained 88.04%',
    ]);
  });

  test('points, rates, staff, execution and grade were looked at', () => {
    expect(report.claims.every(({ outcome }) => outcome === 'agrees')).toBe(true);
    expect(report.claims.map(({ stated }) => stated)).toEqual(['75人', '72人', '88.04%', '优', '80.53%', '92.60%', '98.28%', '82.00%', '100', '90.94', '90.94%']);
  });
});

test.each(['000', '001', '002', '003', '004'])('%s: offsets lie in the text, the same input gives the same report', (name) => {
  const report = read(name);
  for (const figure of report.figures.filter(({ kind, unit }) => kind !== 'date' && unit !== null && !/^[万亿]/.test(unit))) expect(report.text.slice(figure.start, figure.end)).toMatch(/[\d一二三四五六七八九十百零]/);
  for (const { at: [start, end] } of report.findings) expect([start >= 0, end > start, end <= report.text.length]).toEqual([true, true, true]);
  expect(JSON.stringify(read(name))).toBe(JSON.stringify(report));
});
