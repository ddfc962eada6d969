/**
 * Part 4: round trips and bytes between the add-in and Excel for 检查, 一键评分 and 撤销, counted on the real Office.js client above the fake
 * Excel, against a program that reads and writes cell by cell.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Grid } from '../../src/grid/grid';
import { officeWorkbook } from '../../src/host/office';
import { nationalPolicy as policy } from '../../src/scoring';
import { memoryStore } from '../../src/session/store';
import { openWorkspace } from '../../src/session/workspace';
import { standardForm, type Entry } from '../support/gridOf';
import type { ExcelHost } from '../support/excel/host';
import { excelFrom, installExcel } from '../support/excel/install';
import { times } from './paired';
import type { Measure } from './table';

const SIZES = [30, 3000];
/** Cells that the naive program is really run on; its figures for a whole form follow from them. */
const SAMPLE = 200;

/** A page as the task pane is one; jsdom and office.js are taken from the checkout. */
async function excelInPage(): Promise<ExcelHost> {
  const jsdom = pathToFileURL(resolve('node_modules/jsdom/lib/api.js')).href;
  const { JSDOM } = (await import(/* webpackIgnore: true */ jsdom)) as { JSDOM: new (html: string, options: object) => { window: typeof globalThis } };
  const { window } = new JSDOM('<!doctype html><title>pane</title>', { url: 'https://localhost/taskpane.html', runScripts: 'dangerously', resources: 'usable' });
  const host = installExcel(window);
  const script = window.document.createElement('script');
  script.src = pathToFileURL(resolve('node_modules/@microsoft/office-js/dist/office.js')).href;
  await new Promise((loaded) => {
    script.addEventListener('load', loaded);
    window.document.head.append(script);
  });
  await window.Office.onReady();
  Object.assign(globalThis, { Office: window.Office, Excel: window.Excel });
  return host;
}

const formOf = (rows: number): Grid =>
  standardForm({
    fund: ['1000', '1000', '900', 10, null, null],
    rows: Array.from({ length: rows }, (_, index): Entry[] => [`第${index + 1}项服务对象满意度`, '≥90%', '88%', 1, null, '服务窗口排队时间较长，已增设窗口。']),
    total: [null, null],
  });

interface Traffic {
  what: string;
  trips: number;
  requestBytes: number;
  responseBytes: number;
}

async function measured(host: ExcelHost, what: string, act: () => Promise<unknown>): Promise<Traffic> {
  const from = host.log.length;
  await act();
  return { what, ...host.traffic(from) };
}

const sum = (what: string, parts: readonly Traffic[]): Traffic => {
  const total = (key: 'trips' | 'requestBytes' | 'responseBytes'): number => parts.reduce((all, part) => all + part[key], 0);
  return { what, trips: total('trips'), requestBytes: total('requestBytes'), responseBytes: total('responseBytes') };
};

/** Figures of some cells scaled up to all of them. */
const scaled = ({ what, ...figures }: Traffic, factor: number): Traffic => ({
  what,
  trips: Math.round(figures.trips * factor),
  requestBytes: Math.round(figures.requestBytes * factor),
  responseBytes: Math.round(figures.responseBytes * factor),
});

/** What tutorials show: Excel.run, a cell, a load, a sync. */
async function cellByCell(host: ExcelHost, grid: Grid, writes: readonly string[]): Promise<[Traffic, Traffic]> {
  host.open(excelFrom([grid]));
  const places = Array.from({ length: Math.min(SAMPLE, grid.rows * grid.columns) }, (_, index) => [Math.floor(index / grid.columns), index % grid.columns] as const);
  const read = await measured(host, '检查 cell by cell', async () => {
    for (const [row, column] of places) {
      await Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getActiveWorksheet().getCell(row, column);
        cell.load('values,formulas,numberFormat');
        await context.sync();
      });
    }
  });
  const cells = writes.slice(0, SAMPLE);
  const write = await measured(host, '写入 cell by cell', async () => {
    for (const address of cells) {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [[9.78]];
        await context.sync();
      });
    }
  });
  return [scaled(read, (grid.rows * grid.columns) / places.length), scaled(write, writes.length / Math.max(1, cells.length))];
}

async function measureForm(host: ExcelHost, rows: number): Promise<{ ours: Traffic[]; checkByCell: Traffic; scoreByCell: Traffic }> {
  const grid = formOf(rows);
  host.open(excelFrom([grid]));
  const fresh = () => openWorkspace(officeWorkbook(), memoryStore());
  const space = fresh();
  const check = await measured(host, '检查', () => space.check({ policy }));
  const again = await measured(host, '检查 again (a cell was left)', () => space.check({ policy }, [grid.name]));
  const written: string[] = [];
  const score = await measured(host, '一键评分 (check, write, read back)', async () => {
    const done = await fresh().score({ policy });
    written.push(...done.written.map(({ cell }) => cell));
  });
  host.open(excelFrom([grid]));
  const pane = fresh();
  const { sheets } = await pane.check({ policy });
  const edits = sheets.flatMap(({ sheet, edits: own }) => own.filter(({ kind }) => kind === 'fill').map((edit) => ({ ...edit, sheet })));
  const apply = await measured(host, '采用 (re-read, write, read back)', () => pane.apply(edits));
  const undo = await measured(host, '撤销', () => pane.undo());
  const [naiveRead, naiveWrite] = await cellByCell(host, grid, written);
  return { ours: [check, again, score, apply, undo], checkByCell: naiveRead, scoreByCell: sum('一键评分 cell by cell', [naiveRead, naiveWrite]) };
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
const told = ({ trips, requestBytes, responseBytes }: Traffic): string => `${trips} round trip${trips === 1 ? '' : 's'}, ${kilobytes(requestBytes)} sent, ${kilobytes(responseBytes)} received`;

/** Cell by cell is run on some cells and scaled up; batches that only give references back are not counted. */
export async function measureExcel(): Promise<Measure[]> {
  const host = await excelInPage();
  const measures: Measure[] = [];
  for (const rows of SIZES) {
    const { ours, checkByCell, scoreByCell } = await measureForm(host, rows);
    for (const traffic of ours) {
      const naive = traffic.what.startsWith('检查') ? checkByCell : scoreByCell;
      measures.push({ part: 4, what: `${traffic.what}, ${rows} rows`, ours: told(traffic), against: `cell by cell: ${told(naive)}`, ratio: `${times(naive.trips / traffic.trips)} trips`, aim: 'as many trips at any size' });
    }
  }
  return measures;
}
