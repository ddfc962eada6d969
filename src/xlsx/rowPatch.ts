/** Turns the patches of one row into splices of the sheet's text. */
import { readAttribute, setAttribute } from './attribute';
import { changedCell, newCell } from './cellXml';
import type { Splice } from './elements';
import type { RowPlace } from './layout';
import type { CellPatch } from './patch';

/** A patch together with the style a new cell gets; -1 for none. */
export interface StyledPatch extends CellPatch {
  style: number;
}

/** Splices for a row that exists. `patches` are in column order, one per column. */
export function patchRow(text: string, prefix: string, row: RowPlace, patches: readonly StyledPatch[]): Splice[] {
  const splices: Splice[] = [];
  const added: StyledPatch[] = [];
  for (const patch of patches) {
    const place = row.cells.find((cell) => cell.column === patch.column);
    if (place) {
      const cell = changedCell(text.slice(place.start, place.openEnd), prefix, patch, place.extra);
      splices.push({ start: place.start, end: place.end, text: cell });
    } else {
      added.push(patch);
    }
  }
  return [...splices, ...addCells(text, prefix, row, added)];
}

function addCells(text: string, prefix: string, row: RowPlace, added: readonly StyledPatch[]): Splice[] {
  const cells = added
    .map((patch) => ({ column: patch.column, xml: newCell(prefix, patch, patch.style) }))
    .filter(({ xml }) => xml !== '');
  if (cells.length === 0) return [];
  const tag = text.slice(row.start, row.openEnd);
  const widened = widenSpans(tag, cells[0]!.column, cells[cells.length - 1]!.column);
  const { innerEnd } = row;
  if (innerEnd === null) {
    const content = cells.map(({ xml }) => xml).join('');
    const open = widened.replace(/\s*\/>$/, '>');
    return [{ start: row.start, end: row.openEnd, text: `${open}${content}</${prefix}row>` }];
  }
  const splices = cells.map(({ column, xml }) => {
    const next = row.cells.find((cell) => cell.column > column);
    const at = next ? next.start : innerEnd;
    return { start: at, end: at, text: xml };
  });
  return widened === tag ? splices : [{ start: row.start, end: row.openEnd, text: widened }, ...splices];
}

/** `spans` tells readers how wide a row is: kept right where it is given, never added. */
function widenSpans(tag: string, first: number, last: number): string {
  const spans = readAttribute(tag, 'spans');
  const bounds = spans?.split(/[\s:]+/).map(Number);
  if (!bounds || bounds.some((bound) => !(bound >= 1))) return tag;
  const left = Math.min(...bounds, first);
  const right = Math.max(...bounds, last);
  return left === Math.min(...bounds) && right === Math.max(...bounds) ? tag : setAttribute(tag, 'spans', `${left}:${right}`);
}

/** A row that was not there; '' when there is nothing to write in it. */
export function newRow(prefix: string, row: number, patches: readonly StyledPatch[]): string {
  const cells = patches.map((patch) => newCell(prefix, patch, patch.style)).join('');
  return cells === '' ? '' : `<${prefix}row r="${row}">${cells}</${prefix}row>`;
}
