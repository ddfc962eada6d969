/** How a sheet looks in its own file, as far as a readable picture of it needs to know. */

export interface PaintedCell {
  bold: boolean;
  /** Font size in points; null for the standard one. */
  size: number | null;
  horizontal: 'left' | 'center' | 'right' | null;
  vertical: 'top' | 'center' | 'bottom' | null;
}

export interface SheetPicture {
  /** Width of a column in characters of the standard font; columns left out have the standard width. */
  widths: ReadonlyMap<number, number>;
  standardWidth: number;
  /** Height of a row in points; rows left out fit their text. */
  heights: ReadonlyMap<number, number>;
  painted(row: number, column: number): PaintedCell | undefined;
}

/** Characters of a column in a new workbook. */
export const STANDARD_WIDTH = 8.43;

/** The picture of a sheet of which nothing is known. */
export const PLAIN_PICTURE: SheetPicture = { widths: new Map(), standardWidth: STANDARD_WIDTH, heights: new Map(), painted: () => undefined };
