/** One cell of the fake workbook: its content and how it looks. */

export type CellValue = string | number | boolean;

export interface Font {
  bold: boolean;
  italic: boolean;
  color: string;
  name: string;
  size: number;
  underline: string;
  strikethrough: boolean;
}

export interface Border {
  style: string;
  color: string;
  weight: string;
}

export interface ExcelCell {
  /** '' for a blank, as `Range.values` tells it; an error is its text (`#REF!`). */
  value: CellValue;
  /** The value is an error, not a text that looks like one. */
  error: boolean;
  /** With the leading `=`, or null. */
  formula: string | null;
  numberFormat: string;
  /** `#RRGGBB`, or null for no fill. */
  fill: string | null;
  /** Every cell is locked until a person unlocks it (Microsoft, FormatProtection.locked). */
  locked: boolean;
  font: Partial<Font>;
  borders: Partial<Record<string, Border>>;
  wrapText: boolean;
  horizontalAlignment: string;
  verticalAlignment: string;
}

/** A cell that nobody ever touched. Never change it: it stands for all of them. */
export const UNTOUCHED: Readonly<ExcelCell> = Object.freeze({ ...newCell() });

export function newCell(): ExcelCell {
  return {
    value: '', error: false, formula: null, numberFormat: 'General', fill: null, locked: true, font: {}, borders: {},
    wrapText: false, horizontalAlignment: 'General', verticalAlignment: 'Bottom',
  };
}

export const isBlank = (cell: ExcelCell): boolean => cell.value === '' && cell.formula === null;

/** Formatted though perhaps blank: the used range counts such cells (OFFICE.md 5, "Used range"). */
export const isFormatted = (cell: ExcelCell): boolean =>
  cell.numberFormat !== 'General' || cell.fill !== null || !cell.locked || cell.wrapText || Object.keys(cell.font).length + Object.keys(cell.borders).length > 0 ||
  cell.horizontalAlignment !== 'General' || cell.verticalAlignment !== 'Bottom';

export const ERROR = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!)$/;
