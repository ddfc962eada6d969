/** A batch on the page: what is judged so far, how long it will still take, stop and go on. */
import type { CheckedWorkbook } from '../check/buildReport';
import type { Language } from '../text/say';
import { judgeAll, type Lane } from './judgeAll';
import type { PickedFile } from './pickFiles';

export interface BatchSettings {
  language: Language;
  newLane: (() => Lane) | null;
  now?: () => number;
  jobs?: number;
}

export class BatchRunner {
  readonly results = new Map<number, CheckedWorkbook>();
  running = false;
  private started = 0;
  private before = 0;
  private abort = new AbortController();
  private readonly listeners = new Set<() => void>();
  private pending = false;

  /** @param skipped files of other kinds that lay beside them */
  constructor(readonly files: readonly PickedFile[], readonly skipped: number, private readonly settings: BatchSettings) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Judges what is not judged yet: at first all, after a stop the rest. */
  run = async (): Promise<void> => {
    if (this.running) return;
    this.abort = new AbortController();
    this.running = true;
    this.started = this.now();
    this.before = this.results.size;
    this.tell();
    const open = this.files.flatMap((file, index) => (this.results.has(index) ? [] : [{ file, index }]));
    const { newLane, jobs = Math.max(1, (globalThis.navigator?.hardwareConcurrency ?? 2) - 1) } = this.settings;
    await judgeAll(open.map(({ file }) => file), {
      policy: 'auto', jobs, newLane, signal: this.abort.signal,
      onResult: (at, workbook) => {
        this.results.set(open[at]!.index, workbook);
        this.soon();
      },
    });
    this.running = false;
    this.tell();
  };

  stop = (): void => this.abort.abort();

  /** Seconds that the rest will take at the pace so far; null while that cannot be told. */
  get secondsLeft(): number | null {
    const done = this.results.size - this.before;
    if (!this.running || done < 3) return null;
    return ((this.now() - this.started) / 1000 / done) * (this.files.length - this.results.size);
  }

  private now(): number {
    return (this.settings.now ?? Date.now)();
  }

  /** Hundreds of results in a second are drawn a few times. */
  private soon(): void {
    if (this.pending) return;
    this.pending = true;
    setTimeout(() => {
      this.pending = false;
      this.tell();
    }, 200);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
