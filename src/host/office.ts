/** The workbook port on the workbook that is open in Excel; with its companions office*.ts the only place that speaks to Excel. */
import { parseRange } from '../grid/address';
import { clearMarks, paintMarks, readFills } from './officeMarks';
import { OfficeReader } from './officeRead';
import { addSheet } from './officeSheet';
import { trip } from './officeTrip';
import { writeCells } from './officeWrite';
import { WorkbookError, type CellPlace, type LivePort } from './workbook';

/** How long a write of ours may take to come back as an event. */
const OWN_EVENT = 5000;

/**
 * Needs ExcelApi 1.9 and `Office.onReady()` before the first call. One trip reads a workbook, one writes and reads back.
 * Errors of all methods: WorkbookError with a code of officeError.ts.
 */
export function officeWorkbook(): LivePort {
  const reader = new OfficeReader();
  const own = new Map<string, number>();
  const wrote = (place: string): void => void own.set(place, Date.now() + OWN_EVENT);

  return {
    key: () => keyOf(reader),
    snapshot: (names) => reader.snapshot(names),
    readSheets: async () => (await reader.snapshot()).grids,
    states: async () => {
      await reader.list();
      return reader.states();
    },
    write: async (edits) => (await writeCells(reader, edits, wrote)).refused,
    writeAndRead: (edits) => writeCells(reader, edits, wrote),
    show: (place) => show(reader, place),
    fills: (places) => readFills(reader, places),
    mark: (places) => paintMarks(reader, places),
    unmark: (fills) => clearMarks(reader, fills),
    addSheet,
    watch: (onChange) => watch(reader, own, onChange),
  };
}

/** Its address; a workbook that was never saved is told from others by its name and its oldest sheet. */
async function keyOf(reader: OfficeReader): Promise<string> {
  const { url } = Office.context.document;
  if (url) return url;
  if (reader.known.length === 0) await reader.list();
  const [oldest = ''] = reader.known.map(({ id }) => id).sort();
  return `unsaved:${reader.name}:${oldest}`;
}

/** Two trips: a cell can be selected only once its sheet is active. Errors: `no-sheet`, `hidden-sheet`. */
async function show(reader: OfficeReader, { sheet, cell }: CellPlace): Promise<void> {
  const named = (listed: typeof reader.known) => listed.find((each) => each.sheet === sheet);
  let known = named(reader.known);
  // It may have been shown or made since.
  if (!known || known.hidden) known = named(await reader.list());
  if (!known) throw new WorkbookError('no-sheet', { sheet });
  if (known.hidden) throw new WorkbookError('hidden-sheet', { sheet });
  const { id } = known;
  await trip(({ workbook: { worksheets } }) => {
    worksheets.getItem(id).activate();
    return () => undefined;
  }).catch((error: WorkbookError) => Promise.reject(error.code === 'InvalidOperation' ? new WorkbookError('hidden-sheet', { sheet }) : error));
  await trip(({ workbook: { worksheets } }) => {
    worksheets.getItem(id).getRange(cell).select();
    return () => undefined;
  });
}

/** What a person changed here; not our own writes, and not those of co-authors, who have their own pane. */
async function watch(reader: OfficeReader, own: Map<string, number>, onChange: (place: CellPlace) => void): Promise<() => void> {
  if (reader.known.length === 0) await reader.list();
  const heard = async ({ worksheetId, address, source, triggerSource }: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (source === 'Remote' || triggerSource === 'ThisLocalAddin' || isOwn(own, `${worksheetId}!${address}`)) return;
    const sheet = (listed: typeof reader.known) => listed.find(({ id }) => id === worksheetId);
    const known = sheet(reader.known) ?? sheet(await reader.list().catch(() => []));
    if (known) onChange({ sheet: known.sheet, cell: firstCell(address) });
  };
  const handler = await trip(({ workbook: { worksheets } }) => {
    const added = worksheets.onChanged.add(heard);
    return () => added;
  });
  return () => {
    handler.remove();
    // Whether Excel still answers when the pane closes concerns nobody.
    handler.context.sync().catch(() => undefined);
  };
}

/** Before ExcelApi 1.14 an event does not say who caused it: each cell we wrote is passed over once. */
function isOwn(own: Map<string, number>, place: string): boolean {
  const until = own.get(place);
  own.delete(place);
  return until !== undefined && Date.now() < until;
}

/** First cell of `B2:C3`, of whole rows `3:5` or of whole columns `B:C`. */
function firstCell(address: string): string {
  const range = parseRange(address);
  if (range) return address.replace(/:.*$/, '').replace(/\$/g, '');
  const [row] = /\d+/.exec(address) ?? ['1'];
  const [column] = /[A-Z]+/.exec(address) ?? ['A'];
  return `${column}${row}`;
}
