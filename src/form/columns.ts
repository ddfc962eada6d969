/** A header band → the columns of the indicator table by role. */
import type { Band, BandColumn } from './band';
import type { ColumnRole, ColumnUse } from './form';
import type { HeaderRole } from './vocabulary';

/** Columns of one role, first to last. */
export type ColumnMap = Partial<Record<ColumnRole, BandColumn>>;

const ROLES = [
  'level1', 'level2', 'name', 'relation', 'target', 'initialTarget', 'unit', 'actual', 'weight', 'rate', 'score', 'cause',
  'reviewedActual', 'reviewedScore', 'rule', 'nature',
] as const;

const withRole = (band: Band, role: HeaderRole): BandColumn[] => band.columns.filter((each) => each.role === role);

/**
 * Columns by role. The first column of a role is taken (自评得分 before 折算得分); without level headers the 绩效指标
 * header's own columns are level 1, level 2 and name from the right.
 */
export function columnsOf(band: Band): ColumnMap {
  const map: ColumnMap = {};
  for (const role of ROLES) {
    const [first] = withRole(band, role);
    if (first) map[role] = first;
  }
  if (!map.target && map.initialTarget) {
    map.target = map.initialTarget;
    delete map.initialTarget;
  }
  deepest(map, withRole(band, 'name'));
  if (!map.name) nameFromBlock(band, map);
  return map;
}

/** 指标名称 may be headed twice (三级指标 | 指标内容): the later column is the finer one, unless it stands behind the target. */
function deepest(map: ColumnMap, names: BandColumn[]): void {
  const edge = Math.min(map.target?.left ?? Infinity, map.actual?.left ?? Infinity, map.weight?.left ?? Infinity);
  const before = names.filter((each) => each.left < edge);
  const last = before[before.length - 1];
  if (last && before.length > 1) map.name = { ...last };
}

function nameFromBlock(band: Band, map: ColumnMap): void {
  const [block] = withRole(band, 'block');
  if (!map.level1 && !map.level2 && block) {
    const part = (column: number): BandColumn => ({ ...block, left: column, right: column, confidence: 0.6 });
    const width = block.right - block.left + 1;
    map.name = part(block.right);
    if (width >= 2) map.level1 = part(block.left);
    if (width >= 3) map.level2 = { ...part(block.left + 1), right: block.right - 1 };
    return;
  }
  // 绩效指标 right of the levels heads the indicators themselves.
  const levelsEnd = Math.max(map.level1?.right ?? 0, map.level2?.right ?? 0);
  if (block && block.left > levelsEnd) {
    map.name = block;
    return;
  }
  // Only 一级 and 二级 are headed: the finer one is the indicator.
  if (map.level2) {
    map.name = map.level2;
    delete map.level2;
  } else if (map.level1) {
    map.name = map.level1;
    delete map.level1;
  }
}

/** What kind of table a band heads. */
export type BandKind = 'form' | 'monitoring' | 'target-application' | 'rubric' | 'score-summary' | 'other';

export function kindOf(band: Band): BandKind {
  const has = (role: HeaderRole): boolean => band.columns.some((each) => each.role === role);
  const named = has('name') || has('level1') || has('level2') || has('block');
  const target = has('target') || has('initialTarget');
  if (!named) return 'other';
  if (has('monitoring')) return 'monitoring';
  if (has('actual') && (target || has('score') || has('weight') || has('rate'))) return 'form';
  if (target && has('score')) return 'form';
  if (target) return 'target-application';
  if (!has('score')) return 'other';
  return has('rule') ? 'rubric' : 'score-summary';
}

/** The mapping as it is shown to the user, in column order. */
export function columnUses(map: ColumnMap): ColumnUse[] {
  return ROLES.flatMap((role) => {
    const column = map[role];
    return column ? [{ role, column: column.left, header: column.header, confidence: column.confidence }] : [];
  }).sort((a, b) => a.column - b.column);
}
