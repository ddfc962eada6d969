/** Reads one file from disk and opens it as a workbook. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { openWorkbook, type OpenedWorkbook } from '../host/open';
import { nodeCodec } from '../host/zlib';
import type { Found } from './find';
import { systemTrouble } from './trouble';

export interface FileBytes {
  bytes: Uint8Array;
  /** SHA-256 in hexadecimal: which bytes the report is about. */
  sha256: string;
}

/** Errors: FileTrouble when the file cannot be read. */
export function readBytes(file: Found): FileBytes {
  try {
    // For files of this size one call is several times as fast as handing them to the thread pool.
    const bytes = readFileSync(file.path);
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    throw systemTrouble(error, 'read');
  }
}

/** Errors: WorkbookError when the bytes are no workbook that we can read; ForeignFile where `foreign` is false. */
export const openBytes = ({ bytes }: FileBytes, options: { foreign?: boolean } = {}): Promise<OpenedWorkbook> => openWorkbook(bytes, nodeCodec, options);
