/** A form drawn as text together with the reading an auditor expects of it, and the reading in the same short words. */
import { expect } from '@jest/globals';
import type { Form } from '../../src/form/form';
import { readForms } from '../../src/form/read';
import type { Grid } from '../../src/grid/grid';
import { squeeze } from '../../src/value/fold';
import { fundLines, indicatorLines, sketch } from './sketch';
import { CHANGES, sheetOf, toGrid, type Sheet } from './storm';

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

/** The form of a sheet, in the words of `Expected`; throws where there is not exactly one. */
function readingOf(grid: Grid): Expected {
  const readings = readForms(grid);
  const [first] = readings;
  if (readings.length !== 1 || first?.status !== 'form') throw new Error(`read as ${readings.map((each) => (each.status === 'form' ? 'form' : each.why.id))}`);
  const { form } = first;
  return { head: headOf(form), indicators: indicatorLines(form), funds: fundLines(form), total: totalOf(form), grade: form.grade.text };
}

const headOf = (form: Form): string => `${form.kind} ${form.year ?? '-'} ${form.organization ?? '-'}`;
const totalOf = ({ total }: Form): string => (total ? `${total.row} ${total.weight.value?.toString() ?? '-'} ${total.score.value?.toString() ?? '-'}` : '');

/** Every field of the reading is what the auditor wrote down, also after changes that leave the meaning as it is. */
export function readsAsExpected(text: string, expected: Expected): void {
  expect(readingOf(sketch(text))).toEqual(expected);
  for (const [seed, change] of CHANGES.entries()) {
    for (let turn = 0; turn < TURNS; turn++) {
      const pick = (most: number): number => (seed * 7 + turn * 13 + most * 3) % (most + 1);
      const sheet: Sheet = change(sheetOf(sketch(text)), pick, []);
      expect({ change: change.name || seed, turn, ...placeless(readingOf(toGrid(sheet, 'Sheet1'))) }).toEqual({ change: change.name || seed, turn, ...placeless(expected) });
    }
  }
}

/** Changes of each kind per form. */
const TURNS = Number(process.env.UNSEEN_TURNS ?? 6);

/** Without row numbers and blanks, which the changes move. */
const placeless = ({ head, indicators, funds, total, grade }: Expected): Expected => ({
  head: squeeze(head),
  indicators: indicators.map(squeeze),
  funds: funds.map((line) => squeeze(line.replace(/^\d+ /, '').replace(/<\d+/, '<'))),
  total: squeeze(total.replace(/^\d+ /, '')),
  grade,
});
