/** What the pane knows at one moment, as plain data: which form is shown, what was found, what is about to be written. */
import type { SheetReport } from '../check/report';
import type { Language } from '../text/say';
import type { SheetEdit } from '../host/workbook';
import type { Severity } from '../scoring/policy';
import type { Checked, Undoable } from '../session/workspace';

/** 填报: fill in and score one's own form · 审核: look through somebody else's and never touch its scores. */
export type Mode = 'fill' | 'review';

/** What the pane can be busy with. */
export type Task = 'check' | 'score' | 'write' | 'undo' | 'show' | 'mark' | 'clear' | 'report' | 'blank';

/** A failure as its stable code, and what was being done. */
export interface Trouble {
  code: string;
  values: Record<string, string>;
  task: Task;
}

/** What has been done, as a message id below `pane.` with values, and the cells that it did not reach. */
export interface Notice {
  id: string;
  values: Record<string, unknown>;
  /** Cells with the code of the refusal. */
  left: { sheet: string; cell: string; code: string }[];
}

export type Screen = { name: 'home' } | { name: 'preview' } | { name: 'page'; rule: string; text: string | null; failed: boolean };

/** Columns that the user put right, by role; kept for every sheet with these headers. */
export type Corrections = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface PaneState {
  mode: Mode;
  /** `auto`, or the id of the policy that the user chose. */
  policy: string;
  /** Whether findings drop off while the user mends them. */
  live: boolean;
  language: Language;
  corrections: Corrections;
  checked: Checked | null;
  /** Key of the form that is shown; null before the first check and where there is none. */
  chosen: string | null;
  filter: Severity | null;
  screen: Screen;
  /** Boxes that the user ticked or cleared; the others stand as their kind says. By `placeKey`. */
  ticks: Readonly<Record<string, boolean>>;
  /** Scores that the user gave to rows which no figure decides. By `placeKey`. */
  decided: Readonly<Record<string, SheetEdit>>;
  busy: Task | null;
  trouble: Trouble | null;
  notice: Notice | null;
  /** What a screen reader is told, once: the last result. */
  said: Pick<Notice, 'id' | 'values'> | null;
  undoable: Undoable | null;
  /** How many cells bear our mark. */
  marked: number;
  /** Findings that came up since the last check and wait for the next one. */
  newer: number;
}

export const initialState: PaneState = {
  mode: 'fill', policy: 'auto', live: true, language: 'zh-CN', corrections: {}, checked: null, chosen: null, filter: null, screen: { name: 'home' },
  ticks: {}, decided: {}, busy: null, trouble: null, notice: null, said: null, undoable: null, marked: 0, newer: 0,
};

export const placeKey = ({ sheet, cell }: { sheet: string; cell: string }): string => `${sheet}!${cell}`;

/** A form with a name that outlives a check: the sheet and which of its forms it is. */
export interface FormEntry {
  key: string;
  report: SheetReport;
}

/** The forms of the workbook in tab order. Example: 自评表#1, 自评表#2 for two forms on one sheet */
export function formsOf(checked: Checked | null): FormEntry[] {
  const seen = new Map<string, number>();
  return (checked?.sheets ?? []).filter(({ status }) => status === 'form').map((report) => {
    const count = (seen.get(report.sheet) ?? 0) + 1;
    seen.set(report.sheet, count);
    return { key: `${report.sheet}#${count}`, report };
  });
}

/** The form that is shown, or null. */
export const shownForm = ({ checked, chosen }: Pick<PaneState, 'checked' | 'chosen'>): SheetReport | null =>
  formsOf(checked).find(({ key }) => key === chosen)?.report ?? null;

/** How the sheet of the shown form stands: protected, filtered. */
export const stateOfSheet = ({ checked }: Pick<PaneState, 'checked'>, sheet: string): Checked['states'][number] | null =>
  checked?.states.find((state) => state.sheet === sheet) ?? null;
