/** A cell that is two bounds or a tolerance: 90%-95%, [80,90), ≥80%且<90%, 100±5, ±10%, 偏差控制在5%以内. */
import type Big from 'big.js';
import { amountAt, firstFigure, type Amount } from './amount';
import { sharedUnit } from './compound';
import type { Relation, Span } from './expression';
import { readHead } from './head';
import { isLabel, wordAt } from './label';
import { isCalendarYear, joinRelations } from './number';
import { FIGURE_SIGNS, isNumeral } from './numeral';
import { declarations, readTail } from './tail';
import type { Unit } from './unit';
import { RELATION_AFTER, RELATION_BEFORE } from './words';

interface Bound {
  value: Big | null;
  open: boolean;
}

function span(one: Bound, other: Bound, decimals: number, unit: Unit | null, tolerance = false): Span {
  const swap = one.value !== null && other.value !== null && one.value.gt(other.value);
  const [low, high] = swap ? [other, one] : [one, other];
  const centred = low.value !== null && high.value !== null && high.value.gt(0) && low.value.eq(high.value.times(-1));
  return {
    kind: 'range', low: low.value, high: high.value, lowOpen: low.open, highOpen: high.open, decimals, unit, tolerance: tolerance || centred,
  };
}

/** The unit of both bounds; undefined when they have different ones. */
function sharedBy(one: Amount, other: Amount): Unit | null | undefined {
  if (one.unit && other.unit && one.unit.name !== other.unit.name) return undefined;
  return other.unit ?? one.unit;
}

const closed = (value: Big): Bound => ({ value, open: false });
const decimalsOf = (one: Amount, other: Amount): number => Math.max(one.decimals, other.decimals);

/** [80,90)分 */
function readBrackets(text: string): Span | null {
  const opening = text.charAt(0);
  const one = /[[(]/.test(opening) ? amountAt(text, 1) : null;
  if (!one || !/[,~-]/.test(text.charAt(one.end))) return null;
  const other = amountAt(text, one.end + 1);
  const closing = other ? text.charAt(other.end) : '';
  if (!other || !/[\])]/.test(closing)) return null;
  const after = text.slice(other.end + 1);
  const outside = after === '' ? null : amountAt(`1${after}`, 0);
  if (after !== '' && outside?.end !== after.length + 1) return null;
  const unit = outside?.unit ?? sharedBy(one, other);
  if (unit === undefined) return null;
  return span({ value: one.value, open: opening === '(' }, { value: other.value, open: closing === ')' }, decimalsOf(one, other), unit);
}

const JOINT = /^(?:并且|而且|同时|且|并|和|至|[,、;])/;

function boundsOf(first: { relation: Relation; value: Big }, second: { relation: Relation; value: Big }): [Bound, Bound] | null {
  const up = first.relation.startsWith('>') ? first : second;
  const down = up === first ? second : first;
  if (!up.relation.startsWith('>') || !down.relation.startsWith('<')) return null;
  return [{ value: up.value, open: up.relation === '>' }, { value: down.value, open: down.relation === '<' }];
}

const TURNED: Record<Relation, Relation> = { '>=': '<=', '>': '<', '<=': '>=', '<': '>', '=': '=' };

/** ≥80%且<90%, 大于5%小于10%, 5%以上10%以下, 80%≤满意度<90% */
function readTwoRelations(text: string, start: number, one: Amount): Span | null {
  const head = readHead(text.slice(0, start));
  if (!head || head.polarity !== '+' || head.shares) return null;
  const said = wordAt(text, one.end, RELATION_AFTER);
  let at = one.end + said.length;
  at += JOINT.exec(text.slice(at, at + 2))?.[0].length ?? 0;
  let first = head.relation ?? RELATION_AFTER.get(said) ?? null;
  let word = wordAt(text, at, RELATION_BEFORE);
  if (!first && start === 0 && at === one.end && word) {
    first = TURNED[RELATION_BEFORE.get(word)?.relation ?? '='];
    at += word.length;
    while (at < text.length && !/[<>≤≥=]/.test(text.charAt(at))) at += 1;
    if (!isLabel(text.slice(one.end + word.length, at))) return null;
    word = wordAt(text, at, RELATION_BEFORE);
    if (!word) return null;
  }
  const other = amountAt(text, at + word.length);
  if (!first || !other) return null;
  const tail = readTail(text.slice(other.end), other);
  const second = RELATION_BEFORE.get(word)?.relation ?? tail?.relation;
  const unit = sharedBy(one, other);
  if (!tail || !second || unit === undefined || (word && tail.relation)) return null;
  const bounds = boundsOf({ relation: first, value: one.value }, { relation: second, value: other.value });
  return bounds && span(bounds[0], bounds[1], decimalsOf(one, other), unit);
}

