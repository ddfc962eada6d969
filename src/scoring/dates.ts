/** Judges a date target: on time or late; points follow only where it is on time. */
import { relateMoment } from '../value/compare';
import type { Moment } from '../value/expression';
import { squeeze } from '../value/fold';
import { headOf, type Headings } from './direction';
import { met, missed, unjudged, type Case, type Verdict } from './verdict';
import * as words from './vocabulary';

/** 每月25日前: the day of every month. */
const EVERY_MONTH = /^每个?月(\d{1,2})[日号](?:之前|以前|前)?$/;

/** On time → met in full, late → missed with nothing due known. Example: 11月底前 → 10月 met; 2024年6月 → 2024年8月 missed. */
export function judgeDate(given: Case<Moment & { text: string }, Moment & { text: string }>): Verdict {
  const monthly = [given.target, given.actual].map(({ text }) => EVERY_MONTH.exec(squeeze(text))?.[1]);
  if (monthly[0] && monthly[1]) return Number(monthly[1]) <= Number(monthly[0]) ? met('on-time', given) : missed('late', given);
  switch (relateMoment(given.target, given.actual, given.year)) {
    case 'on-time': return met('on-time', given);
    case 'late': return missed('late', given);
    default: return unjudged('date-unclear', given);
  }
}

/** true for an indicator about a day: 时效指标 and 完成时间, but not how long something takes (办理时限) or how often it is in time (及时率). */
export function asksForDate({ level2, name }: Headings): boolean {
  const head = headOf(name);
  if (words.percentNames.test(head) && !words.deadlineNames.test(head)) return false;
  if (words.waitingHeads.test(head) && !words.deadlineNames.test(head)) return false;
  return !words.lastingHeads.test(head) && (words.deadlineNames.test(head) || words.deadlineHeading.test(level2));
}
