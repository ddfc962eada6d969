/** Worker threads that judge files: one bad file costs one thread and one sentence, never the run. */
import { Worker } from 'node:worker_threads';
import { failedFile, type JudgedFile } from './judge';
import { FileTrouble } from './trouble';
import type { WorkerAnswer, WorkerOrder, WorkerTask } from './order';

export interface PoolLimits {
  /** A form takes milliseconds; a file that takes this long will not come to an end. */
  secondsPerFile: number;
  /** Heap of one thread in megabytes, and the part of it for what is young: with less, workbooks in the making are moved to and fro. */
  heap: number;
  young?: number;
}

export const POOL_LIMITS: PoolLimits = { secondsPerFile: 120, heap: 2048, young: 48 };

export interface Pool {
  /** JavaScript file that serves as a worker. */
  program: string;
  order: WorkerOrder;
  jobs: number;
  limits?: PoolLimits;
  /** Ends all threads; what is not judged then stays so. */
  signal?: AbortSignal;
}

/**
 * Judges all files, each in one of the threads, and hands on every result as it comes: in any order.
 * A file that hangs, exhausts the memory or ends its thread counts as failed, and another thread takes its place.
 */
export async function judgeInWorkers(tasks: readonly WorkerTask[], pool: Pool, onResult: (index: number, result: JudgedFile) => void): Promise<void> {
  const queue = [...tasks];
  const next = (): WorkerTask | undefined => (pool.signal?.aborted ? undefined : queue.shift());
  await Promise.all(Array.from({ length: Math.min(pool.jobs, tasks.length) }, () => lane(next, pool, onResult)));
}

/** One thread after another until no task is left. */
async function lane(next: () => WorkerTask | undefined, pool: Pool, onResult: (index: number, result: JudgedFile) => void): Promise<void> {
  for (let task = next(); task; ) {
    const worker = start(pool);
    try {
      let judging: Promise<Outcome> | null = judgeIn(worker, task, pool);
      while (task && judging) {
        const outcome: Outcome = await judging;
        if (outcome === 'cancelled') return;
        const { index } = task;
        task = next();
        // The thread goes on while its last result is dealt with here.
        judging = task && outcome.alive ? judgeIn(worker, task, pool) : null;
        onResult(index, outcome.result);
      }
    } finally {
      await worker.terminate();
    }
  }
}

function start({ program, order, limits = POOL_LIMITS }: Pool): Worker {
  const worker = new Worker(program, { workerData: order, resourceLimits: { maxOldGenerationSizeMb: limits.heap, maxYoungGenerationSizeMb: limits.young } });
  // Every wait for an answer listens; between two of them nothing may bring the program down.
  worker.on('error', () => undefined);
  return worker;
}

type Outcome = { result: JudgedFile; alive: boolean } | 'cancelled';

function judgeIn(worker: Worker, task: WorkerTask, { limits = POOL_LIMITS, signal }: Pool): Promise<Outcome> {
  return new Promise((resolve) => {
    const failed = (code: string, values: Record<string, string> = {}): void => done({ result: failedFile(task.file, new FileTrouble(code, values)), alive: false });
    const timer = setTimeout(() => failed('timed-out', { seconds: String(limits.secondsPerFile) }), limits.secondsPerFile * 1000);
    const listeners = {
      message: ({ index, result }: WorkerAnswer): void => void (index === task.index && done({ result, alive: true })),
      error: (error: NodeJS.ErrnoException): void =>
        error?.code === 'ERR_WORKER_OUT_OF_MEMORY' ? failed('out-of-memory') : failed('crashed', { detail: String(error?.message ?? error) }),
      exit: (code: number): void => failed('crashed', { detail: String(code) }),
    };
    const cancel = (): void => done('cancelled');
    const done = (outcome: Outcome): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener);
      resolve(outcome);
    };
    for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener);
    signal?.addEventListener('abort', cancel);
    if (signal?.aborted) cancel();
    else worker.postMessage({ index: task.index, file: task.file } satisfies WorkerTask);
  });
}

