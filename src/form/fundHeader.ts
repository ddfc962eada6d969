/** The header of the budget block: which columns hold which amount. */
import { isFundHeader } from './band';
import { fundChild, fundHeader } from './header';
import { pointsIn } from './labels';
import { spansOf, type Line, type Word } from './lines';
import type { FundRole } from './vocabulary';
import { squeeze } from '../value/fold';

export interface FundColumn {
  role: FundRole | null;
  left: number;
  right: number;
}

export interface FundBand {
  /** Index of the first line below the header. */
  next: number;
  bottom: number;
  columns: FundColumn[];
  /** Points printed in the header (预算执行情况(20分)) and the cell that prints them. */
  points: { row: number; column: number; text: string } | null;
  /** 元, 万元, 亿元 where the header tells it. */
  unit: string | null;
  /** Words in front of the first amount: they label a block that has no row labels. */
  label: Word | null;
  /** First column that heads an amount. */
  edge: number;
  /** true for a word that only repeats the header above it (a label merged down beside the rows). */
  repeats(word: Word): boolean;
}

const DIGIT_ONLY = /^[\d.,%+-]+$/;

/** Unit of money named in a label: 项目资金(万元) → 万元. */
export function moneyUnit(text: string): string | null {
  return /(?:[([{【]|单位[:：]?|^)(亿元|万元|元)(?:[)\]}】]|$)/.exec(squeeze(text))?.[1] ?? null;
}

/** Reads the header that begins at `lines[index]`: one or two rows. */
export function readFundBand(lines: readonly Line[], index: number, lastColumn: number): FundBand {
  const first = lines[index]!;
  let columns = spans(first.words, lastColumn);
  let next = index + 1;
  const words = first.words.map((word) => ({ ...word, row: first.row }));
  const second = lines[next];
  if (second && (isSecondRow(second) || partsAmount(second, columns))) {
    columns = second.words.reduce((all, word) => overlay(all, word, second, lastColumn), columns);
    words.push(...second.words.map((word) => ({ ...word, row: second.row })));
    next++;
  }
  const amounts = columns.filter((each) => each.role === 'initial' || each.role === 'budget' || each.role === 'execution');
  const edge = Math.min(...amounts.map((each) => each.left));
  const pointed = words.find((word) => pointsIn(word.text) !== null);
  return {
    next,
    bottom: lines[next - 1]!.row,
    columns,
    points: pointed ? { row: pointed.row, column: pointed.column, text: pointed.text } : null,
    unit: words.map((word) => moneyUnit(word.text)).find((unit) => unit !== null) ?? null,
    label: first.words.find((word) => word.column < edge) ?? null,
    edge,
    repeats: (word) => words.some((each) => each.column === word.column && each.squeezed === word.squeezed),
  };
}

const roleOf = (squeezed: string): FundRole | null => fundHeader(squeezed)?.role ?? null;
/** 合计 alone heads an amount only below another header, where nothing else is meant. */
const childRoleOf = (squeezed: string): FundRole | null => roleOf(squeezed) ?? fundChild(squeezed)?.role ?? null;

function spans(words: readonly Word[], lastColumn: number, role = roleOf): FundColumn[] {
  return spansOf(words, lastColumn).map(({ word, right }) => ({ role: role(word.squeezed), left: word.column, right }));
}

/** A second header row holds header words only, no figure, and at least two of them. */
function isSecondRow(line: Line): boolean {
  const known = line.words.filter((word) => {
    const role = word.term.fund?.role;
    return role !== undefined && role !== 'label';
  });
  return known.length >= 2 && known.length === line.words.length && !line.words.some((word) => DIGIT_ONLY.test(word.squeezed)) && isFundHeader(line);
}

/** 年初 | 追加 | 合计 below a 预算数 that stands over all of them. */
function partsAmount(line: Line, columns: readonly FundColumn[]): boolean {
  const parent = columns.find((each) => each.role === 'budget' || each.role === 'initial');
  const within = (word: Word): boolean => parent !== undefined && parent.left <= word.column && word.column <= parent.right;
  return line.words.length >= 2 && line.words.every((word) => within(word) && fundChild(word.squeezed) !== null);
}

function overlay(columns: FundColumn[], word: Word, line: Line, lastColumn: number): FundColumn[] {
  const child = spans(line.words, lastColumn, childRoleOf).find((each) => each.left === word.column);
  if (!child) return columns;
  const parent = columns.find((each) => each.left <= child.left && child.left <= each.right);
  if (!parent) return [...columns, child];
  const rest = columns.filter((each) => each !== parent);
  const cut = { ...child, right: Math.min(child.right, parent.right) };
  const left = parent.left < cut.left ? [{ ...parent, right: cut.left - 1 }] : [];
  const right = cut.right < parent.right ? [{ ...parent, left: cut.right + 1 }] : [];
  return [...rest, ...left, cut, ...right].sort((a, b) => a.left - b.left);
}