const INCLUDED = /^\((不)?含[\d.]*[%‰]?\)/;
const DASH = /^(?:[-—–~〜∼]{1,2}|至|到)/;
const BETWEEN = /^(?:之间|区间|区间内|范围|范围内|左右)$/;

/** 90%-95%, 5至10个, 7-10个工作日内 */
function readDashed(text: string, start: number, one: Amount): Span | null {
  const head = readHead(text.slice(0, start));
  if (!head || head.polarity === '±' || (head.relation && head.relation !== '=' && !head.weak)) return null;
  let at = one.end;
  const lowIncluded = INCLUDED.exec(text.slice(at, at + 12));
  at += lowIncluded?.[0].length ?? 0;
  const dash = DASH.exec(text.slice(at, at + 2))?.[0] ?? '';
  at += dash.length;
  const sign = dash && /[+-]/.test(text.charAt(at)) ? text.charAt(at) : '';
  const other = dash ? amountAt(text, at + sign.length) : null;
  if (!other) return null;
  const highIncluded = INCLUDED.exec(text.slice(other.end, other.end + 12));
  const rest = text.slice(other.end + (highIncluded?.[0].length ?? 0));
  const printed = sharedBy(one, other);
  const unit = head.shares && printed ? sharedUnit(printed, head.shares) : printed;
  const within = RELATION_AFTER.get(rest) === '<=' && /内$/.test(rest);
  if (unit === undefined || (unit && isCalendarYear(other.value, unit)) || (head.shares && !unit) || !(within || BETWEEN.test(rest) || declarations(rest) !== null)) return null;
  const low = head.polarity === '-' ? one.value.times(-1) : one.value;
  const high = sign === '-' ? other.value.times(-1) : other.value;
  return span(
    within ? { value: null, open: false } : { value: low, open: lowIncluded?.[1] === '不' },
    { value: high, open: highIncluded?.[1] === '不' }, decimalsOf(one, other), unit,
  );
}

/** 100±5, 20±2℃ */
function readAround(text: string, one: Amount): Span | null {
  const sign = /^(?:±|\+\/?-)/.exec(text.slice(one.end, one.end + 3))?.[0];
  const other = sign ? amountAt(text, one.end + sign.length) : null;
  const unit = other ? sharedBy(one, other) : undefined;
  if (!other || unit === undefined || other.end !== text.length) return null;
  return span(closed(one.value.minus(other.value)), closed(one.value.plus(other.value)), decimalsOf(one, other), unit);
}

const DEVIATION = /偏差|误差|偏离|浮动|波动|上下/;

/** ±10%, 偏差控制在5%以内, 上下浮动5% */
function readTolerance(text: string, start: number, one: Amount): Span | null {
  const head = readHead(text.slice(0, start));
  const tail = head && readTail(text.slice(one.end), one);
  if (!head || !tail || tail.label || head.shares) return null;
  const relation = joinRelations(head.relation, head.weak, tail.relation, tail.exclusive);
  const limited = relation === '<=' || relation === '<';
  const plusMinus = head.polarity === '±' && (limited || !relation);
  const deviation = DEVIATION.test(head.label) && (limited || (!relation && /浮动|上下/.test(head.label)));
  if (!plusMinus && !(deviation && head.polarity === '+')) return null;
  const open = relation === '<';
  return span({ value: one.value.times(-1), open }, { value: one.value, open }, one.decimals, one.unit ?? tail.unit, true);
}

/** First figure of a range; a Chinese one has its unit only at the other end: 三至五次. */
function firstBound(text: string): number {
  for (let at = 0; at + 2 < text.length; at += 1) {
    if (!isNumeral(text.charAt(at))) continue;
    const one = amountAt(text, at);
    if (one?.chinese && !one.unit && /[至到]/.test(text.charAt(one.end)) && isNumeral(text.charAt(one.end + 1))) return at;
    while (isNumeral(text.charAt(at + 1))) at += 1;
  }
  return firstFigure(text);
}

/** Two figures with something between them, or a word of tolerance: no range is without. */
const TWO_FIGURES = new RegExp(`[${FIGURE_SIGNS}][^\\d.,][^]*[${FIGURE_SIGNS}]`);
const TOLERANT = /^[[(]|±|正负|\+\/?-|偏差|误差|偏离|浮动|波动|上下/;

/** The range or tolerance that a folded text says, or null. */
export function readRange(text: string): Span | null {
  if (!TWO_FIGURES.test(text) && !TOLERANT.test(text)) return null;
  const brackets = readBrackets(text);
  if (brackets) return brackets;
  const start = firstBound(text);
  const one = start < 0 ? null : amountAt(text, start);
  if (!one) return null;
  return readTolerance(text, start, one)
    ?? (start === 0 ? readAround(text, one) : null)
    ?? readDashed(text, start, one)
    ?? readTwoRelations(text, start, one);
}
