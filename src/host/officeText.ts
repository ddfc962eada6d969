/** What is handed to Excel so that a cell ends up holding exactly what is meant: Excel converts texts as if somebody typed them. */
import { storedText } from './storedText';
import type { CellWrite } from './workbook';

/** What Excel takes into one cell. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** Read as a formula, or as the sign that a text follows. */
const OPERATOR = /^\s*[=+\-@'＝＋－＠]/;
/** Errors and truth values. */
const WORD = /^(?:#.*|true|false)$/i;
/** Figures, percents, dates, times, amounts, fractions: everything made of these characters with a digit among them. */
const FIGURE = /^[\d０-９〇○零一二三四五六七八九十\s.．,，:：/／%％¥￥$€£()（）+\-－年月日号时時分秒上下午A-Za-z]+$/;
const DIGIT = /[\d０-９〇○零一二三四五六七八九十]/;

/**
 * A text that stays a text, whatever it looks like; a leading apostrophe tells Excel so and is not part of it.
 * Example: `88%` → `'88%`, `1-2` → `'1-2`, `窗口排队久` → itself
 */
export function plainText(text: string): string {
  const stored = storedText(text);
  const looksLikeMore = OPERATOR.test(stored) || WORD.test(stored.trim()) || (DIGIT.test(stored) && FIGURE.test(stored));
  return looksLikeMore ? `'${stored}` : stored;
}

/** For `Range.values`: '' empties a cell. */
export function entry(value: CellWrite['value']): string | number {
  return typeof value === 'string' ? plainText(value) : value ?? '';
}

/** Why the content cannot be written at all; the same codes as for files. */
export function unfit({ value, formula }: CellWrite): string | null {
  if (typeof value === 'number' && !Number.isFinite(value)) return 'not-a-number';
  if (typeof value === 'string' && storedText(value).length > LONGEST_TEXT) return 'too-long';
  return formula !== null && formula.length >= LONGEST_FORMULA ? 'too-long' : null;
}
