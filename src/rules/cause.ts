/** Whether a row's deviation is explained: in its cause cell, elsewhere in the form, by an empty phrase, or not at all. */
import type { Form, IndicatorRow } from '../form/form';
import { fold, squeeze } from '../value/fold';
import { remembered } from '../value/remembered';
import { TOLERANCE } from './tolerance';
import { CAUSE_LABEL, EMPTY_PHRASES } from './vocabulary';

export type Explanation =
  /** The cause cell says something. */
  | 'stated'
  /** A bottom row or narrative names the indicator. */
  | 'elsewhere'
  /** The cause cell holds 无, /, 已完成 or the like. */
  | 'phrase'
  /** The cause cell is blank, or holds blanks of any width. */
  | 'blank'
  /** The form has no cell for a cause. */
  | 'no-place';

/** How far the row's deviation is explained. Example: a cause of full-width blanks → `blank`. */
export function explanationOf(form: Form, row: IndicatorRow): Explanation {
  const text = row.cause ? squeeze(row.cause.text) : '';
  if (text !== '' && !isEmptyPhrase(text)) return 'stated';
  if (namedInNarrative(form, row)) return 'elsewhere';
  if (text !== '') return 'phrase';
  return row.cause?.cell ? 'blank' : 'no-place';
}

/** True for 无, —, /, 0, 略, 同上, 已完成 …, and for several of them in a row: words that explain nothing. The text is squeezed. */
export const isEmptyPhrase = remembered((text): boolean => {
  const clauses = text.replace(CAUSE_LABEL, '').split(/[\p{P}\p{S}]+/u).filter((clause) => clause !== '');
  return clauses.every((clause) => /^[\d.]+$/.test(clause) || EMPTY_PHRASES.some((pattern) => pattern.test(clause)));
});

function namedInNarrative(form: Form, row: IndicatorRow): boolean {
  if (form.narratives.length === 0) return false;
  const name = squeeze(row.name);
  // One or two characters are found in any prose; a remark in brackets is seldom repeated there.
  const short = squeeze(fold(row.name).replace(/\(.*?\)/g, ''));
  const wanted = [name, short].filter((each) => each.length > 2);
  return form.narratives.some(({ text }) => {
    const prose = squeeze(text);
    return wanted.some((each) => prose.includes(each));
  });
}

/** Points were taken: the score lies more than 0.01 below the weight. */
export function isDeducted(row: IndicatorRow): boolean {
  const { weight, score } = row;
  return weight.value !== null && score.value !== null && weight.value.gt(score.value) && weight.value.minus(score.value).gt(TOLERANCE);
}

/** Full marks: a score that is not below the weight. */
export function isFull(row: IndicatorRow): boolean {
  return row.weight.value !== null && row.score.value !== null && !isDeducted(row);
}

/** What the cause cell says, without blanks; '' where it is blank, holds an empty phrase, or there is none. */
export function statedCause(row: IndicatorRow): string {
  const text = row.cause ? squeeze(row.cause.text) : '';
  return isEmptyPhrase(text) ? '' : text;
}
