/** Writes values and formulas into the text of a worksheet part; everything else in it stays as it is. */
import { parseRange, rangeName } from '../grid/address';
import { readAttribute, setAttribute } from './attribute';
import { mergeRows, styleAt } from './cellStyle';
import { splice, type Splice } from './elements';
import { readLayout, type Layout } from './layout';
import { covers } from './merges';
import type { OccupiedArea } from './occupied';
import { cellKey, type CellPatch, type RefusalCode } from './patch';
import { refusalOf } from './refusal';
import { newRow, patchRow, type StyledPatch } from './rowPatch';
import { rescueSharedFormulas } from './sharedMaster';
import type { CellStyle } from './styles';
import { readSurroundings, type Surroundings } from './surroundings';

export interface PatchedSheet {
  text: string;
  /** Cells that kept their old content, by `cellKey`. */
  refused: Map<number, RefusalCode>;
  /** A formula was added, replaced or taken away. */
  formulasChanged: boolean;
}

/** Applies the patches that are not refused. Two patches of one cell: the later counts. Errors: PackageError damaged. */
export function patchCells(
  text: string,
  patches: readonly CellPatch[],
  occupied: readonly OccupiedArea[],
  styles: readonly CellStyle[],
): PatchedSheet {
  const surroundings = readSurroundings(text);
  const layout = readLayout(text, surroundings, rowsToKnow(patches, surroundings));
  const refused: PatchedSheet['refused'] = new Map();
  const accepted = new Map<number, StyledPatch>();
  for (const patch of patches) {
    const key = cellKey(patch.row, patch.column);
    const style = styleAt(patch.row, patch.column, surroundings, layout);
    const code = refusalOf(patch, style, { surroundings, layout, occupied, styles });
    accepted.delete(key);
    refused.delete(key);
    if (code) refused.set(key, code);
    else accepted.set(key, { ...patch, style });
  }
  const ordered = [...accepted.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  const splices = [
    ...rescueSharedFormulas(text, layout, new Set(accepted.keys())),
    ...rowSplices(text, surroundings, layout, ordered),
    ...widenDimension(surroundings, ordered),
  ];
  const formulasChanged = ordered.some((patch) => patch.formula !== null || hadFormula(layout, patch));
  return { text: splice(text, splices), refused, formulasChanged };
}

/** The rows of the patches, and those of their merges, which lend a new cell its style. */
function rowsToKnow(patches: readonly CellPatch[], { merges }: Surroundings): Set<number> {
  const rows = new Set(patches.map(({ row }) => row));
  for (const { row, column } of patches) {
    const area = merges.find((merge) => covers(merge, row, column));
    if (area) mergeRows(area).forEach((other) => rows.add(other));
  }
  return rows;
}

function rowSplices(text: string, { prefix, data }: Surroundings, layout: Layout, patches: readonly StyledPatch[]): Splice[] {
  const byRow = new Map<number, StyledPatch[]>();
  for (const patch of patches) byRow.set(patch.row, [...(byRow.get(patch.row) ?? []), patch]);
  const splices: Splice[] = [];
  let content = '';
  for (const [row, own] of byRow) {
    const place = layout.rows.get(row);
    const gap = layout.gaps.get(row);
    if (place) splices.push(...patchRow(text, prefix, place, own));
    else if (gap !== undefined) splices.push({ start: gap, end: gap, text: newRow(prefix, row, own) });
    else content += newRow(prefix, row, own);
  }
  // Without gaps the sheet had no place for rows at all: <sheetData/>.
  if (content !== '') {
    const open = data.tag.replace(/\s*\/>$/, '>');
    splices.push({ start: data.start, end: data.end, text: `${open}${content}</${prefix}sheetData>` });
  }
  return splices;
}

/** The sheet's stated area grows with cells beyond it. */
function widenDimension({ dimension }: Surroundings, patches: readonly StyledPatch[]): Splice[] {
  const stated = dimension && parseRange(readAttribute(dimension.tag, 'ref') ?? '');
  const filled = patches.filter(({ value, formula }) => formula !== null || (value !== null && value !== ''));
  if (!dimension || !stated || filled.length === 0) return [];
  const area = { ...stated };
  for (const { row, column } of filled) {
    area.top = Math.min(area.top, row);
    area.left = Math.min(area.left, column);
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, column);
  }
  if (rangeName(area) === rangeName(stated)) return [];
  return [{ start: dimension.start, end: dimension.end, text: setAttribute(dimension.tag, 'ref', rangeName(area)) }];
}

function hadFormula(layout: Layout, { row, column }: CellPatch): boolean {
  return layout.rows.get(row)?.cells.some((cell) => cell.column === column && cell.hasFormula) ?? false;
}
