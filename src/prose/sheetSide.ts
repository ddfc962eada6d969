/** What a form says, ready to be compared with figures of the text: amounts in 元, rates and points with their digits. */
import Big from 'big.js';
import { bigOf, decimalsOf, type Interval, meet, printedInterval, scaleInterval } from '../value/decimal';
import type { FundReport, SheetReport } from '../check/report';
import { baseValue, intervalOf } from './amounts';
import type { Figure } from './figures';


/** A number of the report as an interval of its printed digits. */
export function printed(value: number): Interval {
  const exact = bigOf(value);
  return printedInterval(exact, decimalsOf(exact));
}

/** Whether a figure of the text and a number of the form can be the same. Whole points are exact. */
export function agrees(figure: Figure, value: number, scale: Big = new Big(1)): boolean {
  const own = intervalOf(figure);
  if (own === null) return withinRelation(figure, bigOf(value).times(scale));
  return baseValue(figure).eq(bigOf(value).times(scale)) || meet(own, scaleInterval(printed(value), scale));
}

function withinRelation(figure: Figure, value: Big): boolean {
  const bound = baseValue(figure);
  if (figure.relation === '>=') return value.gte(bound);
  if (figure.relation === '>') return value.gt(bound);
  if (figure.relation === '<=') return value.lte(bound);
  return figure.relation !== '<' || value.lt(bound);
}

const YUAN = new Big(1);
const TEN_THOUSAND = new Big(10000);

/** Scales that the amounts of a fund row may have: the printed unit's, or both where none is printed. */
export function scalesOf({ unit }: FundReport): Big[] {
  if (unit === null) return [YUAN, TEN_THOUSAND];
  return [unit.includes('亿') ? new Big('1e8') : unit.includes('万') ? TEN_THOUSAND : unit.includes('千') ? new Big(1000) : YUAN];
}

/** Row of the form for a part of the budget, by its label. */
export function fundFor({ funds }: SheetReport, part: 'total' | 'basic' | 'project'): FundReport | null {
  if (part === 'total') return funds.find(({ role }) => role === 'total') ?? null;
  const words = part === 'basic' ? /基本支出/ : /项目支出/;
  return funds.find(({ label, role }) => role === 'part' && words.test(label) && !/其中|一般性|重点/.test(label)) ?? null;
}

/** The amount as the form prints it. */
export const shownAmount = (value: number, { unit }: FundReport): string => `${value}${unit ?? ''}`;
