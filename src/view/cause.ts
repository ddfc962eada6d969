/** The statement of a cause while it is being written: whether a reason is given, how long it is, the edit that follows. */
import type { SheetEdit } from '../host/workbook';
import { say, type Language } from '../text/say';

/** Blanks of every width: the opening leaves an ideographic one behind its colons. */
const blank = (text: string): boolean => text.replace(/\s/g, '') === '';

/** What stands between two labels of the opening; null where the writer took the first label out. */
function between(text: string, from: string, to: string): string | null {
  const start = text.indexOf(from);
  if (start < 0) return null;
  const rest = text.slice(start + from.length);
  const end = rest.indexOf(to);
  return end < 0 ? rest : rest.slice(0, end);
}

/** Whether a reason is written: behind its label, or in the writer's own words. */
export function hasReason(text: string, opening: string, language: Language = 'zh-CN'): boolean {
  if (blank(text) || text.trim() === opening.trim()) return false;
  const reason = between(text, say('pane.cause.reason-label', {}, language), say('pane.cause.measures-label', {}, language));
  return reason === null || !blank(reason.replace(/[；;。.]/g, ''));
}

/** As it goes into the cell: no blanks at the ends, no label without content. */
export function causeText(text: string, language: Language = 'zh-CN'): string {
  const label = say('pane.cause.measures-label', {}, language);
  const measures = between(text, label, '\u0000');
  const whole = measures !== null && blank(measures.replace(/[；;。.]/g, '')) ? text.slice(0, text.indexOf(label)).replace(/[；;\s]+$/, '') : text;
  return whole.replace(/：\s+/g, '：').replace(/\s+(?=[；。])/g, '').trim();
}

/** Characters as a person counts them: a rare character of two code units is one. */
export const lengthOf = (text: string): number => [...text].length;

/** Writing the cause: into the blank, or over the phrase that stood there. */
export const causeEdit = (sheet: string, cell: string, old: string | null, text: string, why: string): SheetEdit =>
  ({ sheet, cell, old, new: text, formula: null, kind: old === null ? 'fill' : 'replace', why });
