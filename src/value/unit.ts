/** Units: what they measure and how they convert. The closed tables stand in measures.ts and countWords.ts. */
import type Big from 'big.js';

/** Units of one kind convert into one another by `scale`; count words are one dimension judged by number. */
export type UnitKind = 'ratio' | 'money' | 'count' | 'length' | 'area' | 'volume' | 'mass' | 'time' | 'data' | 'energy' | 'compound' | 'other';

export interface Unit {
  /** As printed: 万元, 人次, 元/户. Spellings of percent are `%`, a bare 万 is 万. */
  name: string;
  kind: UnitKind;
  /** Factor to the base unit of the dimension: 万元 → 10000 (base 元), % → 1 (base %), 公里 → 1000 (base 米). */
  scale: Big;
  /** For compounds (元/人·月) the dimension, e.g. `money/人·年`; else the kind, or finer (time/day). Only equal dimensions compare. */
  dimension: string;
  /** The 万 or 亿 in front of the unit proper, as a number: 万元 → 10000. Absent: none. */
  times?: Big;
  /** true when printed per year (次/年): a yearly form may leave that out. */
  perYear?: boolean;
}

/** Dimension of a bare 万 or 亿, which waits for its unit. */
export const BARE_SCALE = 'number';

/** Name of the thing counted or measured, without 万 or 亿: 万人次 → 人次, 次/年 → 次. */
export const wordOf = (unit: Unit): string =>
  (unit.times ? unit.name.replace(/^(?:个?[百千万亿]+)/, '') : unit.name).replace(/[/每].*$/, '');
