/** Two hand-ins of one form: findings by key, rows that moved or were renamed, figures that changed. */
import fc from 'fast-check';
import { compareReports } from '../../src/batch/compare';
import { checkGrid } from '../../src/check/check';
import type { SheetReport } from '../../src/check/report';
import { nationalPolicy } from '../../src/scoring';
import { standardForm, type Entry } from '../support/gridOf';
import { handIn, judged, type Resubmission } from '../support/handIn';
import { formNames, realGrid } from '../support/realForms';
import { finding, indicator, sheet } from '../support/sampleReport';

const SCHOOL = '20-yunnan-yongde-minglangzhongxue-2022';
const TOWN = '02-seed002-hunan-lukou-longmen-zhengti';
const UNEXPLAINED = 'unexplained-deviation:效益指标/社会效益指标/政策知晓率';
const DEDUCTED = 'deduction-unexplained:产出指标/时效指标/资金到位及时率';

const compareHandIns = (name: string, second: Resubmission, first: Resubmission = {}) => compareReports(judged(handIn(name, first)), judged(handIn(name, second)));
const keys = (findings: readonly { finding: { key: string } }[]) => findings.map((each) => each.finding.key);
const open = (findings: readonly { second: { key: string } }[]) => findings.map((each) => each.second.key);

describe('a published form handed in again', () => {
  test('a cause filled in mends its finding, the other stays, a raised score is new', () => {
    const result = compareHandIns(SCHOOL, { cells: { J19: '宣传覆盖面不够，已补发宣传单', I14: '11' } });
    expect(keys(result.mended)).toEqual([UNEXPLAINED]);
    expect(open(result.stillOpen)).toContain(DEDUCTED);
    expect(keys(result.added)).toContain('score-above-weight:产出指标/数量指标/学生受资助人数');
    expect(result.mended[0]).toMatchObject({ row: 'kept', changes: [{ field: 'cause', first: null, second: '宣传覆盖面不够，已补发宣传单', cells: { first: 'J19', second: 'J19' } }] });
    expect(result.rows.map(({ name, changes }) => [name, changes.map(({ field }) => field)])).toEqual([['学生受资助人数', ['score']], ['政策知晓率', ['cause']]]);
  });

  test('a lowered target that mends a finding is shown as such', () => {
    const [mended] = compareHandIns(SCHOOL, { cells: { E19: '95' } }).mended;
    expect(mended!.finding.key).toBe(UNEXPLAINED);
    expect(mended!.changes.map(({ field, first, second, shift }) => [field, first, second, shift])).toEqual([
      ['target', '=100%', '=95%', 'eased'], ['judgement', 'missed', 'met', null],
    ]);
  });

  test('the total filed and recomputed, before and after', () => {
    const { score } = compareHandIns(TOWN, { cells: { H20: '9.78', H21: '99.78', H14: '15' } }, { cells: { H14: '7.22' } });
    expect(score.filed).toEqual({ first: 92, second: 99.78 });
    expect(score.recomputed.second).toBe(99.78);
  });

  test('a row put in between moves addresses, not findings', () => {
    const result = compareHandIns(SCHOOL, { insert: { before: 15, like: 14, cells: { C14: '走访学生家庭次数' } } });
    expect(open(result.stillOpen)).toEqual(expect.arrayContaining([UNEXPLAINED, DEDUCTED]));
    expect(result.stillOpen.map(({ first, second }) => [first.cell, second.cell])).toContainEqual(['J19', 'J20']);
    // The new row's points may change what is said of the whole form, not what is said of a row.
    expect(result.mended.filter(({ row }) => row !== null)).toEqual([]);
    expect(result.rows.filter(({ row }) => row !== 'kept').map(({ name, row }) => [name, row])).toEqual([['走访学生家庭次数', 'added']]);
  });

  test.each([['a similar name', '惠民政策知晓率'], ['another name in the same place with the same target and weight', '群众了解程度']])('%s is the same row', (_what, name) => {
    const result = compareHandIns(SCHOOL, { cells: { C19: name } });
    expect(result.mended).toEqual([]);
    expect(keys(result.added)).toEqual([]);
    expect(result.stillOpen.find(({ first }) => first.key === UNEXPLAINED)?.second.key).toBe(`unexplained-deviation:效益指标/社会效益指标/${name}`);
    expect(result.rows).toMatchObject([{ name, row: 'renamed', changes: [{ field: 'name', first: '政策知晓率', second: name }] }]);
  });

  test('a removed row takes its finding along, and that is said', () => {
    const result = compareHandIns(SCHOOL, { remove: 19 });
    expect(result.mended.map(({ finding: { key }, row }) => [key, row])).toContainEqual([UNEXPLAINED, 'removed']);
    expect(result.rows.map(({ name, row }) => [name, row])).toContainEqual(['政策知晓率', 'removed']);
  });

  test('a renamed sheet and blanks within a text are no change', () => {
    const { rows, mended, added } = compareHandIns(SCHOOL, { sheet: '重报', cells: { C22: '学生 满意度' } });
    expect([rows, mended, added]).toEqual([[], [], []]);
  });
});

