/** The schema of a scoring policy: every field with its range, and what fields have to say together. */
import type { Policy } from './policy';
import { listOf, mapOf, number, object, oneOf, orNull, PolicyError, text, type Shape } from './shape';

export { isRecord, PolicyError, type PolicyProblem } from './shape';

const share = number(0, 1);
const points = number(0, 100);
const year = number(1990, 2100, true);
const characters = number(1, 100000, true);
const band = object({ low: share, high: share });

/** Fields of which a policy may say that their wording was not read in an original. */
const DOUBTFUL = [
  'basis', 'since', 'execution.weight', 'execution.base', 'execution.causeBelow', 'groups', 'systemPoints', 'bands', 'shortfall',
  'reverse', 'satisfaction', 'exceededAbove', 'totalCaps', 'grades', 'decimals', 'causeMaxLength', 'rules',
];

const schema: Shape = object({
  id: text,
  name: text,
  basis: text,
  document: orNull(text),
  area: orNull(text),
  since: orNull(year),
  until: orNull(year),
  unverified: listOf(oneOf(...DOUBTFUL), true),
  signs: object({ headers: listOf(text, true) }),
  execution: object({
    weight: points,
    base: listOf(oneOf('budget', 'initial')),
    causeBelow: orNull(points),
    causeMaxLength: orNull(characters),
  }),
  groups: orNull(listOf(object({ names: listOf(text), points }))),
  systemPoints: points,
  bands: object({ achieved: band, partial: band, unachieved: band }),
  shortfall: oneOf('pro-rata', 'own-standard'),
  reverse: oneOf('target-over-actual'),
  satisfaction: oneOf('pro-rata', 'steps'),
  exceededAbove: number(100, 100000),
  causeMaxLength: orNull(characters),
  totalCaps: orNull(listOf(object({ executionBelow: points, total: points }))),
  grades: orNull(listOf(object({ name: text, synonyms: listOf(text, true), from: points }))),
  rounding: oneOf('half-up'),
  decimals: oneOf(0, 1, 2),
  rules: mapOf(object({
    'severity?': oneOf('error', 'warning', 'note', 'off'),
    'basis?': text,
    'threshold?': number(0, 1e9),
  })),
});

const wrongOrder = (field: string, id: string): PolicyError => new PolicyError(field, 'wrong-order', { wanted: { id: `policies.wanted.${id}` } });

/**
 * Checks complete policy data field by field, then what fields say together: bands, caps and grades stand in order.
 *
 * @throws PolicyError for the first thing that is wrong
 */
export function checkPolicy(data: unknown): Omit<Policy, 'parent'> {
  schema.check(data, '');
  const policy = data as Omit<Policy, 'parent'>;
  const { bands: { achieved, partial, unachieved }, since, until, grades, totalCaps } = policy;
  if (since !== null && until !== null && until < since) throw wrongOrder('until', 'until-after-since');
  for (const [name, { low, high }] of Object.entries(policy.bands)) if (low > high) throw wrongOrder(`bands.${name}`, 'low-to-high');
  if (partial.high > achieved.low || unachieved.high > partial.low) throw wrongOrder('bands', 'bands-apart');
  grades?.forEach(({ from }, i) => {
    if (i > 0 && from >= grades[i - 1]!.from) throw wrongOrder(`grades[${i}].from`, 'grades-falling');
  });
  totalCaps?.forEach(({ executionBelow }, i) => {
    if (i > 0 && executionBelow <= totalCaps[i - 1]!.executionBelow) throw wrongOrder(`totalCaps[${i}].executionBelow`, 'caps-rising');
  });
  return policy;
}
