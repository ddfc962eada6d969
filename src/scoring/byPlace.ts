/** Points where a place does not count pro rata: the row's own standard for what was missed, steps for satisfaction. */
import type Big from 'big.js';
import { plain, roundHalfUp } from '../value/decimal';
import { isSatisfaction } from './direction';
import type { Case, Verdict } from './verdict';

/** Satisfaction in percent from which a share of the weight is earned (财预〔2021〕101号 as quoted, not read in an original). */
const STEPS: readonly { from: number; share: string }[] = [
  { from: 90, share: '1' }, { from: 80, share: '0.8' }, { from: 60, share: '0.5' }, { from: 0, share: '0' },
];

/** The verdict with the points that the policy gives for it; judgement and rate stay. Without such a policy, the verdict itself. */
export function pointsByPlace(given: Case, verdict: Verdict): Verdict {
  const { satisfaction, shortfall } = given.policy;
  const percent = satisfaction === 'steps' && isSatisfaction(given.row) ? satisfactionPercent(given, verdict) : null;
  if (percent !== null && given.weight !== null) return { ...verdict, ...stepped(percent, given.weight, given.policy.decimals) };
  if (shortfall !== 'own-standard' || verdict.judgement !== 'missed' || verdict.band !== null) return verdict;
  return { ...verdict, due: null, dueFrom: null, formula: null, operands: null };
}

/** What was reached, in percent; null unless it is one plain figure. */
function satisfactionPercent({ target }: Case, { operands }: Verdict): Big | null {
  if (operands === null || operands.reverse || target.kind !== 'number' || target.unit?.kind !== 'ratio') return null;
  return operands.actual.times(operands.factor).times(target.unit.scale);
}

function stepped(percent: Big, weight: Big, decimals: number): Pick<Verdict, 'due' | 'dueFrom' | 'formula' | 'operands'> {
  const { share } = STEPS.find(({ from }) => percent.gte(from)) ?? STEPS[STEPS.length - 1]!;
  const due = weight.times(share);
  return { due, dueFrom: 'figures', formula: `${share} × ${plain(weight)} = ${plain(roundHalfUp(due, decimals))}`, operands: null };
}
