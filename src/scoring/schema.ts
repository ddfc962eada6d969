/** The schema of a scoring policy: every field with its range; the first thing wrong is reported by its path. */
import type { Policy } from './policy';

export type PolicyProblem =
  | 'not-an-object' | 'missing' | 'unknown-field' | 'wrong-type' | 'out-of-range' | 'unknown-parent' | 'wrong-order';

/** A policy that cannot be used: which field, what is wrong with it. Wording lies in text/. */
export class PolicyError extends Error {
  readonly code = 'policy-invalid';
  constructor(
    /** Path of the field, `bands.partial.low`; '' for the whole. */
    readonly field: string,
    readonly problem: PolicyProblem,
    readonly values: Record<string, string> = {},
  ) {
    super(`${problem}: ${field}`);
    this.name = 'PolicyError';
  }
}

type Check = (value: unknown, path: string) => void;

/** true for a plain JSON object. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wrongType = (path: string, wanted: string) => new PolicyError(path, 'wrong-type', { wanted });

const text: Check = (value, path) => {
  if (typeof value !== 'string') throw wrongType(path, 'text');
  if (value.trim() === '') throw new PolicyError(path, 'missing');
};

const flag: Check = (value, path) => {
  if (typeof value !== 'boolean') throw wrongType(path, 'true-or-false');
};

const number = (low: number, high: number, whole = false): Check => (value, path) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrongType(path, 'number');
  if (value < low || value > high || (whole && !Number.isInteger(value)))
    throw new PolicyError(path, 'out-of-range', { value: String(value), low: String(low), high: String(high) });
};

const orNull = (check: Check): Check => (value, path) => {
  if (value !== null) check(value, path);
};

const oneOf = (...words: string[]): Check => (value, path) => {
  if (typeof value !== 'string' || !words.includes(value)) throw wrongType(path, words.join(' | '));
};

const listOf = (check: Check): Check => (value, path) => {
  if (!Array.isArray(value)) throw wrongType(path, 'list');
  value.forEach((item, index) => check(item, `${path}[${index}]`));
};

const mapOf = (check: Check): Check => (value, path) => {
  if (!isRecord(value)) throw wrongType(path, 'object');
  for (const [key, item] of Object.entries(value)) check(item, join(path, key));
};

/** Fields ending in `?` may be absent. */
const object = (fields: Record<string, Check>): Check => (value, path) => {
  if (!isRecord(value)) throw wrongType(path, 'object');
  for (const key of Object.keys(value))
    if (!(key in fields) && !(`${key}?` in fields)) throw new PolicyError(join(path, key), 'unknown-field');
  for (const [field, check] of Object.entries(fields)) {
    const key = field.replace(/\?$/, '');
    if (value[key] !== undefined) check(value[key], join(path, key));
    else if (key === field) throw new PolicyError(join(path, key), 'missing');
  }
};

const join = (path: string, key: string) => (path === '' ? key : `${path}.${key}`);

const share = number(0, 1);
const band = object({ low: share, high: share });

const schema = object({
  id: text,
  name: text,
  basis: text,
  'basisUnverified?': flag,
  since: orNull(number(1990, 2100, true)),
  execution: object({
    weight: number(0, 100),
    base: listOf(oneOf('budget', 'initial')),
    causeBelow: orNull(number(0, 100)),
  }),
  bands: object({ achieved: band, partial: band, unachieved: band }),
  reverse: oneOf('target-over-actual'),
  exceededAbove: number(100, 100000),
  grades: listOf(object({ name: text, synonyms: listOf(text), from: number(0, 100) })),
  decimals: number(0, 6, true),
  rules: mapOf(object({
    'severity?': oneOf('error', 'warning', 'note', 'off'),
    'basis?': text,
    'threshold?': number(0, 1e9),
  })),
});

/**
 * Checks complete policy data field by field, then what fields say together: bands and grades stand in falling order.
 *
 * @throws PolicyError for the first thing that is wrong
 */
export function checkPolicy(data: unknown): Policy {
  schema(data, '');
  const policy = data as Policy;
  if (policy.execution.base.length === 0) throw new PolicyError('execution.base', 'missing');
  const { achieved, partial, unachieved } = policy.bands;
  for (const [name, { low, high }] of Object.entries(policy.bands))
    if (low > high) throw new PolicyError(`bands.${name}`, 'wrong-order');
  if (partial.high > achieved.low || unachieved.high > partial.low) throw new PolicyError('bands', 'wrong-order');
  for (let i = 1; i < policy.grades.length; i++)
    if (policy.grades[i]!.from >= policy.grades[i - 1]!.from) throw new PolicyError(`grades[${i}].from`, 'wrong-order');
  return policy;
}
