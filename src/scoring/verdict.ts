/** What judging a row yields, with the blank form of each judgement, so that every judge states only what it knows. */
import type Big from 'big.js';
import type { IndicatorRow } from '../form/form';
import type { Expression } from '../value/expression';
import type { AssessedIndicator, Message } from './assessment';
import type { Policy } from './policy';
import type { ReasonId } from './reason';

/** A row to be judged: its texts read, its labels and weight at hand. */
export interface Case<Target extends Expression = Expression, Actual extends Expression = Expression> {
  row: IndicatorRow;
  target: Target;
  actual: Actual;
  weight: Big | null;
  policy: Policy;
  /** Year of the form, for dates that leave it out. */
  year: number | null;
}

export type Verdict = Omit<AssessedIndicator, 'row' | 'target' | 'actual' | 'type' | 'statedRate'>;

const blank = {
  direction: null, directionFromName: false, remarks: [], rate: null,
  due: null, low: null, high: null, band: null, dueFrom: null, formula: null, operands: null,
};

/** Reason of a verdict; target and actual as printed are always among the values. */
export const reasonOf = (id: ReasonId, { target, actual }: Case, values: Record<string, string> = {}): Message =>
  ({ id, values: { target: target.text, actual: actual.text, ...values } });

/** Nothing can be said; the reason tells why. */
export const unjudged = (id: ReasonId, given: Case, more: Partial<Verdict> = {}, values: Record<string, string> = {}): Verdict =>
  ({ ...blank, judgement: 'unjudged', reason: reasonOf(id, given, values), ...more });

/** Met in full: the whole weight is due. */
export const met = (id: ReasonId, given: Case, more: Partial<Verdict> = {}, values: Record<string, string> = {}): Verdict => ({
  ...blank,
  judgement: 'met',
  reason: reasonOf(id, given, values),
  due: given.weight,
  dueFrom: given.weight === null ? null : 'figures',
  ...more,
});

/** Missed; nothing due is known unless `more` says so. */
export const missed = (id: ReasonId, given: Case, more: Partial<Verdict> = {}, values: Record<string, string> = {}): Verdict =>
  ({ ...blank, judgement: 'missed', reason: reasonOf(id, given, values), ...more });
