/** Hands the result of a run on: to the screen, or whole into the file of `--out`. */
import { tell, type Streams } from './io';
import { systemTrouble, troubleOf } from './trouble';
import { writeWhole } from './write';

/** false when the file could not be written; that is told. `out` null: the screen. */
export async function deliver(content: string, out: string | null, streams: Streams): Promise<boolean> {
  if (out === null) {
    streams.out(content);
    return true;
  }
  try {
    await writeWhole(out, content, true);
    return true;
  } catch (error) {
    const { message, next } = troubleOf(systemTrouble(error, 'write'), (stack) => tell(streams, stack));
    tell(streams, `${out}：${message}${next}`);
    return false;
  }
}
