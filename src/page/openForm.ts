/** Opens a form from wherever it comes, and says in words why one could not be opened. */
import { readPaste, type Pasted } from '../host/clipboard';
import { WorkbookError } from '../host/workbook';
import type { Store } from '../session/store';
import { failureText, type Language } from '../text/say';
import type { Surroundings } from '../view/controller';
import { FormFile } from './formFile';
import type { Lane } from './judgeAll';
import type { PickedFile } from './pickFiles';
import type { SampleId } from './samples';
import { readApart } from './readApart';
import { version } from './version';

/** What the page has around it. */
export interface Shell {
  language: Language;
  rememberLanguage(language: Language): void;
  /** Preferences; no form's content ever goes there. */
  store: Store;
  newLane: (() => Lane) | null;
}

export const surroundings = ({ store }: Shell): Partial<Surroundings> => ({
  store,
  version,
  rulePage: async (rule) => (await import(/* webpackChunkName: "rule-pages" */ './rulePages')).rulePage(rule),
});

/** Errors: WorkbookError as of openWorkbook. */
export async function openFile(file: PickedFile, shell: Shell): Promise<FormFile> {
  const bytes = await file.read().catch(() => {
    throw new WorkbookError('unreadable-file');
  });
  return FormFile.open(file.name, { kind: 'file', bytes }, surroundings(shell), shell.newLane ? readApart(shell.newLane) : undefined);
}

/** null when there is no table on the clipboard. */
export function openPasted(pasted: Pasted, name: string, shell: Shell): Promise<FormFile> | null {
  const grid = readPaste(pasted, name);
  return grid && FormFile.open(name, { kind: 'grids', grids: [grid] }, surroundings(shell));
}

export async function openSample(id: SampleId, shell: Shell): Promise<FormFile> {
  const { sample } = await import(/* webpackChunkName: "samples" */ './samples');
  const { name, bytes } = sample(id);
  return FormFile.open(name, { kind: 'file', bytes }, surroundings(shell));
}

/** What is wrong and what to do next. */
export function troubleText(error: unknown, language: Language): string {
  const { code, values } = error instanceof WorkbookError ? error : { code: 'unexpected', values: { reason: error instanceof Error ? error.message : String(error) } };
  const { message, next } = failureText(code, values, language);
  return message + next;
}
