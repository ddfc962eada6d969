/** Judges many files: from the journal what is known, the others one after another or in worker threads. The order is that of the files. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import { progress as say } from '../text/cli.zh-CN';
import { judgeSafely, PROGRAM } from './apart';
import type { DigestOrder } from './digest';
import type { Found } from './find';
import { tell, type Streams } from './io';
import type { Journal } from './journal';
import { judgeOptions, type JudgedFile } from './judge';
import { readBytes } from './open';
import { judgeInWorkers } from './pool';
import type { WorkerTask } from './order';

export interface JudgeRun {
  /** What `--policy` names. */
  policy: string;
  /** Also read what waivers rest on. */
  cells?: boolean;
  /** What threads are to make of each workbook; not where a journal needs the whole. */
  digest?: DigestOrder | null;
  /** null: as many as there are cores, where starting threads pays. */
  jobs?: number | null;
  journal?: Journal | null;
  signal?: AbortSignal;
}

/** The person at the keyboard wanted no more. */
export class Cancelled extends Error {
  constructor(readonly done: number, readonly of: number) {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

/** Starting a thread and getting it up to speed takes as long as judging about this many files. */
const FILES_PER_THREAD = 32;

/** Hands every result on in the order of the files, as soon as those before it are done. Errors: Cancelled; UsageError for a policy that cannot be. */
export async function judgeAll(files: readonly Found[], run: JudgeRun, streams: Streams, take: (judged: JudgedFile) => void): Promise<void> {
  const early = new Map<number, JudgedFile>();
  let [done, taken] = [0, 0];
  const keep = (index: number, result: JudgedFile): void => {
    early.set(index, result);
    done++;
    for (let next = early.get(taken); next; next = early.get(taken)) {
      early.delete(taken++);
      for (const stack of next.complaints) tell(streams, stack);
      take(next);
    }
    streams.progress(done, files.length, files[index]!.name);
  };
  const open = await tasksLeft(files, run, keep);
  if (run.journal && done > 0) tell(streams, say.resumed(done, run.journal.path));
  const record = (index: number, result: JudgedFile): void => {
    run.journal?.add(result);
    keep(index, result);
  };
  const threads = threadsFor(open.length, run.jobs ?? null);
  if (threads > 1) {
    const order = { program: 'zipingbiao', policy: run.policy, cells: run.cells ?? false, digest: run.journal ? null : run.digest ?? null } as const;
    await judgeInWorkers(open, { program: PROGRAM, order, jobs: threads, signal: run.signal }, record);
  } else {
    const options = await judgeOptions(run.policy);
    for (const task of open) {
      // Lets Ctrl+C and the progress through.
      await turn();
      if (run.signal?.aborted) break;
      const judged = await judgeSafely(task.file, options, run);
      if (judged) record(task.index, judged);
    }
  }
  if (done < files.length) throw new Cancelled(done, files.length);
}

/** Hands on what the journal knows of the very bytes, under the name that the file has now. */
async function tasksLeft(files: readonly Found[], { journal = null }: JudgeRun, keep: (index: number, result: JudgedFile) => void): Promise<WorkerTask[]> {
  const open: WorkerTask[] = [];
  for (const [index, file] of files.entries()) {
    if (index % 16 === 0) await turn();
    const sha256 = journal?.size ? hashOf(file) : null;
    const known = sha256 === null ? null : journal!.find(sha256);
    if (known) keep(index, { ...known, workbook: { ...known.workbook, file: file.name } });
    else open.push({ index, file });
  }
  return open;
}

/** null where the file cannot be read: that is told when its turn comes. */
function hashOf(file: Found): string | null {
  try {
    return readBytes(file).sha256;
  } catch {
    return null;
  }
}

function threadsFor(files: number, asked: number | null): number {
  if (!existsSync(PROGRAM)) return 1;
  return asked === null ? Math.min(availableParallelism(), Math.floor(files / FILES_PER_THREAD)) : Math.min(asked, files);
}
