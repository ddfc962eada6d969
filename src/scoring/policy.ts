/** The scoring policy: how a place scores, as data, and the one loader that checks it. */
import { checkPolicy, isRecord, PolicyError } from './schema';
import { quoted } from './shape';

export type Severity = 'error' | 'warning' | 'note';

/** Points of one level-1 group, or of several that share them (效益 and 满意度 together 40). */
export interface GroupPoints {
  /** As printed, without 指标 and 项目: 产出, 效益, 满意度, 成本, 履职效果 … */
  names: string[];
  points: number;
}

/** All rates in percent, all points out of 100. Every field is data: no place is ever named in code. */
export interface Policy {
  id: string;
  name: string;
  /** The source in one sentence: a document, or the printed forms that the rules were read from. */
  basis: string;
  /** 文号 of the place's own document; null where only printed forms are known. */
  document: string | null;
  /** Administrative area it was made for (四川省, 长沙市雨花区), 中央 for the State Council's departments; null: no area. */
  area: string | null;
  /** First and last year (of the form) in force; null: not known, or still in force. */
  since: number | null;
  until: number | null;
  /** Fields whose wording was not read in an original (`bands`, `execution.weight`); those inherited unstated included. */
  unverified: string[];
  /** Wordings that stand together in this place's headers only: all of them have to be there. */
  signs: { headers: string[] };
  execution: {
    /** Points of the execution rate where the form prints none. */
    weight: number;
    /** Which amount is the base, the first that is filled: `budget` 全年/调整后预算数, `initial` 年初预算数. */
    base: ('budget' | 'initial')[];
    /** Below this rate a cause is wanted; null: never. */
    causeBelow: number | null;
    /** Characters that this cause may have; null: no limit. */
    causeMaxLength: number | null;
  };
  /** How the indicators' points are split; null: the place prints no split. */
  groups: GroupPoints[] | null;
  /** Points that the place's system adds outside the form: printed weights then add up to that much less. */
  systemPoints: number;
  /** Lower and upper bound of the qualitative bands as shares of the weight. */
  bands: Record<'achieved' | 'partial' | 'unachieved', { low: number; high: number }>;
  /** What a missed figure earns: its share of the weight, or what the row's own standard says, which no figure tells. */
  shortfall: 'pro-rata' | 'own-standard';
  /** Reverse indicators: target ÷ actual. */
  reverse: 'target-over-actual';
  /** Satisfaction in percent: like any figure, or by steps of the actual (≥90 full, ≥80 80 %, ≥60 50 %, below 0). */
  satisfaction: 'pro-rata' | 'steps';
  /** Completion rate above which a met indicator counts as exceeded. */
  exceededAbove: number;
  /** Characters that an indicator's cause may have; null: no limit. */
  causeMaxLength: number | null;
  /** The most a total may be where the execution rate lies below a bound, lowest bound first; null: no cap. */
  totalCaps: { executionBelow: number; total: number }[] | null;
  /** From the top: name and lowest total; null: the place gives no grades. */
  grades: { name: string; synonyms: string[]; from: number }[] | null;
  /** How points are rounded, and to how many places (0: whole points). */
  rounding: 'half-up';
  decimals: 0 | 1 | 2;
  rules: Record<string, { severity?: Severity | 'off'; basis?: string; threshold?: number }>;
  /** Name of the policy that holds where this one says nothing; null: it says everything itself. Set by the loader. */
  parent: string | null;
}

/** What names a policy and says where it holds is never inherited: a finding must not quote another place's document. */
const OWN = { document: null, area: null, since: null, until: null, unverified: [], signs: { headers: [] } };

/**
 * Checks a policy and fills in what it inherits. Objects are merged member by member, lists are replaced whole.
 *
 * @param data parsed JSON, e.g. `{ "extends": "national", "id": "sichuan", "name": "四川省", "basis": "…", "execution": { "causeBelow": 90 } }`
 * @param known finds the policy named in `extends`, null when there is none
 * @throws PolicyError naming the field that is missing, unknown, of the wrong type or out of range
 */
export function loadPolicy(data: unknown, known: (id: string) => Policy | null): Policy {
  if (!isRecord(data)) throw new PolicyError('', 'not-an-object', { given: quoted(data) });
  const { extends: parent, ...own } = data;
  if (parent === undefined) return { ...checkPolicy({ ...OWN, ...own }), parent: null };
  if (typeof parent !== 'string') throw new PolicyError('extends', 'wrong-type', { given: quoted(parent), wanted: { id: 'policies.wanted.text' } });
  const base = known(parent);
  if (base === null) throw new PolicyError('extends', 'unknown-parent', { given: parent });
  const { id: _id, name: _name, basis: _basis, parent: _parent, ...inherited } = base;
  const policy = checkPolicy(merge({ ...inherited, ...OWN }, own));
  const doubts = base.unverified.filter((field) => field !== 'basis' && field !== 'since' && !states(own, field));
  return { ...policy, unverified: [...new Set([...policy.unverified, ...doubts])], parent: base.name };
}

/** Whether a file gives that field (`execution.weight`) itself. */
function states(own: Record<string, unknown>, field: string): boolean {
  let value: unknown = own;
  for (const name of field.split('.')) value = isRecord(value) ? value[name] : undefined;
  return value !== undefined;
}

function merge(base: unknown, own: unknown): unknown {
  if (!isRecord(base) || !isRecord(own)) return own;
  const result = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(own)) result.set(key, result.has(key) ? merge(result.get(key), value) : value);
  // Defines every member as its own, whatever its name: __proto__ in a file is an unknown field and nothing else.
  return Object.fromEntries(result);
}
