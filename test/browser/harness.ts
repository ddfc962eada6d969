/** Opens the built pages in Chromium over the fake Excel, and notes everything that must not happen. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Grid } from '../../src/grid/grid';
import type { HostOptions } from '../support/excel/host';
import type { SheetData } from './inPage';

const WEB = resolve('dist', 'web');
const HOST = resolve('dist', 'excel-host.js');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export interface Opened {
  page: Page;
  /** Requests to any other place than the page's own, console errors, uncaught errors and violations of the content security policy. */
  wrong: string[];
}

export interface OpenOptions extends HostOptions {
  width?: number;
  height?: number;
  /** Which page, with its query. */
  at?: string;
  forced?: boolean;
  /** Whether Excel is there at all. */
  excel?: boolean;
  /** Runs in the page before anything of its own. */
  before?: () => void;
}

let browser: Browser | undefined;
let served: { address: string; close(): Promise<void> } | undefined;

beforeAll(async () => {
  const { serveFolder } = (await import('../support/serveFolder.mjs' as string)) as { serveFolder(folder: string): Promise<typeof served> };
  served = await serveFolder(WEB);
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-background-networking'] });
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** A grid as data; the page makes a Grid of it again. */
export function dataOf(grid: Grid): SheetData {
  const { name, hidden, date1904, merges, hiddenRows, hiddenColumns, rows, columns } = grid;
  const cells = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => grid.cell(row + 1, column + 1)));
  return { name, hidden, date1904, merges: [...merges], hiddenRows: [...hiddenRows], hiddenColumns: [...hiddenColumns], cells: cells.map((row) => row.map((cell) => cell ?? undefined)) };
}

/** A page over a workbook of these sheets, in a context of its own: nothing is remembered from another test. */
export async function openPage(grids: readonly Grid[], options: OpenOptions = {}): Promise<Opened> {
  const { width = 320, height = 800, at = 'taskpane.html', forced = false, excel = true, before, ...host } = options;
  const context = await browser!.newContext({ viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', forcedColors: forced ? 'active' : 'none' });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${served!.address}/`) && !request.url().startsWith('data:')) wrong.push(`request ${request.url()}`);
  });
  page.on('response', (response) => void (response.status() >= 400 && wrong.push(`${response.status()} ${response.url()}`)));
  page.on('console', (message) => void (message.type() === 'error' && wrong.push(`console ${message.text()}`)));
  page.on('pageerror', (error) => wrong.push(`error ${error.message}`));
  if (before) await page.addInitScript(before);
  if (excel) {
    await page.addInitScript({ path: HOST });
    // JSON drops undefined to null: a blank cell comes back as undefined.
    const sheets = JSON.stringify(grids.map(dataOf));
    await page.addInitScript(({ sheets, host }) => {
      const data = JSON.parse(sheets, (_key, value: unknown) => value) as SheetData[];
      window.startExcel(data.map((sheet) => ({ ...sheet, cells: sheet.cells.map((row) => row?.map((cell) => cell ?? undefined)) })), host);
    }, { sheets, host });
  }
  await page.goto(`${served!.address}/${at}`);
  return { page, wrong };
}

/** The pane with its first paint done. */
export async function openPane(grids: readonly Grid[], options: OpenOptions = {}): Promise<Opened> {
  const opened = await openPage(grids, options);
  await opened.page.getByRole('button', { name: '检查', exact: true }).waitFor();
  return opened;
}

/** What axe-core finds, as rule and element. The script comes in through the debugger, which the policy does not bind. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
  return found;
}

/** Values of cells in the fake workbook, e.g. `cells(page, '自评表', 'H9', 'H10')`. */
export const cells = (page: Page, sheet: string, ...addresses: string[]): Promise<unknown[]> =>
  page.evaluate(([name, list]) => (list as string[]).map((address) => window.excel.workbook.cell(`'${name}'!${address}`).value), [sheet, addresses] as const);

/** The whole workbook, formats included, to compare before and after. */
export const everything = (page: Page): Promise<string> => page.evaluate(() => JSON.stringify(window.excel.workbook.snapshot()));

/** Shown content never wider than the view. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
