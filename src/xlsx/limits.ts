/** What a sheet can hold, and what we let a file ask of our memory. */
import { PackageError } from './error';

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** Cells with content in one sheet; more is no form and would fill the memory of a browser tab. */
const MOST_CELLS = 5_000_000;
/** Characters of formulas that shared formulas unfold to. */
const MOST_FORMULA_TEXT = 100_000_000;

/** Counts what a sheet claims while it is read. Errors: PackageError too-large. */
export class Budget {
  private cells = 0;
  private formulaText = 0;

  countCell(): void {
    if (++this.cells > MOST_CELLS) throw new PackageError('too-large', `more than ${MOST_CELLS} cells`);
  }

  countFormula(length: number): void {
    this.formulaText += length;
    if (this.formulaText > MOST_FORMULA_TEXT) throw new PackageError('too-large', 'shared formulas');
  }
}
