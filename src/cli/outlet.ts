/** Where a long result goes piece by piece: the screen, or a file that only gets its name once it is whole. */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Printed } from './digest';
import { tell, type Streams } from './io';
import { systemTrouble, troubleOf } from './trouble';

export interface Outlet {
  write(text: Printed): void;
  /** false when the file could not be written; that is told. */
  end(): boolean;
  /** Leaves nothing behind. */
  abandon(): void;
}

/** `out` null: the screen. Trouble with the file is kept until the end, so that the run is not lost for the person who watches. */
export function outletFor(out: string | null, streams: Streams): Outlet {
  if (out === null) return { write: (text) => streams.out(typeof text === 'string' ? text : Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString()), end: () => true, abandon: () => undefined };
  const temporary = path.join(path.dirname(out), `.zipingbiao-${randomBytes(6).toString('hex')}.tmp`);
  let file: number | null = null;
  let trouble: unknown = null;
  const attempt = (action: () => void): void => {
    if (trouble !== null) return;
    try {
      action();
    } catch (error) {
      trouble = error;
    }
  };
  const close = (): void => {
    if (file !== null) closeSync(file);
    file = null;
  };
  const abandon = (): void => {
    close();
    rmSync(temporary, { force: true });
  };
  return {
    abandon,
    write: (text) => attempt(() => {
      if (file === null) {
        mkdirSync(path.dirname(out), { recursive: true });
        file = openSync(temporary, 'wx');
      }
      const bytes = typeof text === 'string' ? Buffer.from(text) : text;
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    }),
    end: () => {
      attempt(() => {
        if (file !== null) fsyncSync(file);
        close();
        renameSync(temporary, out);
      });
      if (trouble === null) return true;
      try {
        abandon();
      } catch {
        // The folder that could not be written cannot be cleaned either.
      }
      const { message, next } = troubleOf(systemTrouble(trouble, 'write'), (stack) => tell(streams, stack));
      tell(streams, `${out}：${message}${next}`);
      return false;
    },
  };
}
