/** Edits: what is filled in, what is proposed, what is replaced, and what stays blank with its reason. */
import { checkGrid, type CheckOptions } from '../../src/check/check';
import type { SheetReport } from '../../src/check/report';
import { nationalPolicy } from '../../src/scoring';
import { gridOf, standardForm, type Entry, type FormRows } from '../support/gridOf';

const FUND: Entry[] = ['1000.00', '1000.00', '900.00', '10', '90%', '9'];
const check = (form: Partial<FormRows> & Pick<FormRows, 'rows'>, options: CheckOptions = {}): SheetReport =>
  checkGrid(standardForm({ fund: FUND, total: ['100', '99'], ...form }), nationalPolicy, options)[0]!;
const edits = (report: SheetReport) => report.edits.map(({ cell, new: value, kind }) => [cell, value, kind]);
/** Without the total in H10. */
const rowEdits = (report: SheetReport) => edits(report).filter(([cell]) => cell !== 'H10');
const row = (target: Entry, actual: Entry, score: Entry, cause: Entry = null, weight: Entry = '90'): Entry[] => ['指标甲', target, actual, weight, score, cause];

describe('one score', () => {
  test.each<[string, Entry[], unknown[]]>([
    ['below the target', row('≥90%', '88%', null), [['H9', 88, 'fill']]],
    ['met', row('≥90%', '95%', null), [['H9', 90, 'fill']]],
    ['less is better', row('≤50万元', '60万元', null), [['H9', 75, 'fill']]],
    ['rounded half up', row('≥3个', '1个', null), [['H9', 30, 'fill']]],
    ['on time', row('2024年12月31日前', '2024年11月', null), [['H9', 90, 'fill']]],
    ['restated words', row('保持', '保持', null), [['H9', 90, 'propose']]],
    ['target copied', row('≥90%', '≥90%', null), [['H9', 90, 'propose']]],
    ['declared', row('≥90%', '已完成', null), []],
    ['late', row('2024年6月底前', '2024年8月', null), []],
    ['no actual', row('≥90%', null, null), []],
    ['a dash instead of a score', row('≥90%', '95%', '—'), []],
    ['right already', row('≥90%', '88%', '88'), []],
    ['lowered by a person', row('≥90%', '88%', '70', '从严评分'), []],
    ['lowered without a cause', row('≥90%', '95%', '70'), []],
    ['too high', row('≥90%', '45%', '80', '资金到位晚'), [['H9', 45, 'replace']]],
    ['above the weight', row('≥90%', '95%', '95'), [['H9', 90, 'replace']]],
    ['above the weight, nothing due', row('提升', '效果较好', '95'), []],
  ])('%s', (_, line, expected) => expect(rowEdits(check({ rows: [line] }))).toEqual(expected));
});

describe('cells with formulas', () => {
  test.each<[string, Entry]>([
    ['a formula that shows nothing', { value: '', formula: 'IF(F9="","",F9)' }],
    ['a formula whose result is too high', { value: 90, formula: 'G9' }],
  ])('%s is not overwritten', (_, score) => expect(rowEdits(check({ rows: [row('≥90%', '45%', score, '资金到位晚')] }))).toEqual([]));
});

describe('completion rates', () => {
  const form = (header: string, rates: Entry[]) => gridOf([
    ['部门整体支出绩效自评表'], ['（2021年度）'],
    ['一级指标', '二级指标', '三级指标', '年度目标值', '实际完成值', '分值', header, '得分', '未完成原因分析'],
    ['产出指标', '数量指标', '培训人次', '≥90%', '88%', '10', rates[0] ?? null, '9.78', '窗口排队久'],
    [null, null, '培训期数', '≥2期', '3期', '10', rates[1] ?? null, '10', null],
    [null, null, '维护稳定', '保持', '保持', '80', rates[2] ?? null, '80', null],
    ['总分', null, null, null, null, '100', null, '99.78', null],
  ]);
  test.each<[string, string, Entry[], unknown[]]>([
    ['all blank', '完成率', [], [['G4', '97.78%', 'fill'], ['G5', '150%', 'fill']]],
    ['header in percent', '完成率（%）', [], [['G4', 97.78, 'fill'], ['G5', 150, 'fill']]],
    ['beside printed ones', '完成率', [null, '150.00%'], [['G4', '97.78%', 'fill']]],
    ['beside ratios', '完成率', [null, 1.5], [['G4', 0.9778, 'fill']]],
    ['percent cells', '完成率', [{ value: null, format: '0.00%' }, { value: 1.5, format: '0.00%' }], [['G4', 0.9778, 'fill']]],
    ['another kind of rate', '得分系数', [], []],
    ['a deviation', '偏差率', [], []],
  ])('%s', (_, header, rates, expected) => expect(edits(checkGrid(form(header, rates), nationalPolicy)[0]!)).toEqual(expected));
});

