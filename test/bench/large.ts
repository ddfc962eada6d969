/** Part 3: a score written beside an unrelated sheet of 50 MB, against openpyxl loading and saving the file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { OPENPYXL_SAVE, pythonWithOpenpyxl } from './contenders';
import { withLargeSheet } from './largeSheet';
import { inTurns, median, ratio, timed, times } from './paired';
import type { Measure } from './table';

const CLI = path.resolve('dist', 'cli.cjs');

export async function measureLarge(short: boolean): Promise<Measure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zipingbiao-large-'));
  try {
    const megabytes = short ? 2 : 50;
    const [small, half, large] = ['small.xlsx', 'half.xlsx', 'large.xlsx'].map((name) => path.join(folder, name)) as [string, string, string];
    const made = await withLargeSheet(megabytes);
    writeFileSync(small, made.bytes);
    writeFileSync(half, (await withLargeSheet(megabytes / 2)).withSheet);
    writeFileSync(large, made.withSheet);
    const python = pythonWithOpenpyxl();
    const score = (file: string) => (): number => timed(process.execPath, [CLI, 'score', file, '--out', path.join(folder, 'out.xlsx'), '--force']);
    const seconds = await inTurns(short ? 1 : 5, {
      small: score(small), half: score(half), large: score(large),
      openpyxl: () => (python ? timed(python, ['-c', OPENPYXL_SAVE, large, path.join(folder, 'py.xlsx'), made.cell]) : NaN),
    });
    const [alone, beside] = [median(seconds.small), median(seconds.large)];
    const perMegabyte = ((beside - alone) / megabytes) * 1000;
    const line = (what: string, ours: string, against: string, relation: string, aim = ''): Measure => ({ part: 3, what, ours, against, ratio: relation, aim });
    return [
      python
        ? line(`score beside ${megabytes} MB (${(made.withSheet.length / 2 ** 20).toFixed(1)} MB in the file)`, `${beside.toFixed(2)} s`, `openpyxl loads and saves: ${median(seconds.openpyxl).toFixed(2)} s`, times(ratio(seconds.openpyxl, seconds.large)), '≥ 20 ×')
        : line(`score beside ${megabytes} MB`, `${beside.toFixed(2)} s`, 'openpyxl is not installed (Debian: python3-openpyxl)', '', '≥ 20 ×'),
      line('the same form alone', `${alone.toFixed(2)} s`, `beside ${megabytes} MB`, times(ratio(seconds.large, seconds.small))),
      line('what a megabyte of the other sheet costs', `${perMegabyte.toFixed(0)} ms`, `beside half of it: ${((median(seconds.half) - alone) / (megabytes / 2) * 1000).toFixed(0)} ms`, '', 'to look whether it is a form'),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
