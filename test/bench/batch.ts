/** Measures `check` on folders of many workbooks: time per file, peak memory, one job against two. `make <folder> <n>` only makes the folder. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, readdirSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { makeWorkbooks } from '../support/manyWorkbooks';

const CLI = path.resolve('dist', 'cli.cjs');
const EXTRA = { copiedCauses: 3, copiedActuals: 3, duplicates: 3, broken: 2, encrypted: 1, empty: 1 };

interface Run {
  seconds: number;
  /** Peak resident memory of the whole process with its threads, in MB; null where the system does not tell. */
  peak: number | null;
  hash: string;
}

/** One process from start to end; peak memory as the kernel counted it. */
function check(folder: string, jobs: number, format: string): Run {
  const script = `process.on('exit', () => require('fs').writeSync(2, '\\nPEAK ' + Math.round(process.resourceUsage().maxRSS / 1024) + '\\n')); require(${JSON.stringify(CLI)});`;
  const start = process.hrtime.bigint();
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', script, CLI, 'check', folder, '--format', format, '--jobs', String(jobs)], { maxBuffer: 2 ** 30 });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status === null || status > 3 || stdout.length === 0) throw new Error(`check failed: ${stderr.toString().slice(0, 2000)}`);
  const peak = /PEAK (\d+)/.exec(stderr.toString())?.[1];
  return { seconds, peak: peak ? Number(peak) : null, hash: String(checksum(stdout)) };
}

/** Length and a checksum are enough to tell two outputs apart. */
function checksum(bytes: Uint8Array): number {
  let sum = bytes.length;
  for (const byte of bytes) sum = (Math.imul(sum, 31) + byte) | 0;
  return sum;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function measure(short: boolean): Promise<void> {
  if (!existsSync(CLI)) throw new Error('npm run build first');
  const sizes = short ? [20, 40] : [50, 200, 500];
  const asked = process.argv.indexOf('--runs');
  const runs = asked > 0 ? Number(process.argv[asked + 1]) : short ? 1 : 5;
  console.log(`Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? '?'}; median of ${runs}`);
  console.log('| workbooks | MB | jobs | seconds | ms per workbook | peak MB | same bytes as 1 job |');
  console.log('|---|---|---|---|---|---|---|');
  for (const size of sizes) {
    const folder = mkdtempSync(path.join(tmpdir(), 'zipingbiao-many-'));
    try {
      await makeWorkbooks(folder, { count: size, seed: size, ...EXTRA });
      const files = readdirSync(folder);
      const megabytes = files.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0) / 2 ** 20;
      let single = '';
      for (const jobs of [1, 2]) {
        const results = Array.from({ length: runs }, () => check(folder, jobs, 'json'));
        if (jobs === 1) single = results[0]!.hash;
        const seconds = median(results.map((run) => run.seconds));
        const peaks = results.map(({ peak }) => peak).filter((peak) => peak !== null);
        const same = results.every(({ hash }) => hash === single) ? 'yes' : 'NO';
        console.log(`| ${files.length} | ${megabytes.toFixed(1)} | ${jobs} | ${seconds.toFixed(2)} | ${((seconds * 1000) / files.length).toFixed(2)} | ${peaks.length ? median(peaks) : '–'} | ${same} |`);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function main([command, folder, count]: string[]): Promise<void> {
  if (command !== 'make') return measure(process.argv.includes('--short'));
  if (!folder || !count) throw new Error('make <folder> <count>');
  const names = await makeWorkbooks(folder, { count: Number(count), ...EXTRA });
  console.log(`${names.length} workbooks in ${folder}`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
