/** The record of a check (核查表) as a sheet: whose form, by which rules, what was found, every row recomputed, room to sign. */
import type { CellEdit } from '../grid/edit';
import type { NewSheet } from '../grid/newSheet';
import { yearsOf } from '../check/policyUse';
import type { SheetReport } from '../check/report';
import { say, type Language } from '../text/say';
import { ABSENT, judged, number } from './figures';
import { SheetDraft, type DraftCell } from './sheetDraft';
import { editRows, remarkRows, signingRows, unfilledRows } from './sheetEnd';
import { findingRows } from './sheetFindings';
import { fundRows } from './sheetFunds';
import { indicatorRows } from './sheetIndicators';
import { totalRows } from './sheetTotals';

/** What the report of one form does not say about itself. */
export interface SheetMeta {
  /** Version of the product. */
  engine: string;
  file: string | null;
  /** Of the file as it was opened. */
  sha256: string | null;
  /** null: no time is printed. */
  at: Date | null;
  /** Edits that stand in the form already; the report's own are then those still open. */
  written?: readonly CellEdit[];
  /** Sentences to be printed at the end. */
  notes?: readonly string[];
  /** Columns for a reviewer's own figures and remarks. */
  review?: boolean;
  /** Further forms of the workbook get a record each, told apart by the sheet's name. */
  several?: boolean;
}

/** What the sections are drawn with. */
export interface SheetContext {
  draft: SheetDraft;
  report: SheetReport;
  meta: SheetMeta;
  language: Language;
  /** Wording of `sheet.<id>`. */
  word: (id: string, values?: Record<string, unknown>) => string;
  /** Last column. */
  last: number;
}

/** Row · levels · indicator · target · actual · weight · rate filed, due · score filed, due · working (two) · verdict · why: A4 landscape. */
const WIDTHS = [5, 13, 20, 12.5, 12.5, 6.5, 8, 8, 8, 8.5, 9, 9, 10.5, 20];
const REVIEW_WIDTHS = [11, 9];

/** Sheet of one form's record; a sheet that is no form gets the reason in place of the tables. */
export function reportSheet(report: SheetReport, meta: SheetMeta, language: Language = 'zh-CN'): NewSheet {
  const widths = meta.review ? [...WIDTHS, ...REVIEW_WIDTHS] : WIDTHS;
  const word: SheetContext['word'] = (id, values = {}) => say(`sheet.${id}`, values, language);
  const context: SheetContext = { draft: new SheetDraft(widths), report, meta, language, word, last: widths.length };
  headRows(context);
  if (report.status === 'form') {
    for (const section of [findingRows, fundRows, indicatorRows, totalRows, editRows, unfilledRows]) section(context);
  } else context.draft.line(report.why ?? '', 'text');
  signingRows(context);
  remarkRows(context);
  const name = meta.several ? word('name-of', { sheet: report.sheet }) : word('name');
  return context.draft.finish({ name, frozenRows: 1, landscape: true, footer: word('footer') });
}

function headRows({ draft, report, meta, language, word, last }: SheetContext): void {
  const { policy, counts, total, grade } = report;
  draft.line(word('title', { kind: word(`kind-${report.kind}`) }), 'title');
  if (report.year !== null) draft.line(word('year', { year: report.year }), 'subtitle');
  const found = word('found-of', counts);
  const pairs: [label: string, value: string][] = [
    ['organization', report.organization ?? ABSENT],
    ['time', meta.at === null ? ABSENT : word('at', clock(meta.at))],
    ['form', word('form-at', { title: report.title ?? '', sheet: report.sheet, range: report.range })],
    ['file', meta.file ?? ABSENT],
    ['policy', word('policy-of', { name: policy.name, years: yearsOf(policy, language) })],
    ['chosen', policy.chosen === 'user' ? word('chosen-user') : policy.why ?? ABSENT],
    ['rows', word('rows-of', { ...counts, met: judged(report, 'met'), exceeded: judged(report, 'exceeded'), missed: judged(report, 'missed') })],
    ['found', counts.waived ? word('found-waived', { found, waived: counts.waived }) : found],
    ['result', total ? word('result-of', { stated: number(total.score.stated), due: number(total.score.due), recomputed: number(total.score.recomputed) }) : ABSENT],
    ['grade', grade.stated === null && grade.due === null ? ABSENT : word('grade-of', { stated: grade.stated ?? ABSENT, due: grade.due ?? ABSENT })],
    ['engine', word('engine-of', { engine: meta.engine })],
    ['hash', meta.sha256 ?? ABSENT],
  ];
  for (let at = 0; at < pairs.length; at += 2) {
    const [left, right] = [pairs[at]!, pairs[at + 1]!];
    draft.add([...fact(word(left[0]), left[1], 1, 7), ...fact(word(right[0]), right[1], 8, last)]);
  }
  draft.add(fact(word('basis'), policy.basis, 1, last));
}

/** A label of two columns and its value up to a column. */
const fact = (label: string, value: string, from: number, to: number): DraftCell[] => [
  { from, to: from + 1, value: label, look: 'header' },
  { from: from + 2, to, value, look: 'text' },
];

function clock(at: Date): Record<string, string> {
  const two = (part: number): string => String(part).padStart(2, '0');
  return { year: String(at.getFullYear()), month: String(at.getMonth() + 1), day: String(at.getDate()), time: `${two(at.getHours())}:${two(at.getMinutes())}` };
}
