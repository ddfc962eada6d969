/** Settles what one side leaves open by what the other side is: 2024.12 as a month or an amount, 11 beside 12月底前. */
import Big from 'big.js';
import { allOf, withoutAside } from './aside';
import { squeeze } from './fold';
import type { Expression, Moment, Quantity } from './expression';
import { trendOf } from './label';
import { daysIn } from './moment';
import { readExpression } from './read';
import type { Unit } from './unit';
import { COMPARED } from './words';

const moment = (year: number | null, month: number | null, day: number | null, from: Quantity): Moment => ({
  kind: 'date', relation: from.relation, year, month, day, period: month === null,
});

const isWhole = (value: Big, low: number, high: number): boolean => value.eq(value.round(0, Big.roundDown)) && value.gte(low) && value.lte(high);

/** 12.31 as 31 December; null when no such day exists. A number cell drops zeros at the end, so 12.1 is the 1st or the 10th. */
function dayOfYear(value: Quantity): Moment | null {
  const [month = '', day = ''] = value.value.toFixed(value.decimals).split('.');
  if (!/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day) || Number(month) < 1 || Number(month) > 12) return null;
  const last = daysIn(null, Number(month));
  const exists = Number(day) >= 1 && Number(day) <= last;
  const tens = day.length === 1 ? Number(day) * 10 : last + 1;
  if (exists && tens <= last) return { ...moment(null, Number(month), tens, value), firstDay: Number(day) };
  return exists ? moment(null, Number(month), Number(day), value) : null;
}

/** A number as the date it must be beside another date: 11 and 11月 beside 12月, 12.25 beside 12月31日, 2024 beside 2024年. */
function asMoment(value: Quantity, other: Moment & { text: string }, deadline: boolean): Moment | null {
  if (value.label || value.approximate) return null;
  // 2050 beside 2024.12: two amounts as well as two dates
  if (!deadline && asNumber(other.text)) return null;
  if (value.unit?.name === '月' && isWhole(value.value, 1, 12)) return moment(null, value.value.toNumber(), null, value);
  if (value.unit) return null;
  if (value.decimals > 0) return other.day !== null || (deadline && other.month !== null) ? dayOfYear(value) : null;
  if (isWhole(value.value, 1900, 2100)) return moment(value.value.toNumber(), null, null, value);
  const monthly = other.month !== null && other.day === null && !other.period;
  return monthly && isWhole(value.value, 1, 12) ? moment(null, value.value.toNumber(), null, value) : null;
}

/** 2024.12 read as an amount. */
function asNumber(text: string): Quantity | null {
  const seen = squeeze(text);
  if (!/^\d{4}\.\d{1,2}$/.test(seen)) return null;
  return { kind: 'number', relation: null, value: new Big(seen), decimals: seen.length - 5, unit: null, approximate: false, label: '' };
}

/** 15拱桥 beside ≥12拱桥: the other side vouches for the unit. */
function inUnitOf(text: string, unit: Unit): Expression | null {
  const seen = squeeze(text);
  const read = seen.endsWith(unit.name) ? readExpression(seen.slice(0, -unit.name.length)) : null;
  return read?.kind === 'number' && !read.unit ? { ...read, unit, text } : null;
}

/** Beside the answer itself: 完成率100%, 比上年提高2个百分点. */
const isAside = ({ label, unit }: Quantity): boolean =>
  (unit?.name === '%' && /(?:完成|完成率|达成率)$/.test(label)) || (COMPARED.test(label) && trendOf(label) !== 0);

/** The one part of 12次，完成率100% that answers the target; null when more parts could. */
function answerAmong(parts: readonly Quantity[], target: Quantity): Quantity | null {
  const [one, ...more] = parts.filter((part) => !isAside(part));
  return one && more.length === 0 && target.unit && one.unit?.dimension === target.unit.dimension ? one : null;
}

function towards(side: Expression, other: Expression, deadline: boolean): Expression {
  if (side.kind === 'number' && other.kind === 'date') {
    const read = asMoment(side, other, deadline);
    return read ? { ...read, text: side.text } : side;
  }
  // 2025 beside 2024.12 may be a year, 2050 is an amount
  const year = other.kind === 'number' && !other.unit && side.kind === 'date' && isWhole(other.value, (side.year ?? 0) - 5, (side.year ?? 0) + 5);
  if (side.kind === 'date' && !year && (other.kind === 'number' || other.kind === 'range')) {
    const read = asNumber(side.text);
    return read ? { ...read, text: side.text } : side;
  }
  if (side.kind === 'composite' && other.kind === 'number') {
    const answer = answerAmong(side.parts, other);
    return answer ? { ...answer, text: side.text } : side;
  }
  if (side.kind === 'text' && other.kind === 'number' && other.unit?.dimension.startsWith('other/')) return inUnitOf(side.text, other.unit) ?? side;
  if (side.kind === 'range' && !side.unit && other.kind === 'number') return { ...side, unit: other.unit };
  if (side.kind === 'number' && !side.unit && other.kind === 'range' && other.unit) return { ...side, unit: other.unit, unitApart: true };
  return side;
}

/** A text that stands beside a figure: the figure it begins with, or the whole that it says in words. */
function asFigure(side: Expression, other: Expression, itemised: boolean): Expression {
  if (other.kind !== 'number' && other.kind !== 'range') return side;
  if (side.kind === 'text') return (other.unit?.name === '%' ? allOf(side.text) : null) ?? withoutAside(side.text, itemised) ?? side;
  return (itemised && side.kind === 'composite' && withoutAside(side.text, true)) || side;
}

/**
 * Target and actual with what only the other side can tell; texts stay. With `deadline` (a 时效 indicator) two bare figures such
 * as 12.31 and 12.25 are days of the year. `reconcile(12月底前, 11)` → 12月底前 and 11月
 */
export function reconcile(printed: Expression, done: Expression, deadline = false): [Expression, Expression] {
  const target = asFigure(printed, done, false);
  const actual = asFigure(done, target, true);
  if (deadline && target.kind === 'number' && actual.kind === 'number' && !target.unit && !actual.unit) {
    // 3.5 and 3.2 may be days that something took; the end of a month is always printed with two digits
    const days = target.decimals === 2 && actual.decimals > 0 ? [dayOfYear(target), dayOfYear(actual)] : [];
    if (days[0] && days[1]) return [{ ...days[0], text: target.text }, { ...days[1], text: actual.text }];
  }
  // an amount in 万元 decides first: 2024.12 beside 2050万元 is no month
  if (target.kind === 'number' && target.unit && target.unit.name !== '月') return [target, towards(actual, target, deadline)];
  const settled = towards(target, actual, deadline);
  return [settled, towards(actual, settled, deadline)];
}
