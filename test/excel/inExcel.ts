/** A workspace on a workbook that is open in the fake Excel, through office.js and the Office host. */
import type { Grid } from '../../src/grid/grid';
import { officeWorkbook } from '../../src/host/office';
import type { LivePort } from '../../src/host/workbook';
import { memoryStore, type Store } from '../../src/session/store';
import { openWorkspace, type Workspace } from '../../src/session/workspace';
import { excelFrom } from '../support/excel/fromGrids';
import type { ExcelHost } from '../support/excel/host';

export interface InExcel {
  port: LivePort;
  space: Workspace;
  store: Store;
}

/** Opens the sheets in Excel, as if the pane had just been loaded. */
export function inExcel(host: ExcelHost, grids: readonly Grid[]): InExcel {
  host.open(excelFrom(grids));
  return anotherPane(memoryStore());
}

/** The workbook that is open already, in a pane that was loaded anew: only the store is the same. */
export function anotherPane(store: Store): InExcel {
  const port = officeWorkbook();
  return { port, store, space: openWorkspace(port, store) };
}
