/** What a sheet can hold, and what we let a file ask of our memory. */
import { PackageError } from './error';

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** Cells with content in one sheet; more is no form and would fill the memory of a browser tab. */
const MOST_CELLS = 5_000_000;
/** Work that unfolding shared formulas may take: their characters, and the references to be moved at sixteen each. */
const MOST_FORMULA_WORK = 200_000_000;

/** Counts what a sheet claims while it is read. Errors: PackageError too-large. */
export class Budget {
  private cells = 0;
  private formulaWork = 0;

  countCell(): void {
    if (++this.cells > MOST_CELLS) throw new PackageError('too-large', `more than ${MOST_CELLS} cells`);
  }

  countFormula(length: number, references: number): void {
    this.formulaWork += length + 16 * references;
    if (this.formulaWork > MOST_FORMULA_WORK) throw new PackageError('too-large', 'shared formulas');
  }
}
