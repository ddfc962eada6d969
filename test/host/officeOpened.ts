/** The real Office.js client on the fake Excel, with a workbook of the test's choice. */
import { TextDecoder, TextEncoder } from 'node:util';
import type { Grid } from '../../src/grid/grid';
import { officeWorkbook } from '../../src/host/office';
import type { LivePort } from '../../src/host/workbook';
import { memoryStore, type Store } from '../../src/session/store';
import { openWorkspace, type Workspace } from '../../src/session/workspace';
import type { ExcelHost, HostOptions } from '../support/excel/host';
import { excelFrom } from '../support/excel/install';
import { settle, startExcel } from '../support/excel/jsdom';

// jsdom has none; the reader of workbook files needs them.
Object.assign(globalThis, { TextDecoder, TextEncoder });

let host: ExcelHost | null = null;

/** Call in beforeAll: office.js belongs to the window of the test file. */
export async function startOnce(options: HostOptions = {}): Promise<ExcelHost> {
  return (host ??= await startExcel(options));
}

export interface OpenedInExcel {
  host: ExcelHost;
  port: LivePort;
  store: Store;
  space: Workspace;
}

/** Opens a workbook made of these sheets; what an earlier test left behind is gone. */
export async function openInExcel(grids: readonly Grid[]): Promise<OpenedInExcel> {
  await settle();
  host!.open(excelFrom(grids));
  const port = officeWorkbook();
  const store = memoryStore();
  return { host: host!, port, store, space: openWorkspace(port, store) };
}
