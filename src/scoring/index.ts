/** What scoring offers to the right of it: `assess`, and the policies that ship with the product. */
import national from './places/national.json';
import { loadPolicy, type Policy } from './policy';

export { assess, assessIndicator } from './assess';
export { loadPolicy } from './policy';
export { PolicyError } from './schema';
export { REASONS, type ReasonId } from './reason';

/** Place files in the order in which a parent precedes its children. */
const places: unknown[] = [national];

const policies = new Map<string, Policy>();
for (const place of places) {
  const policy = loadPolicy(place, policyById);
  policies.set(policy.id, policy);
}

/** The national policy, 财预〔2020〕10号: what every place extends and what holds where nothing else is asked for. */
export const nationalPolicy: Policy = policies.get('national')!;

/** The shipped policy of that id, or null. Example: `policyById('national')`. */
export function policyById(id: string): Policy | null {
  return policies.get(id) ?? null;
}

/** Every shipped policy, the national one first. */
export const listPolicies = (): Policy[] => [...policies.values()];
