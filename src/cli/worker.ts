/** The far end of a worker thread: judges one file after another as they are handed over. */
import type { MessagePort } from 'node:worker_threads';
import { digester, type Digest } from './digest';
import { judgeFile, judgeOptions, type JudgedFile } from './judge';
import type { WorkerAnswer, WorkerOrder, WorkerTask } from './order';

/** Answers every task; the thread lives until it is ended from outside. */
export function serve(port: MessagePort, { policy, cells, digest = null }: WorkerOrder): void {
  const options = judgeOptions(policy);
  const digested = digest && digester(digest);
  const answer = async ({ index, file }: WorkerTask): Promise<void> => {
    const judged = await judgeFile(file, await options, { cells });
    const result = digested ? withDigest(judged, (await digested)(judged.workbook)) : judged;
    const printed = result.digest?.printed;
    port.postMessage({ index, result } satisfies WorkerAnswer, printed instanceof Uint8Array ? [printed.buffer] : []);
  };
  port.on('message', (task: WorkerTask) => {
    // A rejection ends the thread, and the pool says so.
    void answer(task);
  });
}

const utf8 = new TextEncoder();

/** Crossing to another thread takes as long as the digest does: what it stands for stays here, and text goes as bytes, which are not copied. */
function withDigest(judged: JudgedFile, digest: Digest): JudgedFile {
  const printed = typeof digest.printed === 'string' ? utf8.encode(digest.printed) : digest.printed;
  return { ...judged, workbook: { ...judged.workbook, sheets: [] }, digest: { ...digest, printed } };
}
