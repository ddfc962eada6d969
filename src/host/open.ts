/** Opens a workbook file of any kind we know, told apart by its bytes. */
import type { NewSheet } from '../grid/newSheet';
import { portableCodec, type Codec } from '../xlsx/codec';
import type { CellNote } from '../xlsx/notes';
import { Package } from '../xlsx/package';
import { packageKind } from '../xlsx/packageKind';
import { documentSheets } from './documentSheets';
import { failure, inPackage } from './failure';
import { openBiff, openLegacyBytes, openLegacyText, openOle, ReadOnlyWorkbook, type LegacyKind } from './legacy';
import { readMarkup } from './markup';
import { sniff } from './sniff';
import type { Refusal, WorkbookPort } from './workbook';
import { XlsxWorkbook } from './xlsx';

export interface OpenedWorkbook {
  port: WorkbookPort;
  kind: 'xlsx' | 'xlsm' | 'docx' | LegacyKind;
  /** Whether `port.write` can change the file; old formats and Strict Open XML are read only. */
  writable: boolean;
  /** The file's bytes as they stand, the original ones when nothing was written. Only where the file is writable. */
  save?: () => Uint8Array;
  /** Adds a sheet behind the last one and gives the name it got. Absent where none may be added: structure protected, or read only. */
  addSheet?: (sheet: NewSheet) => Promise<string>;
  /** Adds notes to cells of a sheet, see host/xlsx.ts. Only where the file is writable. */
  addNotes?: (sheet: string, notes: readonly CellNote[], author: string) => Promise<Refusal[]>;
  /** Signed files lose their signature's validity with any change. */
  signed: boolean;
}

/** Larger files are no forms. */
const LARGEST_FILE = 256 * 2 ** 20;

/** The file is one for SheetJS, and the caller wanted no such. */
export class ForeignFile extends Error {}

/**
 * Opens a file. `codec` may bring zlib in Node. `foreign` false: files for SheetJS are not touched (see `isForeign`).
 * Errors: WorkbookError with a FailureCode (see failure.ts); ForeignFile where `foreign` is false; never anything else.
 */
export async function openWorkbook(bytes: Uint8Array, codec: Codec = portableCodec, { foreign = true } = {}): Promise<OpenedWorkbook> {
  if (bytes.length === 0) throw failure('empty');
  if (bytes.length > LARGEST_FILE) throw failure('too-large');
  const sniffed = sniff(bytes);
  if (!foreign && sniffed.container !== null && sniffed.container !== 'zip') throw new ForeignFile();
  switch (sniffed.container) {
    case 'zip':
      return openPackage(bytes, codec, foreign);
    case 'ole':
      return readOnly('xls', await openOle(bytes));
    case 'biff':
      return readOnly('xls', await openBiff(bytes));
    case 'markup': {
      const { kind, text } = readMarkup(bytes);
      return readOnly(kind, await openLegacyText(text));
    }
    default:
      throw failure('not-a-workbook', { found: sniffed.found });
  }
}

/**
 * Whether the file goes to SheetJS, which a crafted file can keep busy for ever: who can, reads such files in a thread that can be ended.
 * Never throws; what cannot be opened at all is not foreign.
 */
export function isForeign(bytes: Uint8Array, codec: Codec = portableCodec): boolean {
  const { container } = sniff(bytes);
  if (container !== 'zip') return container !== null;
  try {
    return ['binary', 'opendocument'].includes(packageKind(new Package(bytes, codec)).kind);
  } catch {
    return false;
  }
}

async function openPackage(bytes: Uint8Array, codec: Codec, foreign: boolean): Promise<OpenedWorkbook> {
  const pack = inPackage(() => new Package(bytes, codec));
  const found = inPackage(() => packageKind(pack));
  if (found.kind === 'document') return readOnly('docx', await openTables(pack));
  if (found.kind !== 'workbook') {
    if (!foreign) throw new ForeignFile();
    // The other reader does not look at checksums.
    inPackage(() => pack.verify());
    return readOnly(found.kind === 'binary' ? 'xlsb' : 'ods', await openLegacyBytes(bytes));
  }
  const port = new XlsxWorkbook(pack, found.part);
  const { writable, signed } = port;
  const addNotes: OpenedWorkbook['addNotes'] = (sheet, notes, author) => port.addNotes(sheet, notes, author);
  const save = writable ? { save: () => port.save(), addNotes } : {};
  const addSheet = port.canAddSheet ? { addSheet: (sheet: NewSheet) => port.addSheet(sheet) } : {};
  return { port, kind: found.macros ? 'xlsm' : 'xlsx', writable, signed, ...save, ...addSheet };
}

/** The tables of a Word file, read only. Errors: WorkbookError not-a-workbook when it has none. */
async function openTables(pack: Package): Promise<WorkbookPort> {
  const { openDocx } = await import(/* webpackChunkName: "docx" */ './docx');
  const sheets = documentSheets(inPackage(() => openDocx(pack)));
  if (sheets.length === 0) throw failure('not-a-workbook', { found: 'docx' });
  return new ReadOnlyWorkbook(sheets);
}

function readOnly(kind: LegacyKind | 'docx', port: WorkbookPort): OpenedWorkbook {
  return { port, kind, writable: false, signed: false };
}
