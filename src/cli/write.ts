/** Writes a file so that a reader never sees half of it: a temporary file beside it, flushed, then given its name. */
import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './arguments';

/** The target is there already and may not be replaced. */
export class TargetExists extends Error {
  constructor(readonly target: string) {
    super(`exists: ${target}`);
    this.name = 'TargetExists';
  }
}

/**
 * Writes bytes or text under a name, creating the folders above it.
 *
 * @throws TargetExists when something stands there and `overwrite` is false; Node's own error (EACCES, ENOSPC …) else
 */
export async function writeWhole(target: string, content: Uint8Array | string, overwrite: boolean): Promise<void> {
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true });
  await sweep(folder);
  const temporary = path.join(folder, `.zipingbiao-${randomBytes(6).toString('hex')}.tmp`);
  const file = await open(temporary, 'wx');
  try {
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    if (overwrite) await rename(temporary, target);
    else await nameOnce(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

const TEMPORARY = /^\.zipingbiao-[0-9a-f]{12}\.tmp$/;
/** Milliseconds after which a temporary file belongs to no run that still writes. */
const ABANDONED = 10 * 60_000;
const swept = new Set<string>();

/** Removes what a run that was killed left behind: once for each folder, and never a file that another run may be writing. */
async function sweep(folder: string): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => TEMPORARY.test(each))) {
    const file = path.join(folder, name);
    const age = await stat(file).then(({ mtimeMs }) => Date.now() - mtimeMs, () => 0);
    if (age > ABANDONED) await unlink(file).catch(() => undefined);
  }
}

/** A hard link fails when the name is taken, where a rename would silently replace it. */
async function nameOnce(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new TargetExists(target);
    // File systems without hard links (FAT, some network shares).
    if (await stat(target).catch(() => null)) throw new TargetExists(target);
    await rename(temporary, target);
    return;
  }
  await unlink(temporary);
}

/** The same for every name of one file, by links or letter case too; null when there is none. */
export const identity = (file: string): Promise<string | null> => stat(file).then(({ dev, ino }) => `${dev}:${ino}`, () => null);

/** Errors: UsageError when what is to be written is one of the files that are read. */
export async function refuseInputs(out: string | null, inputs: readonly string[]): Promise<void> {
  const own = out === null ? null : await identity(out);
  if (own !== null && (await Promise.all(inputs.map(identity))).includes(own)) throw new UsageError('out-is-input', { out: out! });
}
