/** Range: what it tells, what can be set in it, and the ranges one gets from it. */
import { areaName, intersection, isOnSheet, MAX_COLUMNS, MAX_ROWS, parseArea, quoted, type Area } from './area';
import { newCell } from './cell';
import { cellProperties, columnProperties, rowProperties } from './cellProperties';
import { NOTHING, rangeOf, type HostObject, type ObjectType, type RangeObject, type World } from './objects';
import { announce, checkFormattable, checkWritable, enterAll, EVENT, spread, table, textOf, valueType } from './rangeContent';
import { invalidArgument, itemNotFound } from './trouble';

/** A range of the same sheet; InvalidArgument beyond its edges (Microsoft, Range.getOffsetRange: "an exception will be thrown"). */
function within({ sheet }: RangeObject, area: Area): RangeObject {
  if (!isOnSheet(area) || Object.values(area).some((number) => !Number.isInteger(number))) throw invalidArgument();
  return rangeOf(sheet, area);
}

const nameOf = ({ sheet, area }: RangeObject): string => `${quoted(sheet.name)}!${areaName(area)}`;

/** Whether all, none (false) or some (null) of `count` rows or columns are hidden (Microsoft, Range.rowHidden). */
function allHidden(from: number, count: number, isHidden: (index: number) => boolean): boolean | null {
  const most = Math.min(count, 100000);
  let hidden = 0;
  for (let index = from; index < from + most; index++) if (isHidden(index)) hidden++;
  return hidden === 0 ? false : hidden === most ? true : null;
}

/** A range given as another range or as an address. */
function otherArea({ sheet }: RangeObject, given: RangeObject | string): Area {
  if (typeof given === 'object') {
    if (given.sheet !== sheet) throw invalidArgument();
    return given.area;
  }
  const found = parseArea(given);
  if (!found) throw invalidArgument();
  return found.area;
}

function common(range: RangeObject, given: RangeObject | string): HostObject {
  const area = intersection(range.area, otherArea(range, given));
  return area ? rangeOf(range.sheet, area) : NOTHING;
}

function usedPart(range: RangeObject, valuesOnly = false): HostObject {
  const used = range.sheet.used(valuesOnly);
  const area = used && intersection(range.area, used);
  return area ? rangeOf(range.sheet, area) : NOTHING;
}

function existing(object: HostObject): HostObject {
  if (object === NOTHING) throw itemNotFound();
  return object;
}

/** Microsoft, Excel.ClearApplyTo: All, Formats, Contents. */
function clear(range: RangeObject, what = 'All', world: World): void {
  checkWritable(range, world);
  const { sheet, area } = range;
  for (const [key, cell] of sheet.cells) {
    if (!intersection(area, { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS, rows: 1, columns: 1 })) continue;
    const blank = newCell();
    const { value, formula, error, locked } = what === 'Contents' || what === 'All' ? { ...blank, locked: cell.locked } : cell;
    Object.assign(cell, what === 'Contents' ? {} : blank, { value, formula, error, locked });
    sheet.touched.add(cell);
  }
  announce(range, world);
}

/** Merging keeps the first cell that holds something, in the first place (Microsoft, "Merge cells": only the upper-left value is kept). */
function merge(range: RangeObject, across: boolean | null, world: World): void {
  checkFormattable(range, world);
  const { sheet, area } = range;
  const areas = across ? Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 })) : [area];
  for (const each of areas) {
    sheet.merges = [...sheet.merges.filter((old) => intersection(old, each) === null), each];
    for (const [key, cell] of sheet.cells) {
      const place = { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS, rows: 1, columns: 1 };
      if (intersection(each, place) && !sheet.takes(place.row, place.column)) Object.assign(cell, { value: '', formula: null, error: false });
    }
  }
}

