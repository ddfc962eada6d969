/** Range.getCellProperties, getRowProperties and getColumnProperties: many cells' formats in one answer (ExcelApi 1.9). */
import { areaName } from './area';
import type { ExcelCell } from './cell';
import { NOTHING, rangeOf, type HostObject, type RangeObject } from './objects';
import { fillColor, fontOf } from './rangeFormat';
import type { ExcelSheet } from './sheet';
import { unsupported } from './trouble';

type Wanted = Record<string, unknown>;

/** Each wanted key through its reader; a key without one is refused, never left out. */
function picked(wanted: Wanted, readers: Record<string, (inner: Wanted) => unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(wanted).filter(([, want]) => want !== false && want !== undefined).map(([key, inner]) => {
      const read = readers[key];
      if (!read) throw unsupported(`properties of cells: ${key}`);
      return [key, read(typeof inner === 'object' ? (inner as Wanted) : {})];
    }),
  );
}

const formatOf = (cell: Readonly<ExcelCell>) => (inner: Wanted): unknown =>
  picked(inner, {
    fill: (fill) => picked(fill, { color: () => fillColor(cell), pattern: () => (cell.fill === null ? 'None' : 'Solid') }),
    font: (font) => picked(font, Object.fromEntries(Object.entries(fontOf(cell)).map(([key, value]) => [key, () => value]))),
    protection: (protection) => picked(protection, { locked: () => cell.locked, formulaHidden: () => false }),
    wrapText: () => cell.wrapText,
    horizontalAlignment: () => cell.horizontalAlignment,
    verticalAlignment: () => cell.verticalAlignment,
  });

/** Keys of the answer are those of the request: office.js hands it on as it comes. */
export function cellProperties({ sheet, area }: RangeObject, wanted: Wanted): unknown {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => {
      const [row, column] = [area.row + r, area.column + c];
      return picked(wanted, {
        address: () => `${sheet.name}!${areaName({ row, column, rows: 1, columns: 1 })}`,
        format: formatOf(sheet.peek(row, column)),
      });
    }),
  );
}

export function rowProperties({ sheet, area }: RangeObject, wanted: Wanted): unknown {
  return Array.from({ length: area.rows }, (_, r) =>
    picked(wanted, {
      address: () => `${sheet.name}!${area.row + r + 1}:${area.row + r + 1}`,
      rowIndex: () => area.row + r,
      rowHidden: () => sheet.isHiddenRow(area.row + r),
      format: (inner) => picked(inner, { rowHeight: () => sheet.rowHeights.get(area.row + r) ?? 14.25 }),
    }),
  );
}

export function columnProperties({ sheet, area }: RangeObject, wanted: Wanted): unknown {
  return Array.from({ length: area.columns }, (_, c) =>
    picked(wanted, {
      columnIndex: () => area.column + c,
      columnHidden: () => sheet.hiddenColumns.has(area.column + c),
      format: (inner) => picked(inner, { columnWidth: () => sheet.columnWidths.get(area.column + c) ?? 48 }),
    }),
  );
}

/** The merged areas as ranges, for RangeAreas. */
export const rangesOf = ({ sheet, areas = [] }: HostObject): HostObject[] => areas.map((area) => rangeOf(sheet as ExcelSheet, area));

export const itemAt = (items: HostObject[], index: number): HostObject => items[index] ?? NOTHING;
