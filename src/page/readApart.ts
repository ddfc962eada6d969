/** Reads a file of an old format in a worker that is ended when it takes too long: a crafted one can keep its library busy for ever. */
import { Grid, type GridData } from '../grid/grid';
import type { ForeignReader } from '../host/liveFile';
import { openWorkbook, type OpenedWorkbook } from '../host/open';
import { WorkbookError } from '../host/workbook';
import type { Lane } from './judgeAll';

export interface ReadTask {
  read: Uint8Array;
}

/** The sheets as plain data, or why there are none. */
export type ReadAnswer = { kind: OpenedWorkbook['kind']; grids: GridData[] } | { code: string; values: Record<string, string> };

const SECONDS = 30;

/** Ends the worker whatever comes of it. */
export const readApart = (newLane: () => Lane, seconds = SECONDS): ForeignReader => async (bytes) => {
  const lane = newLane() as unknown as Omit<Lane, 'postMessage' | 'onmessage'> & { postMessage(task: ReadTask): void; onmessage: ((event: MessageEvent<ReadAnswer>) => void) | null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const answer = await new Promise<ReadAnswer>((resolve) => {
      timer = setTimeout(() => resolve({ code: 'timed-out', values: { seconds: String(seconds) } }), seconds * 1000);
      lane.onmessage = ({ data }) => resolve(data);
      lane.onerror = ({ message }) => resolve({ code: 'unexpected', values: { reason: message } });
      lane.postMessage({ read: bytes });
    });
    if ('code' in answer) throw new WorkbookError(answer.code, answer.values);
    return { kind: answer.kind, grids: answer.grids.map((init) => new Grid(init)) };
  } finally {
    clearTimeout(timer);
    lane.terminate();
  }
};

/** The worker's part. Never throws. */
export async function readHere(bytes: Uint8Array): Promise<ReadAnswer> {
  try {
    const { port, kind } = await openWorkbook(bytes);
    return { kind, grids: (await port.readSheets()).map(({ init }) => init) };
  } catch (error) {
    if (error instanceof WorkbookError) return { code: error.code, values: error.values };
    return { code: 'unexpected', values: { reason: error instanceof Error ? error.message : String(error) } };
  }
}
