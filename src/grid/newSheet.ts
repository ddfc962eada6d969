/** A sheet to be added to a workbook, as data: what output/ lays out and every host writes. */
import type { Range } from './address';

/** How a cell looks, by its role; grid/look.ts says what each means in font, fill, border and alignment. */
export type CellLook =
  /** Above the tables: name of the sheet, line below it, name of a section (no border). */
  | 'title' | 'subtitle' | 'heading'
  /** In tables: column header, short centred entry, sentence, figure, line of a total, room to fill in. */
  | 'header' | 'label' | 'text' | 'number' | 'total' | 'blank'
  /** Right, and the three severities. */
  | 'good' | 'note' | 'warning' | 'error'
  /** A remark outside the tables. */
  | 'muted';

export interface NewCell {
  row: number;
  column: number;
  /** A text stays a text, whatever it starts with: a host never reads `=…` in it as a formula. */
  value: string | number | null;
  look: CellLook;
  /** Number format code; General when absent. */
  format?: string;
}

export interface NewSheet {
  /** Wished name; the host makes it valid and unique (31 characters, no []:*?/\). */
  name: string;
  cells: NewCell[];
  /** Column widths in characters of the standard font, from column A on. */
  widths: number[];
  /** Row heights in points where wrapping text needs more than one line; rows left out have the standard height. */
  heights: ReadonlyMap<number, number>;
  merges: Range[];
  /** Rows that stay in sight and repeat on every printed page; 0 for none. */
  frozenRows: number;
  landscape: boolean;
  /** Foot of every printed page, in the middle; `&P` and `&N` stand for the page and their number. None when absent. */
  footer?: string;
}
