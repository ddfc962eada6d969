/** Range.format: fill, font, borders, alignment, sizes and the lock of cells. */
import { areaName, placesOf } from './area';
import type { Border, ExcelCell, Font } from './cell';
import type { HostObject, ObjectType, RangeObject, World } from './objects';
import { checkFormattable, EVENT } from './rangeContent';
import { invalidArgument } from './trouble';

const STANDARD_FONT: Font = { bold: false, italic: false, color: '#000000', name: '等线', size: 11, underline: 'None', strikethrough: false };
export const fontOf = (cell: Readonly<ExcelCell>): Font => ({ ...STANDARD_FONT, ...cell.font });

/** A cell without fill tells white; only `pattern` (1.9) tells it from a white fill (Microsoft, RangeFill.color and RangeFill.pattern). */
export const fillColor = (cell: Readonly<ExcelCell>): string => cell.fill ?? '#FFFFFF';

/** The one value of all cells, or undefined when they differ. */
function uniform<T>({ sheet, area }: RangeObject, pick: (cell: Readonly<ExcelCell>) => T): T | undefined {
  if (area.rows * area.columns > 1e6) throw invalidArgument();
  const values = new Set([...placesOf(area)].map(({ row, column }) => pick(sheet.peek(row, column))));
  return values.size === 1 ? [...values][0] : undefined;
}

function paint(range: RangeObject, world: World, put: (cell: ExcelCell) => void): void {
  checkFormattable(range, world);
  for (const { row, column } of placesOf(range.area)) put(range.sheet.at(row, column));
  world.workbook.dirty = true;
  world.raise({ type: EVENT.formatChanged, sheet: range.sheet, message: { address: areaName(range.area), source: 'Local', worksheetId: range.sheet.id } });
}

const NAMED: Record<string, string> = { red: '#FF0000', yellow: '#FFFF00', white: '#FFFFFF', black: '#000000', orange: '#FFA500', green: '#008000', blue: '#0000FF' };

