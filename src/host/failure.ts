/** Trouble with a file, told in the codes of the port. */
import { PackageError } from '../xlsx/error';
import { WorkbookError } from './workbook';

/**
 * Codes of every WorkbookError that opening or reading a file may throw:
 * - `empty`: no bytes at all.
 * - `not-a-workbook`: something else; `values.found` says what (`pdf`, `docx`, `png`, `text` … or `unknown`).
 * - `encrypted`: a password is needed.
 * - `damaged`: cut off or corrupted; `values.detail` says where, for logs.
 * - `too-large`: beyond what we read.
 * - `not-a-document`: no report in prose; `values.found` says what it is.
 * - `unsupported`: a workbook of a kind we cannot read; `values.detail` says which.
 */
export type FailureCode = 'empty' | 'not-a-workbook' | 'encrypted' | 'damaged' | 'too-large' | 'unsupported' | 'not-a-document';

/** A failure with one of the codes above. */
export function failure(code: FailureCode, values: Record<string, string> = {}): WorkbookError {
  return new WorkbookError(code, values);
}

/** Runs something of the package layer; its trouble comes out as a WorkbookError, anything else is a mistake of ours and passes. */
export function inPackage<T>(action: () => T): T {
  try {
    return action();
  } catch (trouble) {
    if (!(trouble instanceof PackageError)) throw trouble;
    const { code, detail } = trouble;
    throw failure(code, code === 'not-a-workbook' ? { found: detail } : { detail });
  }
}
