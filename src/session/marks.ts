/** Marked cells and what their fill was before, kept until the marks are cleared: a crash leaves nobody with our colour. */
import type { CellPlace, FormerFill, LivePort, SheetState } from '../host/workbook';
import { MARKS_PREFIX, readList, writeList } from './journal';
import type { Store } from './store';

/** A marked cell; the sheet's id outlives its name. */
interface Mark extends FormerFill {
  sheetId: string | null;
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
    const states = await port.states();
    const known = this.list();
    const fresh = places.filter((place, index) => {
      const isFirst = places.findIndex(({ sheet, cell }) => sheet === place.sheet && cell === place.cell) === index;
      return isFirst && !known.some((mark) => mark.cell === place.cell && nameNow(mark, states) === place.sheet);
    });
    if (fresh.length === 0) return;
    const remember = (fills: readonly FormerFill[]): void =>
      this.save([...known, ...fills.map((fill) => ({ ...fill, sheetId: states.find(({ sheet }) => sheet === fill.sheet)?.id ?? null }))]);
    if (!port.fills) return remember(await port.mark(fresh));
    const former = await port.fills(fresh);
    remember(former);
    await port.mark(former);
  }

  /** Errors: those of the host; the marks are then still known. */
  async clear(port: LivePort): Promise<void> {
    const marks = this.list();
    if (marks.length === 0) return;
    const states = await port.states();
    const fills = marks.flatMap(({ cell, fill, ...mark }) => {
      const sheet = nameNow({ cell, fill, ...mark }, states);
      return sheet === null ? [] : [{ sheet, cell, fill }];
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

/** Name of the sheet now; null when it is gone. */
function nameNow({ sheet, sheetId }: Mark, states: readonly SheetState[]): string | null {
  return (sheetId === null ? states.find((state) => state.sheet === sheet) : states.find(({ id }) => id === sheetId))?.sheet ?? null;
}
