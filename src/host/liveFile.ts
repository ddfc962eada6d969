/** An opened file, document or pasted table as a workbook that a person has before them: the page shows it instead of Excel. */
import { parseAddress } from '../grid/address';
import type { Cell, Grid } from '../grid/grid';
import type { NewSheet } from '../grid/newSheet';
import { PLAIN_PICTURE, type SheetPicture } from '../grid/picture';
import { MemoryWorkbook } from './memory';
import { isForeign, openWorkbook, type OpenedWorkbook } from './open';
import { WorkbookError, type CellPlace, type CellWrite, type FormerFill, type LivePort, type Refusal, type SheetState, type WorkbookPort } from './workbook';
import { XlsxWorkbook } from './xlsx';

/** What the page draws. */
export interface Sight {
  show(place: CellPlace): void;
  /** Cells that carry the mark now. */
  marked(places: readonly CellPlace[]): void;
  /** Cells or sheets changed: draw again. */
  changed(): void;
  /** Gives a sheet to the user as a workbook of its own and says its name. */
  handOut(sheet: NewSheet): string;
}

/** Where the content came from: only a workbook file of a kind that we write can be saved. */
export type Source = { kind: 'file'; bytes: Uint8Array } | { kind: 'grids'; grids: readonly Grid[] };

/** Reads a file of an old format somewhere that can be ended. Errors: WorkbookError, also `timed-out`. */
export type ForeignReader = (bytes: Uint8Array) => Promise<{ kind: OpenedWorkbook['kind']; grids: Grid[] }>;

/**
 * Opens a source. A file that we cannot write (.xls) is filled in memory, so that its scores can still be copied out.
 * Errors: WorkbookError as of openWorkbook, and those of `readForeign`.
 * @param readForeign for the library that a crafted file of an old format can keep busy for ever; without it, it runs here
 */
export async function openLive(source: Source, sight: Sight, readForeign?: ForeignReader): Promise<LiveFile> {
  if (source.kind === 'grids') return new LiveFile(new MemoryWorkbook(source.grids), null, null, sight);
  if (readForeign && isForeign(source.bytes)) {
    const { kind, grids } = await readForeign(source.bytes);
    const port = new MemoryWorkbook(grids);
    return new LiveFile(port, { port, kind, writable: false, signed: false }, source.bytes, sight);
  }
  const opened = await openWorkbook(source.bytes);
  const port = opened.writable ? opened.port : new MemoryWorkbook(await opened.port.readSheets());
  return new LiveFile(port, opened, source.bytes, sight);
}

export class LiveFile implements LivePort {
  /** What stood in every cell that was ever written, by sheet and address. */
  private readonly before = new Map<string, { place: CellPlace; cell: Cell | undefined }>();
  private marks: CellPlace[] = [];
  private added = 0;

  constructor(
    private port: WorkbookPort,
    private opened: OpenedWorkbook | null,
    private readonly bytes: Uint8Array | null,
    private readonly sight: Sight,
  ) {}

  /** Kind of the file; null for what was pasted or stood in a document. */
  get kind(): OpenedWorkbook['kind'] | null {
    return this.opened?.kind ?? null;
  }

  /** Whether `save` gives a copy with what was filled in. */
  get savable(): boolean {
    return this.opened?.writable ?? false;
  }

  get signed(): boolean {
    return this.opened?.signed ?? false;
  }

  readSheets(): Promise<Grid[]> {
    return this.port.readSheets();
  }

  picture(sheet: string): SheetPicture {
    return this.opened?.port instanceof XlsxWorkbook ? this.opened.port.readPicture(sheet) : PLAIN_PICTURE;
  }

  /** When every cell holds again what it held at first, the file is again the very bytes that were opened. */
  async write(edits: readonly CellWrite[]): Promise<Refusal[]> {
    await this.remember(edits);
    const refusals = await this.port.write(edits);
    if (this.bytes && this.savable && this.added === 0 && (await this.isAsOpened())) {
      this.opened = await openWorkbook(this.bytes);
      this.port = this.opened.port;
    }
    this.sight.changed();
    return refusals;
  }

  private async remember(edits: readonly CellWrite[]): Promise<void> {
    const grids = await this.port.readSheets();
    for (const { sheet, cell } of edits) {
      const key = `${sheet}!${cell}`;
      if (!this.before.has(key)) this.before.set(key, { place: { sheet, cell }, cell: cellAt(grids, { sheet, cell }) });
    }
  }

  private async isAsOpened(): Promise<boolean> {
    const grids = await this.port.readSheets();
    return [...this.before.values()].every(({ place, cell }) => isSame(cellAt(grids, place), cell));
  }

  /** The file with what was filled in; null where it cannot be written. Errors: WorkbookError. */
  save(): Uint8Array | null {
    return this.opened?.save?.() ?? null;
  }

  async states(): Promise<SheetState[]> {
    return (await this.port.readSheets()).map(({ name }, index) => ({ sheet: name, active: index === 0, protected: false, filtered: false }));
  }

  async show(place: CellPlace): Promise<void> {
    if (!(await this.port.readSheets()).some(({ name }) => name === place.sheet)) throw new WorkbookError('no-sheet', { sheet: place.sheet });
    this.sight.show(place);
  }

  /** Marks are drawn on the page only; the file keeps its colours. */
  async mark(places: readonly CellPlace[]): Promise<FormerFill[]> {
    this.marks = [...this.marks, ...places];
    this.sight.marked(this.marks);
    return places.map((place) => ({ ...place, fill: null }));
  }

  async unmark(fills: readonly FormerFill[]): Promise<void> {
    const gone = new Set(fills.map(({ sheet, cell }) => `${sheet}!${cell}`));
    this.marks = this.marks.filter(({ sheet, cell }) => !gone.has(`${sheet}!${cell}`));
    this.sight.marked(this.marks);
  }

  /** Where the file can take no further sheet, the page hands it out as a workbook of its own. */
  async addSheet(sheet: NewSheet): Promise<string> {
    if (!this.opened?.addSheet) return this.sight.handOut(sheet);
    const name = await this.opened.addSheet(sheet);
    this.added++;
    this.sight.changed();
    return name;
  }

  /** Nobody types into the picture. */
  async watch(): Promise<() => void> {
    return () => undefined;
  }
}

function cellAt(grids: readonly Grid[], { sheet, cell }: CellPlace): Cell | undefined {
  const place = parseAddress(cell);
  return place ? grids.find(({ name }) => name === sheet)?.cell(place.row, place.column) : undefined;
}

function isSame(one: Cell | undefined, other: Cell | undefined): boolean {
  const of = (cell: Cell | undefined): string => JSON.stringify([cell?.value ?? null, cell?.formula ?? null, cell?.error ?? null]);
  return of(one) === of(other);
}
