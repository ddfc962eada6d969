/** What the cells show on which a finding rests: the figures of its row, its own cell, the related ones. */
import type { FindingReport, IndicatorReport, SheetReport } from '../check/report';
import { parseAddress } from '../grid/address';
import type { Grid } from '../grid/grid';
import { keyReader, type Row } from './rowSubject';
import type { CellValue } from './waiver';

/** Figures of an indicator row that its verdict rests on, besides the finding's own cells. */
const INDICATOR_CELLS: readonly (keyof IndicatorReport['cells'])[] = ['relation', 'target', 'unit', 'actual', 'weight', 'score', 'cause'];

/** Reads the cells of the findings of one form from its sheet, in an order that does not hang on where they stand. */
export function findingCells(sheet: SheetReport, grid: Grid): (finding: FindingReport) => CellValue[] {
  const rowOf = keyReader(sheet);
  return ({ key, cell, related }) => {
    const row = rowOf(key)?.row;
    const cells = new Set([...(row ? cellsOfRow(row) : []), cell, ...related]);
    return [...cells].map((each) => ({ cell: each, value: textAt(grid, each) }));
  };
}

function cellsOfRow(row: Row['row']): string[] {
  const cells = 'label' in row
    ? [row.cells.initial, row.cells.budget, row.cells.execution, row.cells.weight, row.rate.cell, row.score.cell, row.cells.cause]
    : INDICATOR_CELLS.map((field) => row.cells[field]);
  return cells.filter((cell) => cell !== null);
}

function textAt(grid: Grid, cell: string): string {
  const place = parseAddress(cell);
  return place ? grid.text(place.row, place.column) : '';
}
