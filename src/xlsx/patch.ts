/** What is to be written into a cell of a worksheet, and why it may be refused. */

/** New content of one cell: `formula` without `=`, its cached result in `value`; both null empties the cell. */
export interface CellPatch {
  row: number;
  column: number;
  value: string | number | null;
  formula: string | null;
}

/**
 * `merged` not the first cell of its merge · `array-formula`, `data-table` part of an area that changes as a whole ·
 * `table-header` must equal a name in another part · `pivot-table` · `protected` locked on a protected sheet ·
 * `not-a-number` NaN or infinite · `too-long` beyond what a cell holds · `strict-ooxml` a flavour we do not write.
 */
export type RefusalCode =
  | 'merged'
  | 'array-formula'
  | 'data-table'
  | 'table-header'
  | 'pivot-table'
  | 'protected'
  | 'not-a-number'
  | 'too-long'
  | 'strict-ooxml';

/** Key of a cell in sets and maps. */
export function cellKey(row: number, column: number): number {
  return row * 16_384 + column - 1;
}
