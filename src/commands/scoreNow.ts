/** 一键评分 without a question: fills in on the sheet in front what follows from figures, and says what it did. */
import type { SheetReport } from '../check/report';
import { WorkbookError, type SheetEdit } from '../host/workbook';
import type { SessionOptions } from '../session/session';
import type { Applied, Checked, Undone, Workspace } from '../session/workspace';
import { failureText, refusalText, say, type Language } from '../text/say';
import type { Line, Outcome } from './outcome';

/**
 * Checks, writes the `fill` edits of the active sheet – never a proposal, never a replacement – and tells it. Never rejects:
 * a failure is told with what to do next.
 */
export async function scoreNow(workspace: Workspace, options: SessionOptions, language: Language = 'zh-CN'): Promise<Outcome> {
  return told(language, async () => {
    const checked = await workspace.check({ ...options, kinds: ['fill'] });
    const sheet = checked.states.find(({ active }) => active)?.sheet ?? checked.sheets[0]?.sheet ?? '';
    const forms = checked.sheets.filter((report) => report.sheet === sheet && report.status === 'form');
    if (forms.length === 0) return noForm(checked, sheet, language);
    const edits = forms.flatMap((form) => form.edits.filter(({ kind }) => kind === 'fill').map((edit): SheetEdit => ({ ...edit, sheet })));
    const unfilled = forms.reduce((sum, form) => sum + form.unfilled.length, 0);
    if (edits.length === 0) {
      if (options.purpose === 'review') return { kind: 'told', sentences: [say('commands.review', { sheet }, language)] };
      return { kind: 'told', sentences: [unfilled > 0 ? say('commands.by-hand', { sheet, count: unfilled }, language) : say('commands.complete', { sheet }, language)] };
    }
    return writtenOutcome(await workspace.apply(edits), forms, unfilled, language);
  });
}

/** Takes the last write back and tells it. Never rejects. */
export async function undoNow(workspace: Workspace, language: Language = 'zh-CN'): Promise<Outcome> {
  return told(language, async () => {
    if ((await workspace.undoable()) === null) return { kind: 'told', sentences: [say('commands.nothing-undone', {}, language)] };
    return { kind: 'told', sentences: [undoneSentence(await workspace.undo(), language)] };
  });
}

async function told(language: Language, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    const { code, values } = error instanceof WorkbookError ? error : { code: 'unknown', values: { code: error instanceof Error ? error.name : 'unknown' } };
    const { message, next } = failureText(code, values, language);
    return { kind: 'told', sentences: [message, next] };
  }
}

function noForm(checked: Checked, sheet: string, language: Language): Outcome {
  const others = [...new Set(checked.sheets.filter(({ status }) => status === 'form').map((report) => report.sheet))];
  const why = checked.sheets.find((report) => report.sheet === sheet)?.why ?? say('reading.empty-sheet', {}, language);
  const sentence = others.length > 0
    ? say('commands.form-elsewhere', { sheet, others: list(others, language) }, language)
    : say('commands.no-form', { sheet, why }, language);
  return { kind: 'told', sentences: [sentence] };
}

function writtenOutcome({ written, refused }: Applied, forms: readonly SheetReport[], unfilled: number, language: Language): Outcome {
  const sheet = forms[0]!.sheet;
  const sentences = refused.length === 0
    ? [say('commands.written', { sheet, count: written.length }, language)]
    : [say('commands.written-some', { sheet, count: written.length, left: refused.length }, language), refusedSentence(refused, language)];
  if (unfilled > 0) sentences.push(say('commands.unfilled', { count: unfilled }, language));
  if (written.length === 0) return { kind: 'told', sentences };
  return { kind: 'written', sentences, lines: written.map(({ cell, old, new: value }): Line => ({ cell, name: nameAt(forms, cell, language), old, new: value })) };
}

/** What the figure in the cell is: the indicator's name, the fund row, the total. */
function nameAt(forms: readonly SheetReport[], cell: string, language: Language): string {
  for (const { indicators, funds, total } of forms) {
    const indicator = indicators.find(({ cells }) => Object.values(cells).includes(cell));
    if (indicator) return indicator.name;
    const fund = funds.find(({ rate, score }) => rate.cell === cell || score.cell === cell);
    if (fund) return fund.label || say('commands.execution', {}, language);
    if (total?.score.cell === cell) return say('commands.total', {}, language);
  }
  return '';
}

const list = (items: readonly string[], language: Language): string =>
  items.reduce((first, rest) => say('commands.and', { first, rest }, language));

function refusedSentence(refused: Applied['refused'], language: Language): string {
  const cells = refused.map(({ cell, code }) => say('commands.refused-cell', { cell, why: refusalText(code, language) }, language));
  return say('commands.refused', { cells: list(cells, language) }, language);
}

function undoneSentence({ restored, left }: Undone, language: Language): string {
  if (left.length === 0) return say('commands.undone', { count: restored.length }, language);
  return say('commands.undone-some', { count: restored.length, cells: list(left.map(({ cell }) => cell), language) }, language);
}
