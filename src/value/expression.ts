/** What a target or an actual says, as data. `readExpression` turns a cell's text into one of these and never throws. */
import type Big from 'big.js';
import type { Unit } from './unit';

/** How the actual has to stand to the number: at least, more than, at most, less than, exactly. */
export type Relation = '>=' | '>' | '<=' | '<' | '=';

/** A number with its unit. `value` is as printed, before the unit's scale: 3万 → 3 with scale 10000; 95% → 95 with unit %. */
export interface Quantity {
  kind: 'number';
  relation: Relation | null;
  value: Big;
  /** Digits after the decimal point as printed, for the interval rule. */
  decimals: number;
  /** null: a bare number. */
  unit: Unit | null;
  /** 约 / 余 / 左右: the figure is said to be approximate. */
  approximate: boolean;
  /** Words around the number that are not relation or unit, e.g. `办结` in `办结100%`; '' mostly. */
  label: string;
  /** true when the unit was not printed with the number but stands in a cell or column of its own (see `withUnit`). */
  unitApart?: boolean;
}

/** Between two bounds (90%-95%), or a tolerance around zero (±10%, 偏差控制在5%以内: low −10, high 10). */
export interface Span {
  kind: 'range';
  low: Big | null;
  high: Big | null;
  lowOpen: boolean;
  highOpen: boolean;
  decimals: number;
  unit: Unit | null;
  /** true for ± and 偏差…以内: the actual is a deviation. */
  tolerance: boolean;
}

/** A point or period in the calendar, as exactly as it is printed; null parts are not stated. `month` of 第四季度 is its last. */
export interface Moment {
  kind: 'date';
  relation: Relation | null;
  year: number | null;
  month: number | null;
  day: number | null;
  /** true for periods (全年, 1-12月, 第四季度): the end of the period is what counts. */
  period: boolean;
  /** Beginning of a period or of a part of a month (中旬: 11), where it is not that of the stated year, month or day itself. */
  firstYear?: number;
  firstMonth?: number;
  firstDay?: number;
  /** true for 每月, 每季度末: no single moment; year, month and day are null. */
  recurring?: boolean;
}

export interface YesNo {
  kind: 'boolean';
  value: boolean;
}

/** 达成 / 部分达成 / 未达成, by name or by its interval (100%-80%(含)); also 已完成 and 未完成 as declarations. */
export interface BandName {
  kind: 'band';
  band: 'achieved' | 'partial' | 'unachieved';
}

/** A grade word on the 优良中差 scale. */
export interface GradeWord {
  kind: 'grade';
  grade: 'excellent' | 'good' | 'fair' | 'poor';
}

/** Several figures in one cell: 192只/12头, 100%1000件. */
export interface Composite {
  kind: 'composite';
  parts: Quantity[];
}

/** Free text that is no value: 保持, 健全, 及时受理. Never guessed into a number. */
export interface FreeText {
  kind: 'text';
}

/** Nothing entered (only blanks of any kind). */
export interface Blank {
  kind: 'blank';
}

/** Something that stands for nothing: — / …… ** XX （截断）. */
export interface Placeholder {
  kind: 'placeholder';
}

export type Expression = (
  | Quantity
  | Span
  | Moment
  | YesNo
  | BandName
  | GradeWord
  | Composite
  | FreeText
  | Blank
  | Placeholder
) & {
  /** The text as a person sees it, joined with relation and unit cells where they stand apart. */
  text: string;
};

export type ExpressionKind = Expression['kind'];

export { isBlankText, isPlaceholder } from './blank';
export { readExpression } from './read';
export { readSplit, withUnit } from './split';
