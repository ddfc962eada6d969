/** Plants one error at a time in published forms: its rule has to fire there, and nothing else may appear or vanish. */
import { checkGrid } from '../../src/check/check';
import type { Grid } from '../../src/grid/grid';
import { parseAddress } from '../../src/grid/address';
import { nationalPolicy } from '../../src/scoring';
import { formNames, labelsOf, realGrid } from '../support/realForms';
import { Draft, picker, type Plant } from './draft';
import { fundPlants } from './plantFunds';
import { rowPlants } from './plantRows';
import { sheetPlants } from './plantSheet';
import type { Score } from './tally';

const PLANTS: Record<string, Plant> = { ...rowPlants, ...sheetPlants, ...fundPlants };

/** Rules that no error is planted for: none yet. */
export const plantedRules = Object.keys(PLANTS);

const NAMES = formNames.filter((name) => labelsOf(name).status === 'form');

interface Found {
  rule: string;
  cell: string;
  cells: string[];
}

const findingsOf = (grid: Grid): Found[] =>
  checkGrid(grid, nationalPolicy).flatMap(({ findings }) => findings.map(({ rule, cell, related }) => ({ rule, cell, cells: [cell, ...related] })));

const before = new Map<string, Found[]>();
function untouched(name: string): Found[] {
  const known = before.get(name) ?? findingsOf(realGrid(name));
  before.set(name, known);
  return known;
}

/** A finding for the whole form that moved on from a cell that was changed, or a printed rate that its changed row no longer gives. */
function follows({ items, touched }: Draft, own: readonly Found[], fresh: Found): boolean {
  const moved = own.some((old) => old.rule === fresh.rule && touched.has(old.cell) && old.cells.includes(fresh.cell));
  const item = items.find(({ row }) => row.rate.cell === fresh.cell);
  return moved || (fresh.rule === 'completion-rate-mismatch' && item !== undefined && [item.row.target.cell, item.row.actual.cell].some((cell) => cell !== null && touched.has(cell)));
}

/** Forms whose own findings include the rule are passed over: a second of its kind may only join the first. */
export function plantErrors(rule: string, seed: number, score: Score): boolean {
  const pick = picker(seed * 7919 + rule.length);
  const name = pick(NAMES)!;
  const draft = new Draft(name);
  const own = untouched(name);
  const planted = PLANTS[rule]!(draft, pick);
  if (!planted || own.some((each) => each.rule === rule && each.cells.some((cell) => draft.touched.has(cell) || cell === planted.cell))) return false;
  const found = findingsOf(draft.grid());
  const where = `${name} ${planted.cell} (seed ${seed}, changed ${[...draft.touched].join(' ')})`;
  const is = (a: Found, b: Found): boolean => a.rule === b.rule && a.cell === b.cell;
  const fresh = found.filter((each) => !own.some((old) => is(each, old)));
  if (fresh.some((each) => each.rule === rule && each.cell === planted.cell)) score.hit(rule);
  else score.miss(rule, `${where}: found ${fresh.map((each) => `${each.rule}@${each.cell}`).join(', ') || 'nothing'}`);
  const others = fresh.filter((one) => !(one.rule === rule && one.cell === planted.cell) && !planted.brings?.includes(one.rule) && !follows(draft, own, one));
  for (const each of others) score.alarm(each.rule, `at ${each.cell} after ${rule} in ${where}`);
  const rows = new Set([...draft.touched].map((cell) => parseAddress(cell)!.row));
  const lost = own.filter((old) => !found.some((each) => is(each, old)) && !planted.hides?.includes(old.rule) && !old.cells.some((cell) => rows.has(parseAddress(cell)!.row)));
  for (const each of lost) score.miss(each.rule, `at ${each.cell}, gone after ${rule} in ${where}`);
  return true;
}
