/** The two streams of a run, so that the commands can be tested without a process. */

export interface Streams {
  /** Data: the report. */
  out(text: string): void;
  /** Findings and progress when `out` carries data; trouble always. */
  err(text: string): void;
  /** How far a long run is, for somebody who watches; nothing else. */
  progress(index: number, of: number, name: string): void;
  /** From this call on Ctrl+C aborts the signal instead of ending the process at once; a second one ends it. */
  cancellation?(): AbortSignal;
  /** true when somebody looks at `out`. */
  outIsTerminal: boolean;
  /** Width of that terminal in places, where it is known. */
  columns?: number;
}

/** Exit codes of the contract. */
export const EXIT = { clean: 0, findings: 1, usage: 2, failed: 3, cancelled: 130 } as const;

/** One line on the error stream. */
export const tell = (streams: Streams, line: string): void => streams.err(`${line}\n`);
