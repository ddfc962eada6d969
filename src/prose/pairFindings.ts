/** Findings about pairs: missed without a word, explained only in general, not comparable, without a result. */
import type { Draft } from './draft';
import type { JudgedPair } from './judgePairs';

export function pairDrafts(judged: readonly JudgedPair[]): Draft[] {
  return judged.flatMap(({ pair, matched, assessed, explained }): Draft[] => {
    const { target, actual } = matched;
    const values = { label: pair.label, target: pair.target, actual: pair.actual, reason: assessed ? { id: `reasons.${assessed.reason.id}`, values: assessed.reason.values } : '', cause: explained?.sentence ?? '' };
    const subject = `${pair.group}/${pair.label}`;
    if (!target) return actual && matched.extra ? [{ rule: 'result-without-target', severity: 'note', messageId: 'unpaired', values, at: actual.at, subject }] : [];
    if (!actual) return [{ rule: 'target-without-result', severity: 'note', messageId: 'unpaired', values, at: target.at, subject }];
    const related = [target.at];
    if (pair.judgement === 'missed') {
      if (explained?.how === 'named') return [];
      const general = explained?.how === 'general';
      return [{ rule: 'target-missed-unexplained', severity: general ? 'warning' : 'error', messageId: general ? 'general' : 'unexplained', values, at: actual.at, related, subject }];
    }
    if (explained && explained.how !== 'named') {
      return [{ rule: 'target-missed-unexplained', severity: 'warning', messageId: 'incomparable', values, at: actual.at, related, subject }];
    }
    return [];
  });
}
