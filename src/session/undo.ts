/** Takes the last write back, cell by cell, and leaves alone what somebody changed since. */
import { address, parseAddress } from '../grid/address';
import type { Grid } from '../grid/grid';
import type { CellPlace, LivePort, Snapshot } from '../host/workbook';
import { bears, rowNow } from './anchor';
import { heldAt, holds, sameContent, sameState, type Held } from './holding';
import type { Journal, JournalCell } from './journal';
import { restore, type Restoring } from './restore';
import { byName } from './session';
import { readNow } from './trips';
import type { Undone } from './workspace';

/** Errors: those of the host; what was put back by then is known as such the next time. */
export async function undoLast(port: LivePort, journal: Journal): Promise<Undone> {
  const undone: Undone = { restored: [], left: [] };
  const entries = journal.entries();
  const entry = entries[entries.length - 1];
  if (!entry) return undone;
  const now = await readNow(port);
  const grids = byName(now.grids);
  const back = new Map<JournalCell, Restoring>();
  const done: CellPlace[] = [];
  for (const cell of entry.cells) {
    const sheet = sheetNow(cell, now);
    const grid = grids.get(sheet);
    const moved = grid && cellNow(cell, grid);
    const place = { sheet: grid ? sheet : cell.edit.sheet, cell: moved ?? cell.edit.cell };
    const held = grid && moved ? heldAt(grid, moved) : null;
    if (!grid) undone.left.push({ ...place, code: 'no-sheet' });
    else if (!held) undone.left.push({ ...place, code: 'changed' });
    else if (isAsBefore(cell, held, grid, place.cell)) done.push(place);
    else if (isOurs(cell, held, holds(grid, place.cell, cell.edit.new))) {
      back.set(cell, { ...place, before: formerOf(cell, held) });
      done.push(place);
    } else undone.left.push({ ...place, code: 'changed' });
  }
  const failed = back.size > 0 ? await restore(port, [...back.values()], grids) : [];
  undone.left.push(...failed.map(({ sheet, cell, code }) => ({ sheet, cell, code })));
  undone.restored.push(...done.filter((place) => !failed.some(({ sheet, cell }) => sheet === place.sheet && cell === place.cell)));
  // What a protection kept from being put back can be taken back once it is lifted.
  const kept = failed.filter(({ code }) => code === 'protected');
  const isKept = (place: CellPlace | undefined): boolean => kept.some(({ sheet, cell }) => place?.sheet === sheet && place.cell === cell);
  journal.settle(entry, entry.cells.filter((cell) => isKept(back.get(cell))));
  return undone;
}

/**
 * Nothing is left to put back. A format counts where the write changed it, since an undo may have been cut short just before setting
 * it; but only in a row that is surely the same: a blank of another row looks like any blank.
 */
function isAsBefore({ before, after, anchor }: JournalCell, held: Held, grid: Grid, cell: string): boolean {
  if (!sameState(held, before)) return false;
  const isSameRow = anchor != null && bears(grid, parseAddress(cell)!.row, anchor);
  return held.format === before.format || after?.format === before.format || !isSameRow;
}

/** A number format that somebody chose since stays. */
const formerOf = ({ before, after }: JournalCell, held: Held): Held => (after && held.format !== after.format ? { ...before, format: held.format } : before);

/** Once the workbook was read: forgets writes that are no longer there, for nothing is left to take back. */
export function forgetUndone(journal: Journal, now: Snapshot): void {
  const grids = byName(now.grids);
  journal.forget((cell) => {
    const grid = grids.get(sheetNow(cell, now));
    const place = grid ? cellNow(cell, grid) : null;
    return grid !== undefined && place !== null && isAsBefore(cell, heldAt(grid, place), grid, place);
  });
}

/** Rows may have been inserted or deleted above it since; null when the row cannot be told from others any more. */
function cellNow({ edit, anchor }: JournalCell, grid: Grid): string | null {
  const { row, column } = parseAddress(edit.cell)!;
  const found = rowNow(grid, row, anchor ?? null);
  return found === null ? null : address(found, column);
}

/** A sheet may have been renamed since: its id tells. */
function sheetNow({ edit, sheetId }: JournalCell, { states }: Snapshot): string {
  if (sheetId === null) return edit.sheet;
  return states.find(({ id }) => id === sheetId)?.sheet ?? GONE;
}

/** No sheet is called this: the name holds a character that Excel forbids. */
const GONE = '/';

/** Still what we wrote, a write that was cut short being known by its new value; or a formula we left, with a result of its own. */
const isOurs = ({ before, after }: JournalCell, held: Held, holdsNew: boolean): boolean => sameContent(held, before) || (after ? sameContent(held, after) : holdsNew);
