/** The workbook port on an opened .xlsx or .xlsm file. */
import { parseAddress } from '../grid/address';
import type { Grid } from '../grid/grid';
import type { NewSheet } from '../grid/newSheet';
import { PLAIN_PICTURE, type SheetPicture } from '../grid/picture';
import type { CellNote } from '../xlsx/notes';
import type { Package } from '../xlsx/package';
import type { CellPatch } from '../xlsx/patch';
import { LAST_COLUMN, LAST_ROW } from '../xlsx/limits';
import type { SheetInfo } from '../xlsx/workbook';
import { WorkbookFile } from '../xlsx/workbookFile';
import { inPackage } from './failure';
import { WorkbookError, type CellWrite, type Refusal, type WorkbookPort } from './workbook';

/** Refusals: those of the package layer (see xlsx/patch.ts), and `no-sheet`, `bad-address`. */
export class XlsxWorkbook implements WorkbookPort {
  private readonly file: WorkbookFile;
  private readonly grids = new Map<SheetInfo, Grid>();

  /** Errors: WorkbookError damaged, not-a-workbook, too-large. */
  constructor(pack: Package, part: string) {
    this.file = inPackage(() => new WorkbookFile(pack, part));
  }

  /** Somebody signed the file: saving a change makes the signature invalid. */
  get signed(): boolean {
    return this.file.signed;
  }

  /** False for “Strict Open XML”, where every write is refused. */
  get writable(): boolean {
    return !this.file.info.strict;
  }

  /** Errors: WorkbookError damaged, too-large. */
  async readSheets(): Promise<Grid[]> {
    return this.file.info.sheets.map((sheet) => this.readSheet(sheet));
  }

  /** How a sheet looks in its file; a plain picture for one that is not there. */
  readPicture(name: string): SheetPicture {
    const sheet = this.file.info.sheets.find((info) => info.name === name);
    return sheet ? inPackage(() => this.file.readPicture(sheet)) : PLAIN_PICTURE;
  }

  private readSheet(sheet: SheetInfo): Grid {
    let grid = this.grids.get(sheet);
    if (!grid) this.grids.set(sheet, (grid = inPackage(() => this.file.readSheet(sheet))));
    return grid;
  }

  /** Writes into the opened file; `save` gives its bytes. Refusals come in the order of the edits. */
  async write(edits: readonly CellWrite[]): Promise<Refusal[]> {
    const codes = new Map<CellWrite, string>();
    for (const [sheet, own] of this.bySheet(edits, codes)) {
      const patches = [...own.values()];
      const outcome = inPackage(() => this.file.writeCells(sheet, patches));
      [...own.keys()].forEach((edit, index) => {
        const code = outcome[index];
        if (code) codes.set(edit, code);
      });
      this.grids.delete(sheet);
    }
    return edits.flatMap((edit) => {
      const code = codes.get(edit);
      return code === undefined ? [] : [{ sheet: edit.sheet, cell: edit.cell, code }];
    });
  }

  private bySheet(edits: readonly CellWrite[], codes: Map<CellWrite, string>): Map<SheetInfo, Map<CellWrite, CellPatch>> {
    const sheets = new Map<SheetInfo, Map<CellWrite, CellPatch>>();
    for (const edit of edits) {
      const sheet = this.file.info.sheets.find(({ name }) => name === edit.sheet);
      const place = parseAddress(edit.cell);
      if (!sheet) codes.set(edit, 'no-sheet');
      else if (!place || place.row > LAST_ROW || place.column > LAST_COLUMN) codes.set(edit, 'bad-address');
      else {
        const { value, formula } = edit;
        const own = sheets.get(sheet) ?? new Map<CellWrite, CellPatch>();
        sheets.set(sheet, own.set(edit, { ...place, value, formula }));
      }
    }
    return sheets;
  }

  /** Whether sheets may be added: false for a workbook whose structure is protected, and for an old flavour of the format. */
  get canAddSheet(): boolean {
    return this.writable && !inPackage(() => this.file.structureLocked);
  }

  /**
   * Adds a sheet behind the last one of the opened file and gives the name it got.
   * Errors: WorkbookError `structure-protected`, `read-only`, damaged.
   */
  async addSheet(sheet: NewSheet): Promise<string> {
    if (!this.writable) throw new WorkbookError('read-only');
    if (!this.canAddSheet) throw new WorkbookError('structure-protected');
    return inPackage(() => this.file.addSheet(sheet)).name;
  }

  /**
   * Adds notes to cells of the opened file; those refused are told, with `noted` where a cell has one already.
   * @param author stands in the notes' properties
   */
  async addNotes(sheet: string, notes: readonly CellNote[], author: string): Promise<Refusal[]> {
    const found = this.file.info.sheets.find(({ name }) => name === sheet);
    const codes = found ? inPackage(() => this.file.addNotes(found, notes, author)) : notes.map(() => 'no-sheet');
    return notes.flatMap(({ cell }, index) => (codes[index] ? [{ sheet, cell, code: codes[index] }] : []));
  }

  /** The file as it stands; the very bytes it was opened from when nothing was written. */
  save(): Uint8Array {
    return inPackage(() => this.file.save());
  }
}
