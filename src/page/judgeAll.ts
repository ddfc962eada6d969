/** Judges many files in workers, in any order, each result handed on as it comes; a file that hangs costs one worker, never the run. */
import type { CheckedWorkbook } from '../check/buildReport';
import { failed, judgeFile, type FileAnswer, type FileTask } from './judgeFile';

/** As much of a File as is needed. */
export interface NamedFile {
  name: string;
  read(): Promise<Uint8Array>;
}

/** As much of a Worker as is needed. */
export interface Lane {
  postMessage(task: FileTask, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<FileAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

export interface BatchRun {
  policy: string;
  jobs: number;
  /** null where a page may have no workers (opened from a folder by double click): then the page does it itself. */
  newLane: (() => Lane) | null;
  secondsPerFile?: number;
  signal?: AbortSignal;
  onResult(index: number, workbook: CheckedWorkbook): void;
}

const SECONDS_PER_FILE = 120;

/** Resolves when all are judged or the run was cancelled. Bytes are read only when it is the file's turn. */
export async function judgeAll(files: readonly NamedFile[], run: BatchRun): Promise<void> {
  let next = 0;
  const take = (): number | null => (run.signal?.aborted || next >= files.length ? null : next++);
  const jobs = run.newLane ? Math.max(1, Math.min(run.jobs, files.length)) : 1;
  await Promise.all(Array.from({ length: jobs }, () => work(files, take, run)));
}

async function work(files: readonly NamedFile[], take: () => number | null, run: BatchRun): Promise<void> {
  let lane: Lane | null = null;
  for (let index = take(); index !== null; index = take()) {
    const file = files[index]!;
    const bytes = await file.read().catch(() => null);
    if (bytes === null) {
      run.onResult(index, { file: file.name, sha256: null, error: { code: 'unreadable-file' } });
      continue;
    }
    if (!run.newLane) {
      run.onResult(index, await judgeFile({ name: file.name, bytes, policy: run.policy }));
      await pause();
      continue;
    }
    lane ??= run.newLane();
    const outcome = await inLane(lane, { index, name: file.name, bytes, policy: run.policy }, run);
    if (outcome === null) break;
    run.onResult(index, outcome.workbook);
    if (!outcome.alive) {
      lane.terminate();
      lane = null;
    }
  }
  lane?.terminate();
}

/** Lets the page draw its progress between two files. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** null when cancelled. */
function inLane(lane: Lane, task: FileTask, { signal, secondsPerFile = SECONDS_PER_FILE }: BatchRun): Promise<{ workbook: CheckedWorkbook; alive: boolean } | null> {
  return new Promise((resolve) => {
    const done = (outcome: { workbook: CheckedWorkbook; alive: boolean } | null): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      lane.onmessage = lane.onerror = null;
      resolve(outcome);
    };
    const cancel = (): void => done(null);
    const timer = setTimeout(() => done({ workbook: { file: task.name, sha256: null, error: { code: 'timed-out', values: { seconds: String(secondsPerFile) } } }, alive: false }), secondsPerFile * 1000);
    lane.onmessage = ({ data }) => done({ workbook: data.workbook, alive: true });
    lane.onerror = (event) => done({ workbook: failed(task.name, null, new Error(event.message)), alive: false });
    signal?.addEventListener('abort', cancel);
    if (signal?.aborted) cancel();
    else lane.postMessage(task, [task.bytes.buffer]);
  });
}
