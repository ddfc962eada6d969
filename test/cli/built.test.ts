/** The built programs: dist/cli.cjs as a process, and the browser library without a trace of Node. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { makeWorkbooks } from '../support/manyWorkbooks';

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

describe('many workbooks in threads', () => {
  let folder: string;
  const at = (name: string): string => path.join(folder, name);
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'zipingbiao-'));
    await makeWorkbooks(at('上报'), { count: 20, seed: 2, duplicates: 1, broken: 1, encrypted: 1, empty: 1 });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([['json'], ['text'], ['csv']])('%s is the same byte for byte, whatever the jobs', (format) => {
    const outputs = [['--jobs', '1'], ['--jobs', '2'], ['--jobs', '7'], []].map((jobs) => start('check', at('上报'), '--format', format, ...jobs));
    expect(outputs[0]!.stdout.length).toBeGreaterThan(10_000);
    for (const each of outputs) expect([each.stdout === outputs[0]!.stdout, each.status, each.stderr]).toEqual([true, 3, outputs[0]!.stderr]);
  }, 60_000);

  test('waivers hold in threads as they do without', () => {
    const [json] = ['1', '3'].map((jobs) => JSON.parse(start('check', at('上报'), '--format', 'json', '--jobs', jobs).stdout));
    const { file, sheets } = json.workbooks[0];
    const form = sheets.find((each: { findings: unknown[] }) => each.findings.length > 0);
    start('waive', at(`上报/${file}`), '--finding', form.findings[0].key, '--reason', '上级核定', '--by', '复核人', '--waivers', at('豁免.json'));
    const [one, three] = ['1', '3'].map((jobs) => start('check', at('上报'), '--format', 'json', '--waivers', at('豁免.json'), '--jobs', jobs).stdout);
    expect(three).toBe(one);
    expect(JSON.parse(one!).waivers.applied).toBe(1);
  }, 60_000);

  test('Ctrl+C ends the run with what is done in the journal; the next run finishes it', async () => {
    // So many that the signal does not come when the run is over, on a busy machine either.
    await makeWorkbooks(at('众多'), { count: 150, seed: 3 });
    const argv = [cli, 'check', at('众多'), '--format', 'json', '--jobs', '2', '--resume', at('记录.ndjson')];
    const child = spawn(process.execPath, argv, { stdio: 'ignore' });
    const journal = (): number => { try { return readFileSync(at('记录.ndjson'), 'utf8').split('\n').length; } catch { return 0; } };
    // Once: a second Ctrl+C ends the program at once.
    const watch = setInterval(() => { if (journal() > 3 && child.kill('SIGINT')) clearInterval(watch); }, 1);
    const code = await new Promise((resolve) => child.on('exit', resolve));
    clearInterval(watch);
    expect(code).toBe(130);
    const rest = start(...argv.slice(1));
    expect(rest.stdout).toBe(start('check', at('众多'), '--format', 'json').stdout);
    expect(rest.stderr).toContain('不再重做');
  }, 60_000);

  test('a journal of another build is not taken over', () => {
    writeFileSync(at('旧.ndjson'), readFileSync(at('记录.ndjson'), 'utf8').replace(/"engine":"[^"]*"/, '"engine":"0.9.0 abc"'));
    expect(start('check', at('上报'), '--resume', at('旧.ndjson')).stderr).toContain('重新核查');
  }, 60_000);
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
