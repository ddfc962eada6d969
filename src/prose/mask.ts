/** Digits that are no figures: dates, numbers of documents and lists, ranks, names; dates are told apart as they are found. */
import { wholeNumeral } from '../value/numeral';
import { markerAt } from './heading';

export interface DateFound {
  start: number;
  end: number;
  /** `2024-12-31`, `2024-12`, `2024`, `12-31`. */
  value: string;
}

const DATE = /((?:19|20)\d\d) ?(?:年|[-./])(?: ?度)?(?: ?(\d{1,2}) ?(?:月|[-./])(?: ?(\d{1,2}) ?[日号]?)?)?|(\d{1,2}) ?月(?:份)?(?: ?(\d{1,2}) ?[日号])?/g;
const HAN_YEAR = '[一二][〇○零一二三四五六七八九]{3}';
const HAN_PART = '[一二三四五六七八九十]{1,3}';
/** 二〇二三年九月二十六日, 十月 */
const HAN_DATE = new RegExp(`(${HAN_YEAR}) ?年(?:度)?(?:(${HAN_PART})月(?:(${HAN_PART})[日号])?)?|(?<![第一二三四五六七八九十每几数个])(${HAN_PART})月份?(?:(${HAN_PART})[日号])?`, 'g');
/** Digits inside names and codes: 〔2025〕31号, 第3次, X007, 1+3, 二十大, 12345热线, 3A级, 一卡通. */
const NO_FIGURE = [
  /[〔[【(]\s*(?:19|20)\d\d\s*[〕\]】)]\s*(?:第)?\s*\d+\s*号/g,
  /(?<![占的])第\s*[\d一二三四五六七八九十]+\s*(?:批|期|届|季度|个|次|名|位|条|款|项|号|章|部分|阶段|产业|方|轮|类|代)?/g,
  /[A-Za-z][-]?\d+(?:\.\d+)?(?:号|线)?/g,
  /(?<!\d)\d+[A-Z]{1,3}(?![a-z])(?=级|类|景|网|基站)/g,
  /“\d+(?:\+\d+)+(?:\+[NnXx])?”|“[\d一二三四五六七八九十]+[^”“]{0,12}”|《[^》《]{0,60}》/g,
  /(?<!\d)1\d{10}(?!\d)|(?<!\d)0\d{2,3}-\d{7,8}/g,
  /(?:邮编|电话|联系方式|统一社会信用代码|编码|代码|账号)[:： ]*[\dA-Za-z-]+/g,
  /(?<!\d)(?:12345|12388|110|119|120|12309)(?=热线|平台|指挥|报警|急救|便民)/g,
  /\d{1,2}[:：]\d{2}/g,
  /(?:指标|目标|事项|任务|附件|附表|表)\s?\d{1,2}(?=\s*(?:[:：、]|\.(?!\d))|\s|$)/g,
];

const HAN_DIGITS = '〇一二三四五六七八九';

/** The year in characters as a number. `hanYear('二〇二三')` → 2023 */
export const hanYear = (text: string): number => Number([...text].map((digit) => Math.max(0, HAN_DIGITS.indexOf(digit))).join(''));

/** Dates of a folded text in order. */
export const datesIn = (text: string): DateFound[] => [...digitDates(text), ...hanDates(text)].sort((a, b) => a.start - b.start);

function hanDates(text: string): DateFound[] {
  return [...text.matchAll(HAN_DATE)].flatMap((match) => {
    const [whole, year, month, day, onlyMonth, onlyDay] = match;
    const parts = [...(year ? [String(hanYear(year))] : []), ...[month ?? onlyMonth, day ?? onlyDay].flatMap((part) => (part === undefined ? [] : [String(wholeNumeral(part) ?? '').padStart(2, '0')]))];
    return parts.includes('00') ? [] : [{ start: match.index, end: match.index + whole.length, value: parts.join('-') }];
  });
}

function digitDates(text: string): DateFound[] {
  return [...text.matchAll(DATE)].flatMap((match) => {
    const [whole, year, month, day, onlyMonth, onlyDay] = match;
    const parts = year ? [year, month, day] : [onlyMonth, onlyDay];
    const isYearOfDot = /^\d{4}[-./]$/.test(whole.trim()) || /^\d{4}\.\d{1,2}$/.test(whole);
    if (isYearOfDot) return [];
    const value = parts.filter((part) => part !== undefined).map((part) => part.padStart(2, '0')).join('-');
    return [{ start: match.index, end: match.index + whole.length, value }];
  });
}

/** The text with everything blotted out that is no figure; same length. */
export function masked(text: string): string {
  const marker = markerAt(text);
  let seen = marker ? '·'.repeat(marker.length) + text.slice(marker.length) : text;
  for (const pattern of NO_FIGURE) seen = seen.replace(pattern, blot);
  for (const { start, end } of datesIn(seen)) seen = seen.slice(0, start) + '·'.repeat(end - start) + seen.slice(end);
  return seen;
}

const blot = (word: string): string => '·'.repeat(word.length);
