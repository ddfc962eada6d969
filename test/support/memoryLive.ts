/** A workbook that a person has open, in memory: what Excel does, without Excel, and everything that goes wrong on demand. */
import { parseAddress } from '../../src/grid/address';
import { Grid, type Cell } from '../../src/grid/grid';
import type { NewSheet } from '../../src/grid/newSheet';
import { MemoryWorkbook } from '../../src/host/memory';
import { WorkbookError, type CellPlace, type CellWrite, type FormerFill, type LivePort, type Refusal, type SheetState } from '../../src/host/workbook';

const MARK = '#FFF2CC';

export class MemoryLive implements LivePort {
  /** Names of what was called, in order. */
  readonly calls: string[] = [];
  readonly fillsNow = new Map<string, string>();
  /** Sheets whose cells are all locked. */
  readonly protectedSheets = new Set<string>();
  readonly added: NewSheet[] = [];
  /** Throws this before anything is done, as long as it is set. */
  trouble: string | null = null;
  /** The n-th cell of the next writes fails with this code, the ones before it are written (0: none is). */
  failAt: { cell: number; code: string; times: number } | null = null;
  private readonly ids = new Map<string, string>();
  private readonly listeners = new Set<(place: CellPlace) => void>();
  private workbook: MemoryWorkbook;
  private grids: Grid[];

  constructor(grids: readonly Grid[], public name = 'D:/自评/自评表.xlsx') {
    this.grids = [...grids];
    this.workbook = new MemoryWorkbook(grids);
    grids.forEach((grid, index) => this.ids.set(grid.name, `{${index + 1}}`));
  }

  async key(): Promise<string> {
    return this.name;
  }

  async readSheets(): Promise<Grid[]> {
    this.begin('read');
    return this.workbook.readSheets();
  }

  async states(): Promise<SheetState[]> {
    const grids = await this.workbook.readSheets();
    return grids.map(({ name }, index) => ({ sheet: name, id: this.ids.get(name)!, active: index === 0, protected: this.protectedSheets.has(name), filtered: false }));
  }

  async write(edits: readonly CellWrite[]): Promise<Refusal[]> {
    this.begin('write');
    const refused: Refusal[] = [];
    let done = 0;
    for (const edit of edits) {
      if (this.failAt && this.failAt.times > 0 && done === this.failAt.cell) {
        this.failAt.times--;
        throw new WorkbookError(this.failAt.code);
      }
      if (this.protectedSheets.has(edit.sheet)) refused.push({ sheet: edit.sheet, cell: edit.cell, code: 'protected' });
      else {
        refused.push(...(await this.workbook.write([edit])));
        if (edit.format !== undefined) await this.format(edit, edit.format);
      }
      done++;
    }
    return refused;
  }

  private async format({ sheet, cell }: CellPlace, format: string): Promise<void> {
    await this.change(sheet, cell, (held) => ({ ...held, format }));
  }

  async show(place: CellPlace): Promise<void> {
    this.begin(`show ${place.sheet}!${place.cell}`);
  }

  async fills(places: readonly CellPlace[]): Promise<FormerFill[]> {
    this.begin('fills');
    return places.map((place) => ({ ...place, fill: this.fillsNow.get(`${place.sheet}!${place.cell}`) ?? null }));
  }

  async mark(places: readonly CellPlace[]): Promise<FormerFill[]> {
    const former = await this.fills(places);
    this.begin('mark');
    for (const { sheet, cell } of places) this.fillsNow.set(`${sheet}!${cell}`, MARK);
    return former;
  }

  async unmark(fills: readonly FormerFill[]): Promise<void> {
    this.begin('unmark');
    for (const { sheet, cell, fill } of fills) {
      const key = `${sheet}!${cell}`;
      if (this.fillsNow.get(key) !== MARK) continue;
      if (fill === null) this.fillsNow.delete(key);
      else this.fillsNow.set(key, fill);
    }
  }

  async addSheet(sheet: NewSheet): Promise<string> {
    this.begin('addSheet');
    this.added.push(sheet);
    return sheet.name;
  }

  async watch(onChange: (place: CellPlace) => void): Promise<() => void> {
    this.listeners.add(onChange);
    return () => this.listeners.delete(onChange);
  }

  /** A person types into a cell. */
  async type(sheet: string, cell: string, value: Cell['value']): Promise<void> {
    await this.change(sheet, cell, (held) => ({ ...held, value, formula: null, error: null }));
    for (const listener of this.listeners) listener({ sheet, cell });
  }

  async rename(from: string, to: string): Promise<void> {
    this.ids.set(to, this.ids.get(from)!);
    this.ids.delete(from);
    this.replace((await this.workbook.readSheets()).map((grid) => (grid.name === from ? copy(grid, to) : grid)));
  }

  async remove(sheet: string): Promise<void> {
    this.replace((await this.workbook.readSheets()).filter(({ name }) => name !== sheet));
  }

  /** The cell as it is now. */
  async at(cell: string, sheet?: string): Promise<Cell | undefined> {
    const grids = await this.workbook.readSheets();
    const { row, column } = parseAddress(cell)!;
    return (sheet === undefined ? grids[0]! : grids.find(({ name }) => name === sheet)!).cell(row, column);
  }

  /** Everything it holds, to be compared before and after. */
  async contents(): Promise<unknown> {
    return (await this.workbook.readSheets()).map((grid) =>
      Array.from({ length: grid.rows }, (_, row) => Array.from({ length: grid.columns }, (_, column) => plainCell(grid.cell(row + 1, column + 1)))),
    );
  }

  private async change(sheet: string, cell: string, how: (held: Cell) => Cell): Promise<void> {
    const { row, column } = parseAddress(cell)!;
    this.replace((await this.workbook.readSheets()).map((grid) => (grid.name === sheet ? copy(grid, grid.name, { row, column, how }) : grid)));
  }

  private replace(grids: Grid[]): void {
    this.grids = grids;
    this.workbook = new MemoryWorkbook(this.grids);
  }

  private begin(call: string): void {
    this.calls.push(call);
    if (this.trouble !== null) throw new WorkbookError(this.trouble);
  }
}

const plainCell = (cell: Cell | undefined): unknown =>
  !cell || (cell.value === null && cell.formula === null && cell.format === 'General' && cell.error === null) ? null : { ...cell };

function copy(grid: Grid, name: string, change?: { row: number; column: number; how: (held: Cell) => Cell }): Grid {
  const cells = Array.from({ length: Math.max(grid.rows, change?.row ?? 0) }, (_, row) =>
    Array.from({ length: Math.max(grid.columns, change?.column ?? 0) }, (_, column) => grid.cell(row + 1, column + 1)),
  );
  if (change) cells[change.row - 1]![change.column - 1] = change.how(grid.cell(change.row, change.column) ?? { value: null, format: 'General', formula: null, error: null });
  const { hidden, date1904, merges, hiddenRows, hiddenColumns } = grid;
  return new Grid({ name, hidden, date1904, merges: [...merges], hiddenRows, hiddenColumns, cells });
}
