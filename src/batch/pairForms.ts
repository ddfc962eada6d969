/** Finds for every form of the first hand-in its counterpart in the second, and says what they were paired by. */
import type { SheetReport } from '../check/report';
import { squeeze } from '../value/fold';
import type { Both, FormName, Pairing } from './comparison';
import { pathOf } from './rowSubject';

/** A form with the name of its file. */
export interface FiledForm {
  file: string | null;
  sheet: SheetReport;
}

export interface FormPairs {
  /** In the order of the second hand-in. */
  pairs: (Both<FiledForm> & { paired: Pairing })[];
  unpaired: Both<FiledForm[]>;
}

const folded = (text: string | null): string => (text === null ? '' : squeeze(text));

/** What forms are grouped by, from the surest to the weakest; null: this form cannot be told by it. */
const LEVELS: [Pairing, (form: SheetReport) => string[] | null][] = [
  ['same', (form) => [folded(form.organization), folded(form.title), String(form.year), form.sheet]],
  ['identity', (form) => (folded(form.organization) === '' ? null : [folded(form.organization), folded(form.title), String(form.year)])],
  ['organization', (form) => (folded(form.organization) === '' ? null : [folded(form.organization), String(form.year)])],
  ['sheet', (form) => [form.sheet, folded(form.title)]],
];

/**
 * Pairs the forms of two hand-ins. Several of the same name (a sheet with two forms, one office with two project forms) go to the
 * one that shares most indicators, then to the one in the same place.
 */
export function pairForms(first: readonly FiledForm[], second: readonly FiledForm[]): FormPairs {
  const left = { first: new Set(first), second: new Set(second) };
  const pairs: FormPairs['pairs'] = [];
  const pair = (one: FiledForm, other: FiledForm, paired: Pairing): void => {
    left.first.delete(one);
    left.second.delete(other);
    pairs.push({ first: one, second: other, paired });
  };
  for (const [paired, keyOf] of LEVELS) {
    const groups = grouped([...left.second], keyOf);
    for (const [key, ones] of grouped([...left.first], keyOf)) {
      for (const [one, other] of best(ones, groups.get(key) ?? [])) pair(one, other, paired);
    }
  }
  const [one, ...ones] = left.first;
  const [other, ...others] = left.second;
  if (one && other && ones.length === 0 && others.length === 0) pair(one, other, 'only');
  const place = new Map(second.map((form, index) => [form, index]));
  pairs.sort((a, b) => place.get(a.second)! - place.get(b.second)!);
  return { pairs, unpaired: { first: [...left.first], second: [...left.second] } };
}

function grouped(forms: readonly FiledForm[], keyOf: (form: SheetReport) => string[] | null): Map<string, FiledForm[]> {
  const groups = new Map<string, FiledForm[]>();
  for (const form of forms) {
    const key = keyOf(form.sheet);
    if (key !== null) groups.set(JSON.stringify(key), [...(groups.get(JSON.stringify(key)) ?? []), form]);
  }
  return groups;
}

/** Pairs within one group: most shared indicators first, then same file, then order. */
function best(ones: readonly FiledForm[], others: readonly FiledForm[]): [FiledForm, FiledForm][] {
  if (ones.length === 1 && others.length === 1) return [[ones[0]!, others[0]!]];
  const paths = new Map([...ones, ...others].map((form) => [form, new Set(form.sheet.indicators.map(pathOf))]));
  const candidates = ones.flatMap((one, i) =>
    others.map((other, j) => {
      const shared = [...paths.get(one)!].filter((path) => paths.get(other)!.has(path)).length;
      return { one, other, likeness: [shared, one.file === other.file ? 1 : 0, -Math.abs(i - j), -i] };
    }),
  );
  candidates.sort((a, b) => compareLists(b.likeness, a.likeness));
  const pairs: [FiledForm, FiledForm][] = [];
  const taken = new Set<FiledForm>();
  for (const { one, other } of candidates) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    pairs.push([one, other]);
  }
  return pairs;
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

export const formName = ({ file, sheet: { sheet, range, organization, title, year } }: FiledForm): FormName => ({ file, sheet, range, organization, title, year });
