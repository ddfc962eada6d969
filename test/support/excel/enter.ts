/** What Excel makes of a value that is entered into a cell: numbers, percents, dates and formulas out of text. */
import { ERROR, type CellValue } from './cell';
import { isKnown } from './evaluate';
import { invalidArgument, unsupported } from './trouble';

export interface Entered {
  value: CellValue;
  formula: string | null;
  error?: boolean;
  /** Format that Excel gives a General cell with it. */
  numberFormat?: string;
}

const MONTHS_LAST_DAY = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Serial of a date in the 1900 system, null when there is no such day. */
function serial(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1 || day > MONTHS_LAST_DAY[month - 1]!) return null;
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCDate() === day ? time / 864e5 + 25569 : null;
}

/**
 * Source: Microsoft, Range.values ("If the returned value starts with a plus, minus or equal sign, Excel interprets it as a formula";
 * a leading apostrophe makes a text), and what Excel in Chinese does to typed text (OFFICE.md 5, "Values and text").
 * @param year the year of dates that name none
 */
export function entered(raw: CellValue, numberFormat: string, year = 2024): Entered {
  if (typeof raw !== 'string') return { value: raw, formula: null };
  if (raw.startsWith("'")) return { value: raw.slice(1), formula: null };
  if (numberFormat === '@' || raw === '') return { value: raw, formula: null };
  // A cell holds 32,767 characters (Microsoft, "Excel specifications and limits").
  if (raw.length > 32767) throw invalidArgument();
  if (raw.startsWith('=') && raw.length > 1) {
    if (!isKnown(raw)) throw unsupported(`the formula ${raw}`);
    return { value: '', formula: raw };
  }
  const text = raw.trim();
  if (ERROR.test(text)) return { value: text, formula: null, error: true };
  if (text === '') return { value: raw, formula: null };
  if (/^(?:true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true', formula: null };
  const found = numberIn(text) ?? dateIn(text, year);
  if (found) return { formula: null, ...found };
  if (!/^[-+@]./.test(text)) return { value: raw, formula: null };
  if (!isKnown(`=${text}`)) throw invalidArgument();
  return { value: '', formula: `=${text}` };
}

function numberIn(text: string): { value: number; numberFormat?: string } | null {
  const match = /^(\()?([+-]?)(¥|￥)?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?(%)?(\))?$/i.exec(text);
  if (!match) return null;
  const [, open, sign, , whole, fraction, exponent, percent, close] = match;
  if ((whole === undefined && (fraction === undefined || fraction === '.')) || (open === undefined) !== (close === undefined)) return null;
  const size = Number((whole ?? '0').replace(/,/g, '') + (fraction ?? '') + (exponent ?? ''));
  const value = (sign === '-' || open !== undefined ? -size : size) / 1;
  const decimals = fraction !== undefined && fraction.length > 1;
  if (percent) return { value: Number((value / 100).toPrecision(15)), numberFormat: decimals ? '0.00%' : '0%' };
  if (exponent) return { value, numberFormat: '0.00E+00' };
  if (whole?.includes(',')) return { value, numberFormat: decimals ? '#,##0.00' : '#,##0' };
  return { value };
}

function dateIn(text: string, thisYear: number): { value: number; numberFormat: string } | null {
  const dated = (y: number, m: number, d: number, numberFormat: string): { value: number; numberFormat: string } | null => {
    const value = serial(y < 30 ? y + 2000 : y < 100 ? y + 1900 : y, m, d);
    return value === null ? null : { value, numberFormat };
  };
  let match = /^(\d{4}|\d{2})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (match) return dated(Number(match[1]), Number(match[2]), Number(match[3]), 'yyyy/m/d');
  match = /^(\d{4}|\d{2})年(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text);
  if (match) return dated(Number(match[1]), Number(match[2]), Number(match[3] ?? 1), match[3] ? 'yyyy"年"m"月"d"日"' : 'yyyy"年"m"月"');
  match = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (match) return dated(Number(match[1]), Number(match[2]), 1, 'mmm-yy');
  match = /^(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})日)$/.exec(text);
  if (match) return dated(thisYear, Number(match[1]), Number(match[2] ?? match[3]), 'm"月"d"日"');
  match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match || Number(match[2]) > 59) return null;
  return { value: (Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / 86400, numberFormat: match[3] ? 'h:mm:ss' : 'h:mm' };
}
