/** The budget block as sums: which parts give which amount, innermost first. */
import Big from 'big.js';
import type { FundRow } from '../form/form';
import { ONE } from '../value/decimal';

export interface FundGroup {
  parent: FundRow;
  split: FundRow['split'];
  parts: FundRow[];
}

/** Groups whose parts are themselves sums come after those, so that a wrong part is found before its whole. */
export function fundGroups(funds: readonly FundRow[]): FundGroup[] {
  const groups: FundGroup[] = [];
  for (const part of funds) {
    const parent = parentOf(funds, part);
    if (!parent) continue;
    const known = groups.find((group) => group.parent === parent && group.split === part.split);
    if (known) known.parts.push(part);
    else groups.push({ parent, split: part.split, parts: [part] });
  }
  const depth = (row: FundRow): number => {
    const parent = parentOf(funds, row);
    return parent ? depth(parent) + 1 : 0;
  };
  return groups
    .map((group, index) => ({ group, index, depth: depth(group.parent) }))
    .sort((a, b) => b.depth - a.depth || a.index - b.index)
    .map(({ group }) => group);
}

/** Two headings may share a row (按收入性质分 | 按支出性质分): the one of the same breakdown is the parent. A parent stands above. */
function parentOf(funds: readonly FundRow[], part: FundRow): FundRow | null {
  if (part.role === 'total' || part.parent === null) return null;
  const candidates = funds.filter((row) => row.row === part.parent && row !== part && row.row < part.row);
  return candidates.find((row) => row.split === part.split) ?? candidates.find((row) => row.role === 'total') ?? candidates[0] ?? null;
}

const YUAN: Record<string, number> = { 元: 1, 千元: 1e3, 万元: 1e4, 亿元: 1e8 };

/** Factor that brings an amount of `part` into the unit of `parent`; 1 where either does not say. */
export function unitFactor(part: FundRow, parent: FundRow): Big {
  const own = part.unit === null ? undefined : YUAN[part.unit];
  const wanted = parent.unit === null ? undefined : YUAN[parent.unit];
  return own === undefined || wanted === undefined || own === wanted ? ONE : new Big(own).div(wanted);
}
