/** What the program and its worker threads say to each other. */
import type { DigestOrder } from './digest';
import type { Found } from './find';
import type { JudgedFile } from './judge';

/** What a worker is started with; tells it apart from a thread that only happens to load this program. */
export interface WorkerOrder {
  program: 'zipingbiao';
  /** What `--policy` names. */
  policy: string;
  /** Also read what waivers rest on. */
  cells: boolean;
  /** What is to be made of each workbook; null: it comes as it is. */
  digest?: DigestOrder | null;
}

export interface WorkerTask {
  index: number;
  file: Found;
}

export interface WorkerAnswer {
  index: number;
  result: JudgedFile;
}

export const isOrder = (data: unknown): data is WorkerOrder => (data as WorkerOrder | null)?.program === 'zipingbiao';
