/** The far end of a worker thread: judges one file after another as they are handed over. */
import type { MessagePort } from 'node:worker_threads';
import { judgeFile, judgeOptions } from './judge';
import type { WorkerAnswer, WorkerOrder, WorkerTask } from './order';

/** Answers every task; the thread lives until it is ended from outside. */
export function serve(port: MessagePort, { policy, cells }: WorkerOrder): void {
  const options = judgeOptions(policy);
  const answer = async ({ index, file }: WorkerTask): Promise<void> => {
    const result = await judgeFile(file, await options, { cells });
    port.postMessage({ index, result } satisfies WorkerAnswer);
  };
  port.on('message', (task: WorkerTask) => {
    // A rejection ends the thread, and the pool says so.
    void answer(task);
  });
}
