/** Measures files against what people would use instead: 1,000 workbooks checked, and one score written beside a 50 MB sheet. Prints; asserts nothing. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { read, utils } from '@e965/xlsx';
import { openWorkbook } from '../../src/host/open';
import { nodeCodec } from '../../src/host/zlib';
import { Package } from '../../src/xlsx/package';
import { XmlCursor } from '../../src/xlsx/xml';
import { checkWorkbook } from '../../src/session/session';
import { makeWorkbooks } from '../support/manyWorkbooks';
import { withLargeSheet } from './largeSheet';

const CLI = path.resolve('dist', 'cli.cjs');
const SELF = path.resolve('dist', 'files.cjs');
const short = process.argv.includes('--short');
const FILES = short ? 20 : 1000;
const RUNS = short ? 1 : 5;
const LARGE_MB = short ? 2 : 50;

const bytesOf = (folder: string): Uint8Array[] => readdirSync(folder).sort().map((name) => new Uint8Array(readFileSync(path.join(folder, name))));

/** What is run in a process of its own, once over a folder or a file. */
const CONTENDERS: Record<string, (target: string) => void | Promise<void>> = {
  /** The floor: unzip every part and step over every tag of it. */
  floor: (folder) => {
    for (const bytes of bytesOf(folder)) {
      const pack = new Package(bytes, nodeCodec);
      for (const name of pack.names) {
        if (!/\.(?:xml|rels)$/.test(name)) continue;
        const cursor = new XmlCursor(pack.text(name));
        while (cursor.next());
      }
    }
  },
  /** SheetJS reading the files and giving the cells as rows. */
  sheetjs: (folder) => {
    for (const bytes of bytesOf(folder)) {
      const workbook = read(bytes, { type: 'array', dense: true });
      for (const name of workbook.SheetNames) utils.sheet_to_json(workbook.Sheets[name]!, { header: 1 });
    }
  },
  /** Our reader alone. */
  reader: async (folder) => {
    for (const bytes of bytesOf(folder)) await (await openWorkbook(bytes, nodeCodec)).port.readSheets();
  },
  /** Reader, engine and report, without the command line around them. */
  engine: async (folder) => {
    for (const bytes of bytesOf(folder)) await checkWorkbook((await openWorkbook(bytes, nodeCodec)).port, { policy: 'auto' });
  },
};

const OPENPYXL_READ = `
import sys, os, openpyxl
for name in sorted(os.listdir(sys.argv[1])):
    book = openpyxl.load_workbook(os.path.join(sys.argv[1], name))
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            for value in row:
                pass
`;
const OPENPYXL_SAVE = `
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
book.worksheets[0][sys.argv[3]] = 1
book.save(sys.argv[2])
`;

const PYTHON = ['/usr/bin/python3', 'python3'].find((each) => spawnSync(each, ['-c', 'import openpyxl']).status === 0) ?? null;

/** Seconds of one process from start to end. */
function timed(command: string, args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 2 ** 28 });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status === null || status > 2) throw new Error(`${command} ${args.join(' ')}: ${stderr.toString().slice(0, 1000)}`);
  return seconds;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Runs all in turn, `RUNS` times, so that a slow minute of the machine hits each alike. */
function paired(commands: Record<string, () => number>): Record<string, number[]> {
  const seconds: Record<string, number[]> = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let run = 0; run < RUNS; run++) for (const [name, command] of Object.entries(commands)) seconds[name]!.push(command());
  return seconds;
}

/** Median of the ratios of each turn. */
const ratio = (of: readonly number[], to: readonly number[]): string => median(of.map((seconds, run) => seconds / to[run]!)).toFixed(1);

async function manyFiles(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zipingbiao-bench-'));
  try {
    await makeWorkbooks(folder, { count: FILES, seed: 7 });
    const count = readdirSync(folder).length;
    const own = (name: string) => (): number => timed(process.execPath, [SELF, '--run', name, folder]);
    const seconds = paired({
      'check, all cores': () => timed(process.execPath, [CLI, 'check', folder, '--format', 'json', '--fail-on', 'never']),
      'check, one core': () => timed(process.execPath, [CLI, 'check', folder, '--format', 'json', '--fail-on', 'never', '--jobs', '1']),
      'reader, engine and report': own('engine'),
      'reader alone': own('reader'),
      'floor: unzip and tokenise': own('floor'),
      'SheetJS reads': own('sheetjs'),
      ...(PYTHON ? { 'openpyxl reads': () => timed(PYTHON, ['-c', OPENPYXL_READ, folder]) } : {}),
    });
    console.log(`\n${count} workbooks, whole processes`);
    console.log('| | seconds | ms per file | times our check on one core |');
    console.log('|---|---|---|---|');
    for (const [name, each] of Object.entries(seconds)) {
      console.log(`| ${name} | ${median(each).toFixed(2)} | ${((median(each) * 1000) / count).toFixed(2)} | ${ratio(each, seconds['check, one core']!)} |`);
    }
    if (!PYTHON) console.log('openpyxl is not installed (Debian: python3-openpyxl)');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function largeFile(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zipingbiao-large-'));
  try {
    const [small, large] = ['small.xlsx', 'large.xlsx'].map((name) => path.join(folder, name)) as [string, string];
    const { bytes, cell, withSheet } = await withLargeSheet(LARGE_MB);
    writeFileSync(small, bytes);
    writeFileSync(large, withSheet);
    const score = (file: string) => (): number => timed(process.execPath, [CLI, 'score', file, '--out', path.join(folder, 'out.xlsx'), '--force']);
    const seconds = paired({
      'score, small': score(small),
      [`score, beside ${LARGE_MB} MB`]: score(large),
      ...(PYTHON ? { 'openpyxl loads and saves': () => timed(PYTHON, ['-c', OPENPYXL_SAVE, large, path.join(folder, 'py.xlsx'), cell]) } : {}),
    });
    console.log(`\nfill the blanks of a form beside an unrelated sheet of ${LARGE_MB} MB XML (${(withSheet.length / 2 ** 20).toFixed(1)} MB in the file), whole processes`);
    console.log('| | seconds | times ours |');
    console.log('|---|---|---|');
    for (const [name, each] of Object.entries(seconds)) console.log(`| ${name} | ${median(each).toFixed(2)} | ${ratio(each, seconds[`score, beside ${LARGE_MB} MB`]!)} |`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function startUp(): void {
  const seconds = paired({
    'node -e 0': () => timed(process.execPath, ['-e', '0']),
    'zipingbiao --version': () => timed(process.execPath, [CLI, '--version']),
  });
  console.log(`\nstart-up: ${(median(seconds['zipingbiao --version']!) * 1000).toFixed(0)} ms, ${ratio(seconds['zipingbiao --version']!, seconds['node -e 0']!)} × node -e 0`);
}

async function main(): Promise<void> {
  const at = process.argv.indexOf('--run');
  if (at > 0) return CONTENDERS[process.argv[at + 1]!]!(process.argv[at + 2]!);
  if (!existsSync(CLI)) throw new Error('npm run build first');
  console.log(`Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? '?'}; medians of ${RUNS} turns`);
  await manyFiles();
  await largeFile();
  startUp();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
