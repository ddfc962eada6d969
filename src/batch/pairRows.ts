/** Finds for every row of the first hand-in its counterpart in the second: by wording, and where that was changed by likeness. */
import type { FundReport, IndicatorReport, SheetReport } from '../check/report';
import { squeeze } from '../value/fold';
import { labelOf, pathOf, type Row } from './rowSubject';

export interface RowPairs {
  /** Row of the first → row of the second. */
  counterpart: Map<Row['row'], Row['row']>;
  /** Rows of the second whose wording is another than in the first. */
  renamed: Set<Row['row']>;
}

/** Beyond this many pairs to look at, rows with another wording count as removed and added. */
const MOST_CANDIDATES = 250_000;
/** Two characters of four in common: 群众满意度 and 群众满意率 are one, 培训人次 and 办结率 are not. */
const LIKE = 0.5;

export function pairRows(first: SheetReport, second: SheetReport): RowPairs {
  const pairs: RowPairs = { counterpart: new Map(), renamed: new Set() };
  pairGroups(first.indicators, second.indicators, pathOf, sameFigures, pairs);
  pairRenamed(first.indicators, second.indicators, pairs);
  pairGroups(first.funds, second.funds, labelOf, sameAmounts, pairs);
  pairFunds(first.funds, second.funds, pairs);
  return pairs;
}

/** How much two rows of one wording are alike: twins are told apart by what stands in them. */
type Likeness<T> = (one: T, other: T) => number;

const count = (...tests: boolean[]): number => tests.filter(Boolean).length;
const sameFigures: Likeness<IndicatorReport> = (one, other) =>
  2 * count(squeeze(one.target) === squeeze(other.target)) + count(one.weight === other.weight, squeeze(one.actual) === squeeze(other.actual));
const sameAmounts: Likeness<FundReport> = (one, other) =>
  count(one.role === other.role, one.split === other.split, one.budget === other.budget, one.execution === other.execution);

function pairGroups<T extends Row['row']>(ones: readonly T[], others: readonly T[], keyOf: (row: T) => string, likeness: Likeness<T>, pairs: RowPairs): void {
  const groups = byKey(others, keyOf);
  for (const [key, group] of byKey(ones, keyOf)) {
    for (const [one, other] of mostAlike(group, groups.get(key) ?? [], likeness)) pairs.counterpart.set(one, other);
  }
}

function byKey<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Pairs the most alike first; in order among equals. Pairs below `least` are none. */
function mostAlike<T>(ones: readonly T[], others: readonly T[], likeness: Likeness<T>, least = 0): [T, T][] {
  if (ones.length === 0 || others.length === 0 || ones.length * others.length > MOST_CANDIDATES) return least === 0 ? inOrder(ones, others) : [];
  const candidates = ones.flatMap((one, i) => others.map((other, j) => ({ one, other, i, j, value: likeness(one, other) })));
  candidates.sort((a, b) => b.value - a.value || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i - b.i);
  const pairs: [T, T][] = [];
  const taken = new Set<T>();
  for (const { one, other, value } of candidates) {
    if (value < least || taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    pairs.push([one, other]);
  }
  return pairs;
}

const inOrder = <T>(ones: readonly T[], others: readonly T[]): [T, T][] =>
  ones.slice(0, others.length).map((one, index): [T, T] => [one, others[index]!]);

/** A changed wording: a similar name, or the same figures in the same place between two rows that kept theirs. */
function pairRenamed(ones: readonly IndicatorReport[], others: readonly IndicatorReport[], pairs: RowPairs): void {
  const taken = new Set(pairs.counterpart.values());
  const gapOfFirst = gaps(ones, (row) => pairs.counterpart.get(row));
  const gapOfSecond = gaps(others, (row) => (taken.has(row) ? row : undefined));
  const likeness: Likeness<IndicatorReport> = (one, other) => {
    const similar = likenessOfNames(one.name, other.name);
    const here = gapOfFirst.get(one) === gapOfSecond.get(other);
    const asked = one.target.trim() !== '' && one.weight !== null && squeeze(one.target) === squeeze(other.target) && one.weight === other.weight;
    return similar >= LIKE || (here && asked) ? 1 + similar + count(here) + sameFigures(one, other) : 0;
  };
  const left = { first: ones.filter((row) => !pairs.counterpart.has(row)), second: others.filter((row) => !taken.has(row)) };
  for (const [one, other] of mostAlike(left.first, left.second, likeness, 1)) {
    pairs.counterpart.set(one, other);
    pairs.renamed.add(other);
  }
}

/** For every row without a counterpart the paired row before it, named by its row in the second hand-in. */
function gaps(rows: readonly IndicatorReport[], counterpart: (row: IndicatorReport) => Row['row'] | undefined): Map<IndicatorReport, Row['row'] | null> {
  const result = new Map<IndicatorReport, Row['row'] | null>();
  let before: Row['row'] | null = null;
  for (const row of rows) {
    const paired = counterpart(row);
    if (paired) before = paired;
    else result.set(row, before);
  }
  return result;
}

/** Share of the neighbouring characters that two names have in common, 0 … 1. */
export function likenessOfNames(one: string, other: string): number {
  const [a, b] = [couples(squeeze(one)), couples(squeeze(other))];
  if (a.size === 0 || b.size === 0) return squeeze(one) === squeeze(other) && squeeze(one) !== '' ? 1 : 0;
  const shared = [...a].filter((couple) => b.has(couple)).length;
  return (2 * shared) / (a.size + b.size);
}

function couples(text: string): Set<string> {
  const chars = [...text];
  return new Set(chars.slice(1).map((char, i) => chars[i]! + char));
}

/** Fund rows under another label: the total is the total; parts of one split go by a similar label or the same amounts. */
function pairFunds(ones: readonly FundReport[], others: readonly FundReport[], pairs: RowPairs): void {
  const taken = new Set(pairs.counterpart.values());
  const likeness: Likeness<FundReport> = (one, other) => {
    const sameSums = one.budget !== null && one.budget !== 0 && one.budget === other.budget && one.execution === other.execution;
    return one.role === 'total' || sameSums || likenessOfNames(one.label, other.label) >= LIKE ? 1 + likenessOfNames(one.label, other.label) : 0;
  };
  const left = byKey(others.filter((row) => !taken.has(row)), kindOf);
  for (const [kind, group] of byKey(ones.filter((row) => !pairs.counterpart.has(row)), kindOf)) {
    for (const [one, other] of mostAlike(group, left.get(kind) ?? [], likeness, 1)) {
      pairs.counterpart.set(one, other);
      pairs.renamed.add(other);
    }
  }
}

const kindOf = ({ role, split }: FundReport): string => `${role}/${split}`;
