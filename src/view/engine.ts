/** What the pane needs of the engine besides the workspace; loaded as a chunk of its own, after the first paint. */
import { rehearse } from '../check/rehearsal';
import { groupChart } from '../output/chartGroups';
import { rules } from '../rules';
import { listPolicies, policyById } from '../scoring';
import type { Policy } from '../scoring/policy';

export { ChartView } from './ChartView';
export { fundOpening, indicatorOpening } from './causeOpening';
export { groupChart, listPolicies, policyById, rehearse };

/** The ids of the rules that a policy keeps in force, in the order of the report. */
export const rulesInForce = (policy: Policy | null): string[] =>
  rules.map(({ id }) => id).filter((id) => policy?.rules[id]?.severity !== 'off');
