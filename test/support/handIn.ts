/** Real forms handed in again: a published form with cells changed, rows inserted or taken out. */
import { address, parseAddress } from '../../src/grid/address';
import { Grid, type Cell } from '../../src/grid/grid';
import { checkGrid } from '../../src/check/check';
import type { SheetReport } from '../../src/check/report';
import { nationalPolicy } from '../../src/scoring';
import { realGrid } from './realForms';

export interface Resubmission {
  /** Address → what stands there now; null empties the cell. Addresses of the published form. */
  cells?: Record<string, string | null>;
  /** Copies a row of the published form and puts the copy, with these cells changed, before the row. */
  insert?: { before: number; like: number; cells?: Record<string, string | null> };
  /** Row of the published form that is taken out. */
  remove?: number;
  sheet?: string;
}

const textCell = (value: string | null): Cell | undefined => (value === null ? undefined : { value, format: 'General', formula: null, error: null });

/** The grid of the second hand-in. */
export function handIn(name: string, { cells = {}, insert, remove, sheet }: Resubmission = {}): Grid {
  const first = realGrid(name);
  const rows = Array.from({ length: first.rows }, (_, r) => Array.from({ length: first.columns }, (_, c) => changed(first, r + 1, c + 1, cells)));
  const copy = insert && Array.from({ length: first.columns }, (_, c) => {
    const text = insert.cells?.[address(insert.like, c + 1)];
    return text === undefined ? first.cell(insert.like, c + 1) : textCell(text);
  });
  const all = rows.flatMap((row, r) => [...(insert?.before === r + 1 ? [copy!] : []), ...(remove === r + 1 ? [] : [row])]);
  return new Grid({ name: sheet ?? first.name, cells: all });
}

function changed(grid: Grid, row: number, column: number, cells: Record<string, string | null>): Cell | undefined {
  const text = cells[address(row, column)];
  return text === undefined ? grid.cell(row, column) : textCell(text);
}

/** The report on the one form of a grid. */
export function judged(grid: Grid): SheetReport {
  const [report, ...more] = checkGrid(grid, nationalPolicy);
  if (!report || report.status !== 'form' || more.length > 0) throw new Error(`${grid.name} holds no single form`);
  return report;
}

/** The cell one row further down: `I14` → `I15`. */
export function below(cell: string): string {
  const { row, column } = parseAddress(cell)!;
  return address(row + 1, column);
}
