/** The one loader of policies: what it fills in, what it refuses, and how it says so. */
import fc from 'fast-check';
import { listPolicies, loadPolicy, nationalPolicy, policyById, PolicyError } from '../../src/scoring';
import { failureText, hasText } from '../../src/text/say';

const problemOf = (data: unknown): [string, string] => {
  try {
    loadPolicy(data, policyById);
  } catch (error) {
    if (error instanceof PolicyError) return [error.field, error.problem];
    throw error;
  }
  return ['', 'none'];
};

const own = { extends: 'national', id: 'x', name: '某县', basis: '某财〔2024〕1号' };

test('the national policy is what the contract and the national rules print', () => {
  expect(nationalPolicy).toMatchObject({
    id: 'national',
    document: '财预〔2020〕10号',
    since: 2020,
    until: null,
    unverified: ['execution.weight', 'groups', 'bands', 'grades'],
    execution: { weight: 10, base: ['budget', 'initial'], causeBelow: 90, causeMaxLength: 2000 },
    groups: [{ names: ['产出'], points: 50 }, { names: ['效益'], points: 30 }, { names: ['满意度'], points: 10 }],
    bands: { achieved: { low: 0.8, high: 1 }, partial: { low: 0.6, high: 0.8 }, unachieved: { low: 0, high: 0.6 } },
    exceededAbove: 130,
    satisfaction: 'pro-rata',
    shortfall: 'pro-rata',
    totalCaps: null,
    rounding: 'half-up',
    decimals: 2,
    rules: {},
    parent: null,
  });
  expect(nationalPolicy.grades!.map(({ name, from }) => [name, from])).toEqual([['优', 90], ['良', 80], ['中', 60], ['差', 0]]);
});

test('policies are found by id and listed, the national one first', () => {
  expect(policyById('national')).toBe(nationalPolicy);
  expect(policyById('nowhere')).toBeNull();
  expect(listPolicies()[0]).toBe(nationalPolicy);
});

test('a place states only what differs', () => {
  const place = loadPolicy({ ...own, since: 2022, execution: { causeBelow: 80 }, rules: { 'weight-total': { severity: 'off' } } }, policyById);
  expect(place).toEqual({
    ...nationalPolicy,
    id: 'x', name: '某县', basis: '某财〔2024〕1号', document: null, area: null, since: 2022,
    execution: { weight: 10, base: ['budget', 'initial'], causeBelow: 80, causeMaxLength: 2000 },
    rules: { 'weight-total': { severity: 'off' } },
    parent: '全国通用',
  });
});

test('a list replaces the inherited list, and null takes the grades away', () => {
  expect(loadPolicy({ ...own, execution: { base: ['initial'] } }, policyById).execution.base).toEqual(['initial']);
  expect(loadPolicy({ ...own, grades: null }, policyById).grades).toBeNull();
});

test('a child never inherits document, area, years or signs', () => {
  const parent = policyById('hubei')!;
  const { basis, document, area, since, until, signs } = loadPolicy({ ...own, extends: parent.id }, policyById);
  expect({ basis, document, area, since, until, signs }).toEqual({
    basis: '某财〔2024〕1号', document: null, area: null, since: null, until: null, signs: { headers: [] },
  });
});

test('doubt is inherited with the field, and ends where the child states the field itself', () => {
  expect(loadPolicy(own, policyById).unverified).toEqual(nationalPolicy.unverified);
  const stated = { ...own, execution: { weight: 15 }, grades: null, unverified: ['basis'] };
  expect(loadPolicy(stated, policyById).unverified).toEqual(['basis', 'groups', 'bands']);
  // The doubt about a parent's document does not touch a child with its own.
  expect(loadPolicy({ ...own, extends: 'core-2021', groups: null }, policyById).unverified).toEqual(['satisfaction', 'execution.weight', 'bands', 'grades']);
});

test('loading leaves the parent as it was', () => {
  const before = JSON.stringify(nationalPolicy);
  loadPolicy({ ...own, execution: { weight: 20 }, rules: { a: { threshold: 1 } } }, policyById);
  expect(JSON.stringify(nationalPolicy)).toBe(before);
});

