/** Every change of the pane's state, as one pure function. */
import type { SheetReport } from '../check/report';
import type { SheetEdit } from '../host/workbook';
import type { Severity } from '../scoring/policy';
import type { Checked, Undoable } from '../session/workspace';
import { pendingRows } from './decide';
import { formsOf, placeKey, shownForm, type Notice, type PaneState, type Screen, type Task, type Trouble } from './state';

export type Action =
  | { type: 'started'; task: Task }
  | { type: 'ended' }
  | { type: 'failed'; trouble: Trouble }
  | { type: 'checked'; checked: Checked }
  | { type: 'rechecked'; checked: Checked }
  | { type: 'chose'; form: string }
  | { type: 'filtered'; severity: Severity | null }
  | { type: 'went'; screen: Screen }
  | { type: 'ticked'; keys: readonly string[]; on: boolean }
  | { type: 'decided'; key: string; edit: SheetEdit | null }
  | { type: 'noticed'; notice: Notice | null }
  | { type: 'remembered'; undoable: Undoable | null; marked: number }
  | { type: 'set'; settings: Partial<Pick<PaneState, 'mode' | 'policy' | 'live' | 'language' | 'corrections'>> };

export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'started': return { ...state, busy: action.task, trouble: null, ...(action.task === 'show' ? {} : { notice: null }) };
    case 'ended': return { ...state, busy: null };
    case 'failed': return { ...state, busy: null, trouble: action.trouble };
    case 'checked': return told(afterCheck(state, action.checked));
    case 'rechecked': return afterRecheck(state, action.checked);
    case 'chose': return { ...state, chosen: action.form, filter: null, ticks: {}, decided: {} };
    case 'filtered': return { ...state, filter: state.filter === action.severity ? null : action.severity };
    case 'went': return { ...state, screen: action.screen };
    case 'ticked': return { ...state, ticks: { ...state.ticks, ...Object.fromEntries(action.keys.map((key) => [key, action.on])) } };
    case 'decided': return { ...state, decided: withEdit(state.decided, action.key, action.edit) };
    case 'noticed': return { ...state, notice: action.notice, said: action.notice ?? state.said };
    case 'remembered': return { ...state, undoable: action.undoable, marked: action.marked };
    case 'set': return { ...state, ...action.settings };
  }
}

/** The result of a check in one sentence. */
function told(state: PaneState): PaneState {
  const form = shownForm(state);
  const counts = form && { error: form.counts.error, warning: form.counts.warning, note: form.counts.note };
  const id = counts === null ? 'said.no-form' : counts.error + counts.warning + counts.note === 0 ? 'said.clean' : 'said.checked';
  return { ...state, said: { id, values: counts ?? {} } };
}

function withEdit(decided: PaneState['decided'], key: string, edit: SheetEdit | null): PaneState['decided'] {
  const { [key]: _former, ...others } = decided;
  return edit === null ? others : { ...others, [key]: edit };
}

/** A fresh verdict on everything: the boxes stand as they come, what the user decided holds while its cell is still open. */
function afterCheck(state: PaneState, checked: Checked): PaneState {
  const forms = formsOf(checked);
  const active = checked.states.find((each) => each.active)?.sheet;
  const chosen = forms.find(({ key }) => key === state.chosen) ?? forms.find(({ report }) => report.sheet === active) ?? forms[0];
  const filter = chosen?.report.findings.some(({ severity }) => severity === state.filter) ? state.filter : null;
  const changed = { ...state, checked, chosen: chosen?.key ?? null, filter, trouble: null, newer: 0, ticks: {} };
  return { ...changed, decided: stillOpen(state, forms) };
}

function stillOpen({ decided, mode }: PaneState, forms: ReturnType<typeof formsOf>): PaneState['decided'] {
  const open = new Set(forms.flatMap(({ report }) => pendingRows(report, mode).map(({ cell }) => placeKey({ sheet: report.sheet, cell }))));
  return Object.fromEntries(Object.entries(decided).filter(([key]) => open.has(key)));
}

/** The whole with those sheets that were looked at anew in their old places. */
function replaced(whole: Checked, { sheets, states }: Checked): Checked {
  const anew = new Set(sheets.map(({ sheet }) => sheet));
  const firsts = new Set(whole.sheets.filter((report, index) => anew.has(report.sheet) && whole.sheets.findIndex(({ sheet }) => sheet === report.sheet) === index));
  const inPlace = whole.sheets.flatMap((report) => (firsts.has(report) ? sheets.filter(({ sheet }) => sheet === report.sheet) : anew.has(report.sheet) ? [] : [report]));
  return { sheets: inPlace, states: whole.states.map((state) => states.find(({ sheet }) => sheet === state.sheet) ?? state) };
}

/** While the user types, findings only drop off; new ones are counted and wait for the next check. */
function afterRecheck(state: PaneState, partly: Checked): PaneState {
  if (state.checked === null) return state;
  const checked = replaced(state.checked, partly);
  const before = new Map(formsOf(state.checked).map(({ key, report }) => [key, new Set(report.findings.map((finding) => finding.key))]));
  const known = new Map<SheetReport, Set<string>>(formsOf(checked).map(({ key, report }) => [report, before.get(key) ?? new Set()]));
  let newer = 0;
  const sheets = checked.sheets.map((report) => {
    const keys = known.get(report);
    if (!keys) return report;
    const findings = report.findings.filter((finding) => keys.has(finding.key));
    newer += report.findings.length - findings.length;
    const of = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
    return { ...report, findings, counts: { ...report.counts, error: of('error'), warning: of('warning'), note: of('note') } };
  });
  const { ticks } = state;
  return { ...afterCheck(state, { ...checked, sheets }), newer, ticks };
}
