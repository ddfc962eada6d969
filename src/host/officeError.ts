/** Excel's error codes → ours, which are stable and have their sentence in text/. Messages are never used: they come in the user's language. */
import { WorkbookError } from './workbook';

/**
 * `editing` a cell is being typed in · `access-denied` protected or opened for reading only · `no-sheet` deleted since ·
 * `payload` too much for one trip · `busy` · `dialog-open` · `session-lost` the connection to Excel is gone · `old-excel` lacks
 * a call · `range-conflict` with a filter, merge or pivot table · `excel-failed` for no reason given ·
 * `structure-protected` · `no-values` a range that was not told · `half-written` see session/apply.ts.
 */
const CODES: Record<string, string> = {
  InvalidOperationInCellEditMode: 'editing',
  AccessDenied: 'access-denied',
  ItemNotFound: 'no-sheet',
  InvalidReference: 'no-sheet',
  InvalidObjectPath: 'no-sheet',
  RequestPayloadSizeLimitExceeded: 'payload',
  ResponsePayloadSizeLimitExceeded: 'payload',
  RangeExceedsLimit: 'payload',
  OperationCellsExceedLimit: 'payload',
  ActivityLimitReached: 'busy',
  RequestAborted: 'busy',
  Conflict: 'busy',
  WriteNotSupportedWhenModalDialogOpen: 'dialog-open',
  InvalidOrTimedOutSession: 'session-lost',
  ConnectionFailure: 'session-lost',
  Timeout: 'session-lost',
  InactiveWorkbook: 'session-lost',
  ApiNotFound: 'old-excel',
  NotImplemented: 'old-excel',
  UnsupportedFeature: 'old-excel',
  UnsupportedOperation: 'old-excel',
  FilteredRangeConflict: 'range-conflict',
  MergedRangeConflict: 'range-conflict',
  PivotTableRangeConflict: 'range-conflict',
  GeneralException: 'excel-failed',
};

/** An unknown code of Excel's stays as it is: the sentence for unknown codes shows it. */
export function officeFailure(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const { code, name, message } = (typeof error === 'object' && error !== null ? error : {}) as { code?: unknown; name?: string; message?: string };
  const own = typeof code === 'string' && code !== '' ? code : name ?? 'unknown';
  return Object.assign(new WorkbookError(CODES[own] ?? own, { detail: message ?? String(error) }), { cause: error });
}

export const isPayload = (error: unknown): boolean => error instanceof WorkbookError && error.code === 'payload';
