/** A form drawn as text together with the reading an auditor expects of it, and the reading in the same short words. */
import { expect } from '@jest/globals';
import type { Form } from '../../src/form/form';
import { readForms } from '../../src/form/read';
import { fundLines, indicatorLines, sketch } from './sketch';

export interface Expected {
  /** `department 2023 某县水利局`; `-` where the form says nothing. */
  head: string;
  indicators: string[];
  funds: string[];
  /** `row weight score`, or '' where the form prints none. */
  total: string;
  grade: string;
}

export type Case = readonly [name: string, text: string, expected: Expected];

/** The form of a sketch, in the words of `Expected`; throws where there is not exactly one. */
export function readingOf(text: string): Expected {
  const readings = readForms(sketch(text));
  const [first] = readings;
  if (readings.length !== 1 || first?.status !== 'form') throw new Error(`read as ${readings.map((each) => (each.status === 'form' ? 'form' : each.why.id))}`);
  const { form } = first;
  return { head: headOf(form), indicators: indicatorLines(form), funds: fundLines(form), total: totalOf(form), grade: form.grade.text };
}

const headOf = (form: Form): string => `${form.kind} ${form.year ?? '-'} ${form.organization ?? '-'}`;
const totalOf = ({ total }: Form): string => (total ? `${total.row} ${total.weight.value?.toString() ?? '-'} ${total.score.value?.toString() ?? '-'}` : '');

/** Every field of the reading of every case is what the auditor wrote down. */
export function readsAsExpected(text: string, expected: Expected): void {
  expect(readingOf(text)).toEqual(expected);
}
