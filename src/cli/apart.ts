/** Judges a file of an old format in a thread that can be ended: the library that reads it may be kept busy for ever by a crafted one. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ForeignFile, isForeign } from '../host/open';
import { nodeCodec } from '../host/zlib';
import type { SessionOptions } from '../session/session';
import type { Found } from './find';
import { judgeFile, type JudgedFile } from './judge';
import { readBytes } from './open';
import { judgeInWorkers, POOL_LIMITS } from './pool';

/** The program itself, which serves as a worker too; run from its sources it does everything in one thread. */
export const PROGRAM = path.join(__dirname, 'cli.cjs');

const SECONDS = 30;

export interface ApartOptions {
  /** What `--policy` names. */
  policy: string;
  cells?: boolean;
  signal?: AbortSignal;
}

/** Judges any file: here, or in such a thread. null when it was cancelled. */
export async function judgeSafely(file: Found, options: SessionOptions, apart: ApartOptions): Promise<JudgedFile | null> {
  const { cells } = apart;
  if (!existsSync(PROGRAM)) return judgeFile(file, options, { cells });
  try {
    return await judgeFile(file, options, { cells, foreign: false });
  } catch (error) {
    if (!(error instanceof ForeignFile)) throw error;
    return judgeInThread(file, apart);
  }
}

/** The outcome for a file of an old format; null for any other, and when it was cancelled: those the caller judges itself. */
export async function judgeApart(file: Found, apart: ApartOptions): Promise<JudgedFile | null> {
  return existsSync(PROGRAM) && needsThread(file) ? judgeInThread(file, apart) : null;
}

async function judgeInThread(file: Found, { policy, cells = false, signal }: ApartOptions): Promise<JudgedFile | null> {
  let judged: JudgedFile | null = null;
  const pool = { program: PROGRAM, order: { program: 'zipingbiao', policy, cells } as const, jobs: 1, limits: { ...POOL_LIMITS, secondsPerFile: SECONDS }, signal };
  await judgeInWorkers([{ index: 0, file }], pool, (_index, result) => {
    judged = result;
  });
  return judged;
}

/** A file that cannot be read at all is told by whoever tries. */
function needsThread(file: Found): boolean {
  try {
    return isForeign(readBytes(file).bytes, nodeCodec);
  } catch {
    return false;
  }
}
