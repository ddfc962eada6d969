/** What other checkers of this kind get wrong: each line through the whole chain, with every finding it may raise and none besides. */
import { checkGrid } from '../../src/check/check';
import type { SheetReport } from '../../src/check/report';
import { nationalPolicy } from '../../src/scoring';
import { standardForm, type Entry, type FormRows } from '../support/gridOf';

/** Tested row 9; row 10 fills the weights up to 100. */
const FILLER: Entry[] = ['培训人次', '≥200人次', '210人次', 80, 80, null];
const FUND: Entry[] = ['100.00', '100.00', '100.00', 10, '100%', 10];

function check({ fund = FUND, rows, ...rest }: Partial<FormRows>): SheetReport {
  return checkGrid(standardForm({ fund, rows: rows ?? [FILLER], ...rest }), nationalPolicy)[0]!;
}
const found = (report: SheetReport): string[] => report.findings.map(({ rule, severity, cell }) => `${rule} ${severity} ${cell}`);

describe('a row', () => {
  // Name, target, actual, weight, score, cause; what is due and how the row is judged; every finding with severity and cell.
  test.each<[string, Entry[], number | null, string, string[]]>([
    ['88 % of ≥90 %, full marks, no cause', ['群众满意度', '≥90%', '88%', 10, 10, null], 9.78, 'missed', ['score-mismatch note H9', 'unexplained-deviation error I9']],
    ['a ceiling broken, full marks', ['基本支出', '≤1059', '1566.89', 10, 10, null], 6.76, 'missed', ['score-mismatch error H9', 'unexplained-deviation error I9']],
    ['a ceiling kept', ['基本支出', '≤1059', '900', 10, 10, null], 10, 'met', []],
    ['no accidents where none are wanted', ['安全事故起数', '0', '0', 10, 10, null], 10, 'met', []],
    ['nothing of ≥1亿元, full marks', ['招商引资', '≥1亿元', '0元', 10, 10, null], 0, 'missed', ['score-mismatch error H9', 'unexplained-deviation error I9']],
    ['a qualitative row above its weight', ['维护社会和谐稳定', '保持', '保持', 10, 12, null], 10, 'met', ['score-above-weight error H9']],
    ['three times the target, no cause', ['播发稿件数量', '≥20篇', '60篇', 10, 10, null], 10, 'exceeded', ['overachievement-unexplained note I9']],
    ['无 on a missed row', ['群众满意度', '≥90%', '88%', 10, 9.78, '无'], 9.78, 'missed', ['generic-explanation warning I9']],
    ['无 on a met row at full marks', ['群众满意度', '≥90%', '92%', 10, 10, '无'], 10, 'met', []],
    ['“三公” spending kept below its ceiling', ['“三公”经费控制率', '100%', '92%', 10, 10, null], 10, 'met', ['hidden-direction note E9']],
    ['a control rate whose good side nobody tells', ['高血压控制率', '60%', '55%', 10, 10, null], null, 'unjudged', []],
    ['a strict limit met exactly', ['在职人员控制率', '<100%', '100', 10, 10, null], 10, 'met', ['strict-target-at-limit note E9']],
  ])('%s', (_, row, due, judgement, findings) => {
    const report = check({ rows: [row, FILLER] });
    expect(report.indicators[0]).toMatchObject({ judgement, score: { due } });
    expect(found(report)).toEqual(findings);
  });
});

test('why the direction of a control rate is unclear', () => {
  const report = check({ rows: [['高血压控制率', '60%', '55%', 10, 10, null], FILLER] });
  expect(report.indicators[0]!.reason.id).toBe('direction-unclear');
});

test('1.09 points where 1.00 are due is too much, with a cause or without', () => {
  const rest: Entry[] = ['培训人次', '≥200人次', '210人次', 88, 88, null];
  const report = check({ rows: [['病虫害防治面积', '≥100亩', '50亩', 2, 1.09, '汛期停工'], rest] });
  expect(report.indicators[0]!.score.due).toBe(1);
  expect(found(report)).toEqual(['score-mismatch error H9']);
});

test('12 of 15 points on a met row, with a cause, is the filer’s decision', () => {
  const rest: Entry[] = ['培训人次', '≥200人次', '210人次', 75, 75, null];
  const report = check({ rows: [['重点工作办结率', '≥90%', '92%', 15, 12, '各行业部门的工作还有待精细化'], rest] });
  expect(report.indicators[0]).toMatchObject({ judgement: 'met', score: { due: 15 } });
  expect(found(report)).toEqual([]);
  expect(report.edits.filter((edit) => edit.cell === 'H9')).toEqual([]);
});

test('spending above the budget keeps its full score and is a warning', () => {
  const report = check({ fund: ['100.00', '100.00', '110.00', 10, '110%', 10], rows: [['培训人次', '≥200人次', '210人次', 90, 90, null]], total: [100, 100] });
  expect(report.funds[0]!.score).toMatchObject({ stated: 10, due: 10 });
  expect(found(report)).toEqual(['spending-above-budget warning F5']);
});

test('weights that add up to 80', () => {
  const report = check({ rows: [['培训人次', '≥200人次', '210人次', 70, 70, null]], total: [80, 80] });
  expect(found(check({ rows: [['培训人次', '≥200人次', '210人次', 70, 70, null]] }))).toEqual(['weight-total error G10']);
  // Printed as another full mark, it is the form’s own affair.
  expect(found(report)).toEqual([]);
});

test('of the total row and its parts, all scored, only the total counts', () => {
  const report = check({
    fund: ['100.00', '100.00', '90.00', 10, '90%', 9],
    parts: [['其中：财政拨款', '60.00', '60.00', '60.00', 10, '100%', 10], ['其他资金', '40.00', '40.00', '30.00', 10, '75%', 7.5]],
    rows: [['培训人次', '≥200人次', '210人次', 90, 90, null]], total: [100, 99],
  });
  expect(report.total).toMatchObject({ weight: { due: 100 }, score: { stated: 99, due: 99, recomputed: 99 } });
  expect(found(report)).toEqual([]);
});
