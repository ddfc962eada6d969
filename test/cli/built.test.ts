/** The built programs: dist/cli.cjs as a process, and the browser library without a trace of Node. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

const root = path.join(__dirname, '..', '..');
const cli = path.join(root, 'dist', 'cli.cjs');
const SAMPLE = path.join(root, 'assets', '示例-龙门镇2024.xlsx');
const FORMS = path.join(root, 'test', 'samples', 'forms');

beforeAll(() => {
  execFileSync(process.execPath, [path.join(root, 'test', 'support', 'ensureBuilt.mjs')], { stdio: 'inherit' });
}, 180_000);

const start = (...argv: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [cli, ...argv], { encoding: 'utf8', cwd: root, maxBuffer: 2 ** 26 });

test('the command is a file that a shell can start', () => {
  expect(readFileSync(cli, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
  expect(statSync(cli).mode & 0o111).toBe(0o111);
  expect(execFileSync(cli, ['--version'], { encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('exit codes reach the shell', () => {
  expect(start('check', SAMPLE, '--fail-on', 'never').status).toBe(0);
  expect(start('check').status).toBe(2);
  expect(start('check', path.join(root, '没有.xlsx')).status).toBe(3);
});

test('npm run --silent prints the report and nothing else', () => {
  const argv = ['run', '--silent', 'zipingbiao', '--', 'check', SAMPLE, '--format', 'json', '--fail-on', 'never'];
  const { stdout } = spawnSync('npm', argv, { encoding: 'utf8', cwd: root });
  expect(JSON.parse(stdout).summary.forms).toBe(1);
}, 60_000);

test('a reader that stops listening is no trouble', () => {
  const { status, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', `"${process.execPath}" "${cli}" check "${FORMS}" --format json 2>err.$$ | head -c 20 >/dev/null; code=$?; cat err.$$ >&2; rm err.$$; exit $code`], {
    encoding: 'utf8', cwd: path.join(root, 'dist'),
  });
  expect(stderr).not.toMatch(/EPIPE|at .*\(node:/);
  expect([0, 1]).toContain(status);
}, 60_000);

test('explain finds the rule’s page beside the bundle', () => {
  expect(start('explain', 'score-mismatch').stdout).toContain('触发示例');
});

describe('the browser library', () => {
  /** What a browser has and Node calls the same; no process, Buffer, require or module. */
  const document = { currentScript: { tagName: 'SCRIPT', src: 'https://localhost/zipingbiao.js' } };
  const page = vm.createContext({ TextDecoder, TextEncoder, setTimeout, clearTimeout, console, document });
  interface Library {
    open(bytes: Uint8Array): Promise<{ check(): Promise<unknown>; score(): Promise<{ written: { cell: string }[] }>; save(): Uint8Array | null }>;
  }
  let library: Library;
  let bytesOf: (file: string) => Uint8Array;
  beforeAll(() => {
    vm.runInContext(readFileSync(path.join(root, 'dist', 'web', 'zipingbiao.js'), 'utf8'), page, { displayErrors: false });
    library = vm.runInContext('zipingbiao', page) as Library;
    const Bytes = vm.runInContext('Uint8Array', page) as typeof Uint8Array;
    bytesOf = (file) => new Bytes(readFileSync(file));
  });

  test('gives the same sheets as the command line', async () => {
    const sheets = await (await library.open(bytesOf(SAMPLE))).check();
    const report = JSON.parse(start('check', SAMPLE, '--format', 'json').stdout);
    expect(JSON.parse(JSON.stringify(sheets))).toEqual(report.workbooks[0].sheets);
  });

  test('scores and saves; untouched, it gives back the very bytes', async () => {
    const form = await library.open(bytesOf(SAMPLE));
    expect(Buffer.from(form.save()!).equals(readFileSync(SAMPLE))).toBe(true);
    expect((await form.score()).written.map(({ cell }) => cell)).toContain('H20');
    const again = await library.open(form.save()!);
    expect((await again.score()).written).toEqual([]);
  });
});
