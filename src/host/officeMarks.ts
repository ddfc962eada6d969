/** Marks cells by a plain fill and takes it away again; conditional formats are never touched. */
import type { OfficeReader } from './officeRead';
import { trip } from './officeTrip';
import { WorkbookError, type CellPlace, type FormerFill } from './workbook';

/** Light amber: black text on it keeps a contrast of 16:1. */
const MARK = '#FFE699';

/** What stands in the cells. Cells with a pattern are left out: it could not be put back exactly. Errors: `no-sheet`, `protected`. */
export async function readFills(reader: OfficeReader, places: readonly CellPlace[]): Promise<FormerFill[]> {
  const cells = await find(reader, places);
  return trip((context) => {
    const fills = cells.map((cell) => fillAt(context, cell));
    fills.forEach((fill) => fill.load('color,pattern'));
    return () =>
      cells.flatMap(({ sheet, cell }, index): FormerFill[] => {
        const { pattern, color } = fills[index]!;
        if (pattern === 'None') return [{ sheet, cell, fill: null }];
        return pattern === 'Solid' && color !== '' ? [{ sheet, cell, fill: color }] : [];
      });
  });
}

export async function paintMarks(reader: OfficeReader, places: readonly CellPlace[]): Promise<FormerFill[]> {
  const former = await readFills(reader, places);
  const cells = await find(reader, former);
  await trip((context) => {
    for (const cell of cells) fillAt(context, cell).color = MARK;
    return () => undefined;
  });
  return former;
}

/** Puts fills back where the mark still stands; somebody's own colour stays. */
export async function clearMarks(reader: OfficeReader, fills: readonly FormerFill[]): Promise<void> {
  const now = await readFills(reader, fills);
  const marked = fills.filter(({ sheet, cell }) => now.some((each) => each.sheet === sheet && each.cell === cell && each.fill?.toUpperCase() === MARK));
  const cells = await find(reader, marked);
  await trip((context) => {
    cells.forEach((cell, index) => {
      const fill = fillAt(context, cell);
      const former = marked[index]!.fill;
      if (former === null) fill.clear();
      else fill.color = former;
    });
    return () => undefined;
  });
}

interface Found extends CellPlace {
  id: string;
}

async function find(reader: OfficeReader, places: readonly CellPlace[]): Promise<Found[]> {
  const known = reader.known.length > 0 ? reader.known : await reader.list();
  return places.map(({ sheet, cell }) => {
    const found = known.find((each) => each.sheet === sheet);
    if (!found) throw new WorkbookError('no-sheet', { sheet });
    if (!found.formatsOpen) throw new WorkbookError('protected', { sheet });
    return { sheet, cell, id: found.id };
  });
}

const fillAt = ({ workbook: { worksheets } }: Excel.RequestContext, { id, cell }: Found): Excel.RangeFill =>
  worksheets.getItem(id).getRange(cell).format.fill;
