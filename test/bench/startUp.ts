/** Part 6: how long the command line takes to begin, against Node doing nothing. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { inTurns, median, ms, ratio, timed, times } from './paired';
import type { Measure } from './table';

const CLI = path.resolve('dist', 'cli.cjs');
const FORMS = path.resolve('test', 'samples', 'forms');

export async function measureStartUp(short: boolean): Promise<Measure[]> {
  const form = path.join(FORMS, readdirSync(FORMS).find((name) => name.startsWith('02-') && name.endsWith('.xlsx'))!);
  const node = (...args: string[]) => (): number => timed(process.execPath, args);
  const seconds = await inTurns(short ? 3 : 25, {
    bare: node('-e', '0'), version: node(CLI, '--version'), wrong: node(CLI, 'chekc'), check: node(CLI, 'check', form, '--format', 'json', '--fail-on', 'never'),
  });
  const line = (what: string, ours: keyof typeof seconds, aim: string): Measure => ({
    part: 6, what, ours: `${ms(median(seconds[ours]))} ms`, against: `node -e 0: ${ms(median(seconds.bare))} ms`, ratio: times(ratio(seconds[ours], seconds.bare)), aim,
  });
  return [line('zipingbiao --version', 'version', '≤ 1.5 ×'), line('zipingbiao with a wrong command', 'wrong', '≤ 1.5 ×'), line('check of one form, start to end', 'check', '')];
}
