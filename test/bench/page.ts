/** The web page beside the command line on the same folder: fails when their findings differ; tells time per file and memory. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Report, WorkbookReport } from '../../src/check/report';
import { makeWorkbooks } from '../support/manyWorkbooks';
import { heap, launch, peak } from './browser';
import { times } from './paired';
import type { Measure } from './table';

const CLI = path.resolve('dist', 'cli.cjs');
const EXTRA = { copiedCauses: 2, copiedActuals: 2, duplicates: 2, broken: 1, encrypted: 1, empty: 1 };
const MINUTES = 10;

interface Run {
  report: Report;
  ms: number;
}

interface PageRun extends Run {
  before: number;
  after: number;
  peak: number | null;
}

/** What the command line prints as JSON, from the start of its process to its end. */
function throughCommandLine(folder: string): Run {
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, 'check', folder, '--format', 'json', '--policy', 'auto', '--jobs', '1'], { maxBuffer: 2 ** 30 });
  if (status === null || status > 3 || stdout.length === 0) throw new Error(`check failed: ${stderr.toString().slice(0, 2000)}`);
  const ms = performance.now() - start;
  return { report: JSON.parse(stdout.toString('utf8')) as Report, ms };
}

/** What the page exports as JSON; time from choosing the files to the summary. The memory is read before the export is made. */
async function throughPage(files: readonly string[]): Promise<PageRun> {
  const { browser, address, close } = await launch();
  try {
    const page = await browser.newPage({ locale: 'zh-CN' });
    page.setDefaultTimeout(MINUTES * 60_000);
    await page.goto(`${address}/index.html`);
    const picker = page.locator('[data-picker=files]');
    await picker.waitFor({ state: 'attached' });
    const before = await heap(page);
    const start = performance.now();
    await picker.setInputFiles([...files]);
    await page.locator('.batch-summary').waitFor();
    const ms = performance.now() - start;
    const [after, most] = [await heap(page), await peak(browser)];
    await page.getByRole('button', { name: '导出', exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^数据/ }).click()]);
    const report = JSON.parse(readFileSync(await download.path(), 'utf8')) as Report;
    return { report, ms, before, after, peak: most };
  } finally {
    await close();
  }
}

const byName = ({ workbooks }: Report): Map<string, WorkbookReport> => new Map(workbooks.map((each) => [path.basename(each.file ?? ''), each]));

/** Everything said of a workbook but the path by which it was reached. */
const said = ({ file: _path, ...rest }: WorkbookReport): string => JSON.stringify(sorted(rest));
const compared = ({ across }: Report): string => JSON.stringify(sorted((across ?? []).map(({ key, places }) => ({ key, places: places.map(({ file, cell }) => [path.basename(file ?? ''), cell]) }))));

/** The order of an object's members says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]));
}

/** A line for each difference. */
function differences(page: Report, commandLine: Report): string[] {
  const [one, other] = [byName(page), byName(commandLine)];
  const found = [...new Set([...one.keys(), ...other.keys()])].flatMap((name) => {
    const [a, b] = [one, other].map((each) => (each.has(name) ? said(each.get(name)!) : 'missing')) as [string, string];
    if (a === b) return [];
    const at = Math.max(0, [...a].findIndex((letter, index) => letter !== b[index]) - 60);
    return [`${name}\n  page         …${a.slice(at, at + 240)}\n  command line …${b.slice(at, at + 240)}`];
  });
  if (compared(page) !== compared(commandLine)) found.push(`across\n  page         ${compared(page).slice(0, 400)}\n  command line ${compared(commandLine).slice(0, 400)}`);
  if ([...one.keys()].join() !== [...other.keys()].join()) found.push('the order of the workbooks');
  return found;
}

const findingsIn = ({ workbooks }: Report): number => workbooks.reduce((sum, { sheets }) => sum + sheets.reduce((all, { findings }) => all + findings.length, 0), 0);

export async function measurePage(short: boolean): Promise<Measure[]> {
  if (!existsSync(CLI)) throw new Error('npm run build first');
  const measures: Measure[] = [];
  for (const size of short ? [20] : [50, 500]) {
    const folder = mkdtempSync(path.join(tmpdir(), 'zipingbiao-page-'));
    try {
      const names = await makeWorkbooks(folder, { count: size, seed: size, ...EXTRA });
      const page = await throughPage(names.map((name) => path.join(folder, name)));
      const commandLine = throughCommandLine(folder);
      const found = differences(page.report, commandLine.report);
      if (found.length > 0) throw new Error(`page and command line differ:\n${found.slice(0, 5).join('\n')}`);
      if (findingsIn(page.report) === 0) throw new Error('no findings: nothing was compared');
      const per = ({ ms }: Run): string => `${(ms / names.length).toFixed(1)} ms each`;
      measures.push(
        { part: 7, what: `web page, one worker, ${names.length} workbooks, ${findingsIn(page.report)} findings, ${found.length} differences`, ours: per(page), against: `command line, one job: ${per(commandLine)}`, ratio: times(page.ms / commandLine.ms), aim: '' },
        { part: 7, what: `web page, ${names.length} workbooks: memory`, ours: `heap ${page.after.toFixed(1)} MB, renderer at most ${page.peak?.toFixed(0) ?? '–'} MB`, against: `heap before: ${page.before.toFixed(1)} MB`, ratio: `${(((page.after - page.before) * 1024) / names.length).toFixed(0)} kB each`, aim: 'flat' },
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return measures;
}
