/** The closed table of units with their kind and scale. (types first; the table follows) */
import type Big from 'big.js';

/** Units of one kind convert into one another by `scale`; count words are one dimension judged by number. */
export type UnitKind = 'ratio' | 'money' | 'count' | 'length' | 'area' | 'volume' | 'mass' | 'time' | 'data' | 'energy' | 'compound' | 'other';

export interface Unit {
  /** As printed: 万元, 人次, 元/户. */
  name: string;
  kind: UnitKind;
  /** Factor to the base unit of the kind: 万元 → 10000 (base 元), % → 1 (base %), 公里 → 1000 (base 米). */
  scale: Big;
  /** For compounds (元/人·月) the dimension, e.g. `money/人·月`; else equal to `kind`. Only equal dimensions compare. */
  dimension: string;
}
