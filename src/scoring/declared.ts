/** What a row says instead of a value: nothing at all, “无” for none, or a completion percentage of the indicator. */
import Big from 'big.js';
import type { Expression } from '../value/expression';
import { squeeze } from '../value/fold';
import { directionOf } from './direction';
import { judgeBand } from './qualitative';
import type { ReasonId } from './reason';
import { met, missed, unjudged, type Case, type Verdict } from './verdict';
import * as words from './vocabulary';

const isEmpty = ({ kind }: Expression): boolean => kind === 'blank' || kind === 'placeholder';

/** The verdict where target or actual is missing (or the row does not apply), or null where both are there. */
export function emptiness(given: Case): Verdict | null {
  const { row, target, actual } = given;
  if (isEmpty(target) || isEmpty(actual)) return unjudged(whatIsMissing(given), given, {}, { name: row.name });
  const nameless = row.name === '' || words.inapplicable.test(squeeze(row.name));
  const inapplicable = [target, actual].every(({ text }) => words.inapplicable.test(squeeze(text)));
  return nameless && inapplicable ? unjudged('not-applicable', given) : null;
}

function whatIsMissing({ row, target, actual }: Case): ReasonId {
  if (!isEmpty(target)) return 'missing-actual';
  if (isEmpty(actual) && row.weight.value === null && row.score.value === null) return 'template-rest';
  if (words.figureInName.test(row.name)) return 'target-in-name';
  return isEmpty(actual) ? 'missing-both' : 'missing-target';
}

/** true for 无, 未发生, 无安全事故: the answer “none” to how many. */
export const isNone = (cell: Expression): boolean =>
  cell.kind === 'text' && words.noneWords.test(squeeze(cell.text).replace(/[。.]$/, ''));

/**
 * “无” read as 0 where that is what the target is after: a zero target, or a ceiling on a count or a percentage.
 * For any other target it may as well mean “nothing done” or “not applicable”: null.
 */
export function noneMeets(given: Case): Verdict | null {
  const { target, row } = given;
  if (target.kind !== 'number') return null;
  const { direction, source } = directionOf(target, row);
  const none = target.value.eq(0) && !(direction === 'higher' && source === 'operator');
  const kind = target.unit?.kind ?? 'count';
  const below = direction === 'lower' && target.value.gte(0) && (kind === 'count' || kind === 'ratio');
  if (!none && !below) return null;
  return met('none-as-required', given, { direction: 'lower', dueFrom: given.weight && 'statement' });
}

/**
 * A percentage that tells how far the indicator is done (指标完成率100%, 已完成100%) is a declaration, not a value:
 * 100 % declares the top band, less declares a miss; no points follow. For a percent target the figure is a value
 * unless it says “指标完成率” of an indicator that is no completion rate itself. Null: it is no such percentage.
 */
export function declaredCompletion(given: Case): Verdict | null {
  const { target, actual, row } = given;
  if (actual.kind !== 'number' || actual.unit?.kind !== 'ratio' || target.kind === 'range') return null;
  const label = squeeze(actual.label);
  const onPercent = target.kind === 'number' && target.unit?.kind === 'ratio';
  const declares = onPercent
    ? words.indicatorCompletion.test(label) && !words.completionName.test(row.name)
    : words.completionLabel.test(label) || target.kind === 'band';
  if (!declares || words.denials.test(label)) return null;
  const full = new Big(100).div(actual.unit.scale);
  return actual.value.gte(full) ? judgeBand(given, 'achieved') : missed('incomplete-declared', given);
}
