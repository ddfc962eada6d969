/** Reads the file of findings that a person set aside. */
import { readFile } from 'node:fs/promises';
import { ShapeError } from '../batch/shape';
import type { WaiverFile } from '../batch/waiver';
import { readWaivers } from '../batch/waiverFile';
import { say } from '../text/say';
import { UsageError } from './arguments';

/** Reads a file of waivers. Errors: UsageError in one sentence that names the field. */
export async function waiversFrom(file: string, { mayBeAbsent }: { mayBeAbsent: boolean }): Promise<WaiverFile> {
  const reject = (problem: string, values: Record<string, unknown> = {}): never => {
    throw new UsageError('bad-waivers', { file, why: say(`shape.${problem}`, values) });
  };
  const source = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => (mayBeAbsent && error.code === 'ENOENT' ? null : reject('not-readable')));
  if (source === null) return { schema: 1, waivers: [] };
  try {
    return readWaivers(source);
  } catch (error) {
    if (error instanceof ShapeError) return reject(error.problem, { field: error.field, ...error.values });
    throw error;
  }
}
