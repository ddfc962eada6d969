/** The scoring policy: how a place scores, as data, and the one loader that checks it. */
import { checkPolicy, isRecord, PolicyError } from './schema';

export type Severity = 'error' | 'warning' | 'note';

export interface Policy {
  id: string;
  name: string;
  basis: string;
  /** true when the wording of the basis was not read in an original. */
  basisUnverified?: boolean;
  since: number | null;
  execution: {
    /** Points of the execution rate where the form prints none. */
    weight: number;
    /** Which amount is the base, the first that is filled. */
    base: ('budget' | 'initial')[];
    /** Below this rate (percent) a cause is wanted; null: never. */
    causeBelow: number | null;
  };
  /** Lower and upper bound of the qualitative bands as shares of the weight. */
  bands: Record<'achieved' | 'partial' | 'unachieved', { low: number; high: number }>;
  /** Reverse indicators: target ÷ actual. Further enumerated formulas come with the places. */
  reverse: 'target-over-actual';
  /** Completion rate (percent) above which a met indicator counts as exceeded. */
  exceededAbove: number;
  /** From the top: name and lowest total. */
  grades: { name: string; synonyms: string[]; from: number }[];
  decimals: number;
  rules: Record<string, { severity?: Severity | 'off'; basis?: string; threshold?: number }>;
}

/**
 * Checks a policy and fills in what it inherits. Objects are merged member by member, lists are replaced whole.
 *
 * @param data parsed JSON, e.g. `{ "extends": "national", "id": "sichuan", "name": "四川省", "execution": { "causeBelow": 90 } }`
 * @param known finds the policy named in `extends`, null when there is none
 * @throws PolicyError naming the field that is missing, unknown, of the wrong type or out of range
 */
export function loadPolicy(data: unknown, known: (id: string) => Policy | null): Policy {
  if (!isRecord(data)) throw new PolicyError('', 'not-an-object');
  const { extends: parent, ...own } = data;
  if (parent === undefined) return checkPolicy(own);
  if (typeof parent !== 'string') throw new PolicyError('extends', 'wrong-type', { wanted: 'text' });
  const base = known(parent);
  if (base === null) throw new PolicyError('extends', 'unknown-parent', { parent });
  // What names the policy is never inherited: a finding must not quote another place's document.
  for (const field of ['id', 'name', 'basis']) if (own[field] === undefined) throw new PolicyError(field, 'missing');
  return checkPolicy(merge({ ...base, since: null, basisUnverified: undefined }, own));
}

function merge(base: unknown, own: unknown): unknown {
  if (!isRecord(base) || !isRecord(own)) return own;
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own)) result[key] = key in base ? merge(base[key], value) : value;
  return result;
}
