/** Every place as the domain rules print it, and what holds for all place files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { basisOf, yearsOf } from '../../src/check/policyUse';
import { rules } from '../../src/rules';
import { listPolicies, nationalPolicy, policyById } from '../../src/scoring';
import { hasText } from '../../src/text/say';

const FOLDER = join(__dirname, '../../src/scoring/places');
const files = readdirSync(FOLDER).sort();
type File = Record<string, unknown> & { id: string };
const own = (id: string): File => JSON.parse(readFileSync(join(FOLDER, `${id}.json`), 'utf8'));

test('every file in the folder is shipped under its name, once', () => {
  expect(listPolicies().map(({ id }) => `${id}.json`).sort()).toEqual(files);
});

// id, years, points of the execution rate, first base, lower bound of the middle band, groups, grades
test.each<[string, string, number, string, number, string | null, boolean]>([
  ['national', '2020 年起', 10, 'budget', 0.6, '产出50 效益30 满意度10', true],
  ['central-2016', '2016—2017 年', 10, 'initial', 0.5, '产出50 效益30 满意度10', true],
  ['central-2019', '2019 年', 10, 'budget', 0.5, '产出50 效益30 满意度10', true],
  ['core-2021', '2021 年起', 10, 'budget', 0.6, '成本20 产出40 效益20 满意度10', true],
  ['beijing', '2016—2017 年', 10, 'initial', 0.5, '产出50 效益30 满意度10', true],
  ['hebei', '2020 年起', 10, 'budget', 0.6, null, true],
  ['shanxi', '年份不详', 10, 'budget', 0.6, '产出50 效益30 满意度10', true],
  ['anhui', '2019 年起', 10, 'budget', 0.6, '产出50 效益30 满意度10', true],
  ['fujian', '年份不详', 10, 'budget', 0.6, null, true],
  ['jiangxi', '2017 年', 10, 'budget', 0.5, '产出50 效益30 满意度10', true],
  ['henan', '2024 年起', 10, 'budget', 0.6, '成本10 产出30 效益25 满意度5', true],
  ['hubei', '2020 年起', 20, 'budget', 0.5, '产出40 效益+满意度40', false],
  ['hunan', '2023 年起', 10, 'budget', 0.6, '产出50 效益30 满意度10', true],
  ['changsha-yuhua', '年份不详', 0, 'budget', 0.6, '投入13 过程61', true],
  ['chongqing', '2021 年起', 10, 'budget', 0.6, null, true],
  ['sichuan', '2022 年起', 10, 'budget', 0.6, null, true],
  ['guizhou', '2021 年起', 10, 'initial', 0.6, '产出50 效益30 满意度10', true],
  ['yunnan', '2020 年起', 10, 'budget', 0.6, '产出50 效益30 满意度10', true],
  ['shaanxi', '2024 年起', 0, 'budget', 0.6, '投入15 过程25 产出40 效益20', true],
  ['gansu', '2021 年起', 10, 'budget', 0.6, '部门管理20 履职效果60 能力建设10', true],
  ['ningxia', '2021 年起', 0, 'budget', 0.6, '决策10 管理25 产出30 效益35', true],
])('%s', (id, years, weight, base, middle, groups, graded) => {
  const policy = policyById(id)!;
  expect([yearsOf(policy), policy.execution.weight, policy.execution.base[0], policy.bands.partial.low, policy.grades !== null]).toEqual([years, weight, base, middle, graded]);
  expect(policy.groups?.map(({ names, points }) => `${names.join('+')}${points}`).join(' ') ?? null).toBe(groups);
});

test('Sichuan wants a cause below 90 % in 100 characters, and one for every adjustment of the budget', () => {
  const { execution, rules } = policyById('sichuan')!;
  expect(execution).toMatchObject({ causeBelow: 90, causeMaxLength: 100 });
  expect(rules['budget-adjustment-unexplained']).toMatchObject({ severity: 'warning', threshold: 0 });
  expect(rules['low-execution-unexplained']).toMatchObject({ severity: 'warning' });
});

test('what no source prints stays as the nation has it: caps, rounding, thresholds, lengths of causes', () => {
  for (const { totalCaps, rounding, decimals, exceededAbove, causeMaxLength, reverse } of listPolicies()) {
    expect({ totalCaps, rounding, decimals, exceededAbove, causeMaxLength, reverse }).toEqual({
      totalCaps: null, rounding: 'half-up', decimals: 2, exceededAbove: 130, causeMaxLength: 2000, reverse: 'target-over-actual',
    });
  }
  expect(listPolicies().filter(({ satisfaction }) => satisfaction === 'steps').map(({ id }) => id)).toEqual(['core-2021']);
  expect(policyById('core-2021')!.area).toBeNull();
});

test('what was not read in an original is said wherever the basis is quoted', () => {
  expect(basisOf(nationalPolicy)).toMatch(/未核对原文.*定性三档.*等级/);
  expect(basisOf(policyById('sichuan')!)).toMatch(/未写明的按“全国通用”.*未核对原文：等级/);
  expect(basisOf(policyById('hubei')!)).not.toContain('未核对原文');
  for (const policy of listPolicies()) {
    for (const field of policy.unverified) expect([field, hasText(`policies.field.${field}`), hasText(`policies.field.${field}`, 'en')]).toEqual([field, true, true]);
    for (const language of ['zh-CN', 'en'] as const) expect(basisOf(policy, language)).not.toMatch(/undefined|\{\w+\}|policies\./);
  }
});

const inherited = files.map((file) => file.replace('.json', '')).filter((id) => own(id).extends !== undefined);

describe.each(inherited)('%s', (id) => {
  const { id: named, extends: parent, ...fields } = own(id) as File & { extends: string };
  const base = policyById(parent)! as unknown as Record<string, unknown>;

  test('has the name of its file, and a document that its basis quotes', () => {
    expect(named).toBe(id);
    const { document, basis } = policyById(id)!;
    if (document !== null) expect(basis).toContain(document);
  });

  test('states only what differs, or what its own source confirms where the parent’s was not verified', () => {
    const doubtful = (field: string): boolean => (base.unverified as string[]).some((each) => each === field || each.startsWith(`${field}.`));
    const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
    const needless = Object.entries(fields).filter(([field, value]) =>
      !['name', 'basis', 'document', 'area', 'since', 'until', 'unverified', 'signs', 'execution', 'rules'].includes(field) && same(value, base[field]) && !doubtful(field));
    expect(needless.map(([field]) => field)).toEqual([]);
  });
});

test('no two places share an area in the same year', () => {
  const taken = listPolicies().flatMap(({ area, since, until }) => (area === null ? [] : [{ area, since: since ?? 2020, until: until ?? 9999 }]));
  for (const [i, one] of taken.entries())
    for (const other of taken.slice(i + 1)) expect(one.area === other.area && one.since <= other.until && other.since <= one.until).toBe(false);
});

test('every rule that a place changes is a rule', () => {
  const known = rules.map(({ id }) => id);
  for (const { rules: changed } of listPolicies()) for (const id of Object.keys(changed)) expect(known).toContain(id);
});
