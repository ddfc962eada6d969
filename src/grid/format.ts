/** Number format codes → the text a person sees. */
import type { Cell } from './grid';

/** Text shown by a cell; '' for blank, the code for an error. Errors: none, an unknown format shows the plain number. */
export function shownText(cell: Cell, _date1904: boolean): string {
  if (cell.error) return cell.error;
  return cell.value === null ? '' : String(cell.value);
}
