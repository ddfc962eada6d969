/** Measures the engine on real forms in memory: milliseconds to read and judge one form, and how time grows with its rows. Prints; asserts nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Grid, type Cell } from '../../src/grid/grid';
import { readForms } from '../../src/form/read';
import { checkGrid } from '../../src/check/check';
import { assess, nationalPolicy } from '../../src/scoring';

type Rows = (string | number | null)[][];

const short = process.argv.includes('--short');
const folder = path.resolve('test', 'samples', 'forms');
const SIZES = short ? [30, 300, 3000] : [30, 300, 3000, 30000];
const RUNS = short ? 20 : 100;

const grid = (name: string, rows: Rows): Grid =>
  new Grid({
    name,
    cells: rows.map((row) =>
      row.map((value): Cell | undefined => (value === null || value === '' ? undefined : { value, format: 'General', formula: null, error: null })),
    ),
  });

/** What is measured: a fresh grid each time, for what a grid remembers must not help the next run. */
const STAGES: Record<string, (name: string, rows: Rows) => unknown> = {
  read: (name, rows) => readForms(grid(name, rows)),
  'read+judge': (name, rows) => readForms(grid(name, rows)).map((reading) => (reading.status === 'form' ? assess(reading.form, nationalPolicy) : null)),
  'whole check': (name, rows) => checkGrid(grid(name, rows), nationalPolicy),
};

const rowsIn = (name: string, rows: Rows): number =>
  readForms(grid(name, rows)).reduce((sum, reading) => sum + (reading.status === 'form' ? reading.form.indicators.length : 0), 0);

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

/** Milliseconds of the middle run. */
function measure(run: () => unknown, runs: number): number {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** The same form with its indicator rows repeated up to a number of rows, each with a name of its own. */
function enlarged(rows: Rows, indicators: number): Rows {
  const first = rows.findIndex((row) => row.some((cell) => typeof cell === 'string' && cell.replace(/\s/g, '') === '三级指标')) + 1;
  const last = rows.findIndex((row) => row[0] === '总分');
  const block = rows.slice(first, last);
  const filled = Array.from({ length: indicators }, (_, i) => block[i % block.length]!.map((cell, column) => (column === 3 ? `${cell}${i}` : cell)));
  return [...rows.slice(0, first), ...filled, ...rows.slice(last)];
}

const forms = readdirSync(folder)
  .filter((file) => file.endsWith('.json') && !file.endsWith('.expected.json'))
  .sort()
  .map((file) => ({ file, rows: (JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { grid: Rows }).grid }));

const heading = (first: string, width: number): string => first.padEnd(width) + 'rows'.padStart(7) + Object.keys(STAGES).map((stage) => `${stage} ms`.padStart(16)).join('');

for (const { file, rows } of forms) for (const run of Object.values(STAGES)) measure(() => run(file, rows), 20);
console.log(heading('form', 50));
for (const { file, rows } of forms) {
  const times = Object.values(STAGES).map((run) => measure(() => run(file, rows), RUNS).toFixed(2).padStart(16));
  console.log(file.replace('.json', '').padEnd(50) + String(rowsIn(file, rows)).padStart(7) + times.join(''));
}

const base = forms.find(({ file }) => file.startsWith('02-'))!;
console.log(`\n${heading('a form with many rows (µs per row in brackets)', 50)}`);
for (const size of SIZES) {
  const rows = enlarged(base.rows, size);
  const times = Object.values(STAGES).map((run) => {
    if (size < 3000) measure(() => run('large', rows), 2);
    const ms = measure(() => run('large', rows), size < 3000 ? 15 : 3);
    return `${ms.toFixed(1)} (${((ms * 1000) / size).toFixed(0)})`.padStart(16);
  });
  console.log(''.padEnd(50) + String(rowsIn('large', rows)).padStart(7) + times.join(''));
}
