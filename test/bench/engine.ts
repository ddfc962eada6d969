/** Measures the engine on real forms in memory: milliseconds to read and judge one form, and how time grows with its rows. Prints; asserts nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Grid, type Cell } from '../../src/grid/grid';
import { readForms } from '../../src/form/read';
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

/** A fresh grid each time: what a grid remembers must not help the next run. */
function judge(name: string, rows: Rows): number {
  let judged = 0;
  for (const reading of readForms(grid(name, rows))) {
    if (reading.status === 'form') judged += assess(reading.form, nationalPolicy).indicators.length;
  }
  return judged;
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

function measure(run: () => number, runs: number): { ms: number; rows: number } {
  const times: number[] = [];
  let rows = 0;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    rows = run();
    times.push(performance.now() - start);
  }
  return { ms: median(times), rows };
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

for (const { file, rows } of forms) measure(() => judge(file, rows), 20);
console.log('form                                                rows   ms (median)');
for (const { file, rows } of forms) {
  const result = measure(() => judge(file, rows), RUNS);
  console.log(`${file.replace('.json', '').padEnd(50)} ${String(result.rows).padStart(5)} ${result.ms.toFixed(2).padStart(13)}`);
}

const base = forms.find(({ file }) => file.startsWith('02-'))!;
console.log('\nindicator rows       ms   µs per row');
for (const size of SIZES) {
  const rows = enlarged(base.rows, size);
  measure(() => judge('large', rows), 2);
  const { ms, rows: judged } = measure(() => judge('large', rows), size >= 3000 ? 3 : 15);
  console.log(`${String(judged).padStart(14)} ${ms.toFixed(1).padStart(8)} ${((ms * 1000) / judged).toFixed(1).padStart(12)}`);
}
