/** The execution rate that printed amounts leave open, and the same with what earlier findings put right. */
import type { FundRow } from '../form/form';
import type { Interval } from '../value/decimal';
import { amountInterval, ratio } from './interval';
import type { RuleContext } from './rule';

export type Base = 'budget' | 'initial';

/** In percent; null where an amount is blank or the base may be 0. */
export function rateOn(row: FundRow, base: Base, corrected?: RuleContext['corrected']): Interval | null {
  const [execution, amount] = [corrected?.(row.execution.cell), corrected?.(row[base].cell)];
  if (!execution && !amount) return printedRateOn(row, base);
  return rateOf(execution ?? amountInterval(row.execution), amount ?? amountInterval(row[base]));
}

const rateOf = (execution: Interval | null, amount: Interval | null): Interval | null => execution && amount && ratio(execution, amount);

const known = { budget: new WeakMap<FundRow, Interval | null>(), initial: new WeakMap<FundRow, Interval | null>() };

/** The rate of the amounts as they are printed. Five rules ask for it, and no sum takes longer than a division. */
function printedRateOn(row: FundRow, base: Base): Interval | null {
  let rate = known[base].get(row);
  if (rate === undefined) known[base].set(row, (rate = rateOf(amountInterval(row.execution), amountInterval(row[base]))));
  return rate;
}

/** Cells of the rate's operands that an earlier finding calls wrong. */
export const wrongOperands = (row: FundRow, base: Base, corrected: RuleContext['corrected']): string[] =>
  [row.execution.cell, row[base].cell].filter((cell): cell is string => cell !== null && corrected(cell) !== undefined);
