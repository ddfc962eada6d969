/** Opens bytes through the package layer. */
import type { Grid } from '../../src/grid/grid';
import { Package } from '../../src/xlsx/package';
import { packageKind } from '../../src/xlsx/packageKind';
import { WorkbookFile } from '../../src/xlsx/workbookFile';

export function openFile(bytes: Uint8Array): WorkbookFile {
  const pack = new Package(bytes);
  const found = packageKind(pack);
  if (found.kind !== 'workbook') throw new Error(`opened as ${found.kind}`);
  return new WorkbookFile(pack, found.part);
}

export function openGrids(bytes: Uint8Array): Grid[] {
  const file = openFile(bytes);
  return file.info.sheets.map((sheet) => file.readSheet(sheet));
}
