/** Parts of a sheet that fit into one answer of Excel's: at most 5 MB on the web. */
import { isPayload } from './officeError';

/** Row and column count from 0. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Cells that one answer takes with values, formulas and formats, with room to spare. */
const CELLS = 40_000;
/** Larger sheets are no forms: what lies beyond is not read. */
const MOST_CELLS = 400_000;

/** Blocks of whole rows, and whether something beyond them is left out. */
export function blocksOf({ row, column, rows, columns }: Area): { blocks: Area[]; partial: boolean } {
  const wide = Math.min(columns, CELLS);
  const high = Math.max(1, Math.floor(CELLS / wide));
  const most = Math.min(rows, Math.max(1, Math.floor(MOST_CELLS / wide)));
  const blocks: Area[] = [];
  for (let from = 0; from < most; from += high) blocks.push({ row: row + from, column, rows: Math.min(high, most - from), columns: wide });
  return { blocks, partial: most < rows || wide < columns };
}

/** The parts of an area that lie outside the window that starts in A1: below it, and to its right. */
export function beyond({ row, column, rows, columns }: Area, window: { rows: number; columns: number }): Area[] {
  const [bottom, right] = [row + rows, column + columns];
  const below = { row: Math.max(row, window.rows), column, rows: bottom - Math.max(row, window.rows), columns };
  const beside = { row, column: Math.max(column, window.columns), rows: Math.min(bottom, window.rows) - row, columns: right - Math.max(column, window.columns) };
  return [beside, below].filter((area) => area.rows > 0 && area.columns > 0);
}

/** Rows halved, then columns; null for a single cell. */
function halved(area: Area): [Area, Area] | null {
  const { row, column, rows, columns } = area;
  const [high, wide] = [Math.ceil(rows / 2), Math.ceil(columns / 2)];
  if (rows > 1) return [{ ...area, rows: high }, { ...area, row: row + high, rows: rows - high }];
  if (columns > 1) return [{ ...area, columns: wide }, { ...area, column: column + wide, columns: columns - wide }];
  return null;
}

/**
 * Fetches areas in one trip, or in as many as the size limit asks for.
 * @param fetch gets some areas in one trip. Errors: WorkbookError `payload` when that is too much
 */
export async function inParts<T>(areas: readonly Area[], fetch: (areas: readonly Area[]) => Promise<T[]>): Promise<T[]> {
  if (areas.length === 0) return [];
  try {
    return await fetch(areas);
  } catch (error) {
    if (!isPayload(error)) throw error;
    const parts = areas.length > 1 ? [areas.slice(0, Math.ceil(areas.length / 2)), areas.slice(Math.ceil(areas.length / 2))] : halved(areas[0]!)?.map((area) => [area]);
    if (!parts) throw error;
    const fetched: T[] = [];
    for (const part of parts) fetched.push(...(await inParts(part, fetch)));
    return fetched;
  }
}
