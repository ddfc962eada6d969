/** Writes single cells, each at its own address, and reads the sheets back in the same trip. */
import { isPayload } from './officeError';
import type { ListedSheet, OfficeReader } from './officeRead';
import { entry, unfit } from './officeText';
import { trip } from './officeTrip';
import { parseAddress } from '../grid/address';
import type { CellWrite, Found, Refusal, Written } from './workbook';

/** A write that nothing speaks against, with its sheet. */
interface Ready {
  edit: CellWrite;
  sheet: ListedSheet;
}

/**
 * Refusals: `no-sheet`, `bad-address`, `not-a-number`, `too-long`, `protected` for a locked cell (looked up beforehand; the
 * protection itself is never touched). Errors: WorkbookError; cells before the one that failed then hold their new value.
 * @param wrote is told of every cell just before it is written, as `<sheet id>!H20`
 */
export async function writeCells(reader: OfficeReader, edits: readonly CellWrite[], wrote: (place: string) => void): Promise<Written> {
  const known = reader.known.length > 0 ? reader.known : await reader.list();
  const codes = new Map<CellWrite, string>();
  const fit: Ready[] = [];
  for (const edit of edits) {
    const sheet = known.find((each) => each.sheet === edit.sheet);
    const code = !sheet ? 'no-sheet' : parseAddress(edit.cell) === null ? 'bad-address' : unfit(edit);
    if (code !== null) codes.set(edit, code);
    else fit.push({ edit, sheet: sheet! });
  }
  const locked = await lockedAmong(fit.filter(({ sheet }) => sheet.protected));
  const ready = fit.filter((each) => !locked.has(each));
  locked.forEach(({ edit }) => codes.set(edit, 'protected'));
  ready.forEach(({ edit, sheet }) => wrote(`${sheet.id}!${edit.cell}`));
  const refused = edits.flatMap((edit): Refusal[] => (codes.has(edit) ? [{ sheet: edit.sheet, cell: edit.cell, code: codes.get(edit)! }] : []));
  return { refused, ...(await send(reader, ready)) };
}

/** Cells that the protection of their sheet keeps as they are, or whose format it does. */
async function lockedAmong(cells: readonly Ready[]): Promise<Set<Ready>> {
  if (cells.length === 0) return new Set();
  return trip(({ workbook: { worksheets } }) => {
    const formats = cells.map(({ edit, sheet }) => {
      const { protection } = worksheets.getItem(sheet.id).getRange(edit.cell).format;
      protection.load('locked');
      return protection;
    });
    return () => new Set(cells.filter(({ edit, sheet }, index) => formats[index]!.locked !== false || (edit.format !== undefined && !sheet.formatsOpen)));
  });
}

async function send(reader: OfficeReader, ready: readonly Ready[]): Promise<Omit<Written, 'refused'>> {
  const ids = [...new Set(ready.map(({ sheet }) => sheet.id))];
  const names = [...new Set(ready.map(({ sheet }) => sheet.sheet))];
  if (ready.length === 0) return { now: { grids: [], states: reader.states() } };
  try {
    const told = await trip((context) => {
      const found = askFound(context, ready);
      put(context, ready);
      const after = reader.askAfter(context, ids);
      return () => ({ found: found(), now: after() });
    });
    return { found: told.found, now: await told.now() };
  } catch (error) {
    if (!isPayload(error)) throw error;
    await sendParts(ready);
    return { now: await reader.snapshot(names) };
  }
}

/** In as many trips as the size limit asks for. Writing a cell twice does no harm. */
async function sendParts(ready: readonly Ready[]): Promise<void> {
  try {
    await trip((context) => {
      put(context, ready);
      return () => undefined;
    });
  } catch (error) {
    if (!isPayload(error) || ready.length === 1) throw error;
    const half = Math.ceil(ready.length / 2);
    await sendParts(ready.slice(0, half));
    await sendParts(ready.slice(half));
  }
}

/** What the cells hold when the batch arrives, one range for each sheet: nobody can come in between. */
function askFound({ workbook: { worksheets } }: Excel.RequestContext, ready: readonly Ready[]): () => Found[] {
  const asked = [...new Set(ready.map(({ sheet }) => sheet.id))].map((id) => {
    const places = ready.filter(({ sheet }) => sheet.id === id).map(({ edit }) => ({ edit, ...parseAddress(edit.cell)! }));
    const top = Math.min(...places.map(({ row }) => row));
    const left = Math.min(...places.map(({ column }) => column));
    const bottom = Math.max(...places.map(({ row }) => row));
    const right = Math.max(...places.map(({ column }) => column));
    const range = worksheets.getItem(id).getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1);
    range.load('values,formulas');
    return () =>
      places.map(({ edit: { sheet, cell }, row, column }): Found => {
        const value = range.values[row - top]![column - left] as Found['value'];
        const formula: unknown = range.formulas[row - top]![column - left];
        const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
        return { sheet, cell, value: value === '' ? null : value, formula: isFormula ? formula.slice(1) : null };
      });
  });
  return () => asked.flatMap((answer) => answer());
}

/** Never an array over several cells: below a filter it lands in the wrong rows. */
function put({ workbook: { worksheets } }: Excel.RequestContext, ready: readonly Ready[]): void {
  const sheets = new Map<string, Excel.Worksheet>();
  for (const { edit, sheet } of ready) {
    const own = sheets.get(sheet.id) ?? worksheets.getItem(sheet.id);
    sheets.set(sheet.id, own);
    putCell(own.getRange(edit.cell), edit);
  }
}

function putCell(range: Excel.Range, { value, formula, format }: CellWrite): void {
  if (formula === null && typeof value === 'string') {
    if (format !== undefined) range.numberFormat = [[format]];
    range.values = [[entry(value)]];
    return;
  }
  // In a cell formatted as text a figure becomes a text: the format comes last.
  if (format !== undefined) range.numberFormat = [['General']];
  if (formula === null) range.values = [[entry(value)]];
  else range.formulas = [[`=${formula}`]];
  if (format !== undefined && format !== 'General') range.numberFormat = [[format]];
}
