/** The forms of a batch with whose hand each is: what one organization hands in may well repeat itself. */
import type { AcrossFinding, AcrossPlace, SheetReport, WorkbookReport } from '../check/report';
import { squeeze } from '../value/fold';

export interface BatchForm {
  file: string | null;
  sha256: string | null;
  /** Index of its workbook in the report. */
  workbook: number;
  sheet: SheetReport;
  /** Forms with one number are of one hand: one workbook, or organizations of which one name contains the other. */
  hand: number;
}

/** A finding before it is put into words. */
export type AcrossDraft = Omit<AcrossFinding, 'message' | 'basis' | 'fix'>;

/** Shorter names (局, 本级) are contained in too many. */
const SHORTEST_NAME = 3;

/** Every form that is filled in at all, in the order of the report. */
export function batchForms(workbooks: readonly WorkbookReport[]): BatchForm[] {
  const handOf = handFinder();
  return workbooks.flatMap(({ file, sha256, sheets }, workbook) =>
    sheets.filter(isFilled).map((sheet) => ({ file, sha256, workbook, sheet, hand: handOf(workbook, sheet.organization) })),
  );
}

/** A blank template says nothing about anybody. */
export const isFilled = ({ status, indicators }: SheetReport): boolean => status === 'form' && indicators.some(({ actual }) => actual !== '');

/** A form without an organization is of the hand of its workbook. */
function handFinder(): (workbook: number, organization: string | null) => number {
  const names: { name: string; hand: number }[] = [];
  const exact = new Map<string, number>();
  const byWorkbook = new Map<number, number>();
  let hands = 0;
  return (workbook, organization) => {
    const name = squeeze(organization ?? '');
    const named = name.length >= SHORTEST_NAME;
    const known = named ? exact.get(name) ?? names.find((each) => each.name.includes(name) || name.includes(each.name))?.hand : undefined;
    const hand = known ?? byWorkbook.get(workbook) ?? hands++;
    if (named && !exact.has(name)) {
      exact.set(name, hand);
      names.push({ name, hand });
    }
    if (!byWorkbook.has(workbook)) byWorkbook.set(workbook, hand);
    return hand;
  };
}

export const handsOf = (forms: readonly BatchForm[]): number[] => [...new Set(forms.map(({ hand }) => hand))].sort((a, b) => a - b);

/** Whose it is, for people: the organization, else the file. */
export const ownerOf = ({ file, sheet }: Pick<BatchForm, 'file' | 'sheet'>): string => sheet.organization ?? file ?? sheet.sheet;

export const placeOf = ({ file, sheet }: Pick<BatchForm, 'file' | 'sheet'>, cell: string | null = null, text: string | null = null): AcrossPlace =>
  ({ file, sheet: sheet.sheet, organization: sheet.organization, cell, text });

/** The same for the same owners, whatever the order of the files. */
export const keyOf = (rule: string, owners: readonly string[], subject = ''): string =>
  `${rule}:${[...new Set(owners)].sort().join('|')}${subject === '' ? '' : `/${subject}`}`;
