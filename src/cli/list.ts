/** `policies`: the scoring policies that ship with the product, printed. */
import { alignColumns } from '../output/columns';
import { listPolicies } from '../scoring';
import { lists as say } from '../text/cli.zh-CN';

const lines = (rows: readonly (readonly string[])[]): string => alignColumns(rows).join('\n') + '\n';

/** One line for each scoring policy: id, name, basis. */
export function policyList(): string {
  return lines(listPolicies().map((policy) => say.policy(policy)));
}
