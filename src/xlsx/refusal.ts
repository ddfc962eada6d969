/** Decides which cells may not be written. */
import type { Layout } from './layout';
import { covers } from './merges';
import type { OccupiedArea } from './occupied';
import type { CellPatch, RefusalCode } from './patch';
import type { CellStyle } from './styles';
import type { Surroundings } from './surroundings';

/** What Excel takes into one cell. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

export interface RefusalContext {
  surroundings: Surroundings;
  layout: Layout;
  occupied: readonly OccupiedArea[];
  styles: readonly CellStyle[];
}

/** Why this cell may not take its content; null when it may. `style` is the one the cell has or would get. */
export function refusalOf(patch: CellPatch, style: number, context: RefusalContext): RefusalCode | null {
  const { row, column } = patch;
  const { surroundings, layout, occupied } = context;
  const unfit = unfitContent(patch);
  if (unfit) return unfit;
  const covered = surroundings.merges.some(
    (area) => covers(area, row, column) && (area.top !== row || area.left !== column),
  );
  if (covered) return 'merged';
  const owner = [...layout.areas, ...occupied].find(({ area }) => covers(area, row, column));
  if (owner) return owner.kind;
  return isGuarded(row, column, style, context) ? 'protected' : null;
}

function unfitContent({ value, formula }: CellPatch): RefusalCode | null {
  if (typeof value === 'number' && !Number.isFinite(value)) return 'not-a-number';
  if (typeof value === 'string' && value.length > LONGEST_TEXT) return 'too-long';
  return formula !== null && formula.length > LONGEST_FORMULA ? 'too-long' : null;
}

function isGuarded(row: number, column: number, style: number, { surroundings, styles }: RefusalContext): boolean {
  if (!surroundings.isProtected) return false;
  if (styles[Math.max(0, style)]?.locked === false) return false;
  return !surroundings.openAreas.some((area) => covers(area, row, column));
}
