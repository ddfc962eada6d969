/** Adds a laid out sheet to the workbook that is open in Excel. */
import { rangeName } from '../grid/address';
import { BORDER_COLOR, SHEET_FONT, looks } from '../grid/look';
import type { NewSheet } from '../grid/newSheet';
import { sheetNameFor } from '../grid/sheetName';
import { BASE, fontOf, layOut, sidesOf, type LookArea } from './officeLayout';
import { trip } from './officeTrip';
import { WorkbookError } from './workbook';

/** Areas whose format is set in one trip. */
const AREAS = 300;

/** Resolves to the name it got. A sheet that could not be finished is taken away again. Errors: `structure-protected` and the host's others. */
export async function addSheet(sheet: NewSheet): Promise<string> {
  const taken = await trip(({ workbook }) => {
    workbook.protection.load('protected');
    workbook.worksheets.load('items/name');
    return () => {
      if (workbook.protection.protected) throw new WorkbookError('structure-protected');
      return workbook.worksheets.items.map(({ name }) => name);
    };
  });
  const name = sheetNameFor(sheet.name, taken);
  const id = await trip(({ workbook }) => {
    const added = workbook.worksheets.add(name);
    added.load('id');
    return () => added.id;
  });
  try {
    await fill(id, sheet);
  } catch (error) {
    await onSheet(id, (added) => added.delete()).catch(() => undefined);
    throw error;
  }
  // Without a printer Excel refuses what concerns the page; the sheet is good without it.
  await onSheet(id, (added) => setPage(added, sheet)).catch(() => undefined);
  return name;
}

const onSheet = (id: string, work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  trip(({ workbook }) => {
    work(workbook.worksheets.getItem(id));
    return () => undefined;
  });

async function fill(id: string, sheet: NewSheet): Promise<void> {
  const { range, entries, formats, areas, widths, heights } = layOut(sheet);
  await onSheet(id, (added) => {
    const all = added.getRange(range);
    all.format.set({ wrapText: BASE.wrap, verticalAlignment: 'Center', font: { name: SHEET_FONT, size: BASE.size, color: BASE.color } });
    // Nobody has hidden or filtered anything in a new sheet: here a table may be written at once.
    all.numberFormat = formats;
    all.values = entries;
    for (const merge of sheet.merges) added.getRange(rangeName(merge)).merge();
    widths.forEach((width, column) => (added.getCell(0, column).format.columnWidth = width));
    if (sheet.frozenRows > 0) added.freezePanes.freezeRows(sheet.frozenRows);
  });
  for (let from = 0; from < areas.length; from += AREAS) {
    await onSheet(id, (added) => areas.slice(from, from + AREAS).forEach((area) => dress(added, area)));
  }
  // Heights come last: wrapping and fonts would change them.
  await onSheet(id, (added) => heights.forEach(([row, height]) => (added.getCell(row - 1, 0).format.rowHeight = height)));
}

function dress(sheet: Excel.Worksheet, area: LookArea): void {
  const { format } = sheet.getRange(rangeName(area));
  const look = looks[area.look];
  const font = fontOf(look);
  if (Object.keys(font).length > 0) format.font.set(font);
  if (look.wrap !== BASE.wrap) format.wrapText = look.wrap;
  format.horizontalAlignment = look.horizontal === 'left' ? 'Left' : look.horizontal === 'right' ? 'Right' : 'Center';
  if (look.fill !== null) format.fill.color = look.fill;
  if (!look.border) return;
  for (const side of sidesOf(area)) format.borders.getItem(side).set({ style: 'Continuous', color: BORDER_COLOR });
}

function setPage({ pageLayout }: Excel.Worksheet, { landscape, frozenRows, footer }: NewSheet): void {
  pageLayout.orientation = landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  if (frozenRows > 0) pageLayout.setPrintTitleRows(`$1:$${frozenRows}`);
  if (footer !== undefined) pageLayout.headersFooters.defaultForAllPages.centerFooter = footer;
}