test.each<[string, unknown, string, string]>([
  ['no object', [], '', 'not-an-object'],
  ['no object', null, '', 'not-an-object'],
  ['unknown parent', { ...own, extends: 'mars' }, 'extends', 'unknown-parent'],
  ['parent of the wrong type', { ...own, extends: 3 }, 'extends', 'wrong-type'],
  ['no id', { ...own, id: undefined }, 'id', 'missing'],
  ['blank name', { ...own, name: ' ' }, 'name', 'missing'],
  ['no basis of its own', { ...own, basis: undefined }, 'basis', 'missing'],
  ['misspelt field', { ...own, excededAbove: 130 }, 'excededAbove', 'unknown-field'],
  ['misspelt inner field', { ...own, execution: { wieght: 10 } }, 'execution.wieght', 'unknown-field'],
  ['text for a number', { ...own, execution: { weight: '10' } }, 'execution.weight', 'wrong-type'],
  ['weight above 100', { ...own, execution: { weight: 101 } }, 'execution.weight', 'out-of-range'],
  ['unknown base', { ...own, execution: { base: ['adjusted'] } }, 'execution.base[0]', 'wrong-type'],
  ['no base', { ...own, execution: { base: [] } }, 'execution.base', 'missing'],
  ['band share above 1', { ...own, bands: { partial: { low: 50, high: 80 } } }, 'bands.partial.low', 'out-of-range'],
  ['band upside down', { ...own, bands: { partial: { low: 0.8, high: 0.6 } } }, 'bands.partial', 'wrong-order'],
  ['overlapping bands', { ...own, bands: { partial: { low: 0.5 } } }, 'bands', 'wrong-order'],
  ['unknown reverse formula', { ...own, reverse: 'two-minus' }, 'reverse', 'wrong-type'],
  ['threshold below 100', { ...own, exceededAbove: 1.3 }, 'exceededAbove', 'out-of-range'],
  ['an empty scale', { ...own, grades: [] }, 'grades', 'missing'],
  ['a group without names', { ...own, groups: [{ names: [], points: 50 }] }, 'groups[0].names', 'missing'],
  ['points above 100', { ...own, groups: [{ names: ['产出'], points: 500 }] }, 'groups[0].points', 'out-of-range'],
  ['unknown way of scoring satisfaction', { ...own, satisfaction: '分档' }, 'satisfaction', 'wrong-type'],
  ['unknown rounding', { ...own, rounding: 'down' }, 'rounding', 'wrong-type'],
  ['a limit of no characters', { ...own, causeMaxLength: 0 }, 'causeMaxLength', 'out-of-range'],
  ['years upside down', { ...own, since: 2022, until: 2020 }, 'until', 'wrong-order'],
  ['falling caps', { ...own, totalCaps: [{ executionBelow: 80, total: 90 }, { executionBelow: 60, total: 80 }] }, 'totalCaps[1].executionBelow', 'wrong-order'],
  ['doubt about no field', { ...own, unverified: ['权重'] }, 'unverified[0]', 'wrong-type'],
  ['a member that every object has', JSON.parse('{"extends":"national","id":"x","name":"某县","basis":"某","__proto__":{"since":2020}}'), '__proto__', 'unknown-field'],
  ['an inner one too', { ...own, execution: { constructor: 1 } }, 'execution.constructor', 'unknown-field'],
  ['rising grades', { ...own, grades: [{ name: '中', synonyms: [], from: 60 }, { name: '优', synonyms: [], from: 90 }] }, 'grades[1].from', 'wrong-order'],
  ['unknown severity', { ...own, rules: { a: { severity: 'fatal' } } }, 'rules.a.severity', 'wrong-type'],
  ['half a place', { ...own, decimals: 1.5 }, 'decimals', 'wrong-type'],
  ['incomplete without a parent', { id: 'x', name: '某县', basis: '某' }, 'execution', 'missing'],
])('%s is reported by its field', (_, data, field, problem) => {
  expect(problemOf(data)).toEqual([field, problem]);
});

test('both qualitative scales fit the schema', () => {
  const bands = { partial: { low: 0.5, high: 0.8 }, unachieved: { low: 0, high: 0.5 } };
  expect(loadPolicy({ ...own, bands }, policyById).bands.partial).toEqual({ low: 0.5, high: 0.8 });
});

describe('what is wrong with a file is said in a sentence', () => {
  const sentence = (data: unknown, language: 'zh-CN' | 'en' = 'zh-CN'): string => {
    try {
      loadPolicy(data, policyById);
    } catch (error) {
      if (error instanceof PolicyError) return failureText(error.code, error.values, language).message;
      throw error;
    }
    return '';
  };

  test.each<[unknown, string[]]>([
    [[1], ['JSON', '[1]']],
    [{ ...own, extends: 'mars' }, ['extends', 'mars']],
    [{ ...own, execution: { weight: '十' } }, ['execution.weight', '"十"', '0 到 100']],
    [{ ...own, execution: { weight: 101 } }, ['execution.weight', '101', '0 到 100']],
    [{ ...own, execution: { causeBelow: '90' } }, ['execution.causeBelow', '"90"', 'null']],
    [{ ...own, execution: { wieght: 10 } }, ['execution.wieght', 'weight、base']],
    [{ ...own, grades: [{ name: '优', synonyms: [] }] }, ['grades[0].from', '0 到 100']],
    [{ ...own, since: 2022.5 }, ['since', '2022.5', '整数']],
    [{ ...own, name: undefined }, ['name', '文字']],
    [{ ...own, decimals: 3 }, ['decimals', '0、1、2']],
    [{ ...own, bands: { partial: { low: 0.5 } } }, ['bands', '互不重叠']],
    [{ ...own, rules: { a: { severity: 'fatal' } } }, ['rules.a.severity', 'error、warning、note、off']],
  ])('%j', (data, parts) => {
    const text = sentence(data);
    for (const part of parts) expect(text).toContain(part);
    for (const each of [text, sentence(data, 'en')]) expect(each).not.toMatch(/undefined|\{\w+\}|policies\.[a-z]|failures\./);
  });
});

test('any JSON is a policy or is refused with a sentence', () => {
  const near = fc.record({
    extends: fc.constantFrom('national', 'hubei', 'mars'), id: fc.string(), name: fc.string(), basis: fc.constant('某'),
    grades: fc.jsonValue(), execution: fc.jsonValue(), bands: fc.jsonValue(), rules: fc.jsonValue(), groups: fc.jsonValue(),
  }, { requiredKeys: ['extends'] });
  fc.assert(fc.property(fc.oneof(fc.jsonValue(), near), (data) => {
    const [, problem] = problemOf(data);
    expect(hasText(`policies.problem.${problem}`) || problem === 'none').toBe(true);
  }));
});
