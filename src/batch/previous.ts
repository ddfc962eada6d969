/** What was handed in again as it stood last year: causes word for word, telling figures, the amounts of the budget. */
import type { FundReport, IndicatorReport, SheetReport } from '../check/report';
import { readExpression } from '../value/expression';
import { squeeze } from '../value/fold';
import type { FormName } from './comparison';
import { formName, pairForms, type FiledForm } from './pairForms';
import { pairRows } from './pairRows';

/** `cause` the same text but for the year · `actual` the same telling figure or text · `amounts` the same budget and execution. */
export type RepeatedWhat = 'cause' | 'actual' | 'amounts';

export interface RepeatedEntry {
  what: RepeatedWhat;
  name: string;
  cell: string;
  previousCell: string;
  text: string;
}

export interface PreviousYear {
  form: FormName;
  /** Last year's form of the organization; null where there is none. */
  previous: FormName | null;
  /** Why nothing was compared: no form of this organization, or only one of the same or a later year. */
  why: 'no-form' | 'not-earlier' | null;
  repeated: RepeatedEntry[];
}

/** Shorter texts (资金不足) are said by everybody. */
const TELLING_TEXT = 8;
/** 93.47 or 735, but not 100, 50 or 1. */
const TELLING_DIGITS = 3;
const YEAR = /20\d\d(?:年度|年)?/g;

/** For every form what it repeats of last year's form of the same organization and kind. Says nothing about guilt: a person has to look. */
export function compareYears(now: readonly FiledForm[], before: readonly FiledForm[]): PreviousYear[] {
  const originals = new Map<FiledForm, FiledForm>();
  const pairsOf = (kind: SheetReport['kind']) => {
    const timeless = (forms: readonly FiledForm[]): FiledForm[] =>
      forms.filter(({ sheet }) => sheet.kind === kind && sheet.organization !== null).map((form) => {
        const plain = { ...form, sheet: { ...form.sheet, year: null, title: form.sheet.title?.replace(YEAR, '') ?? null, sheet: form.sheet.sheet.replace(YEAR, '') } };
        originals.set(plain, form);
        return plain;
      });
    return pairForms(timeless(now), timeless(before)).pairs.filter(({ paired }) => paired === 'same' || paired === 'identity' || paired === 'organization');
  };
  const counterpart = new Map((['department', 'project', 'other'] as const).flatMap(pairsOf).map(({ first, second }) => [originals.get(first)!, originals.get(second)!]));
  return now.map((form) => {
    const previous = counterpart.get(form);
    if (!previous) return { form: formName(form), previous: null, why: 'no-form', repeated: [] };
    const [year, last] = [form.sheet.year, previous.sheet.year];
    const earlier = year === null || last === null || last < year;
    return { form: formName(form), previous: formName(previous), why: earlier ? null : 'not-earlier', repeated: earlier ? repeatedEntries(previous.sheet, form.sheet) : [] };
  });
}

/** In the order of this year's form. */
export function repeatedEntries(before: SheetReport, now: SheetReport): RepeatedEntry[] {
  const { counterpart } = pairRows(before, now);
  const last = new Map([...counterpart].map(([one, other]) => [other, one]));
  return [
    ...now.funds.flatMap((row) => repeatedInFund(row, last.get(row) as FundReport | undefined)),
    ...now.indicators.flatMap((row) => repeatedInRow(row, last.get(row) as IndicatorReport | undefined)),
  ];
}

function repeatedInRow(row: IndicatorReport, last: IndicatorReport | undefined): RepeatedEntry[] {
  if (!last) return [];
  const entries = [
    ...entry('actual', row, row.cells.actual, last.cells.actual, isTelling(row) && squeeze(row.actual) === squeeze(last.actual) ? row.actual : null),
    ...entry('cause', row, row.cells.cause, last.cells.cause, repeatedText(row.cause, last.cause)),
  ];
  return entries;
}

function repeatedInFund(row: FundReport, last: FundReport | undefined): RepeatedEntry[] {
  if (!last) return [];
  const amounts = row.role === 'total' && hasDigits(row.execution) && row.execution === last.execution && row.budget === last.budget;
  const text = `${row.budget ?? '—'} / ${row.execution ?? '—'}${row.unit ?? ''}`;
  return [
    ...entry('amounts', { name: row.label }, row.cells.execution, last.cells.execution, amounts ? text : null),
    ...entry('cause', { name: row.label }, row.cells.cause, last.cells.cause, repeatedText(row.cause, last.cause)),
  ];
}

const entry = (what: RepeatedWhat, { name }: { name: string }, cell: string | null, previousCell: string | null, text: string | null): RepeatedEntry[] =>
  text === null || cell === null || previousCell === null ? [] : [{ what, name, cell, previousCell, text }];

/** The text, when it is last year's but for the year and long enough to tell. */
function repeatedText(now: string | null, before: string | null): string | null {
  const [one, other] = [squeeze(now ?? '').replace(YEAR, ''), squeeze(before ?? '').replace(YEAR, '')];
  return one === other && one.length >= TELLING_TEXT ? now : null;
}

/** A figure that hardly comes out twice by chance, and does not merely repeat what was planned. */
export function isTelling({ actual, target }: Pick<IndicatorReport, 'actual' | 'target'>): boolean {
  if (squeeze(actual) === squeeze(target)) return false;
  const [done, planned] = [readExpression(actual), readExpression(target)];
  if (done.kind === 'text') return squeeze(actual).length >= TELLING_TEXT;
  if (done.kind !== 'number' || (planned.kind === 'number' && planned.value.eq(done.value))) return false;
  return hasDigits(done.value.toNumber());
}

/** Digits without the zeros at both ends: 1981.63 has six, 1200 two. */
export const hasDigits = (value: number | null): boolean =>
  value !== null && String(Math.abs(value)).replace(/[.e+-]/g, '').replace(/^0+|0+$/g, '').length >= TELLING_DIGITS;
