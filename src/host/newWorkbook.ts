/** A workbook of its own for sheets that may not go into the user's: the structure is protected, or the format is an old one. */
import type { NewSheet } from '../grid/newSheet';
import { portableCodec, type Codec } from '../xlsx/codec';
import { minimalWorkbook } from '../xlsx/minimal';
import { inPackage } from './failure';

/**
 * Bytes of a fresh .xlsx with these sheets, the same bytes for the same sheets: `newWorkbook([reportSheet(…)])` → 核查表.xlsx
 *
 * @throws RangeError without a sheet
 */
export function newWorkbook(sheets: readonly NewSheet[], codec: Codec = portableCodec): Uint8Array {
  return inPackage(() => minimalWorkbook(sheets, codec));
}
