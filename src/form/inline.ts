/** Totals and grades that stand in one cell with their labels: 自评总分：97.5分 自评等级：优☑ 良□. */
import { address } from '../grid/address';
import { figureOf } from './figure';
import type { Figure } from './form';
import type { Word } from './lines';
import { GRADE_LABELS, GRADE_WORDS, TICKED, TOTAL_FIELD_WORDS, TOTAL_WORDS, UNTICKED } from './vocabulary';

const longestFirst = (words: readonly string[]): string => [...new Set(words)].sort((a, b) => b.length - a.length).join('|');
const TOTAL = new RegExp(`^(?:${longestFirst([...TOTAL_FIELD_WORDS, ...TOTAL_WORDS])})(?:\\([^)]*\\))?[:为](\\d{1,3}(?:\\.\\d+)?)分?(?![\\d%年月以])`);
const GRADE = new RegExp(`(?:${longestFirst(GRADE_LABELS)})(?:\\([^)]*\\))?[:为](.+)$`);
const TOKEN = new RegExp(`[${TICKED}]|[${UNTICKED}]|${longestFirst(GRADE_WORDS)}`, 'g');

/** Longest text that is looked at: longer cells are narratives. */
const LONGEST = 60;

/** The total printed behind its own label in the cell; null where the text says no total. Its text is the whole cell's. */
export function inlineTotal(row: number, { column, text, squeezed }: Word): Figure | null {
  const digits = squeezed.length <= LONGEST ? TOTAL.exec(squeezed)?.[1] : undefined;
  return digits === undefined ? null : { ...figureOf(address(row, column), digits), text };
}

/** The grade printed behind its own label in the cell, '' where there is none. Takes squeezed text. */
export function inlineGrade(squeezed: string): string {
  const behind = squeezed.length <= LONGEST ? GRADE.exec(squeezed)?.[1] : undefined;
  return behind === undefined ? '' : gradeIn(behind);
}

/** One grade, or the only one that is ticked: `□优√良□中□差` → 良. '' for anything less plain. */
export function gradeIn(squeezed: string): string {
  const bare = squeezed.replace(/[。.;,、]$/, '');
  if (GRADE_WORDS.includes(bare)) return bare;
  const tokens: readonly string[] = bare.match(TOKEN) ?? [];
  const words = tokens.filter((token) => GRADE_WORDS.includes(token));
  const ticks = tokens.filter((token) => TICKED.includes(token));
  if (ticks.length !== 1 || words.length < 2) return '';
  const at = tokens.indexOf(ticks[0]!);
  const everyMarked = tokens.length === words.length * 2;
  // Marks stand all before or all behind their words; a lone tick tells its side only at either end.
  if (everyMarked) return tokens[GRADE_WORDS.includes(tokens[0]!) ? at - 1 : at + 1] ?? '';
  if (at === 0) return tokens[1]!;
  return at === tokens.length - 1 ? tokens[at - 1]! : '';
}
