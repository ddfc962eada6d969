/** Marked cells and what their fill was before, kept until the marks are cleared: a crash leaves nobody with our colour. */
import { address, parseAddress } from '../grid/address';
import type { CellPlace, FormerFill, LivePort, Snapshot } from '../host/workbook';
import { anchorsOf, rowNow, type Anchor } from './anchor';
import { MARKS_PREFIX, readList, writeList } from './journal';
import type { Store } from './store';
import { readNow, sheetsOf } from './trips';

/** A marked cell; the sheet's id outlives its name, the anchor the number of its row. */
interface Mark extends FormerFill {
  sheetId: string | null;
  anchor?: Anchor | null;
}

export class Marks {
  constructor(
    private readonly store: Store,
    private readonly key: string,
  ) {}

  count(): number {
    return this.list().length;
  }

  /** Marks cells that are not marked yet. Their fills are remembered before anything is painted, where the host can tell them. */
  async add(port: LivePort, places: readonly CellPlace[]): Promise<void> {
    const now = await readNow(port, sheetsOf(places));
    const known = this.list();
    const standing = known.map((mark) => placeNow(mark, now));
    const fresh = places.filter((place, index) => {
      const isFirst = places.findIndex(({ sheet, cell }) => sheet === place.sheet && cell === place.cell) === index;
      return isFirst && !standing.some((at) => at?.cell === place.cell && at.sheet === place.sheet);
    });
    if (fresh.length === 0) return;
    const anchors = new Map(now.grids.map((grid) => [grid.name, anchorsOf(grid)]));
    const markOf = (fill: FormerFill): Mark => ({
      ...fill,
      sheetId: now.states.find(({ sheet }) => sheet === fill.sheet)?.id ?? null,
      anchor: anchors.get(fill.sheet)?.(parseAddress(fill.cell)!.row) ?? null,
    });
    const remember = (fills: readonly FormerFill[]): void => this.save([...known, ...fills.map(markOf)]);
    if (!port.fills) return remember(await port.mark(fresh));
    const former = await port.fills(fresh);
    remember(former);
    await port.mark(former);
  }

  /** Errors: those of the host; the marks are then still known. */
  async clear(port: LivePort): Promise<void> {
    const marks = this.list();
    if (marks.length === 0) return;
    const now = await readNow(port);
    const fills = marks.flatMap((mark): FormerFill[] => {
      const place = placeNow(mark, now);
      return place === null ? [] : [{ ...place, fill: mark.fill }];
    });
    if (fills.length > 0) await port.unmark(fills);
    this.save([]);
  }

  private list(): Mark[] {
    return readList<Mark>(this.store, MARKS_PREFIX + this.key);
  }

  private save(marks: readonly Mark[]): void {
    writeList(this.store, MARKS_PREFIX + this.key, marks);
  }
}

/** Where the cell is now, its sheet perhaps renamed and its row moved; null when the sheet is gone. */
function placeNow({ sheet: before, sheetId, cell, anchor }: Mark, { grids, states }: Snapshot): CellPlace | null {
  const sheet = (sheetId === null ? states.find((state) => state.sheet === before) : states.find(({ id }) => id === sheetId))?.sheet;
  if (sheet === undefined) return null;
  const grid = grids.find(({ name }) => name === sheet);
  const { row, column } = parseAddress(cell)!;
  return { sheet, cell: address((grid && rowNow(grid, row, anchor ?? null)) ?? row, column) };
}
