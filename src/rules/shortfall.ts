/** Finds the clause of a cause that says something was not done, late or short; measures and denials are none. */
import { ABOUT_THE_TARGET, NOT_A_SHORTFALL, SHORTFALL } from './vocabulary';

/**
 * The clause, or null. Takes text without blanks.
 * Example: 因汛期停工，进度滞后 → 进度滞后; 加强调度，避免进度滞后 → null; 年初目标设置偏低，准备不足 → null
 */
export function shortfallIn(text: string): string | null {
  if (ABOUT_THE_TARGET.test(text)) return null;
  for (const clause of text.split(/[，,。；;！!：:]/)) {
    const at = clause.search(SHORTFALL);
    if (at < 0 || NOT_A_SHORTFALL.test(clause.slice(0, at))) continue;
    return clause;
  }
  return null;
}
