/** Lays out an added sheet row by row: merges, and heights that show every line of a wrapping text. */
import type { Range } from '../grid/address';
import { looks } from '../grid/look';
import type { CellLook, NewCell, NewSheet } from '../grid/newSheet';
import { wrap } from './wrap';

/** A cell, or several columns as one. */
export interface DraftCell {
  from: number;
  /** Last column; the first when absent. */
  to?: number;
  /** Rows that it takes, this one included. */
  rows?: number;
  value: string | number | null;
  look: CellLook;
  format?: string;
}

/** Points of a line beyond its letters: Chinese faces differ, and a cut line is worse than a gap. */
const LINE = 1.45;
const PADDING = 5;
const LOWEST = 19;
/** Excel draws no higher row. */
const HIGHEST = 409;

export class SheetDraft {
  /** The next row. */
  row = 1;
  private readonly cells: NewCell[] = [];
  private readonly merges: Range[] = [];
  private readonly heights = new Map<number, number>();

  /** @param widths of the columns, in characters of the standard font */
  constructor(private readonly widths: readonly number[]) {}

  /** One row; `height` in points where it is not to follow from the texts. */
  add(cells: readonly DraftCell[], height?: number): void {
    const own = Math.max(LOWEST, ...cells.map((cell) => this.heightOf(cell)));
    this.heights.set(this.row, Math.min(HIGHEST, height ?? own));
    for (const { from, to = from, rows = 1, value, look, format } of cells) {
      this.cells.push({ row: this.row, column: from, value, look, ...(format === undefined ? {} : { format }) });
      if (to > from || rows > 1) this.merges.push({ top: this.row, left: from, bottom: this.row + rows - 1, right: to });
    }
    this.row++;
  }

  /** One sentence over the whole width. */
  line(value: string, look: CellLook): void {
    this.add([{ from: 1, to: this.widths.length, value, look }]);
  }

  /** An empty row of little height. */
  gap(): void {
    this.heights.set(this.row++, 8);
  }

  private heightOf({ from, to = from, rows = 1, value, look }: DraftCell): number {
    if (typeof value !== 'string' || rows > 1) return 0;
    const { size, wrap: wraps } = looks[look];
    // A character's width is given for eleven points; a cell keeps a little for its frame.
    const places = Math.max(2, Math.floor((this.widths.slice(from - 1, to).reduce((sum, width) => sum + width, 0) * 11) / size - 1.5));
    const lines = wraps ? value.split('\n').reduce((sum, line) => sum + Math.max(1, wrap(line, places).length), 0) : 1;
    return Math.ceil(lines * size * LINE + PADDING);
  }

  finish(settings: Pick<NewSheet, 'name' | 'frozenRows' | 'landscape' | 'footer'>): NewSheet {
    return { ...settings, cells: this.cells, widths: [...this.widths], heights: this.heights, merges: this.merges };
  }
}
