/** Whether a row's score was computed from its printed completion rate rather than from target and actual. */
import type { AssessedIndicator } from '../scoring/assessment';
import { hasValue } from './interval';
import { TOLERANCE } from './tolerance';

/** True where the score is above the one due and is printed rate × weight, at most the weight. Example: 90 % printed for 80 %, weight 10, score 9. */
export function followsPrintedRate({ row, due, statedRate }: AssessedIndicator): boolean {
  if (!statedRate || due === null || !hasValue(row.weight) || !hasValue(row.score) || row.score.value.minus(due).lte(TOLERANCE)) return false;
  const share = statedRate.value.gt(100) ? row.weight.value : statedRate.value.times(row.weight.value).div(100);
  return row.score.value.minus(share).abs().lte(TOLERANCE);
}
