/** Chinese numerals as number formats write them: [DBNum1] 二〇二四, 十二 · [DBNum2] 贰零贰肆 · [DBNum3] ２０２４. */

const DIGITS = ['0123456789', '〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖', '０１２３４５６７８９'];
const PLACES = [
  ['', '', '', ''],
  ['', '十', '百', '千'],
  ['', '拾', '佰', '仟'],
  ['', '十', '百', '千'],
];
const MYRIADS = ['', '万', '亿', '兆'];

/** Every digit by its sign, other characters as they are: (`2024`, 1) → 二〇二四. */
export function digitByDigit(text: string, numerals: 0 | 1 | 2 | 3): string {
  return numerals === 0 ? text : text.replace(/\d/g, (digit) => DIGITS[numerals]![Number(digit)]!);
}

/** A whole number below 10^16 with its places: (123, 1) → 一百二十三, (10, 1) → 一十. Digit by digit where it is larger. */
export function withPlaces(digits: string, numerals: 0 | 1 | 2 | 3): string {
  if (numerals === 0 || digits.length > 16) return digitByDigit(digits, numerals);
  const zero = numerals === 1 ? '〇' : DIGITS[numerals]![0]!;
  let text = '';
  let gap = false;
  for (let i = 0; i < digits.length; i++) {
    const place = digits.length - 1 - i;
    const digit = digits[i]!;
    if (digit === '0') gap = gap || text !== '';
    else {
      text += (gap ? zero : '') + DIGITS[numerals]![Number(digit)]! + PLACES[numerals]![place % 4]!;
      gap = false;
    }
    const group = digits.slice(Math.max(0, i - 3), i + 1);
    if (place % 4 === 0 && /[1-9]/.test(group)) text += MYRIADS[place / 4]!;
  }
  return text || zero;
}

/** A month, day or hour as it is said: (12, 1) → 十二, (30, 1) → 三十; zero is 〇. */
export function calendarNumber(value: number, numerals: 0 | 1 | 2 | 3): string {
  if (numerals === 0) return String(value);
  return withPlaces(String(value), numerals).replace(/^一十/, '十');
}
