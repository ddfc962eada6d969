/** One number in the format of a list: 一, 十二, ①, IV, c. */

const DIGITS = '〇一二三四五六七八九';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const LEGAL: Record<string, string> = { 一: '壹', 二: '贰', 三: '叁', 四: '肆', 五: '伍', 六: '陆', 七: '柒', 八: '捌', 九: '玖', 十: '拾', 百: '佰' };
const ROMAN: readonly (readonly [number, string])[] = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];
/** Lists longer than this are counted in figures. */
const LARGEST = 999;

/** `numberIn('chineseCounting', 12)` → 十二; formats that are not known count in figures. */
export function numberIn(format: string, value: number): string {
  if (value < 1 || value > LARGEST) return String(value);
  if (/^(?:chineseCounting|chineseCountingThousand|taiwaneseCounting|taiwaneseCountingThousand|japaneseCounting|japaneseDigitalTenThousand)$/.test(format)) return chinese(value);
  switch (format) {
    case 'chineseLegalSimplified': case 'ideographLegalTraditional': return [...chinese(value)].map((char) => LEGAL[char] ?? char).join('');
    case 'ideographDigital': case 'taiwaneseDigital': return [...String(value)].map((digit) => DIGITS[Number(digit)]).join('');
    case 'ideographTraditional': return STEMS[(value - 1) % STEMS.length]!;
    case 'decimalEnclosedCircle': case 'decimalEnclosedCircleChinese': return value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value);
    case 'decimalEnclosedParen': return value <= 20 ? String.fromCharCode(0x2474 + value - 1) : `(${value})`;
    case 'decimalEnclosedFullstop': return `${value}.`;
    case 'decimalFullWidth': return [...String(value)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('');
    case 'decimalZero': return String(value).padStart(2, '0');
    case 'lowerLetter': return letter(value);
    case 'upperLetter': return letter(value).toUpperCase();
    case 'lowerRoman': return roman(value).toLowerCase();
    case 'upperRoman': return roman(value);
    default: return String(value);
  }
}

function chinese(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor((value % 100) / 10), value % 10];
  const digit = (count: number): string => DIGITS.charAt(count);
  const front = hundreds > 0 ? `${digit(hundreds)}百` : '';
  if (tens === 0) return ones === 0 ? front : `${front}${front === '' ? '' : '零'}${digit(ones)}`;
  return `${front}${tens === 1 && front === '' ? '' : digit(tens)}十${ones === 0 ? '' : digit(ones)}`;
}

/** a … z, aa, bb: Word repeats the letter. */
const letter = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [size, sign] of ROMAN) while (rest >= size) {
    text += sign;
    rest -= size;
  }
  return text;
}
