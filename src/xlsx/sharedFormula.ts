/** Shared formulas: the first cell holds the text, its followers only its number; each is read as its own formula. */
import type { FormulaTag } from './cellScanner';
import type { Budget } from './limits';
import { RelativeFormula } from './shift';

interface Master {
  formula: RelativeFormula;
  row: number;
  column: number;
}

/** Remembers the masters of one sheet while its cells are read in order. */
export class SharedFormulas {
  private readonly masters = new Map<string, Master>();

  constructor(private readonly budget: Budget) {}

  /** Formula text of a cell, without `=`; null for cells that carry none of their own (data tables, lost masters). */
  textAt(tag: FormulaTag, row: number, column: number): string | null {
    if (tag.kind === 'dataTable') return null;
    if (tag.kind !== 'shared' || tag.shared === undefined) return tag.text || null;
    if (tag.text !== '') {
      this.masters.set(tag.shared, { formula: new RelativeFormula(tag.text), row, column });
      return tag.text;
    }
    const master = this.masters.get(tag.shared);
    if (!master) return null;
    this.budget.countFormula(master.formula.text.length, master.formula.references);
    return master.formula.shifted(row - master.row, column - master.column);
  }
}
