/** `policies`: the scoring policies that ship with the product, printed. */
import { basisOf, yearsOf } from '../check/policyUse';
import { alignTable } from '../output/wrap';
import { listPolicies } from '../scoring';
import type { Policy } from '../scoring/policy';
import { lists } from '../text/cli.zh-CN';
import { say } from '../text/say';
import type { Streams } from './io';

const { policies: words } = lists;

/** For each scoring policy its id, name, years, the main figures, and its basis with what is not verified; then how one is chosen. */
export function policyList({ columns = Infinity }: Pick<Streams, 'columns'>): string {
  const rows = listPolicies().map((policy) => [policy.id, policy.name, yearsOf(policy), gist(policy), basisOf(policy)]);
  return `${alignTable([words.columns, ...rows], columns).join('\n')}\n\n${words.auto}\n`;
}

/** 执行率 10 分，按全年预算数；定性三档 100-80-60-0 */
function gist({ execution, bands, grades, satisfaction, shortfall }: Policy): string {
  const percent = (share: number): string => String(Math.round(share * 100));
  const bounds = [bands.achieved.high, bands.achieved.low, bands.partial.low, bands.unachieved.low].map(percent).join('-');
  return words.gist({
    weight: execution.weight, base: say(`terms.${execution.base[0]}`), bands: bounds,
    noGrades: grades === null, steps: satisfaction === 'steps', ownStandard: shortfall === 'own-standard',
  });
}
