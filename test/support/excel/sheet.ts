/** One sheet of the fake workbook: cells, merges, hidden and filtered rows, protection, widths. */
import { intersection, MAX_COLUMNS, placesOf, type Area } from './area';
import { isBlank, isFormatted, newCell, UNTOUCHED, type CellValue, type ExcelCell } from './cell';
import { entered } from './enter';

export class ExcelSheet {
  readonly cells = new Map<number, ExcelCell>();
  /** Cells whose content changed since the last recalculation. */
  readonly touched = new Set<ExcelCell>();
  merges: Area[] = [];
  visibility = 'Visible';
  protected = false;
  protectionOptions: Record<string, unknown> = {};
  password: string | undefined;
  /** Hidden by a person; rows that a filter hides stand in `filteredRows`. Counted from 0. */
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly filteredRows = new Set<number>();
  filter: Area | null = null;
  /** Points; columns left out are wide enough for anything. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  frozenRows = 0;
  frozenColumns = 0;
  tabColor = '';
  showGridlines = true;
  printTitleRows: Area | null = null;
  readonly pageLayout: Record<string, unknown> = { Orientation: 'Portrait', PaperSize: 'A4', CenterHorizontally: false, Zoom: { scale: 100 } };

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  /** For reading only. */
  peek(row: number, column: number): Readonly<ExcelCell> {
    return this.cells.get(row * MAX_COLUMNS + column) ?? UNTOUCHED;
  }

  at(row: number, column: number): ExcelCell {
    const key = row * MAX_COLUMNS + column;
    const known = this.cells.get(key);
    if (known) return known;
    const cell = newCell();
    this.cells.set(key, cell);
    return cell;
  }

  isHiddenRow = (row: number): boolean => this.hiddenRows.has(row) || this.filteredRows.has(row);

  mergeAt(row: number, column: number): Area | null {
    return this.merges.find((merge) => intersection(merge, { row, column, rows: 1, columns: 1 }) !== null) ?? null;
  }

  /** Whether a write to the cell takes: a cell that a merge covers drops it without a word (OFFICE.md 5, "Merged cells"). */
  takes(row: number, column: number): boolean {
    const merge = this.mergeAt(row, column);
    return merge === null || (merge.row === row && merge.column === column);
  }

  /** Enters a value as typed or set through `Range.values` or `Range.formulas`. */
  enter(row: number, column: number, raw: CellValue): void {
    if (!this.takes(row, column)) return;
    const cell = this.at(row, column);
    const { value, formula, numberFormat, error = false } = entered(raw, cell.numberFormat);
    cell.value = value;
    cell.formula = formula;
    cell.error = error;
    this.touched.add(cell);
    if (numberFormat !== undefined && cell.numberFormat === 'General') cell.numberFormat = numberFormat;
  }

  /** Locked cells of an area; what a protected sheet refuses (Microsoft, FormatProtection.locked). */
  hasLocked(area: Area): boolean {
    if (area.rows * area.columns > 1e6) return true;
    return [...placesOf(area)].some(({ row, column }) => this.peek(row, column).locked);
  }

  /** @param valuesOnly false counts formatted blanks as used (Microsoft, Worksheet.getUsedRange) */
  used(valuesOnly: boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [key, cell] of this.cells) {
      if (isBlank(cell) && (valuesOnly || !isFormatted(cell))) continue;
      const row = Math.floor(key / MAX_COLUMNS);
      const column = key % MAX_COLUMNS;
      [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}
