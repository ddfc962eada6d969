/** The printed amounts of one breakdown, in the unit of what they are parts of. */
import type Big from 'big.js';
import type { FundRow } from '../form/form';
import { addIntervals, meet, scaleInterval, type Interval } from '../value/decimal';
import { unitFactor, type FundGroup } from './fundGroups';
import { amountInterval } from './interval';

export type Amount = 'initial' | 'budget' | 'execution';

export interface Part {
  row: FundRow;
  cell: string | null;
  value: Big;
  interval: Interval;
}

/** The parts that print this amount. `complete` is false where one leaves it blank, or a single 其中 names no rest. */
export function partsOf({ parent, parts }: FundGroup, amount: Amount): { parts: Part[]; complete: boolean } {
  const found = parts.flatMap((row): Part[] => {
    const figure = row[amount];
    const interval = amountInterval(figure);
    if (!interval) return [];
    const factor = unitFactor(row, parent);
    return [{ row, cell: figure.cell, value: figure.value!.times(factor), interval: scaleInterval(interval, factor) }];
  });
  const restates = parts.length === 1 && parts[0]!.inLabel && !parent.inLabel;
  return { parts: found, complete: found.length === parts.length && (parts.length > 1 || restates) };
}

/**
 * Whether the whole agrees once a part that equals the parts following it is taken as their sum:
 * 财政拨款 100 · 中央补助 60 · 省级补助 40 are 100, not 200, even where the form does not indent them.
 */
export function agreesNested(parts: readonly Interval[], whole: Interval): boolean {
  const search = (from: number, chosen: Interval[]): boolean => {
    if (from === parts.length) return meet(addIntervals(chosen), whole);
    const part = parts[from]!;
    for (let end = from + 2; end <= parts.length; end++) {
      if (meet(part, addIntervals(parts.slice(from + 1, end))) && search(end, [...chosen, part])) return true;
    }
    return search(from + 1, [...chosen, part]);
  };
  return parts.length > 1 && parts.length <= MOST_PARTS && search(0, []);
}

/** Blocks longer than this are lists of projects, not nested breakdowns, and not worth the search. */
const MOST_PARTS = 12;
