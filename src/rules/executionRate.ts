/** The execution rate that printed amounts leave open, and the same with what earlier findings put right. */
import type { FundRow } from '../form/form';
import type { Interval } from '../value/decimal';
import { amountInterval, ratio } from './interval';
import type { RuleContext } from './rule';

export type Base = 'budget' | 'initial';

/** In percent; null where an amount is blank or the base may be 0. */
export function rateOn(row: FundRow, base: Base, corrected?: RuleContext['corrected']): Interval | null {
  const execution = corrected?.(row.execution.cell) ?? amountInterval(row.execution);
  const amount = corrected?.(row[base].cell) ?? amountInterval(row[base]);
  return execution && amount && ratio(execution, amount);
}

/** Cells of the rate's operands that an earlier finding calls wrong. */
export const wrongOperands = (row: FundRow, base: Base, corrected: RuleContext['corrected']): string[] =>
  [row.execution.cell, row[base].cell].filter((cell): cell is string => cell !== null && corrected(cell) !== undefined);
