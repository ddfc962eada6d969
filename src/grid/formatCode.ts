/** Reads a number format code (`#,##0.00"元";[Red]-0`) into sections of tokens. */

/** Part of a date or time: year, month, day, weekday in Chinese, hour, minute, second, half of the day. */
export type DatePart = 'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute' | 'second' | 'half';

export type Token =
  | { kind: 'literal'; text: string }
  /** `0` shows a zero, `?` a space, `#` nothing where the number has no digit. */
  | { kind: 'digit'; char: '0' | '#' | '?' }
  | { kind: 'point' | 'comma' | 'percent' | 'general' | 'text' }
  | { kind: 'exponent'; plus: boolean }
  /** Bar of a fraction; `denominator` is null when it is free within `width` digits. */
  | { kind: 'bar'; denominator: number | null; width: number }
  /** `width`: letters (yyyy = 4), of seconds also digits after the point; `chinese`: 上午/下午 instead of AM/PM. */
  | { kind: 'date'; part: DatePart; width: number; elapsed: boolean; decimals: number; chinese: boolean };

export interface Section {
  tokens: Token[];
  condition: { operator: string; limit: number } | null;
  /** true after a Chinese locale block such as [$-804]. */
  chinese: boolean;
  /** [DBNum1] 一二三, [DBNum2] 壹贰叁, [DBNum3] １２３; 0 = 123. */
  numerals: 0 | 1 | 2 | 3;
  /** `date` shows calendar parts or times; `number` has digits, General or only literals; `text` has an @. */
  kind: 'number' | 'date' | 'text';
}

/** Codes that stand for “as the system writes dates”: a Chinese system is meant. */
const SYSTEM_CODES = new Map([
  ['mm-dd-yy', 'yyyy/m/d'],
  ['m/d/yy', 'yyyy/m/d'],
  ['m/d/yyyy', 'yyyy/m/d'],
  ['m/d/yy h:mm', 'yyyy/m/d h:mm'],
  ['m/d/yyyy h:mm', 'yyyy/m/d h:mm'],
]);
/** Longer than any code a spreadsheet stores (255); the rest of a hostile one is not read. */
const LONGEST_CODE = 1000;
const CHINESE_LOCALE = /-(?:zh\b.*|[0-9A-F]*?0?(?:804|C04|404)|[0-9A-F]*?(?:1004|1404))$/i;
const HALF_DAY = /^(?:AM\/PM|A\/P|上午\/下午)/i;
const GENERAL = /^(?:General|G\/通用格式)/i;

/** Reads a code into its sections (at least one, mostly one to four). Never fails: what it does not know becomes a literal. */
export function readCode(code: string): Section[] {
  const system = SYSTEM_CODES.get(code) ?? code.slice(0, LONGEST_CODE);
  if (/^\[\$-F800\]/i.test(system)) return readCode('yyyy"年"m"月"d"日"');
  if (/^\[\$-F400\]/i.test(system)) return readCode('h:mm:ss');
  const sections: Section[] = [];
  let rest = system;
  for (;;) {
    const { section, length } = readSection(rest);
    sections.push(section);
    if (length >= rest.length) return sections;
    rest = rest.slice(length + 1);
  }
}

/** Reads up to the next `;` or the end; `length` is what was consumed before it. */
function readSection(code: string): { section: Section; length: number } {
  const section: Section = { tokens: [], condition: null, chinese: false, numerals: 0, kind: 'number' };
  let at = 0;
  while (at < code.length && code[at] !== ';') at += readToken(code, at, section);
  settle(section);
  return { section, length: at };
}

