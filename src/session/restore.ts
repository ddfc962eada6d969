/** Puts cells back to what they held: for taking back a write, and after one that failed midway. */
import type { Grid } from '../grid/grid';
import type { CellPlace, CellWrite, LivePort } from '../host/workbook';
import { heldAt, sameContent, type Held } from './holding';
import { byName, codeOf } from './session';
import { readNow, sheetsOf, writeNow } from './trips';

/** A cell and the state it is to get back. */
export interface Restoring extends CellPlace {
  before: Held;
}

/** A truth value or a typed error: no edit of ours ever replaces one, and no host could be told to put it back. */
export const isBeyondRestoring = ({ value, formula, error }: Held): boolean => formula === null && (typeof value === 'boolean' || error !== null);

/** The write that gives a cell its former content, and its former format where that is another now. */
export function restoringWrite({ sheet, cell, before }: Restoring, format: string): CellWrite {
  const { value, formula } = before;
  return { sheet, cell, value: typeof value === 'boolean' ? String(value) : value, formula, ...(before.format === format ? {} : { format: before.format }) };
}

/** Restores and reads back; resolves to the cells that do not stand as before, with the host's code or `not-taken`. */
export async function restore(port: LivePort, cells: readonly Restoring[], grids: ReadonlyMap<string, Grid>): Promise<(Restoring & { code: string })[]> {
  const writes = cells.map((each) => restoringWrite(each, formatAt(grids, each)));
  const { refused, now } = await writeNow(port, writes);
  const after = byName(now.grids);
  return cells.flatMap((each) => {
    const grid = after.get(each.sheet);
    if (grid && sameContent(heldAt(grid, each.cell), each.before)) return [];
    return [{ ...each, code: codeOf(refused, each) ?? 'not-taken' }];
  });
}

function formatAt(grids: ReadonlyMap<string, Grid>, { sheet, cell }: CellPlace): string {
  const grid = grids.get(sheet);
  return grid ? heldAt(grid, cell).format : 'General';
}

const ATTEMPTS = 2;

/**
 * After a write that failed: reads the cells and puts back those that took their new value.
 * Resolves to the cells that could not be put back; null when not even reading was possible.
 */
export async function rollBack(port: LivePort, cells: readonly Restoring[]): Promise<Restoring[] | null> {
  let left: Restoring[] | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      const grids = byName((await readNow(port, sheetsOf(cells))).grids);
      left = cells.filter((each) => {
        const grid = grids.get(each.sheet);
        if (grid === undefined) return false;
        const held = heldAt(grid, each.cell);
        // A write cut short right after it set a format has changed nothing else.
        return !sameContent(held, each.before) || held.format !== each.before.format;
      });
      if (left.length > 0) left = await restore(port, left, grids);
      if (left.length === 0) return [];
    } catch {
      // The next attempt reads anew.
    }
  }
  return left;
}
