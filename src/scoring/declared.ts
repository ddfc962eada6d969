/** What a row says instead of a value: nothing at all, “无” for none, or a completion percentage of the indicator. */
import Big from 'big.js';
import type { Expression, Quantity } from '../value/expression';
import { squeeze } from '../value/fold';
import { directionOf, headOf } from './direction';
import { judgeBand } from './qualitative';
import type { ReasonId } from './reason';
import { met, missed, unjudged, type Case, type Verdict } from './verdict';
import * as words from './vocabulary';

const isEmpty = ({ kind }: Expression): boolean => kind === 'blank' || kind === 'placeholder';

/** The verdict where target or actual is missing (or the row does not apply), or null where both are there. */
export function emptiness(given: Case): Verdict | null {
  const { row, target, actual } = given;
  if (isEmpty(target) || isEmpty(actual)) return unjudged(whatIsMissing(given), given, {}, { name: row.name });
  if ([target, actual].some(({ text }) => words.declaredInapplicable.test(squeeze(text)))) return unjudged('not-applicable', given);
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
  (cell.kind === 'text' || (cell.kind === 'boolean' && !cell.value)) && words.noneWords.test(squeeze(cell.text).replace(/[。.]$/, ''));

/** The zero that a target says in words: 零事故, 无安全事故 beside 1起. Null for a lone 无 and for figures that count something else. */
export function zeroOf(target: Expression, actual: Expression): (Quantity & { text: string }) | null {
  if (!isNone(target) || words.loneNone.test(squeeze(target.text))) return null;
  if (actual.kind !== 'number' || !actual.unit || !words.harmCounts.has(actual.unit.name) || !words.happened.test(squeeze(actual.label))) return null;
  const zero = { relation: null, value: new Big(0), decimals: 0, approximate: false, label: '' };
  return { ...zero, kind: 'number', unit: actual.unit, text: target.text };
}

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
 * A percentage that tells how far the indicator is done (指标完成率95%, 已完成95%) is a declaration, not a value: 100 %
 * declares the top band, less declares a miss; no points follow. Beside a percent target only “指标完成率” is one: 完成率95%
 * is there the figure asked for (已完成100% is a band wherever it stands: it says that the work is done, not at what rate).
 * Null: it is no such percentage.
 */
export function declaredCompletion(given: Case): Verdict | null {
  const { target, actual } = given;
  const share = words.indicatorCompletion.exec(squeeze(actual.text))?.[1];
  if (actual.kind === 'text' && share !== undefined) return completed(given, new Big(share));
  if (actual.kind !== 'number' || actual.relation !== null || actual.unit?.kind !== 'ratio') return null;
  const onPercent = target.kind === 'range' || (target.kind === 'number' && isPercent(target, given));
  const declares = target.kind === 'band' || words.completionLabel.test(squeeze(actual.label));
  return declares && !onPercent ? completed(given, actual.value.times(actual.unit.scale)) : null;
}

/** A bare target is a percentage where the indicator's name says so: 任务完成率 100. */
const isPercent = ({ unit }: Quantity, { row }: Case): boolean => (unit === null ? words.percentNames.test(headOf(row.name)) : unit.kind === 'ratio');

const completed = (given: Case, percent: Big): Verdict =>
  percent.gte(100) ? judgeBand(given, 'achieved') : missed('incomplete-declared', given);
