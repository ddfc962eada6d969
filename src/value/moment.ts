/** A cell that is a date, a deadline or a period: 2024年12月底前, 12月中旬, 第四季度, 1-12月, 每季度末. */
import type { Moment, Relation } from './expression';
import { wholeNumeral } from './numeral';

type Parts = Pick<Moment, 'year' | 'month' | 'day' | 'period' | 'firstYear' | 'firstMonth' | 'firstDay'>;

interface PartsAt {
  parts: Parts;
  end: number;
  /** 底, 末 or a day: 前 after it includes it. */
  exact: boolean;
}

const LONGEST = 60;
const OPEN: Parts = { year: null, month: null, day: null, period: false };

const NUMBER = '[一二三四五六七八九十]{1,3}';
const CHINESE_YEAR = /[一二][〇零一二三四五六七八九]{3}(?=年)/g;
const CHINESE_PART = new RegExp(`${NUMBER}(?=[月日号])`, 'g');
const YEAR_DIGITS = '〇一二三四五六七八九';

/** 二〇二四年十二月 → 2024年12月, so that one grammar reads both. */
const withDigits = (text: string): string =>
  text
    .replace(CHINESE_YEAR, (year) => [...year].map((digit) => (digit === '零' ? 0 : YEAR_DIGITS.indexOf(digit))).join(''))
    .replace(CHINESE_PART, (part) => String(wholeNumeral(part) ?? part));

/** Days of a month; February has 29 when the year is unknown. */
export function daysIn(year: number | null, month: number): number {
  if (month === 2) return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const valid = (year: number | null, month: number, day: number | null): boolean =>
  month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= daysIn(year, month)));

function dated(year: number | null, month: number, day: number | null, end: number): PartsAt | null {
  return valid(year, month, day) ? { parts: { ...OPEN, year, month, day }, end, exact: day !== null } : null;
}

/** 2024-12-31, 2024.12, 20241231: digits and separators only. */
function numericAt(text: string, at: number): PartsAt | null {
  const rest = text.slice(at, at + 32);
  const full = /^((?:19|20)\d\d) ?([-./]) ?(\d{1,2}) ?\2 ?(\d{1,2})日?(?:[ T]?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(?!\d)/.exec(rest);
  if (full) return dated(Number(full[1]), Number(full[3]), Number(full[4]), at + full[0].length);
  const packed = /^((?:19|20)\d\d)(\d\d)(\d\d)(?![\d.,])/.exec(rest);
  if (packed) return dated(Number(packed[1]), Number(packed[2]), Number(packed[3]), at + packed[0].length);
  const month = /^((?:19|20)\d\d) ?[-./] ?(0?[1-9]|1[0-2])月?(?![\d.,])/.exec(rest);
  return month ? dated(Number(month[1]), Number(month[2]), null, at + month[0].length) : null;
}

const YEAR = /^(?:((?:19|20)\d\d)年度?|(\d\d)年(?=\d{1,2}月)|(?:当年|本年|今年|年度)度?)/;
const QUARTERS: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 };
/** First and last day of the parts of a month; a last day of 31 is the month's own. */
const THIRDS: Record<string, [number, number]> = { 初: [1, 10], 上旬: [1, 10], 中: [11, 20], 中旬: [11, 20], 下旬: [21, 31] };

function monthAt(text: string, year: number | null, at: number): PartsAt | null {
  const rest = text.slice(at, at + 16);
  const span = /^(\d{1,2})月?(?:份)?(?:[-—–~至到]|——)(\d{1,2})月份?(?!\d)/.exec(rest);
  if (span) {
    const [first, last] = [Number(span[1]), Number(span[2])];
    if (!valid(year, first, null) || !valid(year, last, null) || first > last) return null;
    return { parts: { ...OPEN, year, month: last, period: true, firstMonth: first }, end: at + span[0].length, exact: true };
  }
  const match = /^(\d{1,2})月份?(?:(\d{1,2})[日号]|(上旬|中旬|下旬|[初中])|([底末]))?(?!\d)/.exec(rest);
  if (!match) return null;
  const month = Number(match[1]);
  const end = at + match[0].length;
  const third = match[3] ? THIRDS[match[3]] : undefined;
  if (third && valid(year, month, null)) {
    return { parts: { ...OPEN, year, month, day: Math.min(third[1], daysIn(year, month)), firstDay: third[0] }, end, exact: false };
  }
  const found = dated(year, month, match[2] ? Number(match[2]) : null, end);
  return found && { ...found, exact: found.exact || match[4] !== undefined };
}

function periodAt(text: string, year: number | null, at: number, withYear: boolean): PartsAt | null {
  const rest = text.slice(at, at + 8);
  const quarter = /^(?:第?([一二三四1-4])季度|Q([1-4]))([末底])?/.exec(rest);
  if (quarter) {
    const last = (QUARTERS[quarter[1] ?? quarter[2] ?? '1'] ?? 1) * 3;
    const whole = quarter[3] === undefined;
    const parts = { ...OPEN, year, month: last, period: whole, ...(whole && { firstMonth: last - 2 }) };
    return { parts, end: at + quarter[0].length, exact: !whole };
  }
  const half = /^[上下]半年/.exec(rest)?.[0];
  if (half) {
    const month = half.startsWith('上') ? 6 : 12;
    return { parts: { ...OPEN, year, month, period: true, firstMonth: month - 5 }, end: at + half.length, exact: false };
  }
  const close = /^(?:年?(?:底|末|终))/.exec(rest)?.[0];
  if (close && (withYear || close.length === 2)) {
    return { parts: { ...OPEN, year, month: 12 }, end: at + close.length, exact: true };
  }
  const whole = /^(?:全年度?|年内)/.exec(rest)?.[0];
  if (whole) return { parts: { ...OPEN, year, period: true }, end: at + (whole === '年内' ? 1 : whole.length), exact: true };
  return null;
}

