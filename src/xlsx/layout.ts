/** Where the rows and cells of a sheet stand in its part, as far as an edit needs to know. */
import { parseRange, type Range } from '../grid/address';
import { isTrue } from './elements';
import { CellScanner, type FormulaTag } from './cellScanner';
import type { Surroundings } from './surroundings';
import { XmlCursor } from './xml';

export interface CellPlace {
  column: number;
  start: number;
  /** Behind the opening tag. */
  openEnd: number;
  end: number;
  style: number;
  hasFormula: boolean;
  /** Extensions to keep when the content goes. */
  extra: string;
}

export interface RowPlace {
  start: number;
  /** Behind the opening tag. */
  openEnd: number;
  /** Before the closing tag; null when the row is an empty tag. */
  innerEnd: number | null;
  /** Style of the row's cells where they have none of their own; -1 for none. */
  style: number;
  cells: CellPlace[];
}

/** One cell of a shared formula; the one with `ref` is its master. */
export interface SharedCell {
  row: number;
  column: number;
  formula: FormulaTag;
}

export interface Layout {
  /** The wanted rows that exist. */
  rows: Map<number, RowPlace>;
  /** For wanted rows that do not exist: before which position they belong. */
  gaps: Map<number, number>;
  /** Areas that only change as a whole. */
  areas: { kind: 'array-formula' | 'data-table'; area: Range }[];
  /** Cells by the number of their shared formula, in order. */
  shared: Map<string, SharedCell[]>;
}

/** One pass over the cells. `wanted` are the rows to know the cells of. */
export function readLayout(text: string, { data }: Surroundings, wanted: ReadonlySet<number>): Layout {
  const layout: Layout = { rows: new Map(), gaps: new Map(), areas: [], shared: new Map() };
  const missing = [...wanted].sort((a, b) => b - a);
  if (data.empty) return layout;
  const cursor = new XmlCursor(text, data.start);
  cursor.next();
  const scanner = new CellScanner(cursor);
  let row: RowPlace | null = null;
  for (;;) {
    const step = scanner.next();
    if (step === 'row') {
      while (missing.length > 0 && missing[missing.length - 1]! < scanner.row) layout.gaps.set(missing.pop()!, scanner.start);
      if (missing[missing.length - 1] === scanner.row) missing.pop();
      row = wanted.has(scanner.row) ? rowPlace(scanner) : null;
      if (row) layout.rows.set(scanner.row, row);
    } else if (step === 'cell') {
      row?.cells.push(cellPlace(scanner));
      if (scanner.formula?.kind) noteFormula(layout, scanner, scanner.formula);
    } else if (step === 'row-end') {
      if (row) row.innerEnd = scanner.start;
    } else {
      for (const number of missing) layout.gaps.set(number, scanner.start);
      return layout;
    }
  }
}

function rowPlace(scanner: CellScanner): RowPlace {
  const { cursor, start, end } = scanner;
  const style = isTrue(cursor.attribute('customFormat')) ? Number(cursor.attribute('s') ?? -1) : -1;
  return { start, openEnd: end, innerEnd: null, style, cells: [] };
}

function cellPlace({ column, start, openEnd, end, style, formula, extra }: CellScanner): CellPlace {
  return { column, start, openEnd, end, style, hasFormula: formula !== null, extra };
}

function noteFormula(layout: Layout, { row, column }: CellScanner, formula: FormulaTag): void {
  if (formula.kind === 'shared' && formula.shared !== undefined) {
    const members = layout.shared.get(formula.shared);
    if (members) members.push({ row, column, formula });
    else layout.shared.set(formula.shared, [{ row, column, formula }]);
    return;
  }
  const area = parseRange(formula.ref ?? '') ?? { top: row, left: column, bottom: row, right: column };
  if (formula.kind === 'dataTable') layout.areas.push({ kind: 'data-table', area });
  // An array formula of a single cell changes like any other.
  else if (area.top !== area.bottom || area.left !== area.right) layout.areas.push({ kind: 'array-formula', area });
}
