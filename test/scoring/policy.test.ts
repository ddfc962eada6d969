import { listPolicies, loadPolicy, nationalPolicy, policyById, PolicyError } from '../../src/scoring';

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
    basisUnverified: true,
    execution: { weight: 10, base: ['budget', 'initial'], causeBelow: 90 },
    bands: { achieved: { low: 0.8, high: 1 }, partial: { low: 0.6, high: 0.8 }, unachieved: { low: 0, high: 0.6 } },
    exceededAbove: 130,
    decimals: 2,
    rules: {},
  });
  expect(nationalPolicy.grades.map(({ name, from }) => [name, from])).toEqual([['优', 90], ['良', 80], ['中', 60], ['差', 0]]);
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
    id: 'x', name: '某县', basis: '某财〔2024〕1号', since: 2022, basisUnverified: undefined,
    execution: { weight: 10, base: ['budget', 'initial'], causeBelow: 80 },
    rules: { 'weight-total': { severity: 'off' } },
  });
});

test('a list replaces the inherited list', () => {
  expect(loadPolicy({ ...own, grades: [] }, policyById).grades).toEqual([]);
});

test('a child never inherits the document, its year or its doubt', () => {
  const place = loadPolicy(own, policyById);
  expect([place.basis, place.since, place.basisUnverified]).toEqual(['某财〔2024〕1号', null, undefined]);
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
  ['rising grades', { ...own, grades: [{ name: '中', synonyms: [], from: 60 }, { name: '优', synonyms: [], from: 90 }] }, 'grades[1].from', 'wrong-order'],
  ['unknown severity', { ...own, rules: { a: { severity: 'fatal' } } }, 'rules.a.severity', 'wrong-type'],
  ['half a place', { ...own, decimals: 1.5 }, 'decimals', 'out-of-range'],
  ['incomplete without a parent', { id: 'x', name: '某县', basis: '某' }, 'since', 'missing'],
])('%s is reported by its field', (_, data, field, problem) => {
  expect(problemOf(data)).toEqual([field, problem]);
});

test('both qualitative scales fit the schema', () => {
  const bands = { partial: { low: 0.5, high: 0.8 }, unachieved: { low: 0, high: 0.5 } };
  expect(loadPolicy({ ...own, bands }, policyById).bands.partial).toEqual({ low: 0.5, high: 0.8 });
});
