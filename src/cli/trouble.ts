/** What went wrong with one file, as the report states it: a code, what happened, what to do next. */
import { WorkbookError } from '../host/workbook';
import { fileTrouble } from '../text/cli.zh-CN';
import { failureText } from '../text/say';

export interface Trouble {
  code: string;
  message: string;
  next: string;
}

/** Trouble of the command line itself, by its code in text/. */
export class FileTrouble extends Error {
  constructor(readonly code: string, readonly values: Record<string, string> = {}) {
    super(code);
    this.name = 'FileTrouble';
  }
}

const SYSTEM_CODES: Record<string, string> = {
  ENOENT: 'not-found', ENOTDIR: 'not-found', EACCES: 'no-access', EPERM: 'no-access', EBUSY: 'no-access', EROFS: 'no-access',
  EISDIR: 'is-folder', ENOSPC: 'disk-full', EDQUOT: 'disk-full',
};

/** Node's error while reading or writing → trouble with a code of ours; other errors pass through. */
export function systemTrouble(error: unknown, doing: 'read' | 'write'): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (typeof code !== 'string' || (error as NodeJS.ErrnoException).syscall === undefined) return error;
  return new FileTrouble(SYSTEM_CODES[code] ?? `${doing}-error`, { code });
}

/** Any error of reading or writing one file, put into words. What is no trouble of the file is a mistake of ours: `report` gets its stack. */
export function troubleOf(error: unknown, report: (stack: string) => void): Trouble {
  if (error instanceof WorkbookError) return { code: error.code, ...failureText(error.code, error.values) };
  if (error instanceof FileTrouble) return inWords(error);
  report(String((error as Error)?.stack ?? error));
  return inWords(new FileTrouble('internal', { detail: String((error as Error)?.message ?? error) }));
}

function inWords({ code, values }: FileTrouble): Trouble {
  const text = fileTrouble[code]!;
  return { code, message: text.message(values), next: text.next };
}
