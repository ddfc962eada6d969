/** A header band → the columns of the indicator table by role. */
import type { Band, BandColumn } from './band';
import type { ColumnRole, ColumnUse } from './form';
import { bareHeader } from './header';
import { isLevelWord, levelPair } from './labels';
import type { Line } from './lines';
import type { HeaderRole } from './vocabulary';
import { squeeze } from '../value/fold';

/** Columns of one role, first to last. */
export type ColumnMap = Partial<Record<ColumnRole, BandColumn>>;

const ROLES = [
  'level1', 'level2', 'name', 'relation', 'target', 'initialTarget', 'unit', 'actual', 'weight', 'rate', 'score', 'cause',
  'reviewedActual', 'reviewedScore', 'rule', 'nature',
] as const;

const isMapped = (role: HeaderRole | null): role is (typeof ROLES)[number] => role !== null && (ROLES as readonly string[]).includes(role);

const withRole = (band: Band, role: HeaderRole): BandColumn[] => band.columns.filter((each) => each.role === role);

/**
 * Columns by role. The first column of a role is taken (自评得分 before 折算得分); without level headers the 绩效指标
 * header's own columns are level 1, level 2 and name from the right. `below` are the lines that the header stands over.
 */
export function columnsOf(band: Band, below: readonly Line[] = []): ColumnMap {
  const map: ColumnMap = {};
  for (const column of band.columns) {
    if (isMapped(column.role)) map[column.role] ??= column;
  }
  if (!map.target && map.initialTarget) {
    map.target = map.initialTarget;
    delete map.initialTarget;
  }
  if (!map.weight) weightFromScores(map, withRole(band, 'score'));
  deepest(map, withRole(band, 'name'));
  if (!map.name) nameFromBlock(band, map, below);
  const [goal] = withRole(band, 'goal');
  if (!map.target && goal && map.name && map.actual) map.target = goal;
  if (!map.level1) firstLevel(band, map, below);
  narrowLast(map, below);
  return map;
}

/** The last header reaches to the edge of the sheet; where its own column is filled, figures right of it are somebody's workings. */
function narrowLast(map: ColumnMap, below: readonly Line[]): void {
  const right = Math.max(...Object.values(map).map((each) => each.left));
  for (const role of ['weight', 'score', 'rate', 'reviewedScore'] as const) {
    const last = map[role];
    if (last?.left !== right) continue;
    const own = below.filter(({ words }) => words.some(({ column }) => column === right)).length;
    const beside = below.filter(({ words }) => words.some(({ column }) => column > right)).length;
    if (own > 0 && own >= beside) map[role] = { ...last, right };
  }
}

/** 分数 beside 自评分数: the plain one is what can be reached. */
function weightFromScores(map: ColumnMap, [first, second]: BandColumn[]): void {
  if (!first || !second || !/^分数$/.test(bareHeader(squeeze(first.header)))) return;
  map.weight = first;
  map.score = second;
}

/** Level 1 without a header of its own: the group's name or 绩效指标 heads it, or 指标类别 does and holds level names. */
function firstLevel(band: Band, map: ColumnMap, below: readonly Line[]): void {
  const edge = map.level2?.left ?? map.name?.left ?? 0;
  const named = band.columns.find((each) => each.role === null && each.left < edge && isLevelWord(squeeze(each.header)));
  const block = map.level2 && map.name ? withRole(band, 'block').find((each) => each.left < edge) : undefined;
  const nature = map.nature && map.nature.left < edge && holdsLevels(map.nature, below) ? map.nature : undefined;
  const found = named ?? block ?? nature;
  if (found) map.level1 = found;
  if (found && found === nature) delete map.nature;
}

const holdsLevels = ({ left, right }: BandColumn, below: readonly Line[]): boolean =>
  below.some(({ words }) => words.some(({ column, squeezed, term }) => left <= column && column <= right && (term.isLevel || levelPair(squeezed) !== null)));

/** 指标名称 may be headed twice (三级指标 | 指标内容): the later column is the finer one, unless it stands behind the target. */
function deepest(map: ColumnMap, names: BandColumn[]): void {
  const edge = Math.min(map.target?.left ?? Infinity, map.actual?.left ?? Infinity, map.weight?.left ?? Infinity);
  const before = names.filter((each) => each.left < edge);
  const last = before[before.length - 1];
  if (last && before.length > 1) map.name = { ...last };
}

function nameFromBlock(band: Band, map: ColumnMap, below: readonly Line[]): void {
  const [block] = withRole(band, 'block');
  if (!map.level1 && !map.level2 && block) {
    const part = (column: number): BandColumn => ({ ...block, left: column, right: column, confidence: 0.6 });
    const filled = filledColumns(block, below);
    const last = filled[filled.length - 1]!;
    map.name = part(last);
    if (filled.length >= 2) map.level1 = part(filled[0]!);
    if (filled.length >= 3) map.level2 = { ...part(filled[1]!), right: last - 1 };
    return;
  }
  // 绩效指标 right of the levels heads the indicators themselves.
  const levelsEnd = Math.max(map.level1?.right ?? 0, map.level2?.right ?? 0);
  if (block && block.left > levelsEnd) {
    map.name = block;
    return;
  }
  // A header that nobody knows, between the levels and the figures, heads the indicators.
  const edge = Math.min(map.target?.left ?? 0, map.actual?.left ?? 0, map.weight?.left ?? Infinity);
  const unknown = band.columns.find((each) => each.role === null && each.left > levelsEnd && each.left < edge);
  if (unknown && map.level2) {
    map.name = unknown;
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

/** The columns below a header that hold anything: blank ones only set the others apart. All of them where nothing stands below. */
function filledColumns({ left, right }: BandColumn, below: readonly Line[]): number[] {
  const all = Array.from({ length: right - left + 1 }, (_, i) => left + i);
  const used = new Set(below.flatMap(({ words }) => words.map(({ column }) => column)));
  const filled = all.filter((column) => used.has(column));
  return filled.length > 0 ? filled : all;
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
