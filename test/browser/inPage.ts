/** The fake Excel inside a page: sheets in, the host and its dialogs and ribbon within reach of a test. */
import { Grid, type GridData } from '../../src/grid/grid';
import { excelFrom, installExcel, type ExcelHost, type HostOptions } from '../support/excel/install';
import { speakDialogs, type Ribbon } from './dialogs';

/** A grid as it travels into a page. */
export interface SheetData extends Omit<GridData, 'hiddenRows' | 'hiddenColumns'> {
  hiddenRows: number[];
  hiddenColumns: number[];
}

declare global {
  interface Window {
    excel: ExcelHost;
    ribbon: Ribbon;
    startExcel(sheets: readonly SheetData[], options?: HostOptions): void;
  }
}

window.startExcel = (sheets, options = {}) => {
  const grids = sheets.map((data) => new Grid({ ...data, hiddenRows: new Set(data.hiddenRows), hiddenColumns: new Set(data.hiddenColumns) }));
  window.excel = installExcel(window, { ...options, workbook: excelFrom(grids) });
  window.ribbon = speakDialogs(window);
};