export const rangeType: ObjectType<RangeObject> = {
  identity: ({ reference }) => (reference === undefined ? {} : { _ReferenceId: reference }),
  get: {
    Address: nameOf,
    AddressLocal: nameOf,
    RowIndex: ({ area }) => area.row,
    ColumnIndex: ({ area }) => area.column,
    RowCount: ({ area }) => area.rows,
    ColumnCount: ({ area }) => area.columns,
    // -1 above 2^31-1 cells (Microsoft, Range.cellCount).
    CellCount: ({ area }) => (area.rows * area.columns > 2147483647 ? -1 : area.rows * area.columns),
    IsEntireRow: ({ area }) => area.columns === MAX_COLUMNS,
    IsEntireColumn: ({ area }) => area.rows === MAX_ROWS,
    Values: (range) => table(range, (cell) => cell.value),
    Formulas: (range) => table(range, (cell) => cell.formula ?? cell.value),
    Text: (range) => table(range, (cell, _row, column) => textOf(range.sheet, cell, column)),
    NumberFormat: (range) => table(range, (cell) => cell.numberFormat),
    ValueTypes: (range) => table(range, valueType),
    RowHidden: ({ sheet, area }) => allHidden(area.row, area.rows, sheet.isHiddenRow),
    ColumnHidden: ({ sheet, area }) => allHidden(area.column, area.columns, (column) => sheet.hiddenColumns.has(column)),
    HasSpill: () => false,
  },
  set: {
    Values: (range, value, world) => enterAll(range, value, world),
    Formulas: (range, value, world) => enterAll(range, value, world),
    NumberFormat: (range, value, world) => {
      checkFormattable(range, world);
      spread(range, value, (row, column, entry) => (range.sheet.at(row, column).numberFormat = String(entry)));
      world.raise({ type: EVENT.formatChanged, sheet: range.sheet, message: { address: areaName(range.area), source: 'Local', worksheetId: range.sheet.id } });
    },
    RowHidden: ({ sheet, area }, value: boolean) => {
      for (let row = area.row; row < area.row + area.rows; row++) sheet.hiddenRows[value ? 'add' : 'delete'](row);
    },
    ColumnHidden: ({ sheet, area }, value: boolean) => {
      for (let column = area.column; column < area.column + area.columns; column++) sheet.hiddenColumns[value ? 'add' : 'delete'](column);
    },
  },
  follow: {
    Format: (range) => ({ ...range, type: 'RangeFormat', reference: undefined }),
    Worksheet: ({ sheet }) => ({ type: 'Worksheet', sheet }),
  },
  call: {
    _KeepReference: (range, _operands, { references }) => {
      if (range.reference !== undefined) return;
      range.reference = `ref${++lastReference}`;
      references.set(range.reference, range);
    },
    _ValidateArraySize: ({ area }, [rows, columns]: number[]) => {
      if (rows !== area.rows || columns !== area.columns) throw invalidArgument();
    },
    Select: ({ sheet, area }, _operands, { workbook, raise }) => {
      // Goes wrong unless the sheet was active before the batch began: activate → sync → select → sync (OFFICE.md 5, "Selection").
      if (workbook.shown !== sheet) throw invalidArgument();
      workbook.selection = { sheet, area };
      raise({ type: EVENT.selectionChanged, sheet, message: { address: areaName(area), worksheetId: sheet.id } });
    },
    GetCell: (range, [row = 0, column = 0]: number[]) => within(range, { row: range.area.row + row, column: range.area.column + column, rows: 1, columns: 1 }),
    GetRow: (range, [row = 0]: number[]) => within(range, { ...range.area, row: range.area.row + row, rows: 1 }),
    GetColumn: (range, [column = 0]: number[]) => within(range, { ...range.area, column: range.area.column + column, columns: 1 }),
    GetLastRow: (range) => within(range, { ...range.area, row: range.area.row + range.area.rows - 1, rows: 1 }),
    GetLastColumn: (range) => within(range, { ...range.area, column: range.area.column + range.area.columns - 1, columns: 1 }),
    GetLastCell: (range) => within(range, { row: range.area.row + range.area.rows - 1, column: range.area.column + range.area.columns - 1, rows: 1, columns: 1 }),
    GetEntireRow: (range) => within(range, { ...range.area, column: 0, columns: MAX_COLUMNS }),
    GetEntireColumn: (range) => within(range, { ...range.area, row: 0, rows: MAX_ROWS }),
    GetOffsetRange: (range, [rows = 0, columns = 0]: number[]) => within(range, { ...range.area, row: range.area.row + rows, column: range.area.column + columns }),
    GetResizedRange: (range, [rows = 0, columns = 0]: number[]) => within(range, { ...range.area, rows: range.area.rows + rows, columns: range.area.columns + columns }),
    GetAbsoluteResizedRange: (range, [rows = 0, columns = 0]: number[]) => within(range, { ...range.area, rows, columns }),
    GetBoundingRect: (range, [given]: [RangeObject | string]) => {
      const [a, b] = [range.area, otherArea(range, given)];
      const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
      return within(range, { row, column, rows: Math.max(a.row + a.rows, b.row + b.rows) - row, columns: Math.max(a.column + a.columns, b.column + b.columns) - column });
    },
    GetIntersection: (range, [given]: [RangeObject | string]) => existing(common(range, given)),
    GetIntersectionOrNullObject: (range, [given]: [RangeObject | string]) => common(range, given),
    GetUsedRange: (range, [valuesOnly]: boolean[]) => existing(usedPart(range, valuesOnly)),
    GetUsedRangeOrNullObject: (range, [valuesOnly]: boolean[]) => usedPart(range, valuesOnly),
    GetMergedAreasOrNullObject: ({ sheet, area }) => {
      const areas = sheet.merges.filter((merged) => intersection(area, merged));
      return areas.length > 0 ? { type: 'RangeAreas', sheet, areas } : NOTHING;
    },
    GetCellProperties: (range, [wanted]: [Record<string, unknown>]) => cellProperties(range, wanted),
    GetRowProperties: (range, [wanted]: [Record<string, unknown>]) => rowProperties(range, wanted),
    GetColumnProperties: (range, [wanted]: [Record<string, unknown>]) => columnProperties(range, wanted),
    Merge: (range, [across = false]: boolean[], world) => merge(range, across, world),
    Unmerge: (range, _operands, world) => {
      checkFormattable(range, world);
      range.sheet.merges = range.sheet.merges.filter((old) => intersection(old, range.area) === null);
    },
    Clear: (range, [what]: string[], world) => clear(range, what ?? undefined, world),
    Calculate: () => undefined,
  },
};

let lastReference = 0;
