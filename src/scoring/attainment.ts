/** Was the target met? Sends each pair of target and actual to the judge of its kind; what has no judge is unjudged. */
import type { Expression } from '../value/expression';
import type { AssessedIndicator } from './assessment';
import { pointsByPlace } from './byPlace';
import { judgeComposite } from './composite';
import { judgeDate } from './dates';
import { declaredCompletion, emptiness, isNone, noneMeets, zeroOf } from './declared';
import { declaredBand, isRestated, judgeBand, judgeDescription, judgeGrade, judgeRestated, judgeYesNo } from './qualitative';
import { judgeNumber } from './quantitative';
import { judgeRange } from './range';
import { met, missed, unjudged, type Case, type Verdict } from './verdict';
import { isUnfinished, judgeTrend, judgeWording } from './wording';

/**
 * Verdict on one row. Never throws and never guesses: a pair that cannot be compared is `unjudged` with its reason.
 * Example: ≥90% → 88%, 分值 10 gives missed, due 9.777…, formula `88 ÷ 90 × 10 = 9.78`.
 */
export function judge(given: Case): Verdict {
  const empty = emptiness(given);
  if (empty !== null) return empty;
  const verdict = pointsByPlace(given, compare(given));
  // Figures and dates speak for themselves; only where they do not decide does the repetition of the words count.
  const decided = verdict.judgement !== 'unjudged' && verdict.dueFrom !== 'statement' && verdict.band === null;
  if (decided || !isRestated(given.target.text, given.actual.text)) return verdict;
  return { ...judgeRestated(given), direction: verdict.direction, remarks: verdict.remarks };
}

/** What the target is. A missing target takes the type of its actual. */
export function typeOf(target: Expression, actual: Expression): AssessedIndicator['type'] {
  switch (target.kind) {
    case 'number': case 'range': case 'composite': return 'quantitative';
    case 'date': return 'date';
    case 'blank': case 'placeholder':
      return actual.kind === 'blank' || actual.kind === 'placeholder' ? 'qualitative' : typeOf(actual, actual);
    default: return zeroOf(target, actual) === null ? 'qualitative' : 'quantitative';
  }
}

function compare(given: Case): Verdict {
  const declared = declaredBand(given.actual);
  if (declared !== null) return judgeBand(given, declared);
  if (isUnfinished(given)) return missed('incomplete-declared', given);
  const completed = declaredCompletion(given);
  if (completed !== null) return completed;
  const { target, actual } = given;
  const zero = zeroOf(target, actual);
  switch (target.kind) {
    case 'number': case 'range': case 'composite': return compareFigures({ ...given, target });
    case 'date':
      if (actual.kind === 'date') return judgeDate({ ...given, target, actual });
      return unjudged(isFigure(actual) ? 'other-kind' : 'date-unclear', given);
    case 'boolean':
      if (actual.kind === 'boolean') return judgeYesNo({ ...given, target, actual });
      return unjudged(isFigure(actual) ? 'other-kind' : 'not-comparable', given);
    case 'grade':
      if (actual.kind === 'grade') return judgeGrade({ ...given, target, actual });
      return unjudged(isFigure(actual) ? 'other-kind' : 'not-comparable', given);
    case 'text':
      if (actual.kind === 'number' && isNone(target) && actual.value.eq(0)) return met('none-as-required', given);
      if (zero !== null) return compareFigures({ ...given, target: zero });
      if (isNone(target) && isNone(actual)) return met('none-as-required', given, { dueFrom: given.weight && 'statement' });
      return isFigure(actual) ? judgeTrend(given) ?? unjudged('unreadable-target', given) : judgeWording(given) ?? judgeDescription(given);
    default:
      return isFigure(actual) ? unjudged('other-kind', given) : judgeWording(given) ?? judgeDescription(given);
  }
}

function compareFigures(given: Case<Expression & { kind: 'number' | 'range' | 'composite' }>): Verdict {
  const { target, actual } = given;
  if (actual.kind === 'date') return unjudged('other-kind', given);
  if (!isFigure(actual)) return (isNone(actual) && noneMeets(given)) || unjudged('unreadable-actual', given);
  if (target.kind === 'range')
    return actual.kind === 'composite' ? unjudged('parts-differ', given) : judgeRange({ ...given, target, actual });
  if (target.kind === 'composite' || actual.kind === 'composite')
    return actual.kind === 'range' ? unjudged('parts-differ', given) : judgeComposite({ ...given, target, actual });
  return judgeNumber({ ...given, target, actual });
}

const isFigure = (cell: Expression): cell is Expression & { kind: 'number' | 'range' | 'composite' } =>
  cell.kind === 'number' || cell.kind === 'range' || cell.kind === 'composite';
