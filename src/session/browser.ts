/** The engine for a browser: bytes of a workbook in, findings and a scored copy out. Entry of the library build. */
import type { EditKind } from '../grid/edit';
import type { PolicyRequest } from '../check/policyUse';
import type { SheetReport } from '../check/report';
import { openWorkbook } from '../host/open';
import { listPolicies, loadPolicy, policyById } from '../scoring';
import { failureText } from '../text/say';
import { checkWorkbook, scoreWorkbook, type ScoreResult } from './session';

export interface BrowserOptions {
  /** A shipped policy's id, policy data as in scoring/places, or `auto` (default): chosen for each form by its own evidence. */
  policy?: string | Record<string, unknown>;
  formulas?: boolean;
  kinds?: readonly EditKind[];
}

export interface OpenForm {
  kind: string;
  /** false for .xls and its like: `score` then refuses every cell. */
  writable: boolean;
  check(options?: BrowserOptions): Promise<SheetReport[]>;
  /** Fills in; `save` gives the bytes. */
  score(options?: BrowserOptions): Promise<ScoreResult>;
  /** The file as it stands: the very bytes given when nothing was written; null when it cannot be written. */
  save(): Uint8Array | null;
}

/** Opens a workbook: `const form = await open(new Uint8Array(await file.arrayBuffer()))`. Errors: WorkbookError; `failureText` puts its code into words. */
export async function open(bytes: Uint8Array): Promise<OpenForm> {
  const { port, kind, writable, save } = await openWorkbook(bytes);
  const settings = ({ policy, formulas, kinds }: BrowserOptions) => ({ policy: policyOf(policy), formulas, kinds });
  return {
    kind,
    writable,
    check: (options = {}) => checkWorkbook(port, settings(options)),
    score: (options = {}) => scoreWorkbook(port, settings(options)),
    save: () => save?.() ?? null,
  };
}

/** Errors: PolicyError for data that is no policy, RangeError for an id that is not shipped. */
function policyOf(asked: BrowserOptions['policy']): PolicyRequest {
  if (asked === undefined || asked === 'auto') return 'auto';
  if (typeof asked !== 'string') return loadPolicy(asked, policyById);
  const policy = policyById(asked);
  if (!policy) throw new RangeError(`unknown policy: ${asked}`);
  return policy;
}

export const policies = listPolicies;
export { failureText };