describe('the execution row', () => {
  test.each<[string, Entry[], unknown[]]>([
    ['blank rate and score', ['1000.00', '1000.00', '900.00', '10', null, null], [['H5', '90%', 'fill'], ['I5', 9, 'fill']]],
    ['spent beyond the budget', ['1000.00', '1000.00', '1100.00', '10', null, null], [['H5', '110%', 'fill'], ['I5', 10, 'fill']]],
    ['score too high', ['1000.00', '1000.00', '900.00', '10', '90%', '10'], [['I5', 9, 'replace']]],
    ['score fits a wrong rate', ['1000.00', '1000.00', '900.00', '10', '99%', '9.9'], []],
    ['lowered', ['1000.00', '1000.00', '900.00', '10', '90%', '5'], []],
    ['no budget', [null, null, '900.00', '10', null, null], []],
  ])('%s', (_, fund, expected) => expect(rowEdits(check({ fund, rows: [row('≥90%', '95%', '90')] }))).toEqual(expected));

  test('no budget: the blanks say why', () => {
    const report = check({ fund: [null, null, '900.00', '10', null, null], rows: [row('≥90%', '95%', '90')] });
    expect(report.unfilled.map((each) => each.cell)).toEqual(['H5', 'I5']);
  });
});

describe('how a rate is written', () => {
  const rate = (form: Partial<FormRows>) => check({ rows: [row('≥90%', '95%', '90')], ...form }).edits.find((each) => each.cell === 'H5')?.new;
  const fund = (cell: Entry): Entry[] => ['900.00', '900.00', '880.00', '10', cell, '9.78'];
  test.each<[string, Partial<FormRows>, unknown]>([
    ['percent cell', { fund: fund({ value: null, format: '0.00%' }) }, 0.9778],
    ['plain cell', { fund: fund(null) }, '97.78%'],
    ['neighbours without a sign', { fund: fund(null), parts: [['其中：财政拨款', '900.00', '900.00', '880.00', null, 97.78]] }, 97.78],
    ['neighbours as ratios', { fund: fund(null), parts: [['其中：财政拨款', '900.00', '900.00', '880.00', null, 0.9778]] }, 0.9778],
    ['neighbours with two decimals', { fund: ['900.00', '900.00', '900.00', '10', null, '10'], parts: [['其中：财政拨款', '900.00', '900.00', '900.00', null, '100.00%']] }, '100.00%'],
  ])('%s', (_, form, expected) => expect(rate(form)).toBe(expected));
});

