/** Figures as intervals in one unit, and the states of agreement between what a text claims and what its figures give. */
import Big from 'big.js';
import { decimalsOf, exactly, type Interval, meet, plain, printedInterval, roundHalfUp, scaleInterval } from '../value/decimal';
import { countWordOf } from '../value/lookup';
import { BARE_SCALE, type Unit } from '../value/unit';
import type { Figure } from './figures';
import type { ProseClaim } from './prose';

/** What may be added up: money in any scale, people by any word for them, one word of other things. */
export function unitKey(unit: Unit | null): string {
  if (unit === null) return '';
  if (unit.kind === 'count') return `count/${countWordOf(unit)}`;
  return unit.dimension === BARE_SCALE ? 'money' : unit.dimension;
}

export const isMoney = ({ unit }: Figure): boolean => unit?.kind === 'money' && unit.dimension === 'money';
export const isRate = ({ unit }: Figure): boolean => unit?.dimension === 'ratio' && /^(?:%|‰|百分点)$/.test(unit.name);
export const isCount = ({ unit }: Figure): boolean => unit?.kind === 'count';
export const isPoints = ({ unit }: Figure): boolean => unit?.dimension === 'points';

const scaleOf = ({ unit }: Figure): Big => unit?.scale ?? new Big(1);

/** The value in the base unit of its dimension: 元, 人, %. */
export const baseValue = (figure: Figure): Big => figure.value.times(scaleOf(figure));

/** Where the figure may lie, in the base unit; whole counts are exact, 140余 lies below 150. Null: no bound above. */
export function intervalOf(figure: Figure): Interval | null {
  const { value, decimals, approximate, relation, unit } = figure;
  if (relation !== null && relation !== '=') return null;
  const scale = scaleOf(figure);
  // nobody rounds to nothing: 0万元 is none at all
  if (value.eq(0)) return exactly(value);
  if (approximate) return scaleInterval(around(value, figure.more), scale);
  if ((unit?.kind === 'count' || unit === null) && decimals === 0 && !unit?.times) return exactly(value.times(scale));
  return scaleInterval(printedInterval(value, decimals), scale);
}

/** 140余: below the next of its last digit that counts; 约140: a tenth around. */
function around(value: Big, more: boolean): Interval {
  const step = new Big(10).pow(Math.max(0, value.e - value.c.length + 1));
  const margin = value.abs().times('0.1');
  return more ? { low: value, high: value.plus(step) } : { low: value.minus(margin), high: value.plus(margin) };
}

/** As printed with its unit: `1945.63万元`. */
export const shownFigure = (figure: Figure): string => `${figure.value.toFixed(figure.decimals)}${figure.unit?.name ?? ''}`;

/** A value in base units as the figure beside it is printed. */
export function shownLike(value: Big, like: Figure, more = 0): string {
  const own = value.div(scaleOf(like));
  const places = Math.max(like.decimals, Math.min(more, decimalsOf(own)));
  const rounded = roundHalfUp(own, Math.min(places, 6));
  return `${like.decimals > 0 ? rounded.toFixed(Math.min(places, 6)) : plain(rounded)}${like.unit?.name ?? ''}`;
}


/** How a stated figure stands to what its parts give. */
export function outcomeOf(stated: Figure, due: Interval, exact: Big): ProseClaim['outcome'] {
  const own = intervalOf(stated);
  if (own === null) return 'agrees';
  if (!meet(own, due)) return 'differs';
  return stated.approximate || baseValue(stated).eq(exact) ? 'agrees' : 'rounding';
}

/** |a − b| as a share of b; 1 where b is 0. */
export const apart = (a: Big, b: Big): number => (b.eq(0) ? (a.eq(0) ? 0 : 1) : a.minus(b).abs().div(b.abs()).toNumber());
