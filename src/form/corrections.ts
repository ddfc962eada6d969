/** Columns that a person put right: laid over a header before anything is read below it. */
import type { Band, BandColumn } from './band';
import type { ColumnRole, HeaderUse } from './form';
import { squeeze } from '../value/fold';

/** Role → column (1 = A); 0: the table has no such column. */
export type RoleColumns = Readonly<Partial<Record<ColumnRole, number>>>;

/** By `headerKey`: what was put right for one table holds for every table with the same header. */
export type ColumnCorrections = Readonly<Record<string, RoleColumns>>;

/** The header's words in their order. Example: 一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分 */
export const headerKey = ({ columns }: Band): string => columns.map(({ header }) => squeeze(header)).join('|');

/** The header as it is offered for correction. */
export const headerUse = (band: Band): HeaderUse =>
  ({ key: headerKey(band), columns: band.columns.map(({ left, header, role }) => ({ column: left, header, role })) });

/** The band with the roles as a person gave them; another column that was taken for such a role has none any more. */
export function corrected(band: Band, corrections: ColumnCorrections): Band {
  const given = corrections[headerKey(band)];
  if (!given) return band;
  const roles = new Map(Object.entries(given).map(([role, column]) => [column, role as ColumnRole]));
  const columns = band.columns.map((each): BandColumn => {
    const role = roles.get(each.left);
    if (role !== undefined) return { ...each, role, confidence: 1 };
    return each.role !== null && each.role in given ? { ...each, role: null, confidence: 0 } : each;
  });
  return { ...band, columns };
}
