/** A published form that can be changed cell by cell, with what stands where: the ground for planted errors. */
import Big from 'big.js';
import { address, parseAddress } from '../../src/grid/address';
import { Grid, type Cell } from '../../src/grid/grid';
import type { Form, IndicatorRow } from '../../src/form/form';
import { readForms } from '../../src/form/read';
import { assess, nationalPolicy } from '../../src/scoring';
import type { AssessedFund, AssessedIndicator } from '../../src/scoring/assessment';
import { realGrid } from '../support/realForms';

export class Draft {
  readonly form: Form;
  readonly items: AssessedIndicator[];
  readonly funds: AssessedFund[];
  readonly hidden = new Set<number>();
  private readonly cells: (Cell | undefined)[][];
  /** Cells that were changed. */
  readonly touched = new Set<string>();

  constructor(readonly name: string) {
    const grid = realGrid(name);
    const [reading] = readForms(grid);
    if (reading?.status !== 'form') throw new Error(`${name} is no form`);
    this.form = reading.form;
    const { indicators, funds } = assess(reading.form, nationalPolicy);
    this.items = indicators;
    this.funds = funds;
    this.cells = Array.from({ length: grid.rows }, (_, r) => Array.from({ length: grid.columns }, (__, c) => grid.cell(r + 1, c + 1)));
  }

  grid(): Grid {
    return new Grid({ name: this.form.sheet, cells: this.cells, hiddenRows: this.hidden });
  }

  text(cell: string): string {
    const { row, column } = parseAddress(cell)!;
    return String(this.cells[row - 1]?.[column - 1]?.value ?? '');
  }

  /** Puts a text into a cell ('' clears it); a formula or an error beside it where given. */
  set(cell: string | null, text: string | Big, more: Partial<Cell> = {}): void {
    if (cell === null) throw new Error('no such cell');
    const { row, column } = parseAddress(cell)!;
    const line = (this.cells[row - 1] ??= []);
    const value = text instanceof Big ? text.round(2).toString() : text;
    line[column - 1] = value === '' && !more.error ? undefined : { value: more.error ? null : value, format: 'General', formula: null, error: null, ...more };
    this.touched.add(cell);
  }

  /** A figure of the form and the printed total above it move together, so that the sum still holds. */
  score(row: IndicatorRow, value: Big): void {
    const before = row.score.value!;
    this.set(row.score.cell, value);
    this.total(value.round(2).minus(before));
  }

  private moved = new Big(0);
  total(by: Big): void {
    const score = this.form.total?.score;
    this.moved = this.moved.plus(by);
    if (score?.value && score.cell) this.set(score.cell, score.value.plus(this.moved).toString());
  }

  /** Target in one cell, or in cells of its own for relation and unit. */
  target(row: IndicatorRow, relation: string, value: string, unit: string): void {
    if (row.relation?.cell) this.set(row.relation.cell, relation);
    if (row.unit?.cell) this.set(row.unit.cell, unit);
    this.set(row.target.cell, (row.relation?.cell ? '' : relation) + value + (row.unit?.cell ? '' : unit));
  }

  /** First column right of all others in a row. */
  besideTable(row: number): string {
    return address(row, this.form.range.right + 1);
  }
}

/** Repeatable picks: a 32-bit mixer, so that a failing plant is named by its seed. */
export type Pick = <T>(list: readonly T[]) => T | undefined;

export function picker(seed: number): Pick {
  let state = seed * 0x9e3779b9;
  return (list) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return list[((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, list.length)];
  };
}

/** An error that was planted: where its finding has to stand, and what else it may bring about. */
export interface Planted {
  cell: string;
  /** Rules whose findings may appear besides, because the same change makes them true. */
  brings?: string[];
  /** Rules whose findings may go, beyond those on the touched rows. */
  hides?: string[];
}

/** Changes the draft so that the rule has to fire, or gives null where the form has no place for such an error. */
export type Plant = (draft: Draft, pick: Pick) => Planted | null;
