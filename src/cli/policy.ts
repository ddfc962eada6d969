/** The scoring policy that `--policy` names: a shipped one by its id, a JSON file of the user, or `auto`. */
import { readFile } from 'node:fs/promises';
import type { PolicyRequest } from '../check/policyUse';
import { rules } from '../rules';
import { listPolicies, loadPolicy, nationalPolicy, policyById, PolicyError } from '../scoring';
import type { Policy } from '../scoring/policy';
import { say } from '../text/say';
import { UsageError } from './arguments';

/**
 * What is to be checked by: `auto` as it is, else a policy.
 *
 * @throws UsageError as `choosePolicy`
 */
export const requestedPolicy = async (asked: string): Promise<PolicyRequest> => (asked === 'auto' ? 'auto' : choosePolicy(asked));

/**
 * `sichuan` → the shipped policy; `办法.json` → that file, which may extend a shipped one. `auto` without a form is the national one.
 *
 * @throws UsageError when there is no such policy, or the file cannot be used (naming the field, and what it should be)
 */
export async function choosePolicy(asked: string): Promise<Policy> {
  const shipped = asked === 'auto' ? nationalPolicy : policyById(asked);
  if (shipped) return shipped;
  if (!/\.json$/i.test(asked)) {
    throw new UsageError('unknown-policy', { policy: asked, known: ['auto', ...listPolicies().map((policy) => policy.id)].join('、') });
  }
  const reject = (why: string): never => {
    throw new UsageError('bad-policy', { policy: asked, why });
  };
  const text = await readFile(asked, 'utf8').catch(() => reject(say('policies.problem.not-readable')));
  try {
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const policy = loadPolicy(data, policyById);
    const unknown = unknownRule(data as Partial<Policy>);
    return unknown === undefined ? policy : reject(say('policies.problem.unknown-rule', { field: 'rules', given: unknown }));
  } catch (error) {
    if (error instanceof PolicyError) return reject(say('policies.problem', error.values));
    if (error instanceof SyntaxError) return reject(say('policies.problem.not-json', { place: placeOf(error, text) }));
    throw error;
  }
}

/** A rule that the file itself names and nobody knows: a misspelt one would change nothing, in silence. */
function unknownRule({ rules: own = {} }: Partial<Policy>): string | undefined {
  const known = new Set([...rules.map(({ id }) => id), ...listPolicies().flatMap((policy) => Object.keys(policy.rules))]);
  return Object.keys(own).find((id) => !known.has(id));
}

/** Node tells the position of the mistake in one way or another, or not at all. */
function placeOf({ message }: SyntaxError, text: string): { id: string; values: Record<string, unknown> } {
  const position = /position (\d+)/.exec(message)?.[1];
  const end = /end of JSON|Unterminated/i.test(message) && position === undefined ? text.length : Number(position ?? NaN);
  if (Number.isNaN(end)) return { id: 'policies.json.somewhere', values: {} };
  return { id: 'policies.json.line', values: { line: text.slice(0, end).split('\n').length } };
}
