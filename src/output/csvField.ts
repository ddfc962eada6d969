/** Fields and lines of a CSV file that spreadsheets open without running anything from it. */
import { bigOf, plain } from '../value/decimal';
import { visible } from './htmlEscape';

/** What Excel and WPS take for the beginning of a formula, half and full width, also behind blanks and quotes. */
const FORMULA = /^[\s"'\u3000\ufeff]*[=+\-@＝＋－＠\t\r\n]/;
/** A negative figure is no formula. */
const FIGURE = /^-\d+(?:\.\d+)?%?$/;

/** A field as it is written: harmless, in quotes where it needs them. `csvField('=1+1')` → `'=1+1` */
export function csvField(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return plain(bigOf(value));
  const runs = FORMULA.test(value) && !FIGURE.test(value);
  const text = (runs ? "'" : '') + oneLine(visible(value));
  return /[",;\t\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Fields with commas between and CRLF behind them. */
export const csvLine = (fields: readonly (string | number | null)[]): string => `${fields.map(csvField).join(',')}\r\n`;

/** A cell broken into lines becomes one line; between two Chinese characters nothing takes the place of the break. */
const oneLine = (text: string): string => text.replace(/(?<![ \t])[ \t]*\n\s*(?=(.?))/gu, (_break, next: string, at: number) => (/[\u3000-\uffef]/.test(text.charAt(at - 1)) && /[\u3000-\uffef]/.test(next) ? '' : ' '));
