/** Whether a cell holds what was meant to stand in it, and whether two states of a cell are the same. */
import { parseAddress } from '../grid/address';
import type { CellEdit } from '../grid/edit';
import type { Cell, Grid } from '../grid/grid';
import { storedText } from '../host/storedText';
import { bigOf } from '../value/decimal';

/** Content and number format of a cell, as they are put back. */
export interface Held {
  value: Cell['value'];
  formula: string | null;
  format: string;
  error: string | null;
}

const BLANK: Held = { value: null, formula: null, format: 'General', error: null };

/** What the cell holds; an empty text without a formula is a blank. */
export function heldAt(grid: Grid, cell: string): Held {
  const place = parseAddress(cell);
  const found = place ? grid.cell(place.row, place.column) : undefined;
  if (!found) return BLANK;
  const { value, formula, format, error } = found;
  return { value: value === '' && formula === null ? null : value, formula, format, error };
}

/** Same content: the same formula, whatever it gives at the moment, or the same value. */
export function sameContent(a: Held, b: Held): boolean {
  if (a.formula !== null || b.formula !== null) return a.formula === b.formula;
  return a.value === b.value && a.error === b.error;
}

/** The same content with the same result. */
export const sameState = (a: Held, b: Held): boolean => sameContent(a, b) && a.value === b.value;

/** Whether the cell holds that value: a blank, a number however it is stored, a text, or a percent text taken as its ratio. */
export function holds(grid: Grid | undefined, cell: string, value: CellEdit['old']): boolean {
  const place = parseAddress(cell);
  if (!grid || !place) return false;
  const text = grid.text(place.row, place.column);
  if (value === null) return text.trim() === '';
  const raw = grid.cell(place.row, place.column)?.value ?? null;
  if (raw === value || text === String(value)) return true;
  if (typeof value === 'string' && typeof raw === 'string' && storedText(raw) === storedText(value)) return true;
  const number = numberIn(typeof raw === 'number' ? raw : text);
  const wanted = numberIn(value);
  return number !== null && wanted !== null && bigOf(number).minus(bigOf(wanted)).abs().lt('0.0000001');
}

/** `97.78%` → 0.9778, since Excel stores such a text as that ratio; null for a text that is no number. */
function numberIn(value: string | number): number | null {
  if (typeof value === 'number') return value;
  const match = /^([+-]?[\d,]*\.?\d+)\s*(%|分)?$/.exec(value.trim());
  if (!match) return null;
  return Number(match[1]!.replace(/,/g, '')) / (match[2] === '%' ? 100 : 1);
}
