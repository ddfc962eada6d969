/** Rows whose score no figure decides: between which bounds a person may choose, and the edit that follows. */
import Big from 'big.js';
import { columnName } from '../grid/address';
import type { IndicatorReport, SheetReport } from '../check/report';
import type { SheetEdit } from '../host/workbook';
import type { Policy } from '../scoring/policy';
import type { Mode } from './state';

export type BandName = keyof Policy['bands'];

export const BANDS: readonly BandName[] = ['achieved', 'partial', 'unachieved'];

/** A blank score that waits for a person. */
export interface Pending {
  /** Cell that takes the score. */
  cell: string;
  indicator: IndicatorReport;
  weight: number;
  /** Why no score follows. */
  why: string;
  /** true where the three bands apply; else any score up to the weight may be given. */
  banded: boolean;
}

/** Where the row's score goes in this mode: the reviewer's own column, never the filer's. Null: the form has none. */
export function scoreCell(report: SheetReport, { row, cells }: IndicatorReport, mode: Mode): string | null {
  if (mode === 'fill') return cells.score;
  const column = report.columns?.find(({ role }) => role === 'reviewedScore')?.column;
  return column === undefined ? null : columnName(column) + row;
}

/** In the order of the form. A row with a proposed score is among them: the person may see it otherwise. */
export function pendingRows(report: SheetReport, mode: Mode): Pending[] {
  const open = new Map(report.unfilled.map(({ cell, why }) => [cell, why]));
  for (const edit of report.edits) if (edit.kind === 'propose') open.set(edit.cell, edit.why);
  return report.indicators.flatMap((indicator): Pending[] => {
    const cell = scoreCell(report, indicator, mode);
    const why = cell === null ? undefined : open.get(cell);
    if (cell === null || why === undefined || indicator.weight === null || indicator.weight <= 0) return [];
    return [{ cell, indicator, weight: indicator.weight, why, banded: indicator.type === 'qualitative' || indicator.judgement === 'unjudged' }];
  });
}

export interface Bounds {
  low: number;
  high: number;
}

/** Points of a band, rounded to what the form's scores may show. Example: 部分达成 of 10 points, 60 %–80 % → 6 to 8 */
export function bandBounds(bands: Policy['bands'], band: BandName, weight: number): Bounds {
  const points = (share: number): number => Number(new Big(weight).times(share).round(2, Big.roundHalfUp).toString());
  return { low: points(bands[band].low), high: points(bands[band].high) };
}

/** The score typed, when it is a number within the bounds; null for anything else. Full-width digits are read as well. */
export function scoreTyped(text: string, { low, high }: Bounds): number | null {
  const plain = text.trim().replace(/[０-９．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  if (!/^\d{1,4}(\.\d{1,2})?$/.test(plain)) return null;
  const score = Number(plain);
  return score >= low && score <= high ? score : null;
}

/** The decision as an edit of the blank cell; ticked, since a person made it. */
export const decidedEdit = (sheet: string, { cell }: Pending, score: number, why: string): SheetEdit =>
  ({ sheet, cell, old: null, new: score, formula: null, kind: 'fill', why });