/** Reads one token into the section; returns its length. */
function readToken(code: string, at: number, section: Section): number {
  const char = code[at]!;
  const rest = code.slice(at);
  const { tokens } = section;
  if (char === '"') {
    const end = code.indexOf('"', at + 1);
    tokens.push({ kind: 'literal', text: code.slice(at + 1, end < 0 ? undefined : end) });
    return end < 0 ? rest.length : end - at + 1;
  }
  if (char === '\\' || char === '!') {
    const next = [...rest.slice(1, 3)][0] ?? '';
    tokens.push({ kind: 'literal', text: next });
    return 1 + next.length;
  }
  if (char === '_') return tokens.push({ kind: 'literal', text: ' ' }) && Math.min(2, rest.length);
  if (char === '*') return Math.min(2, rest.length);
  if (char === '[') return readBracket(rest, section);
  const word = GENERAL.exec(rest);
  if (word) return tokens.push({ kind: 'general' }) && word[0].length;
  const half = HALF_DAY.exec(rest);
  if (half) return pushDate(tokens, 'half', half[0].length, { chinese: half[0].startsWith('上') });
  if ((char === 'E' || char === 'e') && /[+-]/.test(rest[1] ?? '') && tokens.some((t) => t.kind === 'digit')) {
    return tokens.push({ kind: 'exponent', plus: rest[1] === '+' }) && 2;
  }
  const letters = /^(?:[yY]+|[mM]+|[dD]+|[hH]+|[sS]+|[eE]+|[aA]{3,4}|[gG]+)/.exec(rest);
  if (letters) return readLetters(letters[0], rest, tokens);
  if (char === '0' || char === '#' || char === '?') return tokens.push({ kind: 'digit', char }) && 1;
  if (char === '.') return tokens.push({ kind: 'point' }) && 1;
  if (char === ',') return tokens.push({ kind: 'comma' }) && 1;
  if (char === '%') return tokens.push({ kind: 'percent' }) && 1;
  if (char === '@') return tokens.push({ kind: 'text' }) && 1;
  const bar = /^\/(?:([?#0]+)|([1-9]\d*))/.exec(rest);
  if (bar && tokens.some((t) => t.kind === 'digit')) {
    tokens.push({ kind: 'bar', denominator: bar[2] ? Number(bar[2]) : null, width: bar[0].length - 1 });
    return bar[0].length;
  }
  return tokens.push({ kind: 'literal', text: char }) && 1;
}

/** [>=100] [DBNum1] [$¥-804] [h] [Red]: conditions, numerals, currency and locale, elapsed time; colours are dropped. */
function readBracket(rest: string, section: Section): number {
  const end = rest.indexOf(']');
  if (end < 0) return section.tokens.push({ kind: 'literal', text: '[' }) && 1;
  const inside = rest.slice(1, end);
  const condition = /^(<=|>=|<>|<|>|=)\s*(-?\d*\.?\d+(?:E[+-]?\d+)?)$/i.exec(inside);
  const elapsed = /^(?:h+|m+|s+)$/i.exec(inside);
  const numerals = /^DBNum([1-3])$/i.exec(inside);
  if (condition) section.condition = { operator: condition[1]!, limit: Number(condition[2]) };
  else if (numerals) section.numerals = Number(numerals[1]) as 1 | 2 | 3;
  else if (elapsed) {
    const part = { h: 'hour', m: 'minute', s: 'second' }[inside[0]!.toLowerCase()] as DatePart;
    pushDate(section.tokens, part, inside.length, { elapsed: true });
  } else if (inside.startsWith('$')) {
    const [, currency = ''] = /^\$([^-]*)/.exec(inside) ?? [];
    if (currency) section.tokens.push({ kind: 'literal', text: currency });
    if (CHINESE_LOCALE.test(inside)) section.chinese = true;
  }
  return end + 1;
}

function readLetters(letters: string, rest: string, tokens: Token[]): number {
  const part = ({ y: 'year', e: 'year', m: 'month', d: 'day', h: 'hour', s: 'second', a: 'weekday' } as const)[
    letters[0]!.toLowerCase() as 'y'
  ] as DatePart | undefined;
  if (!part) return letters.length;
  const point = part === 'second' ? /^\.(0{1,3})/.exec(rest.slice(letters.length)) : null;
  const width = /^e/i.test(letters) ? 4 : letters.length;
  pushDate(tokens, part, width, { decimals: point ? point[1]!.length : 0 });
  return letters.length + (point ? point[0].length : 0);
}

function pushDate(tokens: Token[], part: DatePart, width: number, more: { elapsed?: boolean; decimals?: number; chinese?: boolean }): number {
  tokens.push({ kind: 'date', part, width, elapsed: false, decimals: 0, chinese: false, ...more });
  return width;
}

/** Says what kind of section it is, and which `m` are minutes: those after an hour or before a second. */
function settle(section: Section): void {
  const dates = section.tokens.filter((token) => token.kind === 'date');
  if (section.tokens.some((token) => token.kind === 'text')) section.kind = 'text';
  else if (dates.length) section.kind = 'date';
  dates.forEach((token, i) => {
    if (token.part !== 'month' || token.width > 2) return;
    if (dates[i - 1]?.part === 'hour' || dates[i + 1]?.part === 'second') token.part = 'minute';
  });
}
