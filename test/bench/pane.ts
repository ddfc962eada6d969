/** Part 5: our JavaScript, cold open to first interaction and 检查 to list shown for 300 findings, against a pane of the usual template with the same UI kit. */
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { checkGrid } from '../../src/check/check';
import { Grid } from '../../src/grid/grid';
import type { SheetData } from '../browser/inPage';
import { standardForm, type Entry } from '../support/gridOf';
import { launch, WEB } from './browser';
import { median, times } from './paired';
import type { Measure } from './table';

const TEMPLATE = resolve('dist', 'template');
const HOST = resolve('dist', 'excel-host.js');
const FINDINGS = 300;

/** Every row falls short of its target with full marks and no word about it. */
const faulty = (rows: number): Grid =>
  standardForm({
    fund: [1000, 1000, 1000, 10, '100%', 10],
    rows: Array.from({ length: rows }, (_, index): Entry[] => [`任务${index + 1}完成数量`, 40 + index, 20 + Math.floor(index / 2), 0.5, 0.5, null]),
  });

/** The smallest such form with so many findings. */
function formWith(findings: number): { grid: Grid; rows: number; count: number } {
  for (let rows = 10; ; rows += 10) {
    const grid = faulty(rows);
    const count = checkGrid(grid, 'auto').reduce((sum, sheet) => sum + sheet.findings.length, 0);
    if (count >= findings) return { grid, rows, count };
    if (rows > findings) throw new Error(`${rows} rows give ${count} findings only`);
  }
}

function dataOf(grid: Grid): SheetData {
  const { name, hidden, date1904, merges, hiddenRows, hiddenColumns, rows, columns } = grid;
  const cells = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => grid.cell(row + 1, column + 1)));
  return { name, hidden, date1904, merges: [...merges], hiddenRows: [...hiddenRows], hiddenColumns: [...hiddenColumns], cells };
}

interface Marks {
  open: number;
  clicked: number;
  shown: number;
  /** Milliseconds that the fake Excel itself took, at the first check and at the second. */
  host: number;
  hostAgain: number;
}

/** Runs in the page: notes when the first button can be pressed, and when cards stand on the screen. */
function watch(sheet: string): void {
  const marks = { open: 0, clicked: 0, shown: 0, host: 0, hostAgain: 0, clicks: 0 };
  Object.assign(window, { marks });
  const data = JSON.parse(sheet) as SheetData;
  window.startExcel([{ ...data, cells: data.cells.map((row) => row!.map((cell) => cell ?? undefined)) }], {});
  const { excel } = window;
  const receive = excel.receive.bind(excel);
  excel.receive = (...given) => {
    const start = performance.now();
    receive(...given);
    if (marks.clicks === 1) marks.host += performance.now() - start;
    if (marks.clicks === 2) marks.hostAgain += performance.now() - start;
  };
  document.addEventListener('click', () => {
    marks.clicks++;
    if (marks.clicks === 1) marks.clicked = performance.now();
  }, true);
  const look = (): void => {
    const button = document.querySelector<HTMLButtonElement>('button.ms-Button--primary');
    if (marks.open === 0 && button && !button.disabled) marks.open = performance.now();
    // A task after the frame: the list has then been laid out and painted.
    if (marks.clicked > 0 && marks.shown === 0 && document.querySelector('.card')) setTimeout(() => (marks.shown ||= performance.now()), 0);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

interface Opened {
  marks: Marks;
  /** Milliseconds that the page's main thread worked between click and list: unlike the wait, untouched by what else the machine does. */
  worked: number;
  /** The same for a second check, everything loaded and warm. */
  again: number;
  /** Bytes of our own scripts and styles, gzip, until the first interaction and until the list. */
  first: number;
  all: number;
}

const marksOf = (page: Page): Promise<Marks> => page.evaluate(() => (window as unknown as { marks: Marks }).marks);

/** A browser of its own each time, nothing in its cache. */
async function open(folder: string, at: string, sheet: string, check: boolean): Promise<Opened> {
  const { browser, address, close } = await launch(folder);
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 }, locale: 'zh-CN' });
    const loads: Promise<number>[] = [];
    const chunks: Promise<number>[] = [];
    page.on('response', (response) => {
      const url = response.url();
      if (!/\.(?:js|css)(?:\?|$)/.test(url) || url.includes('/office/')) return;
      (url.includes('/chunks/') ? chunks : loads).push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
    });
    const total = async (some: readonly Promise<number>[]): Promise<number> => (await Promise.all(some)).reduce((sum, each) => sum + each, 0);
    await page.addInitScript({ path: HOST });
    await page.addInitScript(watch, sheet);
    await page.goto(`${address}/${at}`);
    await page.waitForFunction(() => (window as unknown as { marks: Marks }).marks.open > 0);
    const first = await total(loads);
    if (!check) return { marks: await marksOf(page), worked: 0, again: 0, first, all: first };
    // What the pane fetches by itself after its first paint has then come.
    await page.waitForLoadState('networkidle');
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const ticks = async (): Promise<number> => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
    // A click by script: one by the mouse adds the driver's own work in the page.
    const click = (): Promise<void> => page.evaluate(() => [...document.querySelectorAll('button')].find((button) => button.innerText.trim().endsWith('检查'))!.click());
    const settled = async (): Promise<number> => {
      for (let last = await ticks(); ; ) {
        await page.waitForTimeout(400);
        const now = await ticks();
        if (now - last < 15) return now;
        last = now;
      }
    };
    const before = await settled();
    await click();
    await page.waitForFunction(() => (window as unknown as { marks: Marks }).marks.shown > 0, undefined, { polling: 20 });
    const worked = (await ticks()) - before;
    const warm = await settled();
    await click();
    const again = (await settled()) - warm;
    return { marks: await marksOf(page), worked, again, first, all: first + (await total(chunks)) };
  } finally {
    await close();
  }
}

