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

/** What is not told is not known. All verdicts have the same fields in the same order, which the engine reads faster. */
function verdict(judgement: Verdict['judgement'], reason: Message, due: Big | null, dueFrom: Verdict['dueFrom'], more: Partial<Verdict>): Verdict {
  return {
    judgement,
    reason: more.reason ?? reason,
    direction: more.direction ?? null,
    directionFromName: more.directionFromName ?? false,
    remarks: more.remarks ?? [],
    rate: more.rate ?? null,
    due: more.due === undefined ? due : more.due,
    low: more.low ?? null,
    high: more.high ?? null,
    band: more.band ?? null,
    dueFrom: more.dueFrom === undefined ? dueFrom : more.dueFrom,
    formula: more.formula ?? null,
    operands: more.operands ?? null,
  };
}

/** Reason of a verdict; target and actual as printed are always among the values. */
export const reasonOf = (id: ReasonId, { target, actual }: Case, values: Record<string, string> = {}): Message =>
  ({ id, values: { target: target.text, actual: actual.text, ...values } });

/** Nothing can be said; the reason tells why. */
export const unjudged = (id: ReasonId, given: Case, more: Partial<Verdict> = {}, values: Record<string, string> = {}): Verdict =>
  verdict('unjudged', reasonOf(id, given, values), null, null, more);

/** Met in full: the whole weight is due. */
export const met = (id: ReasonId, given: Case, more: Partial<Verdict> = {}, values: Record<string, string> = {}): Verdict =>
  verdict('met', reasonOf(id, given, values), given.weight, given.weight === null ? null : 'figures', more);

/** Missed; nothing due is known unless `more` says so. */
export const missed = (id: ReasonId, given: Case, more: Partial<Verdict> = {}, values: Record<string, string> = {}): Verdict =>
  verdict('missed', reasonOf(id, given, values), null, null, more);
