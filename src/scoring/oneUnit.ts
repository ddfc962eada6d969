/** Brings an actual into the unit of its target, or says why nobody can. */
import type Big from 'big.js';
import { ONE, ZERO } from '../value/decimal';
import { align, type Misfit } from '../value/compare';
import type { Quantity, Span } from '../value/expression';
import type { Message } from './assessment';
import { headOf } from './direction';
import { durationIn } from './duration';
import { intervalOf, mapped, type Interval } from './interval';
import type { ReasonId } from './reason';
import { unjudged, type Case, type Verdict } from './verdict';
import { percentNames } from './vocabulary';

/** A cell with one number, and a cell with a range. */
export type NumberCell = Quantity & { text: string };
export type SpanCell = Span & { text: string };
/** A number target with something to measure by it. */
export type NumberCase = Case<NumberCell, NumberCell | SpanCell>;

/** The actual in the target's unit. */
export interface Aligned {
  actual: Interval;
  factor: Big;
  remarks: Message[];
  /** true where days met months: the verdict holds, a division would look more exact than a month is. */
  nominal: boolean;
}

/**
 * Brings an actual into the target's unit, or says why that cannot be done.
 * Counts of different words (人次 / 人) compare as numbers, with the remark `unit-mismatch`.
 */
export function inUnitOf(target: NumberCell, given: Case, actual: NumberCell | SpanCell): Aligned | Verdict {
  const sample = actual.kind === 'number' ? actual : sampleOf(actual);
  const values = { targetUnit: target.unit?.name ?? '', actualUnit: sample.unit?.name ?? '' };
  const remark: Message = { id: 'unit-mismatch', values: { target: given.target.text, actual: given.actual.text, ...values } };
  const aligned = align(target, sample);
  const inMonths = aligned.ok ? null : durationIn(target, sample);
  if (inMonths !== null) {
    const bring = (bound: Big): Big => durationIn(target, { ...sample, value: bound }) ?? inMonths;
    return { actual: mapped(intervalOf(actual), bring), factor: ONE, remarks: [], nominal: true };
  }
  if (!aligned.ok || isCountAgainstPercent(target, sample, given)) {
    const why = aligned.ok ? 'dimension' : aligned.why;
    return unjudged(MISFIT[why], given, why === 'dimension' ? { remarks: [remark] } : {}, values);
  }
  const factor = inPrintedUnit(aligned.factor, target, aligned.target);
  const bring = (bound: Big): Big => {
    const one = align(target, { ...sample, value: bound });
    return one.ok ? inPrintedUnit(one.actual, target, one.target) : bound.times(factor);
  };
  return { actual: mapped(intervalOf(actual), bring), factor, remarks: aligned.countWordDiffers ? [remark] : [], nominal: false };
}

/** Where the target itself had to be converted (30000 against 3万), a figure goes back with it to the target as printed. */
const inPrintedUnit = (figure: Big, { value }: NumberCell, converted: Big): Big =>
  value.eq(converted) || converted.eq(ZERO) ? figure : figure.times(value).div(converted);

/** A bare 6 is no percentage only because 100% stands beside it: the name has to say that percentages are meant. */
function isCountAgainstPercent(target: NumberCell, actual: NumberCell, { row }: Case): boolean {
  if (target.unit !== null || actual.unit?.kind !== 'ratio' || target.value.eq(ZERO)) return false;
  return !percentNames.test(headOf(row.name));
}

/** A bound of a span as a quantity, to learn how its unit converts. */
export const sampleOf = (span: SpanCell): NumberCell => ({
  kind: 'number', relation: null, value: span.high ?? span.low ?? ZERO, decimals: span.decimals,
  unit: span.unit, approximate: false, label: '', text: span.text,
});

/** Reasons for figures that nobody can bring into one unit. */
const MISFIT: Record<Misfit, ReasonId> = {
  dimension: 'other-dimension', 'ratio-or-percent': 'ratio-or-percent', scale: 'scale-unclear', trend: 'other-trend',
};
