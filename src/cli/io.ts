/** The two streams of a run, so that the commands can be tested without a process. */

export interface Streams {
  /** Data: the report. */
  out(text: string): void;
  /** Findings and progress when `out` carries data; trouble always. */
  err(text: string): void;
  /** true when somebody looks at `out`, or at `err`. */
  outIsTerminal: boolean;
  errIsTerminal: boolean;
}

/** Exit codes of the contract. */
export const EXIT = { clean: 0, findings: 1, usage: 2, failed: 3 } as const;

/** One line on the error stream. */
export const tell = (streams: Streams, line: string): void => streams.err(`${line}\n`);
