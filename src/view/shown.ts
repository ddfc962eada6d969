/** Values as the view shows them. */
import type { CellEdit } from '../grid/edit';
import type { Tell } from './language';

/** A blank is named, so that “空白 → 9.78” reads as what it is. */
export const shownValue = (value: CellEdit['old'], tell: Tell): string => (value === null || value === '' ? tell('blank-cell') : String(value));

/** Hour and minute of the user's own clock. Example: 14:05 */
export function clockTime(at: number): string {
  const date = new Date(at);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}
