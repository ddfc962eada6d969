/** The total as it will stand once the chosen scores are written. */
import Big from 'big.js';
import type { SheetReport } from '../check/report';
import type { SheetEdit } from '../host/workbook';
import { bigOf, plain, roundHalfUp } from '../value/decimal';
import { say, type Language } from '../text/say';

export interface TotalPreview {
  /** Null where nothing is to be written. */
  edit: SheetEdit | null;
  /** Names of the rows whose score is still open and keeps the total from being written. */
  open: string[];
}

const NOTHING: TotalPreview = { edit: null, open: [] };

/**
 * Adds up what stands and what was accepted. The engine's own total counts on all of its fills being written; a person
 * may tick fewer, or decide more.
 * @param accepted scores that are going to be written, by cell
 * @param decimals of the policy
 */
export function totalPreview(report: SheetReport, accepted: ReadonlyMap<string, number>, decimals: number, language: Language = 'zh-CN'): TotalPreview {
  const { total } = report;
  const cell = total?.score.cell ?? null;
  if (!total?.sum || cell === null) return NOTHING;
  const own = report.edits.find((edit) => edit.cell === cell);
  if (!own && !report.unfilled.some((each) => each.cell === cell)) return NOTHING;
  const { parts, cap } = total.sum;
  if (parts.some(({ state }) => state === 'unreadable')) return NOTHING;
  const scores = parts.map((part) => ({ name: part.name, score: (part.cell === null ? undefined : accepted.get(part.cell)) ?? part.stated }));
  const open = scores.filter(({ score }) => score === null).map(({ name }) => name);
  const keepsFormula = own?.formula != null && own.kind === 'fill' && own.old !== null;
  if (open.length > 0 && !keepsFormula) return { edit: null, open };
  const sum = scores.reduce((value, { score }) => value.plus(bigOf(score ?? 0)), new Big(0));
  const due = roundHalfUp(cap !== null && !keepsFormula && sum.gt(cap) ? bigOf(cap) : sum, decimals);
  const value = due.toNumber();
  if (own?.old === value || (own?.kind === 'replace' && total.score.stated !== null && value >= total.score.stated)) return NOTHING;
  const why = own?.new === value ? own.why : say('edits.total', { count: parts.length, due: plain(due) }, language);
  return { edit: { sheet: report.sheet, cell, old: own?.old ?? null, new: value, formula: own?.formula ?? null, kind: own?.kind ?? 'fill', why }, open: [] };
}
