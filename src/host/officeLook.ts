/** What is asked of one sheet: its size, its content near A1 at once, and what lies further on. */
import { beyond, blocksOf, type Area } from './officeBlocks';
import { checkBlock, hasDoubtfulError, type Block } from './officeGrid';
import { trip } from './officeTrip';

/** What one trip tells of a sheet. */
export interface FirstLook {
  id: string;
  used: Area | null;
  /** null where only the size was asked for. */
  block: Block | null;
  /** null: some are. */
  rowsHidden: boolean | null;
  columnsHidden: boolean | null;
}

/** Read at once, whatever is in it; no form is larger. */
const WINDOW = { rows: 4000, columns: 40, address: 'A1:AN4000' };

/** Null when the sheet is gone. */
export function askContent(sheet: Excel.Worksheet): () => FirstLook | null {
  const size = askSize(sheet);
  // Bounded: an unbounded range tells no values, and formatted blanks count as used.
  const near = sheet.getRange(WINDOW.address).getUsedRangeOrNullObject(true);
  loadContent(near);
  return () => {
    const look = size();
    return look && { ...look, block: near.isNullObject ? { row: 0, column: 0, values: [], formulas: [], formats: [] } : blockOf(near) };
  };
}

/** Null when the sheet is gone. */
export function askSize(sheet: Excel.Worksheet): () => FirstLook | null {
  sheet.load('id');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
  return () => {
    if (sheet.isNullObject) return null;
    if (used.isNullObject) return { id: sheet.id, used: null, block: null, rowsHidden: false, columnsHidden: false };
    const area = { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
    return { id: sheet.id, used: area, block: null, rowsHidden: used.rowHidden, columnsHidden: used.columnHidden };
  };
}

const loadContent = (range: Excel.Range): Excel.Range => range.load('rowIndex,columnIndex,values,formulas,numberFormat');

const blockOf = (range: Excel.Range): Block =>
  checkBlock({ row: range.rowIndex, column: range.columnIndex, values: range.values, formulas: range.formulas, formats: range.numberFormat });

/** What the first look did not cover, in blocks; whether some of it is too much to be read at all. */
export function restOf({ used, block }: FirstLook): { blocks: Area[]; partial: boolean } {
  const parts = (used === null ? [] : block ? beyond(used, WINDOW) : [used]).map(blocksOf);
  return { blocks: parts.flatMap(({ blocks }) => blocks), partial: parts.some(({ partial }) => partial) };
}

/** Some areas of a sheet in one trip. Errors: WorkbookError `payload` when that is too much. */
export async function readBlocks(id: string, areas: readonly Area[]): Promise<Block[]> {
  return trip(({ workbook: { worksheets } }) => {
    const ranges = areas.map(({ row, column, rows, columns }) => worksheets.getItem(id).getRangeByIndexes(row, column, rows, columns));
    ranges.forEach(loadContent);
    return () => ranges.map(blockOf);
  });
}

/** Hidden rows and columns, counted from 1; one more trip only where some are hidden and some are not. */
export async function hiddenOf({ id, used, rowsHidden, columnsHidden }: FirstLook): Promise<[Set<number>, Set<number>]> {
  if (!used) return [new Set(), new Set()];
  const { row, column, rows, columns } = used;
  const all = (from: number, count: number, isHidden: boolean): Set<number> => new Set(isHidden ? Array.from({ length: count }, (_, index) => from + index + 1) : []);
  if (rowsHidden !== null && columnsHidden !== null) return [all(row, rows, rowsHidden), all(column, columns, columnsHidden)];
  return trip(({ workbook: { worksheets } }) => {
    const range = worksheets.getItem(id).getRangeByIndexes(row, column, Math.min(rows, 100_000), columns);
    const [tall, wide] = [range.getRowProperties({ rowHidden: true }), range.getColumnProperties({ columnHidden: true })];
    return () => [
      new Set(tall.value.flatMap(({ rowHidden }, index) => (rowHidden ? [row + index + 1] : []))),
      new Set(wide.value.flatMap(({ columnHidden }, index) => (columnHidden ? [column + index + 1] : []))),
    ];
  });
}

/** Asks for the types where a typed text looks like an error: in nearly no workbook. */
export async function withTypes(id: string, blocks: Block[]): Promise<Block[]> {
  const typed: Block[] = [];
  for (const block of blocks) {
    if (!hasDoubtfulError(block)) {
      typed.push(block);
      continue;
    }
    const { row, column, values } = block;
    const types = await trip(({ workbook: { worksheets } }) => {
      const range = worksheets.getItem(id).getRangeByIndexes(row, column, values.length, values[0]!.length);
      range.load('valueTypes');
      return () => range.valueTypes;
    });
    typed.push({ ...block, types });
  }
  return typed;
}
