/** Brings two values onto one footing: numbers into one unit, moments onto one calendar. */
import type Big from 'big.js';

/** Why two numbers cannot be compared. */
export type Misfit =
  /** Units measure different things: 件 and %. */
  | 'dimension'
  /** A bare 0.98 or 1 against a percent: a ratio or a percent, nobody can tell. */
  | 'ratio-or-percent'
  /** A bare 10000000 against 万元: in 元 or in 万元, nobody can tell. */
  | 'scale'
  /** 增长 on one side, 下降 on the other. */
  | 'trend';

/** Two numbers in the target's unit. `factor` brings a figure printed in the actual's unit into the target's. */
export type Aligned =
  | { ok: true; target: Big; actual: Big; factor: Big; countWordDiffers: boolean }
  | { ok: false; why: Misfit };
