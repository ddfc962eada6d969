/** Whether something was done in time, from dates that leave out years or days. */
import type { Moment } from './expression';
import { daysIn } from './moment';

export type Timing = 'on-time' | 'late' | 'unknown';

/** First and last day that a moment may mean, as comparable numbers. */
interface Days {
  first: number;
  last: number;
}

const ordinal = (year: number, month: number, day: number): number => (year * 13 + month) * 32 + day;

function daysOf(moment: Moment, year: number): Days {
  const month = moment.month ?? 12;
  const firstMonth = moment.firstMonth ?? moment.month ?? 1;
  const firstDay = moment.firstDay ?? (moment.firstMonth === undefined ? moment.day : null) ?? 1;
  return {
    first: ordinal(moment.firstYear ?? year, firstMonth, firstDay),
    last: ordinal(year, month, moment.day ?? daysIn(moment.year, month)),
  };
}

/** An unstated year is that of the form, else that of the other side; null when the other side may lie in the next year. */
function years(target: Moment, actual: Moment, formYear: number | null): [number, number] | null {
  const aimed = target.year ?? formYear;
  const done = actual.year ?? formYear;
  if (aimed === null && done !== null) {
    // 12月底前 against 2025年1月: early in the year, or a month late
    const early = (target.month ?? 12) - (actual.month ?? 12);
    return early >= 6 ? null : [done, done];
  }
  return [aimed ?? 0, done ?? aimed ?? 0];
}

/**
 * On time when every day the actual may mean lies within the target, late when none does, else unknown; unknown too for
 * 每月 and for targets that ask to be late (不早于). The end of a target period is what counts. 12月31日前 and 12月底前 include
 * their last day; 9月前 does not say whether it includes September. `formYear` fills unstated years.
 * `relateMoment(12月底前, 11月)` → on-time; `relateMoment(2024年12月15日前, 2024年12月)` → unknown
 */
export function relateMoment(target: Moment, actual: Moment, formYear: number | null = null): Timing {
  if (target.recurring || actual.recurring || target.relation === '>' || target.relation === '>=') return 'unknown';
  const both = years(target, actual, formYear);
  if (!both) return 'unknown';
  const aim = daysOf(target, both[0]);
  const done = daysOf(actual, both[1]);
  // an actual deadline (12月20日前) may mean any earlier day
  const deadline = actual.relation === '<=' || actual.relation === '<';
  if (actual.relation === '>' || actual.relation === '>=') return done.first > aim.last ? 'late' : 'unknown';
  if (target.relation === '<') {
    if (done.last < aim.first) return 'on-time';
    if (deadline && actual.relation === '<' && done.last <= aim.last && done.first <= aim.first) return 'on-time';
    return !deadline && done.first > aim.last ? 'late' : 'unknown';
  }
  if (done.last <= aim.last) return 'on-time';
  return !deadline && done.first > aim.last ? 'late' : 'unknown';
}
