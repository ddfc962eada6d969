/** Findings as notes on the cells they are about: one note per cell, what several findings say one below the other. */
import type { SheetReport } from '../check/report';
import { say, type Language } from '../text/say';
import { standing } from './figures';

/** Cell and text, in the order of the report. Findings that were set aside get none. Example: ✖ 错误：… 怎样修改：… */
export function findingNotes(report: SheetReport, language: Language = 'zh-CN'): { cell: string; text: string }[] {
  const notes = new Map<string, string[]>();
  for (const { cell, severity, message, fix } of standing(report)) {
    const text = say('sheet.note', { mark: { id: `sheet.mark-${severity}` }, message, fix }, language);
    notes.set(cell, [...(notes.get(cell) ?? []), text]);
  }
  return [...notes].map(([cell, texts]) => ({ cell, text: texts.join('\n') }));
}
