/** The same file handed in twice, and the same content under another name. */
import type { SheetReport, WorkbookReport } from '../check/report';
import { squeeze } from '../value/fold';
import { handsOf, isFilled, keyOf, ownerOf, placeOf, type AcrossDraft, type BatchForm } from './acrossForms';
import { ACROSS_LIMITS } from './acrossLimits';
import { hasDigits, isTelling } from './previous';
import { pathOf } from './rowSubject';

const LIMITS = ACROSS_LIMITS.content;

/** Files with the same bytes. Files without any byte, and workbooks without a form, are no hand-in. */
export function sameFiles(workbooks: readonly WorkbookReport[]): AcrossDraft[] {
  const groups = new Map<string, WorkbookReport[]>();
  for (const workbook of workbooks) {
    const { sha256, error, sheets } = workbook;
    const counts = error ? error.code !== 'empty' : sheets.some(({ status }) => status === 'form');
    if (sha256 !== null && counts) groups.set(sha256, [...(groups.get(sha256) ?? []), workbook]);
  }
  return [...groups.values()].filter((group) => group.length > 1).map((group) => ({
    rule: 'duplicate-file',
    severity: group[0]!.sheets.some(isFilled) ? 'warning' : 'note',
    messageId: 'bytes',
    places: group.map(({ file, sheets }) => ({ file, sheet: null, organization: sheets.find(({ organization }) => organization !== null)?.organization ?? null, cell: null, text: null })),
    values: { files: group.length, first: group[0]!.file },
    key: keyOf('duplicate-file', group.map(({ file }) => file ?? '')),
  }));
}

export interface Copies {
  drafts: AcrossDraft[];
  /** One of each set of equal forms: what is said of the others has been said already. */
  originals: BatchForm[];
}

/** Forms of different files with the same rows, figures and texts. */
export function sameContents(forms: readonly BatchForm[]): Copies {
  const groups = new Map<string, BatchForm[]>();
  for (const form of forms) {
    const content = form.sheet.indicators.length < LIMITS.rows ? `${form.workbook}!${form.sheet.sheet}!${form.sheet.range}` : contentOf(form.sheet);
    groups.set(content, [...(groups.get(content) ?? []), form]);
  }
  const drafts = [...groups.values()].map((group) => draft(distinctFiles(group))).filter((each) => each !== null);
  const copies = new Set([...groups.values()].flatMap((group) => (isToBeTold(group) ? group.slice(1) : [])));
  return { drafts, originals: forms.filter((form) => !copies.has(form)) };
}

const distinctFiles = (group: readonly BatchForm[]): BatchForm[] =>
  group.filter((form, index) => group.findIndex((each) => each.workbook === form.workbook || (each.sha256 !== null && each.sha256 === form.sha256)) === index);

/** Equal forms of one hand are copies; of several only where nobody would fill in the same by chance. */
const isToBeTold = (group: readonly BatchForm[]): boolean => group.length > 1 && (handsOf(group).length === 1 || isTellingForm(group[0]!.sheet));

function draft(group: readonly BatchForm[]): AcrossDraft | null {
  if (!isToBeTold(group)) return null;
  const several = handsOf(group).length > 1;
  const years = [...new Set(group.map(({ sheet }) => sheet.year).filter((year) => year !== null))].sort();
  return {
    rule: 'duplicate-content',
    severity: several || years.length > 1 ? 'warning' : 'note',
    messageId: several ? 'organizations' : years.length > 1 ? 'years' : 'again',
    places: group.map((form) => placeOf(form)),
    values: { forms: group.length, organizations: handsOf(group).length, rows: group[0]!.sheet.indicators.length, years: years.join('、') },
    key: keyOf('duplicate-content', group.map((form) => `${ownerOf(form)}#${form.file ?? ''}`)),
  };
}

/** Rows and amounts, without whose and which year's they are. */
const contentOf = ({ kind, funds, indicators }: SheetReport): string =>
  JSON.stringify([
    kind,
    funds.map(({ label, initial, budget, execution, score }) => [squeeze(label), initial, budget, execution, score.stated]),
    indicators.map((row) => [pathOf(row), squeeze(row.target), squeeze(row.actual), row.weight, row.score.stated, squeeze(row.cause ?? '')]),
  ]);

/** An amount, or several results, that hardly come out twice; a template filled with 100 % everywhere is none. */
const isTellingForm = ({ funds, indicators }: SheetReport): boolean =>
  funds.some(({ execution }) => hasDigits(execution)) || indicators.filter(isTelling).length >= LIMITS.telling;
