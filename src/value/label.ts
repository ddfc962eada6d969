/** The words that are left around a figure: whether they name what the figure measures, or say something else. */
import { hasFigure } from './amount';
import { BASE_NOUNS, COMPARED, FALL, FORBIDDEN, FORBIDDEN_END, HARMLESS, INDICATOR_TAIL, LEADS, RISE } from './words';

const LONGEST_LABEL = 24;
const LABEL = /^[\u4e00-\u9fffA-Za-z“”‘’"'《》、()·/-]+$/;
const HAN = /[\u4e00-\u9fff]/;
const LONGEST_WORD = 8;

/** Longest word of a list at the beginning of a text; '' when none. */
export function wordAt(text: string, at: number, words: { has(word: string): boolean }): string {
  for (let length = Math.min(LONGEST_WORD, text.length - at); length > 0; length -= 1) {
    const word = text.slice(at, at + length);
    if (words.has(word)) return word;
  }
  return '';
}

/** Longest word of a list at the end of a text; '' when none. */
export function wordBefore(text: string, words: { has(word: string): boolean }): string {
  for (let length = Math.min(LONGEST_WORD, text.length); length > 0; length -= 1) {
    const word = text.slice(text.length - length);
    if (words.has(word)) return word;
  }
  return '';
}

/** 2024年 in front of what was done in it; 2024年底 is a date. */
const YEAR_BEFORE = /^20\d\d年(?:度)?(?:内|全年)?(?![底末初前终中内\d])/;

const LONGER = /^共[享建同管产青党]/;

/** Without 2024年, 实际, 累计 … at the beginning. */
export function withoutLead(label: string): string {
  let rest = label;
  for (;;) {
    const year = YEAR_BEFORE.exec(rest)?.[0] ?? '';
    const word = year || wordAt(rest, 0, LEADS) || wordAt(rest, 0, BASE_NOUNS);
    // 目标完成率, 共建: a filler that begins a longer word is part of it
    if (!word || LONGER.test(rest.slice(word.length - 1, word.length + 1)) || /^[率度量额值人]/.test(rest.slice(word.length))) return rest;
    rest = rest.slice(word.length);
  }
}

/** Growth 1, decline −1, neither 0. */
export const trendOf = (label: string): -1 | 0 | 1 => (RISE.test(label) ? 1 : FALL.test(label) ? -1 : 0);

/** What rises or falls, without the trend and what it is compared with. `subjectOf('旅游收入同比增长')` → 旅游收入 */
export const subjectOf = (label: string): string => label.replace(RISE, '').replace(FALL, '').replace(COMPARED, '').replace(/^(?:上年|去年)/, '');

export const namesIndicator = (label: string): boolean => INDICATOR_TAIL.test(label);

/** Brackets that were opened are closed, and none is closed before. */
const isBalanced = (text: string): boolean => text.replace(/\([^()]*\)/g, '').search(/[()]/) < 0;

/** Whether the words in front of a figure can be the name of what it measures. '' can. */
export function isLabel(label: string): boolean {
  if (label === '') return true;
  const seen = label.replace(HARMLESS, '');
  if (label.length > LONGEST_LABEL || !HAN.test(label) || !isBalanced(label)) return false;
  if (seen !== '' && (!LABEL.test(seen) || hasFigure(seen))) return false;
  if (namesIndicator(label)) return !/^[未不无没]$|控制在|扣/.test(seen);
  const told = trendOf(label) === 0 ? seen : seen.replace(COMPARED, '');
  return !FORBIDDEN.test(told) && !FORBIDDEN_END.test(told);
}

const NOT_A_NOUN = /^[性制式型化级类者以之的前后内起或和及与至到]/;

/** Whether the words after a counted figure are the thing counted: 12个 + 行政村. */
export function isCountedNoun(words: string): boolean {
  if (words.length > LONGEST_LABEL || !HAN.test(words) || !isBalanced(words) || !/^[\u4e00-\u9fff“”‘’"'《》、()]+$/.test(words) || NOT_A_NOUN.test(words)) return false;
  const seen = words.replace(HARMLESS, '');
  return !hasFigure(seen) && !FORBIDDEN.test(seen);
}
