/** Which policy a form calls for, from its own evidence, and why. In doubt it is the national one. */
import type { Form } from '../form/form';
import { plain } from '../value/decimal';
import { areaAt } from './areas';
import { evidenceOf, type Evidence, type Sentence } from './evidence';
import { indicatorWeights, totalFundOf } from './funds';
import type { Policy } from './policy';
import { listPolicies, nationalPolicy } from './shipped';

export interface PolicyChoice {
  policy: Policy;
  chosen: 'auto';
  /** Names the evidence; a message of text/ below `policies.choice.`. */
  why: Sentence;
}

/** Strength of evidence that is enough. */
const ENOUGH = 2;

/**
 * Chooses the policy of the place that a form comes from, in force in its year: by report number, place names in front of
 * organization and title, peculiar headers, and points. Contradictory or weak evidence gives the national policy.
 * Example: 单位 株洲市渌口区龙门镇人民政府, 2024 → hunan, “单位‘株洲市…’属湖南省”
 */
export function choosePolicy(form: Form, policies: readonly Policy[] = listPolicies()): PolicyChoice {
  const evidence = evidenceOf(form, policies, nationalPolicy);
  if (evidence.length === 0) return national(form, 'no-evidence');
  const codes = evidence.map((each) => each.codes).reduce((common, each) => common.filter((code) => each.includes(code)));
  if (codes.length === 0) return national(form, 'contradiction', contradiction(evidence));
  const told = joined(evidence.map((each) => each.said));
  if (codes.length > 1 || evidence.reduce((sum, each) => sum + each.strength, 0) < ENOUGH) return national(form, 'weak', { evidence: told });
  return ofPlace(form, policies, evidence, codes[0]!, told);
}

/** The narrowest policy of the place that is in force and goes with the printed weight of the execution rate. */
function ofPlace(form: Form, policies: readonly Policy[], evidence: readonly Evidence[], code: string, told: Sentence): PolicyChoice {
  const local = policies.filter(({ area }) => area !== null && covers(area, code, evidence));
  if (local.length === 0) return national(form, 'no-policy', { evidence: told });
  const inForce = local.filter((policy) => isInForce(policy, form.year));
  if (inForce.length === 0) return national(form, 'other-years', { evidence: told, policy: local[0]!.name, year: form.year ?? { id: 'policies.no-year' } });
  const points = executionPoints(form);
  const fitting = inForce.filter(({ execution }) => points === null || points.value === execution.weight);
  if (fitting.length === 0) {
    const { name, execution } = inForce[0]!;
    return national(form, `other-${points!.from}`, { evidence: told, policy: name, points: points!.said, weight: String(execution.weight) });
  }
  const [narrowest] = [...fitting].sort((a, b) => depth(b) - depth(a) || (b.since ?? 0) - (a.since ?? 0));
  return { policy: narrowest!, chosen: 'auto', why: { id: 'policies.choice.place', values: { evidence: told, policy: narrowest!.name } } };
}

/**
 * Points of the execution rate: as printed; unprinted, the nation's where the indicators' points leave exactly those of
 * 100. Null: the form does not tell.
 */
function executionPoints(form: Form): { value: number; from: 'weight' | 'sum'; said: string } | null {
  const printed = totalFundOf(form)?.weight.value ?? null;
  if (printed !== null) return { value: printed.toNumber(), from: 'weight', said: plain(printed) };
  const sum = form.indicators.every(({ weight }) => weight.value !== null) ? indicatorWeights(form) : null;
  const value = nationalPolicy.execution.weight;
  return sum !== null && sum.plus(value).eq(100) ? { value, from: 'sum', said: plain(sum) } : null;
}

/** A province's policy holds in all of it; a city's or county's only where a name says so. */
function covers(area: string, code: string, evidence: readonly Evidence[]): boolean {
  const own = areaAt(area)!;
  return own.code === code && (own.local === '' || evidence.some(({ place }) => place?.local.startsWith(area)));
}

/** 0 for a province's own policy, more for one of a city or a county in it. */
const depth = ({ area }: Policy): number => areaAt(area!)!.local.length;

/** Without a year on the form, only what is still in force; without a first year, what the national policy allows for. */
function isInForce({ since, until }: Policy, year: number | null): boolean {
  if (year === null) return until === null;
  return year >= (since ?? nationalPolicy.since!) && (until === null || year <= until);
}

/** The first two pieces that have no place in common. */
function contradiction(evidence: readonly Evidence[]): Record<string, unknown> {
  for (const [index, one] of evidence.entries()) {
    const other = evidence.slice(index + 1).find((each) => !each.codes.some((code) => one.codes.includes(code)));
    if (other) return { one: one.said, other: other.said };
  }
  return { one: evidence[0]!.said, other: evidence[evidence.length - 1]!.said };
}

const joined = ([first, ...rest]: readonly Sentence[]): Sentence =>
  rest.length === 0 ? first! : { id: 'policies.evidence.and', values: { first, rest: joined(rest) } };

/** The national policy; a form older than that is told so. */
function national({ year }: Form, reason: string, values: Record<string, unknown> = {}): PolicyChoice {
  const why: Sentence = { id: `policies.choice.${reason}`, values };
  const { since } = nationalPolicy;
  const early = year !== null && since !== null && year < since && reason !== 'other-years';
  return { policy: nationalPolicy, chosen: 'auto', why: early ? { id: 'policies.choice.early', values: { why, year, since } } : why };
}
