/** Part 2: a folder of workbooks through `check`, against programs that merely read them, and its peak memory from few files to many. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { makeWorkbooks } from '../support/manyWorkbooks';
import { OPENPYXL_READ, pythonWithOpenpyxl } from './contenders';
import { inTurns, median, ms, ratio, run, timed, times } from './paired';
import type { Measure } from './table';

const CLI = path.resolve('dist', 'cli.cjs');
const SELF = path.resolve('dist', 'bench.cjs');

const checkArgs = (folder: string, jobs: number): string[] => ['check', folder, '--format', 'json', '--fail-on', 'never', '--jobs', String(jobs)];

export async function measureWorkbooks(short: boolean): Promise<Measure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zipingbiao-bench-'));
  try {
    await makeWorkbooks(folder, { count: short ? 40 : 1000, seed: 7 });
    const count = readdirSync(folder).length;
    const cores = availableParallelism();
    const python = pythonWithOpenpyxl();
    const reading = (name: string) => (): number => timed(process.execPath, [SELF, '--run', name, folder]);
    const seconds = await inTurns(short ? 1 : 5, {
      all: () => timed(process.execPath, [CLI, ...checkArgs(folder, cores)]),
      one: () => timed(process.execPath, [CLI, ...checkArgs(folder, 1)]),
      reader: reading('reader'),
      floor: reading('floor'),
      sheetjs: reading('sheetjs'),
      openpyxl: () => (python ? timed(python, ['-c', OPENPYXL_READ, folder]) : NaN),
    });
    const each = (name: keyof typeof seconds): string => `${median(seconds[name]).toFixed(2)} s, ${ms(median(seconds[name]) / count)} ms each`;
    const line = (what: string, ours: keyof typeof seconds, against: string, other: keyof typeof seconds, aim: string, turned = false): Measure => ({
      part: 2, what: `${count} workbooks: ${what}`, ours: each(ours), against: `${against}: ${each(other)}`, ratio: times(turned ? ratio(seconds[ours], seconds[other]) : ratio(seconds[other], seconds[ours])), aim,
    });
    const all = `check, ${cores} jobs`;
    return [
      ...(python ? [line(all, 'all', 'openpyxl reads', 'openpyxl', '≥ 20 ×'), line('check, one job', 'one', 'openpyxl reads', 'openpyxl', '')] : [missing()]),
      line(all, 'all', 'SheetJS reads', 'sheetjs', '≥ 5 ×'),
      line('check, one job', 'one', 'unzip and tokenise', 'floor', '≤ 1.5 ×', true),
      line('our reader alone', 'reader', 'unzip and tokenise', 'floor', '', true),
      ...(python ? [line('our reader alone', 'reader', 'openpyxl reads', 'openpyxl', '')] : []),
      line('our reader alone', 'reader', 'SheetJS reads', 'sheetjs', ''),
      undivided(folder, count, cores, short),
      ...(await measureMemory(short)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const missing = (): Measure => ({ part: 2, what: 'openpyxl', ours: '', against: 'not installed (Debian: python3-openpyxl)', ratio: '', aim: '≥ 20 ×' });

/** What the command line tells of itself when it ends. */
function toldAtExit(folder: string, jobs: number, expression: string): number {
  const script = `process.on('exit', () => require('fs').writeSync(2, '\\nTOLD ' + (${expression}) + '\\n')); require(${JSON.stringify(CLI)});`;
  const { stderr } = run(process.execPath, ['-e', script, CLI, ...checkArgs(folder, jobs)]);
  return Number(/TOLD ([\d.]+)/.exec(stderr)?.[1] ?? NaN);
}

/** What the main thread does while the others judge: no number of cores makes it shorter. */
function undivided(folder: string, count: number, cores: number, short: boolean): Measure {
  const seconds = median(Array.from({ length: short ? 1 : 5 }, () => toldAtExit(folder, Math.max(2, cores), 'performance.eventLoopUtilization().active') / 1000));
  return { part: 2, what: `${count} workbooks: check, what one thread does for all`, ours: `${seconds.toFixed(2)} s, ${ms(seconds / count)} ms each`, against: '', ratio: '', aim: '' };
}

/** Peak resident memory of the whole process with its threads, as the kernel counted it. */
const peakOf = (folder: string, jobs: number): number => toldAtExit(folder, jobs, 'process.resourceUsage().maxRSS / 1024');

async function measureMemory(short: boolean): Promise<Measure[]> {
  const sizes = short ? [20, 40] : [250, 2000];
  const peaks: number[][] = [];
  for (const size of sizes) {
    const folder = mkdtempSync(path.join(tmpdir(), 'zipingbiao-many-'));
    try {
      await makeWorkbooks(folder, { count: size, seed: size });
      peaks.push([1, availableParallelism()].map((jobs) => median(Array.from({ length: short ? 1 : 3 }, () => peakOf(folder, jobs)))));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const [few, many] = peaks as [number[], number[]];
  return ['one job', `${availableParallelism()} jobs`].map((what, i) => ({
    part: 2, what: `peak memory, ${what}, ${sizes[1]} workbooks`, ours: `${many[i]!.toFixed(0)} MB`, against: `${sizes[0]} workbooks: ${few[i]!.toFixed(0)} MB`, ratio: times(many[i]! / few[i]!), aim: 'flat',
  }));
}