describe('what else may change', () => {
  const FUND: Entry[] = ['100', '100', '100', 10, '100%', 10];
  const form = (rows: Entry[][], scores = 100): SheetReport => checkGrid(standardForm({ fund: FUND, rows, total: [100, scores] }), nationalPolicy)[0]!;
  const row = (name: string, target: Entry, actual: Entry, score: Entry, cause: Entry = null, weight: Entry = 30): Entry[] => [name, target, actual, weight, score, cause];

  test('a finding that became graver', () => {
    const first = form([row('满意度', '≥90%', '88%', 30, '窗口排队时间长'), row('甲', 1, 1, 30), row('乙', 1, 1, 30)]);
    const second = form([row('满意度', '≥90%', '88%', 29.9, '窗口排队时间长'), row('甲', 1, 1, 30), row('乙', 1, 1, 30)], 99.9);
    const found = compareReports(first, second).stillOpen.find(({ second: { rule } }) => rule === 'score-mismatch');
    expect(found).toMatchObject({ severity: { first: 'note', second: 'error' }, extent: 'same', changes: [{ field: 'score', first: 30, second: 29.9 }] });
  });

  test('said of the whole form first, of single rows later: still open', () => {
    const first = form([row('甲', 1, null, null), row('乙', 2, null, null), row('丙', 3, 3, 30)]);
    const second = form([row('甲', 1, 1, 30), row('乙', 2, null, null), row('丙', 3, 3, 30)]);
    const only = ({ findings, ...rest }: SheetReport): SheetReport => ({ ...rest, findings: findings.filter(({ rule }) => rule === 'missing-actual') });
    const there = compareReports(only(first), only(second));
    expect([there.mended, there.added, there.stillOpen.map(({ extent }) => extent)]).toEqual([[], [], ['narrower']]);
    const back = compareReports(only(second), only(first));
    expect([back.mended, back.added, back.stillOpen.map(({ extent }) => extent)]).toEqual([[], [], ['wider']]);
  });

  test('of two rows of one wording the figures tell which is which', () => {
    const twin = (target: string, line: number, key: string) => ({ row: indicator({ row: line, target }), found: finding({ key: `unexplained-deviation:产出指标/质量指标/办结率${key}`, cell: `I${line}` }) });
    const [a, b] = [twin('≥90%', 14, ''), twin('≥80%', 15, '#2')];
    const first = sheet({ indicators: [a.row, b.row], findings: [a.found, b.found] });
    const second = sheet({ indicators: [{ ...b.row, row: 14 }], findings: [{ ...b.found, key: a.found.key, cell: 'I14' }] });
    const result = compareReports(first, second);
    expect(result.mended.map(({ finding: { cell }, row: kept }) => [cell, kept])).toEqual([['I14', 'removed']]);
    expect(result.stillOpen.map(({ first: { cell }, second: other }) => [cell, other.cell])).toEqual([['I15', 'I14']]);
  });

  test('another policy is named', () => {
    const report = sheet({});
    expect(compareReports(report, { ...report, policy: { ...report.policy, id: 'x', name: '本地办法' } }).policy).toEqual({ first: '全国通用', second: '本地办法', same: false });
  });
});

describe('always', () => {
  const reports = formNames.flatMap((name) => checkGrid(realGrid(name), nationalPolicy).filter(({ status }) => status === 'form')).map((report) => [`${report.sheet} ${report.organization}`, report] as const);
  const shuffled = (report: SheetReport): fc.Arbitrary<SheetReport> =>
    fc.shuffledSubarray(report.findings, { minLength: report.findings.length }).map((findings) => ({ ...report, findings }));
  const someOf = (report: SheetReport): fc.Arbitrary<SheetReport> => fc.shuffledSubarray(report.findings).map((findings) => ({ ...report, findings }));

  test.each(reports)('%s with itself: nothing mended, nothing new, nothing changed', (_name, report) => {
    const { mended, added, stillOpen, rows } = compareReports(report, report);
    expect([mended, added, rows]).toEqual([[], [], []]);
    expect(stillOpen).toHaveLength(report.findings.length);
    for (const each of stillOpen) expect([each.second, each.extent, each.severity]).toEqual([each.first, 'same', null]);
  });

  test.each(reports)('%s: the order of findings does not matter', (_name, report) => {
    const wanted = compareReports(report, report);
    fc.assert(fc.property(shuffled(report), shuffled(report), (one, other) => expect(compareReports(one, other)).toEqual(wanted)), { numRuns: 10 });
  });

  test.each(reports)('%s: every finding is told once, on the side where it belongs', (_name, report) => {
    fc.assert(
      fc.property(someOf(report), someOf(report), (one, other) => {
        const { mended, stillOpen, added } = compareReports(one, other);
        const of = (findings: readonly { key: string }[]): string[] => findings.map(({ key }) => key).sort();
        const wide = stillOpen.filter(({ extent }) => extent !== 'same');
        if (wide.length > 0) return;
        expect(of([...mended.map((each) => each.finding), ...stillOpen.map((each) => each.first)])).toEqual(of(one.findings));
        expect(of([...added.map((each) => each.finding), ...stillOpen.map((each) => each.second)])).toEqual(of(other.findings));
        expect(of(stillOpen.map((each) => each.first))).toEqual(of(one.findings.filter((each) => other.findings.includes(each))));
      }),
      { numRuns: 20 },
    );
  });
});