/** A point or period at a place. */
function partsAt(text: string, start: number): PartsAt | null {
  const numeric = numericAt(text, start);
  if (numeric) return numeric;
  const match = YEAR.exec(text.slice(start, start + 8));
  const printed = match?.[1] ?? (match?.[2] ? `20${match[2]}` : null);
  const year = printed === null ? null : Number(printed);
  let at = start + (match?.[0].length ?? 0);
  if (text.startsWith('全年', at) && /^全年度?(?=\d{1,2}月?[-—–~至到])/.test(text.slice(at, at + 8))) at += 2;
  const found = monthAt(text, year, at) ?? periodAt(text, year, at, match !== null);
  if (found) return found;
  return match && at > start ? { parts: { ...OPEN, year, period: true }, end: at, exact: false } : null;
}

/** From the beginning of one to the end of another: 2023年10月-2024年3月. */
function spanOf(one: Parts, other: Parts): Parts | null {
  const year = other.year ?? one.year;
  const firstYear = one.year ?? year;
  if (firstYear !== null && year !== null && firstYear > year) return null;
  const period: Parts = { ...OPEN, year, month: other.month, day: other.day, period: true };
  if (firstYear !== null && firstYear !== year) period.firstYear = firstYear;
  if (one.month !== null) period.firstMonth = one.firstMonth ?? one.month;
  if (one.day !== null) period.firstDay = one.firstDay ?? one.day;
  return period;
}

const YEARS = /^((?:19|20)\d\d)年?[-—–~至到]{1,2}((?:19|20)\d\d)年度?/;

function momentAt(text: string, start: number): PartsAt | null {
  const years = YEARS.exec(text.slice(start, start + 14));
  if (years && Number(years[1]) < Number(years[2])) {
    const parts = { ...OPEN, year: Number(years[2]), period: true, firstYear: Number(years[1]) };
    const following = /[\d]/.test(text.charAt(start + years[0].length));
    if (!following) return { parts, end: start + years[0].length, exact: true };
  }
  const one = partsAt(text, start);
  const dash = one && /^[-—–~至到]{1,2}/.exec(text.slice(one.end, one.end + 2))?.[0];
  const other = one && dash ? partsAt(text, one.end + dash.length) : null;
  if (!one || !other) return one;
  const parts = spanOf(one.parts, other.parts);
  return parts && { parts, end: other.end, exact: true };
}

const NAME = /^(?:[\u4e00-\u9fff]{0,8}(?:时间|时限|期限|日期|建设期|实施期|周期):?|计划|预计|实际|已)?/;
const LIMITS: readonly (readonly [RegExp, Relation])[] = [[/^(?:截至到?|截止到?|不晚于|不迟于|不得晚于|不得迟于|≤|<=)/, '<='], [/^(?:早于|<)/, '<'], [/^=/, '=']];
const AT = /^(?![^于在]*[不未自晚早迟])[\u4e00-\u9fff]{0,8}?(?:已|拟)?[于在]/;

/** What stands before the moment: 完成时间：, 截至, 项目已于. */
function leadOf(text: string): { end: number; relation: Relation | null } {
  const end = NAME.exec(text)?.[0].length ?? 0;
  const rest = text.slice(end, end + 20);
  for (const [pattern, relation] of LIMITS) {
    const word = pattern.exec(rest)?.[0];
    if (word) return { end: end + word.length, relation };
  }
  return { end: end + (AT.exec(rest)?.[0].length ?? 0), relation: null };
}

const BEFORE = /^(?:\(含\))?(?:24时|24:00)?(?:之前|以前|前|止|为止)/;
/** 9月1日开学前: the event only names the day once more; 6月汛期前 leaves the day open. */
const EVENT = /^(?:开学|入汛|汛期|供暖|采暖|下班|放假|封账|关账|结账)(?=之前|以前|前)/;
const WITHIN = /^(?:以内|之内|内)/;
const DONE = /^(?:[,、]?(?:已|均|都|全部|全面|基本建成|完成|完工|竣工|验收|通过|建成|办结|到位|支付|发放|拨付|兑付|交付|使用|投入|完毕|结束|实施|执行|开工|启动|上报|报送|提交|公开|公示|落实|整改|采购|安装|招标|开展))*$/;

/** 每月, 每季度末, 每月10日前: comes round again and again. */
const RECURRING = /^(?:每|按)(?:个?(?:年度?|半年|季度?|月|周|星期|日|天|学期|工作日))(?:\d{1,2}月)?(?:[底末初]|\d{1,2}[日号])?(?:之前|以前|前|内)?$/;

/** The moment or period that a folded text says, or null. */
export function readMoment(text: string): Moment | null {
  if (text.length > LONGEST) return null;
  if (RECURRING.test(text)) return { kind: 'date', relation: null, ...OPEN, period: true, recurring: true };
  const seen = withDigits(text);
  const lead = leadOf(seen);
  const found = momentAt(seen, lead.end);
  if (!found) return null;
  let rest = seen.slice(found.end);
  if (found.parts.day !== null) rest = rest.replace(EVENT, '');
  let relation = lead.relation;
  const before = BEFORE.exec(rest)?.[0];
  const within = before ? undefined : WITHIN.exec(rest)?.[0];
  if (before) relation = found.exact ? '<=' : '<';
  if (within) relation = '<=';
  rest = rest.slice((before ?? within ?? '').length);
  if (!DONE.test(rest)) return null;
  return { kind: 'date', relation, ...found.parts };
}
