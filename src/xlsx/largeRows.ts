/** The rows of a large sheet, made one by one when somebody looks at them: a list of a million figures beside a form stays text. */
import type { Cell } from '../grid/grid';
import type { RowSource } from '../grid/rowSource';
import { CellScanner } from './cellScanner';
import { cellOf, isBlank, type FormulaTexts, type ReadingContext } from './cellValue';
import { cellKey } from './patch';
import { XmlCursor } from './xml';

/** What stands in a cell, as far as it can be told without making it; `format`: nothing but how a value would look. */
type Content = 'nothing' | 'format' | 'figure' | 'words';

const HAN = /[\u3400-\u9fff]/;
const FIGURE = /^\s*[-+.\deE]+\s*$/;

/** Every cell is scanned once, so that a damaged sheet is found out; only where rows begin and end is kept. */
export class LargeRows implements RowSource {
  rows = 0;
  columns = 0;
  /** false when rows or cells did not come one behind the other: only reading them all at once can sort that out. */
  inOrder = true;
  private lastColumn = 0;
  /** By row: where its tag begins in the text, and its first and last column with content (0: none). */
  private readonly starts: number[] = [];
  private readonly firsts: number[] = [];
  private readonly lasts: number[] = [];
  private readonly wordy = new Set<number>();
  private readonly formulas = new Map<number, string>();
  private readonly made = new Map<number, (Cell | undefined)[] | undefined>();
  private readonly wordyFormats: boolean[];

  constructor(
    private readonly text: string,
    private readonly context: ReadingContext,
  ) {
    this.wordyFormats = context.styles.map(({ format }) => HAN.test(format));
  }

  /** Takes note of the row that the scanner has come to. */
  enter({ row, start }: CellScanner): void {
    if (row <= this.starts.length) this.inOrder = false;
    this.starts[row - 1] = start;
    this.lastColumn = 0;
  }

  /** Takes note of the cell that the scanner stands on. true where there is one in the grid. Errors: PackageError damaged. */
  take(scanner: CellScanner, formulas: FormulaTexts): boolean {
    const { row, column } = scanner;
    if (column <= this.lastColumn || row > this.starts.length) this.inOrder = false;
    this.lastColumn = column;
    const formula = scanner.formula && formulas.textAt(scanner.formula, row, column);
    if (formula !== null) this.formulas.set(cellKey(row, column), formula);
    const content = this.contentOf(scanner, formula);
    if (content === 'nothing' || content === 'format') return content === 'format';
    if (content === 'words') this.wordy.add(row);
    this.firsts[row] = Math.min(this.firsts[row] ?? column, column);
    this.lasts[row] = Math.max(this.lasts[row] ?? column, column);
    this.rows = row;
    this.columns = Math.max(this.columns, column);
    return true;
  }

  private contentOf(scanner: CellScanner, formula: string | null): Content {
    const { value, type, style } = scanner;
    const words = this.wordyFormats[Math.max(0, style)] === true;
    if (type === 'n' && value !== null && !words && FIGURE.test(value)) return 'figure';
    const cell = cellOf(scanner, this.context, { textAt: () => formula });
    if (cell === null) return 'nothing';
    if (isBlank(cell)) return 'format';
    return words || typeof cell.value === 'string' ? 'words' : 'figure';
  }

  cellsOf(row: number): (Cell | undefined)[] | undefined {
    if (row > this.rows) return undefined;
    if (!this.made.has(row)) this.made.set(row, this.make(row));
    return this.made.get(row);
  }

  boundsOf(row: number): { first: number; last: number } | null {
    const [first, last] = [this.firsts[row], this.lasts[row]];
    return first === undefined || last === undefined ? null : { first, last };
  }

  mayHoldWords(row: number): boolean {
    return this.wordy.has(row);
  }

  private make(row: number): (Cell | undefined)[] | undefined {
    const start = this.starts[row - 1];
    if (start === undefined) return undefined;
    const scanner = new CellScanner(new XmlCursor(this.text, start));
    const formulas: FormulaTexts = { textAt: (_tag, at, column) => this.formulas.get(cellKey(at, column)) ?? null };
    const line: (Cell | undefined)[] = [];
    const blanks: [column: number, cell: Cell][] = [];
    // The row may leave out its number, which then follows from the one before.
    scanner.row = row - 1;
    scanner.next();
    while (scanner.next() === 'cell') {
      const cell = cellOf(scanner, this.context, formulas);
      if (!cell) continue;
      if (isBlank(cell)) blanks.push([scanner.column, cell]);
      else line[scanner.column - 1] = cell;
    }
    for (const [column, cell] of blanks) if (column <= this.columns) line[column - 1] ??= cell;
    return line.length > 0 ? line : undefined;
  }
}
