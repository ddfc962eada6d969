/** Judges a date target: on time or late; points follow only where it is on time. */
import { relateMoment } from '../value/compare';
import type { Moment } from '../value/expression';
import { met, missed, unjudged, type Case, type Verdict } from './verdict';

/** On time → met in full, late → missed with nothing due known. Example: 11月底前 → 10月 met; 2024年6月 → 2024年8月 missed. */
export function judgeDate(given: Case<Moment & { text: string }, Moment & { text: string }>): Verdict {
  switch (relateMoment(given.target, given.actual, given.year)) {
    case 'on-time': return met('on-time', given);
    case 'late': return missed('late', given);
    default: return unjudged('date-unclear', given);
  }
}
