/** What was written into a workbook and what stood there before, kept for seven days so that it can be taken back. */
import type { SheetEdit } from '../host/workbook';
import type { Anchor } from './anchor';
import type { Held } from './holding';
import type { Store } from './store';

export interface JournalCell {
  edit: SheetEdit;
  /** Of the sheet; null where the host knows sheets by name only. */
  sheetId: string | null;
  before: Held;
  /** What tells its row from others, should rows be inserted above it. */
  anchor: Anchor | null;
  /** What the cell held right after the write; null until it was read back. */
  after: Held | null;
}

/** One write. */
export interface JournalEntry {
  /** Milliseconds since 1970; also its name, every write having another. */
  at: number;
  cells: JournalCell[];
}

const DAYS = 24 * 3600 * 1000;
const KEEP = 7 * DAYS;
/** Older writes are forgotten: browsers give a few megabytes to all add-ins of one origin together. */
const MOST_ENTRIES = 10;
const LONGEST = 1_500_000;
const PREFIX = 'zipingbiao.journal:';

/** Writes of one workbook, latest last. Read from the store each time: ribbon and pane share it. */
export class Journal {
  constructor(
    private readonly store: Store,
    private readonly key: string,
    private readonly now: () => number = Date.now,
  ) {}

  entries(): JournalEntry[] {
    const since = this.now() - KEEP;
    return readList<JournalEntry>(this.store, PREFIX + this.key).filter(({ at, cells }) => at > since && Array.isArray(cells) && cells.length > 0);
  }

  /** Notes a write before it begins, so that a crash in the middle of it leaves its trace. */
  begin(cells: JournalCell[]): JournalEntry {
    const entries = this.entries();
    const at = Math.max(this.now(), (entries[entries.length - 1]?.at ?? 0) + 1);
    const entry = { at, cells };
    this.save([...entries, entry]);
    return entry;
  }

  /** What of that write stands; nothing at all forgets it. */
  settle({ at }: Pick<JournalEntry, 'at'>, cells: JournalCell[]): void {
    this.save(this.entries().flatMap((entry) => (entry.at !== at ? [entry] : cells.length > 0 ? [{ at, cells }] : [])));
  }

  /** Forgets cells that hold again what they held before a write: the workbook was closed unsaved, or a person put them back. */
  forget(isAsBefore: (cell: JournalCell) => boolean): void {
    const entries = this.entries();
    const left = entries.map(({ at, cells }) => ({ at, cells: cells.filter((cell) => !isAsBefore(cell)) }));
    if (left.some(({ cells }, index) => cells.length < entries[index]!.cells.length)) this.save(left.filter(({ cells }) => cells.length > 0));
  }

  private save(entries: JournalEntry[]): void {
    let kept = entries.slice(-MOST_ENTRIES);
    while (kept.length > 1 && JSON.stringify(kept).length > LONGEST) kept = kept.slice(1);
    writeList(this.store, PREFIX + this.key, kept);
  }

  /** Takes over what was kept under another name: an unsaved workbook was saved, or saved under a new name. */
  static rename(store: Store, from: string, to: string): void {
    for (const prefix of [PREFIX, MARKS_PREFIX]) {
      const kept = store.getItem(prefix + from);
      if (kept !== null && store.getItem(prefix + to) === null) store.setItem(prefix + to, kept);
      store.removeItem(prefix + from);
    }
  }
}

export const MARKS_PREFIX = 'zipingbiao.marks:';

/** A list in the store; what cannot be read counts as none. */
export function readList<T>(store: Store, key: string): T[] {
  try {
    const list: unknown = JSON.parse(store.getItem(key) ?? '[]');
    return Array.isArray(list) ? (list as T[]) : [];
  } catch {
    return [];
  }
}

/** An empty list leaves nothing in the store. */
export function writeList(store: Store, key: string, list: readonly unknown[]): void {
  if (list.length === 0) store.removeItem(key);
  else store.setItem(key, JSON.stringify(list));
}
