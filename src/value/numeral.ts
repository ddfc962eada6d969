/** Figures in a text: digits with separators, Chinese numerals, 百分之九十五, 1亿2000万. Works on folded text. */
import Big from 'big.js';

/** A figure and where it stands. A 万 or 亿 at its end is left for the unit. */
export interface Figure {
  value: Big;
  decimals: number;
  start: number;
  end: number;
  /** Unit said by the figure itself: 百分之五 → %. */
  unit: '%' | '‰' | '‱' | null;
  chinese: boolean;
}

const LONGEST_FIGURE = 30;
const DIGITS = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])|\d+(?:\.\d+)?/y;
const DIGIT: Record<string, number> = {
  '〇': 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
};
const PLACE: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const LARGE: Record<string, number> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** What a figure may begin with, for a character class. */
export const FIGURE_SIGNS = `\\d${Object.keys(DIGIT).join('')}${Object.keys(PLACE).join('')}`;
const NUMERALS = new Set([...Object.keys(DIGIT), ...Object.keys(PLACE), ...Object.keys(LARGE), '点']);

export const isNumeral = (char: string): boolean => NUMERALS.has(char);
export const isDigit = (char: string): boolean => char >= '0' && char <= '9';

/** A number below 10 000 in characters; null where the order is not that of a numeral (一一, 二零, 百百). */
function section(text: string): number | null {
  let sum = 0;
  let digit: number | null = null;
  let lowest = Infinity;
  let zero = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    const place = PLACE[char];
    if (place !== undefined) {
      if (place >= lowest || (digit === null && !(place === 10 && i === 0))) return null;
      sum += (digit ?? 1) * place;
      lowest = place;
      digit = null;
      zero = false;
    } else if (DIGIT[char] === 0) {
      if (zero || digit !== null || i === 0) return null;
      zero = true;
    } else {
      if (digit !== null) return null;
      digit = DIGIT[char] ?? 0;
    }
  }
  if (digit === null) return zero ? null : sum;
  // 三千五 is 3500, 三千零五 is 3005
  const colloquial = lowest > 10 && lowest < Infinity && !zero;
  return sum + (colloquial ? (digit * lowest) / 10 : digit);
}

/** A whole Chinese numeral without decimals. `wholeNumeral('一万二千')` → 12000 */
export function wholeNumeral(text: string): number | null {
  if (text === '零' || text === '〇') return 0;
  if (text === '') return null;
  let sum = 0;
  let part = '';
  let lowest = Infinity;
  for (const char of text) {
    const large = LARGE[char];
    if (large === undefined) {
      part += char;
      continue;
    }
    const value = section(part);
    if (part === '' || value === null || large >= lowest) return null;
    sum += value * large;
    lowest = large;
    part = '';
  }
  if (part === '') return sum;
  const zero = part.length > 1 && DIGIT[part.charAt(0)] === 0;
  const value = section(zero ? part.slice(1) : part);
  if (value === null) return null;
  // 一万二 is 12000
  const colloquial = lowest < Infinity && part.length === 1;
  return sum + (colloquial ? (value * lowest) / 10 : value);
}

function chineseValue(text: string): { value: Big; decimals: number } | null {
  const [whole = '', fraction, more] = text.split('点');
  const value = wholeNumeral(whole);
  if (value === null || more !== undefined) return null;
  if (fraction === undefined) return { value: new Big(value), decimals: 0 };
  const digits = [...fraction].map((char) => DIGIT[char]);
  if (digits.length === 0 || digits.length > 10 || digits.some((digit) => digit === undefined)) return null;
  return { value: new Big(`${value}.${digits.join('')}`), decimals: digits.length };
}

const PARTS: readonly (readonly [string, '%' | '‰' | '‱'])[] = [['百分之', '%'], ['千分之', '‰'], ['万分之', '‱']];

const runEnd = (text: string, at: number, accept: (char: string) => boolean): number => {
  let end = at;
  while (end < text.length && end - at <= LONGEST_FIGURE && accept(text.charAt(end))) end += 1;
  return end;
};

/** The Chinese figure that begins at a place; null when the characters there are no numeral. */
export function chineseFigureAt(text: string, start: number): Figure | null {
  if (!isNumeral(text.charAt(start))) return null;
  if (text.startsWith('百分百', start)) {
    return { value: new Big(100), decimals: 0, start, end: start + 3, unit: '%', chinese: true };
  }
  const part = PARTS.find(([word]) => text.startsWith(word, start));
  if (part) {
    const at = start + part[0].length;
    const inner = figureAt(text, at) ?? (text.charAt(at) === '百' ? { value: new Big(100), decimals: 0, end: at + 1 } : null);
    return inner && { value: inner.value, decimals: inner.decimals, start, end: inner.end, unit: part[1], chinese: true };
  }
  let end = runEnd(text, start, isNumeral);
  // 百余次, 千多人: the bare place word stands for one of it
  if (end === start + 1 && /^[百千][余多]/.test(text.slice(start, start + 2))) {
    return { value: new Big(PLACE[text.charAt(start)] ?? 0), decimals: 0, start, end, unit: null, chinese: true };
  }
  while (end > start + 1 && text.charAt(end - 1) in LARGE) end -= 1;
  const read = chineseValue(text.slice(start, end));
  return read && { ...read, start, end, unit: null, chinese: true };
}

const LARGER = /[万亿]\d/;

/** 1亿2000万 → 12000 before 万; 3万2千 → 32 before 千. */
function joinedFigureAt(text: string, start: number): Figure | null {
  if (!LARGER.test(text)) return null;
  const match = /^(\d{1,6})亿(\d{1,4})(?=万)|^(\d{1,8})万(\d)(?=千)/.exec(text.slice(start, start + 20));
  if (!match) return null;
  const value = match[1] === undefined
    ? new Big(match[3] ?? 0).times(10).plus(match[4] ?? 0)
    : new Big(match[1]).times(10000).plus(match[2] ?? 0);
  return { value, decimals: 0, start, end: start + match[0].length, unit: null, chinese: false };
}

/** The figure that begins at a place, without sign. `figureAt('16,461,154.60元', 0)` → 16461154.60 */
export function figureAt(text: string, start: number): Figure | null {
  if (!isDigit(text.charAt(start))) return chineseFigureAt(text, start);
  const joined = joinedFigureAt(text, start);
  if (joined) return joined;
  DIGITS.lastIndex = start;
  const printed = DIGITS.exec(text)?.[0].replace(/,/g, '') ?? '';
  if (printed.length > LONGEST_FIGURE || /^0\d/.test(printed)) return null;
  return {
    value: new Big(printed), decimals: printed.split('.')[1]?.length ?? 0, start, end: DIGITS.lastIndex, unit: null, chinese: false,
  };
}
