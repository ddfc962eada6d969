/** Units with a fraction bar: 元/人·月, 次/年, 公斤/亩, 元每人每月; and the same said in front: 每人每月, 人均. */
import Big from 'big.js';
import { SHARERS } from './countWords';
import { countWordOf, multiplierAt, simpleUnitAt, tableUnitAt, topOf, type UnitAt } from './lookup';
import type { Unit } from './unit';

/** What stands under the bar: its name in the dimension, and how many of it are in the largest unit of its family. */
interface Denominator {
  name: string;
  printed: string;
  factor: Big;
  perYear: boolean;
}

const FAMILY: Record<string, string> = { 'time/month': '年', 'time/day': '周', area: 'area', length: 'length', mass: 'mass', volume: 'volume', energy: 'energy' };
const NOT_UNDER_THE_BAR = new Set(['ratio', 'money', 'data']);

function fromUnit(printed: string, unit: Unit): Denominator | null {
  if (NOT_UNDER_THE_BAR.has(unit.kind) || unit.dimension === 'points') return null;
  const name = FAMILY[unit.dimension] ?? (unit.kind === 'count' ? countWordOf(unit) : unit.name);
  const factor = unit.kind === 'count' ? new Big(1).div(unit.scale) : topOf(unit.dimension).div(unit.scale);
  return { name, printed, factor, perYear: unit.dimension === 'time/month' && printed === '年' };
}

const HALF_YEAR: Denominator = { name: '年', printed: '半年', factor: new Big(2), perYear: false };

function denominatorAt(text: string, at: number): { denominator: Denominator; end: number } | null {
  if (text.startsWith('半年', at)) return { denominator: HALF_YEAR, end: at + 2 };
  const many = /^(?:10万|100|1000|[百千万])(?=人)/.exec(text.slice(at, at + 6))?.[0] ?? '';
  if (many) {
    const count = many.startsWith('1') ? new Big(many.replace('万', '0000')) : (multiplierAt(many, 0)?.times ?? new Big(1));
    const end = at + many.length + (text.startsWith('人口', at + many.length) ? 2 : 1);
    return { denominator: { name: '人', printed: `${many}人`, factor: new Big(1).div(count), perYear: false }, end };
  }
  // 人月 under a bar is 人·月, not a man-month
  const inTable = /^人[年月日天](?!次)/.test(text.slice(at, at + 3)) ? tableUnitAt(text.slice(0, at + 1), at) : tableUnitAt(text, at);
  const sharer = SHARERS.filter((word) => text.startsWith(word, at)).sort((a, b) => b.length - a.length)[0];
  if (sharer && (!inTable || inTable.end < at + sharer.length)) {
    const unit: Unit = { name: sharer, kind: 'count', scale: new Big(1), dimension: 'count' };
    const denominator = fromUnit(sharer, unit);
    return denominator && { denominator, end: at + sharer.length };
  }
  if (!inTable) return null;
  const denominator = fromUnit(text.slice(at, inTable.end), inTable.unit);
  return denominator && { denominator, end: inTable.end };
}

/** The compound of a numerator and what stands under the bar. */
export function compoundOf(numerator: Unit, under: readonly Denominator[], name: string): Unit {
  const dimension = `${numerator.dimension}/${under.map((part) => part.name).sort().join('·')}`;
  const scale = under.reduce((product, part) => product.times(part.factor), numerator.scale);
  const perYear = under.some((part) => part.perYear);
  return { name, kind: 'compound', scale, dimension, ...(numerator.times && { times: numerator.times }), ...(perYear && { perYear }) };
}

const FIRST_BAR = /[/每]/;
const NEXT_BAR = /[/每·*.•、×-]/;

/** Denominators from a place on; `first` tells whether a bar must come first. */
function underTheBar(text: string, start: number): { under: Denominator[]; end: number } {
  const under: Denominator[] = [];
  let end = start;
  let bracket = 0;
  for (;;) {
    const char = text.charAt(end);
    let at = end;
    if ((under.length === 0 ? FIRST_BAR : NEXT_BAR).test(char) && char !== '') at += 1;
    else if (under.length === 0 || !/[年月日天]/.test(char)) break;
    if (text.charAt(at) === '(' && under.length === 0) {
      bracket = 1;
      at += 1;
    }
    const next = denominatorAt(text, at);
    if (!next || under.length === 3) break;
    under.push(next.denominator);
    end = next.end;
  }
  if (bracket && text.charAt(end) === ')') end += 1;
  return { under, end };
}

/** The whole unit at a place, with what stands under its bar. `unitAt('1000元/生.年', 4)` → 元/生.年 */
export function unitAt(text: string, at: number): UnitAt | null {
  const top = simpleUnitAt(text, at);
  if (!top) return null;
  const { under, end } = underTheBar(text, top.end);
  if (under.length === 0) return top;
  const name = top.unit.name + text.slice(top.end, end);
  return { unit: compoundOf(top.unit, under, name), end, approximate: top.approximate };
}

const AVERAGE = /^(人|户|亩|村|生|年|月|日|床)均/;

/** 每人每月, 人均 … at the beginning of a text. Null when it does not begin so. */
export function sharesAt(text: string): { under: Denominator[]; end: number } | null {
  const average = AVERAGE.exec(text);
  if (average?.[1]) {
    const next = denominatorAt(average[1], 0);
    return next && { under: [next.denominator], end: 2 };
  }
  const under: Denominator[] = [];
  let end = 0;
  while (text.charAt(end) === '每' && under.length < 3) {
    const skip = text.startsWith('每个', end) && tableUnitAt(text, end + 2) ? 2 : 1;
    const next = denominatorAt(text, end + skip);
    if (!next) return null;
    under.push(next.denominator);
    end = next.end;
  }
  return under.length > 0 ? { under, end } : null;
}

/** A number's unit, shared out: 5000元 with 每人每年 → 元/人·年. A bare number has nothing to share out. */
export const sharedUnit = (unit: Unit, under: readonly Denominator[]): Unit =>
  compoundOf(unit, under, `${unit.name}/${under.map((part) => part.printed).join('·')}`);
