/** Areas of a sheet that other parts own: headers of tables, pivot tables. */
import { parseRange, type Range } from '../grid/address';
import { attribute, element } from './elements';
import type { Package } from './package';
import { relationshipsOf } from './relationships';

export interface OccupiedArea {
  kind: 'table-header' | 'pivot-table';
  area: Range;
}

/** Errors: PackageError damaged when such a part is broken. */
export function occupiedAreas(pack: Package, sheetPart: string): OccupiedArea[] {
  const areas: OccupiedArea[] = [];
  for (const { kind, target } of relationshipsOf(pack, sheetPart)) {
    if (kind !== 'table' && kind !== 'pivotTable') continue;
    if (!pack.has(target)) continue;
    const area = kind === 'table' ? tableHeader(pack.text(target)) : pivotArea(pack.text(target));
    if (area) areas.push({ kind: kind === 'table' ? 'table-header' : 'pivot-table', area });
  }
  return areas;
}

/** The header cells of a table must equal its column names, which live in the table's part. */
function tableHeader(text: string): Range | null {
  const table = element(text, 'table');
  const area = table && parseRange(attribute(table, 'ref') ?? '');
  const rows = Number((table && attribute(table, 'headerRowCount')) ?? 1);
  return area && rows > 0 ? { ...area, bottom: area.top + rows - 1 } : null;
}

function pivotArea(text: string): Range | null {
  const location = element(text, 'pivotTableDefinition', 'location');
  return location ? parseRange(attribute(location, 'ref') ?? '') : null;
}
