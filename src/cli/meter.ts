/** How far a long run is, on the error stream: one line that is rewritten on a terminal, a line now and then elsewhere. */
import { progress } from '../text/cli.zh-CN';

export interface Meter {
  /** `index` of `of` are done, the last one being `name`. */
  step(index: number, of: number, name: string): void;
  /** Takes the rewritten line away before something else is printed. */
  clear(): void;
}

const TERMINAL_EVERY = 100;
const LINE_EVERY = 10_000;
const ERASE = '\r\u001b[K';

/** The time left is what the part done took, carried on; known after a second. `now` in milliseconds. */
export function meter(write: (text: string) => void, { isTerminal, columns = 80, now = Date.now }: { isTerminal: boolean; columns?: number; now?: () => number }): Meter {
  let start: number | null = null;
  let last = -Infinity;
  let shown = false;
  const clear = (): void => {
    if (shown) write(ERASE);
    shown = false;
  };
  return {
    clear,
    step: (index, of, name) => {
      const time = now();
      if (index <= 1 || start === null) {
        start = time;
        last = isTerminal ? -Infinity : time;
      }
      if (of < 2) return;
      if (index === of) {
        clear();
        start = null;
        return;
      }
      if (time - last < (isTerminal ? TERMINAL_EVERY : LINE_EVERY)) return;
      last = time;
      const elapsed = time - start;
      const remaining = elapsed < 1000 ? null : Math.ceil(((elapsed / index) * (of - index)) / 1000);
      const line = progress.reading(index, of, name, remaining);
      // A Chinese character takes two places; a line that wraps could not be rewritten.
      write(isTerminal ? ERASE + line.slice(0, Math.max(20, Math.floor(columns / 2))) : `${line}\n`);
      shown = isTerminal;
    },
  };
}
