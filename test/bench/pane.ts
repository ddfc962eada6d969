/** Measures the pane: our JavaScript, cold open to first interaction beside a pane of the usual template, and 检查 to list shown for 300 findings. Prints; asserts nothing. */
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { checkGrid } from '../../src/check/check';
import { Grid } from '../../src/grid/grid';
import type { SheetData } from '../browser/inPage';
import { standardForm, type Entry } from '../support/gridOf';
import { launch, machine, median, WEB } from './browser';

const TEMPLATE = resolve('dist', 'template');
const HOST = resolve('dist', 'excel-host.js');
const RUNS = process.argv.includes('--short') ? 1 : 5;
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
  /** Milliseconds that the fake Excel itself took. */
  host: number;
}

/** Runs in the page: notes when the first button can be pressed, and when cards stand on the screen. */
function watch(sheet: string): void {
  const marks = { open: 0, clicked: 0, shown: 0, host: 0 };
  Object.assign(window, { marks });
  const data = JSON.parse(sheet) as SheetData;
  window.startExcel([{ ...data, cells: data.cells.map((row) => row!.map((cell) => cell ?? undefined)) }], {});
  const { excel } = window;
  const receive = excel.receive.bind(excel);
  excel.receive = (...given) => {
    const start = performance.now();
    receive(...given);
    if (marks.clicked > 0 && marks.shown === 0) marks.host += performance.now() - start;
  };
  document.addEventListener('click', () => {
    marks.clicked = performance.now();
    marks.shown = marks.host = 0;
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
    const marks = await marksOf(page);
    const warm = await settled();
    await click();
    const again = (await settled()) - warm;
    return { marks, worked, again, first, all: first + (await total(chunks)) };
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

async function main(): Promise<void> {
  const { grid, rows, count } = formWith(FINDINGS);
  const sheet = JSON.stringify(dataOf(grid));
  const [ours, theirs]: [Opened[], Opened[]] = [[], []];
  // In turns, so that what else the machine does meets both.
  for (let run = 0; run < RUNS; run++) {
    ours.push(await open(WEB, 'taskpane.html', sheet, true));
    theirs.push(await open(TEMPLATE, 'template.html', sheet, false));
  }
  const { browser, close } = await launch();
  console.log(`${machine(browser)}; medians of ${RUNS}, a new browser each time; office.js in both, not counted in KB`);
  await close();
  const middle = (runs: readonly Opened[], of: (run: Opened) => number): string => median(runs.map(of)).toFixed(0);
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
  console.log('| | first load, KB gzip | first interaction, ms |\n|---|---|---|');
  console.log(`| this pane | ${kilobytes(ours[0]!.first)} | ${middle(ours, ({ marks }) => marks.open)} |`);
  console.log(`| the usual React template | ${kilobytes(theirs[0]!.first)} | ${middle(theirs, ({ marks }) => marks.open)} |`);
  console.log(`\nthis pane until its first list: ${kilobytes(ours[0]!.all)} KB gzip`);
  const wait = ({ marks }: Opened): number => marks.shown - marks.clicked;
  console.log(`first 检查 of ${rows} rows with ${count} findings, click to list painted: ${middle(ours, wait)} ms, of which in the fake Excel ${middle(ours, ({ marks }) => marks.host)} ms; its main thread worked ${middle(ours, ({ worked }) => worked)} ms for it (client, engine, view, layout), for a second check ${middle(ours, ({ again }) => again)} ms`);
  console.log(`engine alone on that form, warm: ${engineAlone(grid).toFixed(1)} ms of processor time`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
