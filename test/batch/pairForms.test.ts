/** Which forms of two hand-ins belong together, and by what they were paired. */
import fc from 'fast-check';
import { compareAll } from '../../src/batch/compare';
import { pairForms, type FiledForm } from '../../src/batch/pairForms';
import type { SheetReport } from '../../src/check/report';
import { indicator, report, sheet } from '../support/sampleReport';

const form = (more: Partial<SheetReport>, file = '表.xlsx'): FiledForm => ({ file, sheet: sheet(more) });
const NAMES = { organization: '甲局', title: '自评表', year: 2024, sheet: 'S' };

test.each<[string, Partial<SheetReport>, Partial<SheetReport>]>([
  ['same', {}, {}],
  ['same', { organization: '甲局' }, { organization: '甲　局' }],
  ['identity', {}, { sheet: '重报' }],
  ['organization', {}, { title: '部门整体支出绩效自评表', sheet: 'T' }],
  ['sheet', {}, { organization: '甲县甲局' }],
  ['sheet', { organization: null }, { year: 2023 }],
  ['only', {}, { organization: '乙局', title: '别的表' }],
])('paired by %s', (paired, first, second) => {
  const { pairs, unpaired } = pairForms([form({ ...NAMES, ...first })], [form({ ...NAMES, ...second })]);
  expect(pairs.map((each) => each.paired)).toEqual([paired]);
  expect(unpaired).toEqual({ first: [], second: [] });
});

test('forms without a counterpart are listed with their findings, never dropped', () => {
  const [a, b, c, d] = [sheet(NAMES), sheet({ ...NAMES, organization: '乙局', sheet: 'B' }), sheet({ ...NAMES, organization: '丙局', sheet: 'C' }), sheet({ ...NAMES, organization: '丁局', sheet: 'D' })];
  const result = compareAll(report([a, b, c]), report([a, d]));
  expect(result.forms).toHaveLength(1);
  expect(result.unpaired.first.map(({ form: { organization }, findings }) => [organization, findings.length])).toEqual([['乙局', 2], ['丙局', 2]]);
  expect(result.unpaired.second.map(({ form: { organization } }) => organization)).toEqual(['丁局']);
  expect(result.summary).toMatchObject({ forms: 1, unpaired: 3 });
});

test('of forms with one name those go together that share their indicators', () => {
  const rows = (...names: string[]) => ({ ...NAMES, indicators: names.map((name) => indicator({ name })) });
  const [road, school] = [form(rows('修路里程', '验收合格率')), form(rows('资助人数', '资助及时率'))];
  const { pairs } = pairForms([road, school], [school, road].map((each) => ({ ...each, sheet: { ...each.sheet } })));
  expect(pairs.map(({ first, second }) => [first.sheet.indicators[0]!.name, second.sheet.indicators[0]!.name])).toEqual([['资助人数', '资助人数'], ['修路里程', '修路里程']]);
});

test('sheets that are no forms take no part', () => {
  const cover = sheet({ status: 'not-a-form', sheet: '封面', indicators: [], findings: [] });
  expect(compareAll(report([cover, sheet(NAMES)]), report([sheet(NAMES), cover])).summary).toMatchObject({ forms: 1, unpaired: 0 });
});

test('every form is in one pair or unpaired, whatever the names', () => {
  const forms = fc.array(
    fc.record({ organization: fc.constantFrom(null, '甲局', '乙局'), title: fc.constantFrom(null, '自评表', '报告'), year: fc.constantFrom(null, 2023, 2024), sheet: fc.constantFrom('S', 'T') }),
    { maxLength: 6 },
  ).map((names) => names.map((each) => form(each)));
  fc.assert(fc.property(forms, forms, (first, second) => {
    const { pairs, unpaired } = pairForms(first, second);
    expect(new Set([...pairs.map((each) => each.first), ...unpaired.first])).toEqual(new Set(first));
    expect(pairs.length + unpaired.first.length).toBe(first.length);
    expect(new Set([...pairs.map((each) => each.second), ...unpaired.second])).toEqual(new Set(second));
    expect(pairs.length + unpaired.second.length).toBe(second.length);
  }));
});