describe('the total', () => {
  const total = (rows: Entry[][], fund = FUND, options: CheckOptions = {}) => check({ fund, rows, total: ['100', null] }, options);

  test('is the sum of what stands and what is filled in', () => {
    const report = total([row('≥90%', '88%', null, null, '50'), row('≥90%', '95%', '40', null, '40')]);
    expect(edits(report)).toEqual([['H9', 48.89, 'fill'], ['H11', 97.89, 'fill']]);
  });

  test('stays blank while a row is undecided, and names the row', () => {
    const report = total([row('≥90%', '88%', null, null, '50'), row('保持', '保持', null, null, '40')]);
    expect(edits(report)).toEqual([['H9', 48.89, 'fill'], ['H10', 40, 'propose']]);
    expect(report.unfilled.map((each) => each.cell)).toEqual(['H11']);
    expect(edits(total([row('保持', '保持', null)], FUND, { kinds: ['fill', 'propose'] }))).toContainEqual(['H10', 99, 'fill']);
  });

  test('stays blank where a score is no figure', () => {
    const report = total([row('≥90%', '95%', '见附件')]);
    expect(edits(report)).toEqual([]);
    expect(report.unfilled).toHaveLength(1);
  });

  test.each<[string, Entry, Entry, unknown[]]>([
    ['comes down with a score that is too high', '80', '89', [['H9', 45, 'replace'], ['H10', 54, 'replace']]],
    ['comes down to the scores that are there', '45', '80', [['H10', 54, 'replace']]],
    ['is not raised', '45', '50', []],
    ['may be rounded', '44.6', '54', []],
  ])('%s', (_, score, stated, expected) => expect(edits(check({ rows: [row('≥90%', '45%', score, '资金到位晚')], total: ['100', stated] }))).toEqual(expected));

  describe('that the form adds up itself', () => {
    const sum = (value: number | null, rows: Entry[][]) => check({ fund: FUND, rows, total: [100, { value, formula: 'I5+SUM(H9:H10)' }] }).edits;
    const rows = [row('≥90%', '88%', null, null, '50'), row('保持', '保持', null, null, '40')];

    test.each([[9], [null]])('keeps its formula and is brought up to date (%s)', (value) => {
      const edits = sum(value === null ? null : value, rows).filter((each) => each.cell === 'H11');
      expect(edits).toEqual(value === null ? [] : [expect.objectContaining({ old: 9, new: 57.89, formula: 'I5+SUM(H9:H10)', kind: 'fill' })]);
    });

    test('is left alone when it adds up something else', () => expect(sum(50, rows).map((each) => each.cell)).toEqual(['H9', 'H10']));
    test('is left alone when nothing is written', () => expect(sum(99, [row('≥90%', '95%', '50', null, '50'), row('≥90%', '95%', '40', null, '40')])).toEqual([]));
  });

  test('is left alone where rows are missing', () => {
    expect(edits(check({ rows: [row('≥90%', '95%', '70', null, '70')], total: ['100', '99'] }))).toEqual([]);
  });

  test('leaves the execution score out where it is no part of 100', () => {
    expect(edits(total([row('≥90%', '95%', '100', null, '100')], ['1000.00', '1000.00', '900.00', null, '90%', null]))).toEqual([['H10', 100, 'fill']]);
  });
});

describe('live formulas', () => {
  const percent = (value: number): Entry => ({ value, format: '0%' });
  const formulas = (rows: Entry[][], fund: Entry[] = FUND) => Object.fromEntries(check({ fund, rows, total: [100, null] }, { formulas: true }).edits.map((each) => [each.cell, each.formula]));

  test.each<[string, Entry[], string | null]>([
    ['numbers', row(90, 88, null, null, 90), 'ROUND(MIN(1,F9/E9)*G9,2)'],
    ['percent cells', row(percent(0.9), percent(0.88), null, null, 90), 'ROUND(MIN(1,F9/E9)*G9,2)'],
    ['a percent cell and a plain figure', ['满意度', percent(0.9), 88, 90, null, null], 'ROUND(MIN(1,F9/100/E9)*G9,2)'],
    ['less is better', ['“三公”经费控制率', percent(0.8), percent(0.88), 90, null, null], 'ROUND(MIN(1,E9/F9)*G9,2)'],
    ['capped', row(90, 95, null, null, 90), 'ROUND(MIN(1,F9/E9)*G9,2)'],
    ['a text target', row('≥90', 88, null, null, 90), null],
    ['a text weight', row(90, 88, null, null, '90'), null],
    ['a zero target', ['安全事故起数', 0, 0, 90, null, null], null],
  ])('%s', (_, line, expected) => expect(formulas([line]).H9).toBe(expected));

  test('the execution row and the total', () => {
    const found = formulas([row(90, 88, null, null, 50), row('≥90%', '95%', 40, null, 40)], [1000, 1000, 900, 10, { value: null, format: '0.00%' }, null]);
    expect(found).toEqual({ H5: 'ROUND(F5/E5,4)', I5: 'ROUND(MIN(1,F5/E5)*G5,2)', H9: 'ROUND(MIN(1,F9/E9)*G9,2)', H11: 'SUM(I5,H9:H10)' });
  });

  test('a total over a text score is a plain number', () => {
    expect(formulas([row(90, 95, '90', null, 90)], [1000, 1000, 900, 10, '90%', 9])).toEqual({ H10: null });
  });
});
