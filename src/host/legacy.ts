/** Reads old and foreign workbook files (.xls, .xlsb, HTML, Excel 2003 XML, .ods) through SheetJS; they cannot be written. */
import type { ParsingOptions, WorkBook } from '@e965/xlsx';
import type { Grid } from '../grid/grid';
import { formulasAreWhole, isBiff8 } from './biff';
import { failure } from './failure';
import { gridsOf } from './legacyGrid';
import { OleFile } from './ole';
import type { CellWrite, Refusal, WorkbookPort } from './workbook';

export type LegacyKind = 'xls' | 'xlsb' | 'html' | 'xml2003' | 'ods';

type SheetJs = typeof import('@e965/xlsx');

/** Serial numbers stay numbers, format codes are kept, blank cells keep their format; nothing else is asked for. */
const OPTIONS: ParsingOptions = {
  dense: true,
  cellDates: false,
  cellNF: true,
  cellHTML: false,
  cellText: false,
  sheetStubs: true,
};

/** Low byte of the record that begins every workbook stream. */
const FIRST_RECORD = 0x09;

/** A large library for rare files: its own chunk, loaded when one turns up. */
function loadSheetJs(): Promise<SheetJs> {
  return import(/* webpackChunkName: "xls" */ '@e965/xlsx');
}

/** The port on Grids that cannot be written back: every edit is refused as `read-only`. */
export class ReadOnlyWorkbook implements WorkbookPort {
  constructor(private readonly grids: readonly Grid[]) {}

  async readSheets(): Promise<Grid[]> {
    return [...this.grids];
  }

  async write(edits: readonly CellWrite[]): Promise<Refusal[]> {
    return edits.map(({ sheet, cell }) => ({ sheet, cell, code: 'read-only' }));
  }
}

/** Opens an .xlsb or .ods. Errors: WorkbookError damaged, encrypted, too-large. */
export async function openLegacyBytes(bytes: Uint8Array): Promise<WorkbookPort> {
  const sheetJs = await loadSheetJs();
  return workbookFrom(() => sheetJs.read(bytes, { ...OPTIONS, type: 'array' }));
}

/** Opens markup that is already decoded. Without `raw` a unit code such as 001001 would turn into a number. */
export async function openLegacyText(text: string): Promise<WorkbookPort> {
  const sheetJs = await loadSheetJs();
  return workbookFrom(() => sheetJs.read(text, { ...OPTIONS, type: 'string', raw: true }));
}

/** Opens an OLE file: an old .xls, an encrypted workbook, or no workbook at all. Errors: WorkbookError, also not-a-workbook. */
export async function openOle(bytes: Uint8Array): Promise<WorkbookPort> {
  const file = new OleFile(bytes);
  if (file.has('EncryptedPackage')) throw failure('encrypted');
  const name = ['Workbook', 'Book'].find((stream) => file.has(stream));
  if (name === undefined) {
    const found = file.has('WordDocument') ? 'doc' : file.has('PowerPoint Document') ? 'ppt' : 'ole';
    throw failure('not-a-workbook', { found });
  }
  return openBiff(file.stream(name));
}

/** Opens the stream of an .xls. Only this stream goes to SheetJS: properties and macros beside it can be broken too. */
export async function openBiff(stream: Uint8Array): Promise<WorkbookPort> {
  // SheetJS would take anything else for text, and every text for a table.
  if (stream[0] !== FIRST_RECORD) throw failure('damaged', { detail: 'first record' });
  if (!formulasAreWhole(stream)) throw failure('damaged', { detail: 'formula' });
  const sheetJs = await loadSheetJs();
  if (!isBiff8(stream)) await loadCodePages(sheetJs);
  return workbookFrom(() => sheetJs.read(stream, { ...OPTIONS, type: 'buffer' }));
}

/** Excel 5 and 95 stored Chinese in the code page of the machine; the tables for that are another rare chunk. */
async function loadCodePages(sheetJs: SheetJs): Promise<void> {
  sheetJs.set_cptable(await import(/* webpackChunkName: "xls-codepages" */ '@e965/xlsx/dist/cpexcel'));
}

function workbookFrom(read: () => WorkBook): WorkbookPort {
  const workbook = guarded(read);
  const grids = gridsOf(workbook);
  if (grids.length === 0) throw failure('damaged', { detail: 'no sheets' });
  return new ReadOnlyWorkbook(grids);
}

/** SheetJS tells its troubles in plain errors, from broken records as from passwords. */
function guarded<T>(action: () => T): T {
  try {
    return action();
  } catch (trouble) {
    const detail = trouble instanceof Error ? trouble.message : String(trouble);
    throw failure(/password|encrypt/i.test(detail) ? 'encrypted' : 'damaged', { detail });
  }
}
