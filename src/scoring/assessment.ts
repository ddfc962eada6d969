/** Types of the assessed form: what scoring/ hands to the rules and to the report. */
import type Big from 'big.js';
import type { Form, FundRow, IndicatorRow } from '../form/form';
import type { Expression } from '../value/expression';

export type Judgement = 'met' | 'missed' | 'exceeded' | 'unjudged';
export type Direction = 'higher' | 'lower' | 'equal';
export type Band = 'achieved' | 'partial' | 'unachieved';

/** A sentence as id and values; text/ turns it into words. */
export interface Message {
  id: string;
  values: Record<string, string>;
}

/** A printed figure as it is meant: a ratio that its operands show to be a percentage stands in percent. */
export interface Stated {
  value: Big;
  /** Digits after the decimal point at this scale; never below 0. */
  decimals: number;
}

/**
 * What a due score follows from: `figures` two numbers or dates · `statement` the filer restates or bounds the target
 * (≥90% → ≥90%, 保持 → 保持), so a person has to confirm it.
 */
export type DueFrom = 'figures' | 'statement';

/** An indicator row with its verdict. Rates in percent, scores in points; null = does not follow from the figures. */
export interface AssessedIndicator {
  row: IndicatorRow;
  target: Expression;
  actual: Expression;
  type: 'quantitative' | 'qualitative' | 'date';
  direction: Direction | null;
  /** true when the direction was taken from the indicator's name and changed the verdict. */
  directionFromName: boolean;
  judgement: Judgement;
  reason: Message;
  /** Further remarks of the comparison: `unit-mismatch`, `strict-target-at-limit`, … as rule ids with values. */
  remarks: Message[];
  /** Completion rate, unrounded, uncapped. */
  rate: Big | null;
  /** Score due, unrounded; already capped at the weight. */
  due: Big | null;
  /** Bounds for a qualitative band, unrounded. */
  low: Big | null;
  high: Big | null;
  band: Band | null;
  /** null where `due` is null. A `statement` is proposed, never filled in unasked. */
  dueFrom?: DueFrom | null;
  /** The printed completion rate in percent, or null when none is printed. */
  statedRate?: Stated | null;
  /** `88 ÷ 90 × 10 = 9.78`, or null. */
  formula: string | null;
  /** Operands of the formula, when both are plain numbers in one unit: for live Excel formulas. */
  operands: { target: Big; actual: Big; reverse: boolean; /** factor that brings the actual into the target's unit */ factor: Big } | null;
}

export interface AssessedFund {
  row: FundRow;
  /** Amount the rate is computed on, chosen by the policy and what is printed. */
  base: 'budget' | 'initial' | null;
  /** Weight in force for the total row: printed, or the policy's where unprinted; null for parts. */
  weight: Big | null;
  weightPrinted: boolean;
  /** Execution rate in percent, unrounded. */
  rate: Big | null;
  /** min(weight, rate × weight), unrounded; null where no rate or no score place/weight. */
  due: Big | null;
  formula: string | null;
  /** The printed rate in percent: a printed 1 or 0.8804 is read as percent when that is what the operands give. */
  statedRate?: Stated | null;
}

export interface AssessedTotal {
  /** Sum of the printed scores, execution score of the total fund row included where it is part of the total; null when nothing to sum. */
  due: Big | null;
  /** The same sum with due scores (stated where unjudged or qualitative); null when a weighted row has neither. */
  recomputed: Big | null;
  /** Σ of weights, execution weight included (printed or unprinted); null when there are none. */
  weightDue: Big | null;
  /** Sum of the printed scores with the execution score; null when none is printed. */
  withExecution?: Big | null;
  /** Sum of the printed indicator scores alone; null when none is printed. */
  withoutExecution?: Big | null;
  /** The most that the policy allows at this execution rate; `due` and `recomputed` keep to it. Null: no cap. */
  cap?: Big | null;
  /** Which of the two sums `due` is: the one the printed total agrees with, else the one the weights ask for. */
  executionCounts?: boolean;
  gradeDue: string | null;
}

export interface Assessment {
  form: Form;
  indicators: AssessedIndicator[];
  funds: AssessedFund[];
  total: AssessedTotal;
}
