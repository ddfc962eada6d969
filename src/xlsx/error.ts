/** Trouble with a workbook package: a stable code and what was wrong where. */

/** `damaged` broken bytes or XML · `encrypted` a password is needed · `not-a-workbook` another kind of package · `too-large` beyond our limits · `unsupported` a form of package we do not read. */
export type PackageTrouble = 'damaged' | 'encrypted' | 'not-a-workbook' | 'too-large' | 'unsupported';

/** Thrown by everything in this folder; the host turns it into a WorkbookError. `detail` is for logs, never shown as it is. */
export class PackageError extends Error {
  constructor(
    readonly code: PackageTrouble,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'PackageError';
  }
}

/** Shorthand for the commonest trouble. */
export function damaged(detail: string): PackageError {
  return new PackageError('damaged', detail);
}
