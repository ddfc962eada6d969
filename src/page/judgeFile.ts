/** One file of a batch: bytes in, its part of the report out. Runs in a worker, and in the page where there are none. */
import type { CheckedWorkbook } from '../check/buildReport';
import { openWorkbook } from '../host/open';
import { WorkbookError } from '../host/workbook';
import { policyById } from '../scoring';
import { checkWorkbook } from '../session/session';
import { fileHash } from './fileHash';

/** What goes to a worker; the bytes move over. */
export interface FileTask {
  index: number;
  name: string;
  bytes: Uint8Array;
  /** `auto` or the id of a shipped policy. */
  policy: string;
}

export interface FileAnswer {
  index: number;
  workbook: CheckedWorkbook;
}

/** Never throws: trouble with the file stands in `error`. */
export async function judgeFile({ name, bytes, policy }: Omit<FileTask, 'index'>): Promise<CheckedWorkbook> {
  const sha256 = await fileHash(bytes);
  try {
    const { port } = await openWorkbook(bytes);
    return { file: name, sha256, sheets: await checkWorkbook(port, { policy: policyById(policy) ?? 'auto' }) };
  } catch (error) {
    return failed(name, sha256, error);
  }
}

/** A mistake of ours keeps its own words, so that it can be reported. */
export function failed(file: string, sha256: string | null, error: unknown): CheckedWorkbook {
  if (error instanceof WorkbookError) return { file, sha256, error: { code: error.code, values: error.values } };
  return { file, sha256, error: { code: 'unexpected', values: { reason: error instanceof Error ? error.message : String(error) } } };
}