/** `#RRGGBB` or a named colour (Microsoft, RangeFill.color). */
function colorOf(text: unknown): string {
  const color = typeof text === 'string' ? NAMED[text.toLowerCase()] ?? `#${text.replace(/^#/, '').toUpperCase()}` : '';
  if (!/^#[0-9A-F]{6}$/.test(color)) throw invalidArgument();
  return color;
}

/** A property that a range of differing cells tells as null. */
const plain = <K extends 'wrapText' | 'horizontalAlignment' | 'verticalAlignment'>(key: K) => ({
  get: (range: RangeObject): unknown => uniform(range, (cell) => cell[key]) ?? null,
  set: (range: RangeObject, value: never, world: World): void => paint(range, world, (cell) => (cell[key] = value)),
});
const [wrap, across, upright] = [plain('wrapText'), plain('horizontalAlignment'), plain('verticalAlignment')];

const indexes = (from: number, count: number): number[] => Array.from({ length: Math.min(count, 100000) }, (_, index) => from + index);

export const formatType: ObjectType<RangeObject> = {
  get: {
    WrapText: wrap.get,
    HorizontalAlignment: across.get,
    VerticalAlignment: upright.get,
    ColumnWidth: ({ sheet, area }) => sheet.columnWidths.get(area.column) ?? 48,
    RowHeight: ({ sheet, area }) => sheet.rowHeights.get(area.row) ?? 14.25,
    IndentLevel: () => 0,
    ShrinkToFit: () => false,
  },
  set: {
    WrapText: wrap.set,
    HorizontalAlignment: across.set,
    VerticalAlignment: upright.set,
    ColumnWidth: ({ sheet, area }, value: number) => indexes(area.column, area.columns).forEach((column) => sheet.columnWidths.set(column, value)),
    RowHeight: ({ sheet, area }, value: number) => indexes(area.row, area.rows).forEach((row) => sheet.rowHeights.set(row, value)),
    IndentLevel: (range, _value, world) => checkFormattable(range, world),
    ShrinkToFit: (range, _value, world) => checkFormattable(range, world),
  },
  follow: {
    Fill: (range) => ({ ...range, type: 'RangeFill' }),
    Font: (range) => ({ ...range, type: 'RangeFont' }),
    Borders: (range) => ({ ...range, type: 'RangeBorderCollection' }),
    Protection: (range) => ({ ...range, type: 'FormatProtection' }),
  },
  call: { AutofitColumns: () => undefined, AutofitRows: () => undefined },
};

export const fillType: ObjectType<RangeObject> = {
  get: {
    // '' when the cells differ, null for the pattern of such cells (Microsoft, RangeFill).
    Color: (range) => uniform(range, fillColor) ?? '',
    Pattern: (range) => uniform(range, (cell) => (cell.fill === null ? 'None' : 'Solid')) ?? null,
  },
  set: {
    Color: (range, value, world) => {
      const color = colorOf(value);
      paint(range, world, (cell) => (cell.fill = color));
    },
  },
  call: { Clear: (range, _operands, world) => paint(range, world, (cell) => (cell.fill = null)) },
};

const FONT_KEYS: [string, keyof Font][] = [
  ['Bold', 'bold'], ['Italic', 'italic'], ['Color', 'color'], ['Name', 'name'], ['Size', 'size'], ['Underline', 'underline'], ['Strikethrough', 'strikethrough'],
];

export const fontType: ObjectType<RangeObject> = {
  get: Object.fromEntries(FONT_KEYS.map(([name, key]) => [name, (range: RangeObject): unknown => uniform(range, (cell) => fontOf(cell)[key]) ?? null])),
  set: Object.fromEntries(
    FONT_KEYS.map(([name, key]) => [
      name,
      (range: RangeObject, value: never, world: World): void => paint(range, world, (cell) => ((cell.font[key] as unknown) = key === 'color' ? colorOf(value) : value)),
    ]),
  ),
};

export const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'];
const NO_BORDER: Border = { style: 'None', color: '#000000', weight: 'Thin' };

export const borderCollectionType: ObjectType<RangeObject> = {
  get: { Count: () => SIDES.length },
  items: (range) => SIDES.map((side): HostObject => ({ ...range, type: 'RangeBorder', side })),
  item: (range, side) => {
    if (!SIDES.includes(String(side))) throw invalidArgument();
    return { ...range, type: 'RangeBorder', side: String(side) };
  },
};

const borderOf = (cell: Readonly<ExcelCell>, side = ''): Border => cell.borders[side] ?? NO_BORDER;
const BORDER_KEYS: [string, keyof Border][] = [['Style', 'style'], ['Color', 'color'], ['Weight', 'weight']];

/** Kept per cell and side as it was set: enough to read back and compare, not a picture of neighbouring cells. */
export const borderType: ObjectType<RangeObject> = {
  identity: ({ side }) => ({ SideIndex: side }),
  get: {
    SideIndex: ({ side }) => side,
    ...Object.fromEntries(BORDER_KEYS.map(([name, key]) => [name, (range: RangeObject): unknown => uniform(range, (cell) => borderOf(cell, range.side)[key]) ?? null])),
  },
  set: Object.fromEntries(
    BORDER_KEYS.map(([name, key]) => [
      name,
      (range: RangeObject, value: never, world: World): void =>
        paint(range, world, (cell) => {
          const side = range.side ?? '';
          const drawn = key === 'style' ? {} : { style: borderOf(cell, side).style === 'None' ? 'Continuous' : borderOf(cell, side).style };
          cell.borders[side] = { ...borderOf(cell, side), ...drawn, [key]: key === 'color' ? colorOf(value) : value };
        }),
    ]),
  ),
};

export const cellProtectionType: ObjectType<RangeObject> = {
  // null where some cells are locked and some are not (Microsoft, FormatProtection.locked).
  get: { Locked: (range) => uniform(range, (cell) => cell.locked) ?? null, FormulaHidden: () => false },
  set: { Locked: (range, value, world) => paint(range, world, (cell) => (cell.locked = value)) },
};
