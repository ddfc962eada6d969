/** An opened .xlsx or .xlsm: its sheets as Grids, and cells written back into the file in place. */
import type { Grid } from '../grid/grid';
import type { NewSheet } from '../grid/newSheet';
import { addSheet, isStructureLocked } from './addSheet';
import type { SheetPicture } from '../grid/picture';
import { patchCells } from './cells';
import type { ReadingContext } from './cellValue';
import { addNotes, type CellNote, type NoteRefusal } from './notes';
import { occupiedAreas } from './occupied';
import type { Package } from './package';
import { cellKey, type CellPatch, type RefusalCode } from './patch';
import { readLooks, readPicture } from './picture';
import { readGrid } from './read';
import { dropCalculationChain, hasFormulas, recalculateOnLoad } from './recalculation';
import { readSharedStrings } from './sharedStrings';
import { readStyles } from './styles';
import { readWorkbook, type SheetInfo, type WorkbookInfo } from './workbook';

/** All methods throw PackageError (damaged, too-large) when a part they need is broken. */
export class WorkbookFile {
  readonly info: WorkbookInfo;
  private context: ReadingContext | null = null;

  constructor(
    private readonly pack: Package,
    part: string,
  ) {
    this.info = readWorkbook(pack, part);
  }

  /** Whether somebody signed the file; any change makes the signature invalid. */
  get signed(): boolean {
    return this.pack.names.some((name) => name.toLowerCase().startsWith('_xmlsignatures/'));
  }

  /** One sheet as it stands now, what was written included. */
  readSheet(sheet: SheetInfo): Grid {
    return readGrid(sheet, this.pack.text(sheet.part), this.read());
  }

  /** How the sheet looks in the file. */
  readPicture(sheet: SheetInfo): SheetPicture {
    const { styles } = this.info;
    return readPicture(this.pack.text(sheet.part), styles === undefined ? [] : readLooks(this.pack.text(styles)));
  }

  /** Writes the patches that are not refused; the result has one entry per patch, null where it was written. */
  writeCells(sheet: SheetInfo, patches: readonly CellPatch[]): (RefusalCode | null)[] {
    if (this.info.strict) return patches.map(() => 'strict-ooxml');
    const before = this.pack.text(sheet.part);
    const { styles } = this.read();
    const patched = patchCells(before, patches, occupiedAreas(this.pack, sheet.part), styles);
    if (patched.text !== before) {
      const { part, sheets } = this.info;
      const computed = patched.formulasChanged || hasFormulas(this.pack, part, sheets.map((item) => item.part));
      this.pack.setText(sheet.part, patched.text);
      if (patched.formulasChanged) dropCalculationChain(this.pack, part);
      if (computed) recalculateOnLoad(this.pack, part);
    }
    return patches.map(({ row, column }) => patched.refused.get(cellKey(row, column)) ?? null);
  }

  /** Adds notes to cells; one entry per note, null where it was added. */
  addNotes(sheet: SheetInfo, notes: readonly CellNote[], author: string): (NoteRefusal | null)[] {
    if (this.info.strict) return notes.map(() => 'strict-ooxml');
    return addNotes(this.pack, sheet.part, notes, author);
  }

  /** Whether the workbook's structure is protected: no sheet may be added. */
  get structureLocked(): boolean {
    return isStructureLocked(this.pack, this.info.part);
  }

  /** Adds a sheet behind the others; its name may differ from the wished one. Not for locked or strict workbooks. */
  addSheet(sheet: NewSheet): SheetInfo {
    if (this.structureLocked || this.info.strict) throw new RangeError('no sheet may be added');
    const added = addSheet(this.pack, this.info, sheet);
    this.context = null;
    return added;
  }

  /** The file; the very bytes it was opened from when nothing was written. */
  save(): Uint8Array {
    return this.pack.save();
  }

  private read(): ReadingContext {
    const { sharedStrings, styles, date1904 } = this.info;
    return (this.context ??= {
      strings: sharedStrings === undefined ? [] : readSharedStrings(this.pack.text(sharedStrings)),
      styles: styles === undefined ? [] : readStyles(this.pack.text(styles)),
      date1904,
    });
  }
}