/** Milliseconds of processor time of the engine alone in this process, warm. */
function engineAlone(grid: Grid): number {
  const once = (): number => {
    const fresh = new Grid({ ...dataOf(grid), hiddenRows: new Set(), hiddenColumns: new Set() });
    const start = process.cpuUsage();
    checkGrid(fresh, 'auto');
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  return median(Array.from({ length: 30 }, once).slice(10));
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
const milliseconds = (runs: readonly Opened[], of: (run: Opened) => number): string => `${median(runs.map(of)).toFixed(0)} ms`;

export async function measurePane(short: boolean): Promise<Measure[]> {
  const { grid, rows, count } = formWith(FINDINGS);
  const sheet = JSON.stringify(dataOf(grid));
  const [ours, theirs]: [Opened[], Opened[]] = [[], []];
  // In turns, so that what else the machine does meets both.
  for (let run = 0; run < (short ? 1 : 7); run++) {
    ours.push(await open(WEB, 'taskpane.html', sheet, true));
    theirs.push(await open(TEMPLATE, 'template.html', sheet, false));
  }
  const line = (what: string, own: string, against: string, ratio = '', aim = ''): Measure => ({ part: 5, what, ours: own, against, ratio, aim });
  const [own, usual] = [ours[0]!, theirs[0]!];
  const opened = ({ marks }: Opened): number => marks.open;
  const check = `${rows} rows, ${count} findings`;
  return [
    line('first load of scripts and styles, gzip, without office.js', kilobytes(own.first), `the usual React template: ${kilobytes(usual.first)}`, times(own.first / usual.first), '≤ 170 KB'),
    line('the same until the first list', kilobytes(own.all), ''),
    line('cold open to first interaction', milliseconds(ours, opened), `the usual React template: ${milliseconds(theirs, opened)}`, times(median(ours.map((run, i) => opened(run) / opened(theirs[i]!))))),
    line(`first 检查, ${check}: engine and view`, milliseconds(ours, ({ worked, marks }) => worked - marks.host), 'work of the page’s own thread from click to list, office.js and layout with it, the fake Excel without', '', '< 100 ms'),
    line(`second 检查, ${check}: engine and view`, milliseconds(ours, ({ again, marks }) => again - marks.hostAgain), 'the same', '', '< 100 ms'),
    line(`first 检查, ${check}: click to list painted`, milliseconds(ours, ({ marks }) => marks.shown - marks.clicked), `of it in the fake Excel: ${milliseconds(ours, ({ marks }) => marks.host)}`),
    line(`engine alone, ${check}, warm`, `${engineAlone(grid).toFixed(1)} ms`, 'processor time in Node'),
  ];
}
