/** What a person, or a co-author, does in the grid: outside every batch, with the events that Excel raises for it. */
import { areaName, parseArea } from './area';
import type { CellValue } from './cell';
import type { ExcelHost } from './host';
import { rangeOf, type RangeObject } from './objects';
import { announce, EVENT } from './rangeContent';
import { shiftRows } from './rowShift';
import type { ExcelSheet } from './sheet';

export class User {
  constructor(private readonly host: ExcelHost) {}

  /** `自评表!F9`; without a sheet the active one. */
  private range(address: string): RangeObject {
    const found = parseArea(address);
    if (!found) throw new Error(`no address: ${address}`);
    return rangeOf(found.sheet === null ? this.host.workbook.active : this.host.workbook.sheet(found.sheet), found.area);
  }

  /** Types a value into a cell. */
  type(address: string, value: CellValue): void {
    const range = this.range(address);
    range.sheet.enter(range.area.row, range.area.column, value);
    this.host.workbook.recalculate();
    announce(range, this.host, 'RangeEdited', 'Unknown');
    this.host.flush();
  }

  select(address: string): void {
    const { sheet, area } = this.range(address);
    const before = this.host.workbook.active;
    Object.assign(this.host.workbook, { active: sheet, selection: { sheet, area } });
    if (before !== sheet) this.host.raise({ type: EVENT.activated, sheet, message: { worksheetId: sheet.id } });
    this.host.raise({ type: EVENT.selectionChanged, sheet, message: { address: areaName(area), worksheetId: sheet.id } });
    this.host.flush();
  }

  /** Sets the fill of cells; null takes it away. */
  paint(address: string, fill: string | null): void {
    const { sheet, area } = this.range(address);
    for (let row = area.row; row < area.row + area.rows; row++) for (let column = area.column; column < area.column + area.columns; column++) sheet.at(row, column).fill = fill;
    this.host.raise({ type: EVENT.formatChanged, sheet, message: { address: areaName(area), source: 'Local', worksheetId: sheet.id } });
    this.host.flush();
  }

  /** Inserts rows before a row, or deletes rows from it on (`count` negative); rows count from 1. */
  insertRows(name: string, row: number, count: number): void {
    const sheet = this.sheet(name);
    shiftRows(sheet, row - 1, count);
    this.host.workbook.recalculate();
    const message = { address: `${row}:${row + Math.abs(count) - 1}`, changeType: count > 0 ? 'RowInserted' : 'RowDeleted', source: 'Local', worksheetId: sheet.id, triggerSource: 'Unknown' };
    this.host.raise({ type: EVENT.changed, sheet, message });
    this.host.flush();
  }

  rename(sheet: string, name: string): void {
    this.host.workbook.rename(this.sheet(sheet), name);
  }

  deleteSheet(name: string): void {
    const sheet = this.sheet(name);
    this.host.workbook.remove(sheet);
    this.host.raise({ type: EVENT.deleted, sheet: null, message: { source: 'Local', worksheetId: sheet.id } });
    this.host.flush();
  }

  /** Protects a sheet; `open` are addresses of unlocked cells. */
  protect(name: string, open: readonly string[] = []): void {
    const sheet = this.sheet(name);
    for (const address of open) {
      const { area } = this.range(`'${name}'!${address}`);
      for (let row = area.row; row < area.row + area.rows; row++) for (let column = area.column; column < area.column + area.columns; column++) sheet.at(row, column).locked = false;
    }
    sheet.protected = true;
  }

  /** Sets a filter that hides these rows, counted from 1. */
  filter(name: string, hidden: readonly number[]): void {
    const sheet = this.sheet(name);
    sheet.filter = sheet.used(true);
    sheet.filteredRows.clear();
    hidden.forEach((row) => sheet.filteredRows.add(row - 1));
  }

  private sheet(name: string): ExcelSheet {
    return this.host.workbook.sheet(name);
  }
}
