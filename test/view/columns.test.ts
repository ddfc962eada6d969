/** Which columns are in doubt, and what a correction holds. */
import { checkGrid } from '../../src/check/check';
import { nationalPolicy } from '../../src/scoring';
import { columnChoices, doubtsIn, isCorrected, withCorrection, withoutCorrection } from '../../src/view/columns';
import { realGrid, formNames, labelsOf } from '../support/realForms';
import { gridOf, type Entry } from '../support/gridOf';

const table = (header: Entry[]) => gridOf([['部门整体支出绩效自评表'], header, ['产出指标', '数量指标', '培训人次', 200, 210, 50, 50, 48], ['满意度指标', '满意度', '群众满意度', '≥90%', '92%', 50, 50, 49], ['总分', null, null, null, null, 100, 100]]);
const report = (header: Entry[], columns = {}) => checkGrid(table(header), nationalPolicy, { columns })[0]!;
const HEADER: Entry[] = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '备注'];
const TWO: Entry[] = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '自评得分', '得分'];

test('a header of known words leaves no doubt', () => {
  expect(doubtsIn(report(HEADER))).toBe(0);
  expect(columnChoices(report(HEADER)).map(({ role, column }) => [role, column])).toEqual([['level1', 1], ['level2', 2], ['name', 3], ['target', 4], ['actual', 5], ['weight', 6], ['score', 7], ['cause', 0]]);
});

test('two columns that could both be the score are a doubt', () =>
  expect(columnChoices(report(TWO)).filter(({ doubtful }) => doubtful)).toEqual([{ role: 'score', column: 7, doubtful: true }]));

test('a correction settles the doubt and can be taken back', () => {
  const first = report(TWO);
  const corrections = withCorrection({}, first, 'score', 8);
  expect(corrections).toEqual({ [first.header!.key]: { level1: 1, level2: 2, name: 3, target: 4, actual: 5, weight: 6, score: 8 } });
  const second = report(TWO, corrections);
  expect(second.indicators.map(({ score }) => score.stated)).toEqual([48, 49]);
  expect(doubtsIn(second)).toBe(0);
  expect([isCorrected(corrections, second), isCorrected({}, second)]).toEqual([true, false]);
  expect(withoutCorrection(corrections, second)).toEqual({});
});

test('few of the published forms raise a doubt', () => {
  const forms = formNames.filter((name) => labelsOf(name).status === 'form');
  const doubted = forms.filter((name) => checkGrid(realGrid(name), nationalPolicy).some((each) => each.status === 'form' && doubtsIn(each) > 0));
  expect(doubted.length).toBeLessThanOrEqual(forms.length / 4);
});
