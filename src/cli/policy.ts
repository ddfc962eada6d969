/** The scoring policy that `--policy` names: a shipped one by its id, or a JSON file of the user. */
import { readFile } from 'node:fs/promises';
import { listPolicies, loadPolicy, policyById, PolicyError } from '../scoring';
import type { Policy } from '../scoring/policy';
import { autoPolicy, policyProblem } from '../text/cli.zh-CN';
import { UsageError } from './arguments';

/**
 * `national` → the shipped policy; `办法.json` → that file, which may extend a shipped one. `auto` is the national one until places are recognised.
 *
 * @throws UsageError when there is no such policy, or the file cannot be used (naming the field)
 */
export async function choosePolicy(asked: string): Promise<Policy> {
  const shipped = policyById(asked === 'auto' ? 'national' : asked);
  if (shipped) return shipped;
  if (!/\.json$/i.test(asked)) {
    throw new UsageError('unknown-policy', { policy: asked, known: ['auto', ...listPolicies().map((policy) => policy.id)].join('、') });
  }
  const reject = (problem: string, values: Record<string, string> = {}): never => {
    throw new UsageError('bad-policy', { policy: asked, why: policyProblem[problem]!(values) });
  };
  const text = await readFile(asked, 'utf8').catch(() => reject('not-readable'));
  try {
    return loadPolicy(JSON.parse(text.replace(/^\uFEFF/, '')), policyById);
  } catch (error) {
    if (error instanceof PolicyError) return reject(error.problem, { field: error.field, ...error.values });
    if (error instanceof SyntaxError) return reject('not-json');
    throw error;
  }
}

/** How the policy came to be in force, as the report states it. */
export function policyUse(asked: string): { chosen: 'auto' | 'user'; why: string | null } {
  return asked === 'auto' ? { chosen: 'auto', why: autoPolicy } : { chosen: 'user', why: null };
}
