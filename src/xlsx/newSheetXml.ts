/** A NewSheet as the XML of a worksheet part. Texts stand inline, so that no other part has to know them. */
import { rangeName, type Range } from '../grid/address';
import { withMergedCells } from '../grid/mergedCells';
import type { CellLook, NewCell, NewSheet } from '../grid/newSheet';
import { newCell } from './cellXml';
import { escapeText } from './xmlText';

/** What Excel takes into one cell, and the tallest and widest it draws. */
const LONGEST_TEXT = 32_767;
const TALLEST_ROW = 409;
/** A longer foot of the page, with the code for its place, makes Excel repair the file. */
const LONGEST_FOOTER = 250;
const WIDEST_COLUMN = 255;

/** Number of the style of a cell; `quoted` for a text that begins like a formula. */
export type StyleOf = (look: CellLook, format: string | undefined, quoted: boolean) => number;

/** The part; its elements bear no prefix. */
export function newSheetXml(sheet: NewSheet, styleOf: StyleOf): string {
  const cells = withMergedCells(sheet);
  const { frozenRows, widths, merges, landscape } = sheet;
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${Math.min(WIDEST_COLUMN, width)}" customWidth="1"/>`);
  const areas = merges.filter(isArea).map((area) => `<mergeCell ref="${rangeName(area)}"/>`);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${rangeName(usedArea(cells))}"/>`,
    `<sheetViews><sheetView workbookViewId="0">${frozenRows > 0 ? pane : ''}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`,
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    `<sheetData>${rowsXml(sheet, cells, styleOf)}</sheetData>`,
    areas.length > 0 ? `<mergeCells count="${areas.length}">${areas.join('')}</mergeCells>` : '',
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" fitToHeight="0" orientation="${landscape ? 'landscape' : 'portrait'}"/>`,
    sheet.footer === undefined ? '' : `<headerFooter><oddFooter>&amp;C${escapeText(sheet.footer.slice(0, LONGEST_FOOTER))}</oddFooter></headerFooter>`,
    // Years and codes are texts here; Excel's green corner would call them mistakes.
    `<ignoredErrors><ignoredError sqref="${rangeName(usedArea(cells))}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join('');
}

const isArea = ({ top, left, bottom, right }: Range): boolean => bottom > top || right > left;

function usedArea(cells: readonly NewCell[]): Range {
  const area: Range = { top: 1, left: 1, bottom: 1, right: 1 };
  for (const { row, column } of cells) {
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, column);
  }
  return area;
}

function rowsXml({ heights }: NewSheet, cells: readonly NewCell[], styleOf: StyleOf): string {
  const rows = new Map<number, string>([...heights.keys()].map((row) => [row, '']));
  for (const cell of cells) rows.set(cell.row, (rows.get(cell.row) ?? '') + cellXml(cell, styleOf));
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, content]) => {
      const height = heights.get(row);
      const own = height === undefined ? '' : ` ht="${Math.min(TALLEST_ROW, height)}" customHeight="1"`;
      return `<row r="${row}"${own}>${content}</row>`;
    })
    .join('');
}

function cellXml({ row, column, value, look, format }: NewCell, styleOf: StyleOf): string {
  const content = typeof value === 'string' ? fitting(value) : value;
  const style = styleOf(look, format, typeof content === 'string' && /^[=+\-@]/.test(content));
  return newCell('', { row, column, value: content, formula: null }, style, true);
}

function fitting(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
