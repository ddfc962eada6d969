/** Finds the unit that stands at a place in a text: a measure, a count word, either with 万 before it, or a bare 万. */
import Big from 'big.js';
import { COUNT_WORDS, SAME_COUNT } from './countWords';
import { MEASURES, MULTIPLIERS, SPELLING } from './measures';
import { BARE_SCALE, wordOf, type Unit } from './unit';

const LONGEST_NAME = 8;

const TABLE = new Map<string, Unit>();
const TOP = new Map<string, Big>();

for (const measure of MEASURES) {
  if (measure.top) TOP.set(measure.dimension, new Big(measure.top));
  for (const entry of measure.names.split(' ')) {
    const [printed = '', factor = '1'] = entry.split('=');
    TABLE.set(printed, { name: SPELLING[printed] ?? printed, kind: measure.kind, scale: new Big(factor), dimension: measure.dimension });
  }
}
for (const word of COUNT_WORDS) {
  TABLE.set(word, { name: word, kind: 'count', scale: new Big(1), dimension: 'count' });
}

/** Characters that a unit may begin with. */
const FIRST = new Set([...TABLE.keys()].flatMap((name) => [name.charAt(0), name.charAt(0).toUpperCase()]));

const FIRST_WORD = new Map(SAME_COUNT.flatMap((group) => group.map((word) => [word, group[0] ?? word] as const)));

/** The word that stands for all words of the same thing: 名 → 人. */
export const countWordOf = (unit: Unit): string => FIRST_WORD.get(wordOf(unit)) ?? wordOf(unit);

/** Largest unit of a dimension, for denominators; 1 where the family has none. */
export const topOf = (dimension: string): Big => TOP.get(dimension) ?? new Big(1);

/** A unit and where it ends in the text. */
export interface UnitAt {
  unit: Unit;
  end: number;
  /** true for 万余次, 万多人: the figure before it is approximate. */
  approximate: boolean;
}

const isLatin = (char: string): boolean => /[A-Za-z0-9]/.test(char);

/** Longest table unit at a place; a Latin unit does not end inside a word. */
export function tableUnitAt(text: string, at: number): UnitAt | null {
  if (!FIRST.has(text.charAt(at))) return null;
  const latin = isLatin(text.charAt(at));
  for (let length = Math.min(LONGEST_NAME, text.length - at); length > 0; length -= 1) {
    const name = text.slice(at, at + length);
    const unit = TABLE.get(name) ?? (latin && length > 1 ? TABLE.get(name.toLowerCase()) : undefined);
    if (!unit) continue;
    const last = name.charAt(length - 1);
    if (isLatin(last) && isLatin(text.charAt(at + length))) continue;
    return { unit, end: at + length, approximate: false };
  }
  return null;
}

/** 万, 亿, 千万 … at a place. */
export function multiplierAt(text: string, at: number): { name: string; times: Big; end: number } | null {
  for (const [printed, times] of MULTIPLIERS) {
    if (text.startsWith(printed, at)) {
      return { name: printed.replace('个', ''), times: new Big(times), end: at + printed.length };
    }
  }
  return null;
}

const SCALED_KINDS = new Set(['money', 'count', 'length', 'area', 'volume', 'mass', 'energy', 'other']);

/** The unit with 万 or 亿 before it; units that never carry one (万%) stay as they are. */
export function timesUnit(name: string, times: Big, unit: Unit): Unit | null {
  if (!SCALED_KINDS.has(unit.kind) || unit.times) return null;
  return { ...unit, name: name + unit.name, scale: unit.scale.times(times), times };
}

/** A rate per so many: /10万 is a thousandth of a percent. */
const PER_MANY: Record<string, string> = { '/10万': '0.001', '/十万': '0.001', '/百万': '0.0001', '/万': '0.01', '/千': '0.1' };

function perManyAt(text: string, at: number): UnitAt | null {
  if (text.charAt(at) !== '/') return null;
  for (const [name, scale] of Object.entries(PER_MANY)) {
    if (text.startsWith(name, at) && !tableUnitAt(text, at + name.length)) {
      return { unit: { name, kind: 'ratio', scale: new Big(scale), dimension: 'ratio' }, end: at + name.length, approximate: false };
    }
  }
  return null;
}

/** The unit at a place without what may follow a fraction bar; null when none stands there. */
export function simpleUnitAt(text: string, at: number): UnitAt | null {
  const plainUnit = tableUnitAt(text, at);
  const scaled = multiplierAt(text, at);
  if (!scaled || (plainUnit && plainUnit.end - at >= 2 && plainUnit.end > scaled.end)) return plainUnit ?? perManyAt(text, at);
  const approximate = /[余多来]/.test(text.charAt(scaled.end));
  const after = scaled.end + (approximate ? 1 : 0);
  const base = tableUnitAt(text, after);
  const unit = base && timesUnit(scaled.name, scaled.times, base.unit);
  if (base && unit) return { unit, end: base.end, approximate };
  const bare: Unit = { name: scaled.name, kind: 'other', scale: scaled.times, dimension: BARE_SCALE, times: scaled.times };
  return { unit: bare, end: after, approximate };
}
