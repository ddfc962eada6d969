/** Worker threads that go wrong in every way: each costs one file and one sentence. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { JudgedFile } from '../../src/cli/judge';
import { judgeInWorkers } from '../../src/cli/pool';

let folder: string;
let program: string;

/** Does what the file's name says. */
const WORKER = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ index, file }) => {
  switch (file.name.split(' ')[0]) {
    case 'hang': for (;;);
    case 'fill': { const all = []; for (;;) all.push(new Array(10000).fill(index)); }
    case 'exit': process.exit(7);
    case 'throw': throw new Error('unheard of');
    case 'reject': Promise.reject(new Error('unheard of')); return;
    default: parentPort.postMessage({ index, result: { workbook: { file: file.name, sha256: 'x', sheets: [] }, cells: null, complaints: [] } });
  }
});`;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zipingbiao-'));
  program = path.join(folder, 'worker.cjs');
  writeFileSync(program, WORKER);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function judged(names: readonly string[], jobs: number, signal?: AbortSignal): Promise<(string | null)[]> {
  const results = new Map<number, JudgedFile>();
  const tasks = names.map((name, index) => ({ index, file: { path: name, name } }));
  const order = { program: 'zipingbiao', policy: 'auto', cells: false } as const;
  await judgeInWorkers(tasks, { program, order, jobs, signal, limits: { secondsPerFile: 2, heap: 32 } }, (index, result) => {
    expect(results.has(index)).toBe(false);
    results.set(index, result);
  });
  return names.map((_name, index) => (results.has(index) ? results.get(index)!.workbook.error?.code ?? 'judged' : null));
}

test.each([[1], [2], [5]])('with %d jobs every file has its outcome, in its place', async (jobs) => {
  const names = ['a', 'hang', 'b', 'fill', 'c', 'exit', 'd', 'throw', 'e', 'reject', 'f'];
  expect(await judged(names, jobs)).toEqual(['judged', 'timed-out', 'judged', 'out-of-memory', 'judged', 'crashed', 'judged', 'crashed', 'judged', 'crashed', 'judged']);
}, 60_000);

test('what fails says so in a sentence', async () => {
  const results: JudgedFile[] = [];
  const order = { program: 'zipingbiao', policy: 'auto', cells: false } as const;
  await judgeInWorkers([{ index: 0, file: { path: 'hang', name: 'hang' } }], { program, order, jobs: 1, limits: { secondsPerFile: 1, heap: 32 } }, (_index, result) => results.push(result));
  const error = results[0]!.workbook.error as { message: string; next: string };
  expect(error.message).toContain('1 秒');
  expect([error.message, error.next].join()).not.toMatch(/undefined|^,|,$/);
}, 20_000);

test('a program that cannot even start fails every file, and ends', async () => {
  const whole = program;
  program = path.join(folder, 'missing.cjs');
  expect(await judged(['a', 'b', 'c'], 2)).toEqual(['crashed', 'crashed', 'crashed']);
  program = whole;
}, 20_000);

test('a cancelled run ends at once, also in the middle of a file', async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 300);
  const start = Date.now();
  expect(await judged(['a', 'hang', 'b', 'hang', 'c'], 1, controller.signal)).toEqual(['judged', null, null, null, null]);
  expect(Date.now() - start).toBeLessThan(1900);
}, 20_000);

test('nothing to do, and more jobs than files', async () => {
  expect(await judged([], 4)).toEqual([]);
  expect(await judged(['a', 'b'], 8)).toEqual(['judged', 'judged']);
}, 20_000);
