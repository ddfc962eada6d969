/** Writes a date serial by a date section, in both epochs and with the leap day that 1900 never had. */
import { calendarNumber, digitByDigit } from './chineseDigits';
import type { Section, Token } from './formatCode';

type DateToken = Extract<Token, { kind: 'date' }>;

/** 31 December 9999 counted from the 1900 epoch. */
const LAST_DAY = 2958465;
const DAYS_BETWEEN_EPOCHS = 1462;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const CHINESE_DAYS = '日一二三四五六';

/** A calendar day; `weekday` 0 = Sunday. */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
  weekday: number;
}

/** Day of a serial: (45657, false) → 2024-12-31. In the 1900 epoch 0 is 1900-01-00 and 60 is 1900-02-29, as shown there. null outside 0 … 9999-12-31. */
export function calendarDay(serial: number, date1904: boolean): CalendarDay | null {
  const day = Math.floor(serial) + (date1904 ? DAYS_BETWEEN_EPOCHS : 0);
  if (!(serial >= 0) || day > LAST_DAY) return null;
  const weekday = (day + 6) % 7;
  if (day === 0) return { year: 1900, month: 1, day: 0, weekday };
  if (day === 60) return { year: 1900, month: 2, day: 29, weekday };
  const date = new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * 86400000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday };
}

/** Text of a serial, or null when no calendar reaches it (negative, after 9999). */
export function writeDate(serial: number, section: Section, date1904: boolean): string | null {
  const parts = section.tokens.filter((token) => token.kind === 'date');
  const timed = parts.some((token) => ['hour', 'minute', 'second', 'half'].includes(token.part));
  const unit = 10 ** Math.max(...parts.map((token) => token.decimals));
  // Times are rounded to the second (or its shown part) first, so that 0.5416666667 is 13:00 and not 12:59.
  const ticks = timed ? Math.round(serial * 86400 * unit) : Math.floor(serial) * 86400 * unit;
  const seconds = Math.floor(ticks / unit);
  const day = calendarDay(Math.floor(seconds / 86400), date1904);
  if (!day || serial < 0) return null;
  const twelve = parts.some((token) => token.part === 'half');
  const clock = { seconds, rest: ticks - seconds * unit, twelve };
  return section.tokens
    .map((token) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind === 'comma') return ',';
      if (token.kind === 'point') return '.';
      if (token.kind === 'percent') return '%';
      if (token.kind === 'bar') return '/';
      return token.kind === 'date' ? writePart(token, day, clock, section) : '';
    })
    .join('');
}

function writePart(token: DateToken, day: CalendarDay, clock: { seconds: number; rest: number; twelve: boolean }, section: Section): string {
  const { numerals, chinese } = section;
  const number = (value: number): string =>
    numerals ? calendarNumber(value, numerals) : String(value).padStart(Math.min(token.width, 2), '0');
  const hours = Math.floor(clock.seconds / 3600);
  switch (token.part) {
    case 'year':
      return digitByDigit(token.width <= 2 ? String(day.year % 100).padStart(2, '0') : String(day.year), numerals);
    case 'month':
      return token.width <= 2 ? number(day.month) : monthName(day.month, token.width, chinese);
    case 'day':
      return token.width <= 2 ? number(day.day) : dayName(day.weekday, token.width, chinese);
    case 'weekday':
      return (token.width > 3 ? '星期' : '') + CHINESE_DAYS[day.weekday];
    case 'half': {
      const late = hours % 24 >= 12;
      if (token.chinese || chinese) return late ? '下午' : '上午';
      return token.width > 3 ? (late ? 'PM' : 'AM') : late ? 'P' : 'A';
    }
    case 'hour':
      if (token.elapsed) return String(hours).padStart(token.width, '0');
      return number(clock.twelve ? (hours % 12 || 12) : hours % 24);
    case 'minute':
      if (token.elapsed) return String(Math.floor(clock.seconds / 60)).padStart(token.width, '0');
      return number(Math.floor(clock.seconds / 60) % 60);
    case 'second': {
      const whole = token.elapsed ? String(clock.seconds).padStart(token.width, '0') : number(clock.seconds % 60);
      return token.decimals ? `${whole}.${String(clock.rest).padStart(token.decimals, '0')}` : whole;
    }
  }
}

function monthName(month: number, width: number, chinese: boolean): string {
  if (chinese) return `${calendarNumber(month, 1)}月`;
  const name = MONTHS[month - 1]!;
  return width === 3 ? name.slice(0, 3) : width === 5 ? name[0]! : name;
}

function dayName(weekday: number, width: number, chinese: boolean): string {
  if (chinese) return (width === 3 ? '周' : '星期') + CHINESE_DAYS[weekday];
  return width === 3 ? DAYS[weekday]!.slice(0, 3) : DAYS[weekday]!;
}
