/**
 * Reads what a cell says. The whole text must be accounted for: a number is read only when every character belongs to the
 * relation, the figure, the unit, or words known to go with them. Anything else is `text`, which is a result, not an error:
 * a wrong number would judge a row wrongly, an unread one only leaves it to a person.
 *
 * Full-width signs count as half-width ones. Blanks and line breaks mean nothing, not even inside a word, except between two
 * characters of a figure: `1 000` may be one number or two, so it is text.
 */
import type { Expression } from './expression';
import { isBlankText, isPlaceholder } from './blank';
import { readComposite } from './composite';
import { readBand, readGrade, readYesNo } from './fixed';
import { dropZeroWidth, fold, trimText } from './fold';
import { readMoment } from './moment';
import { readNumber } from './number';
import { FIGURE_SIGNS } from './numeral';
import { readRange } from './range';
import { remembered } from './remembered';

/** No expression is longer; what is, is prose. */
const LONGEST = 160;
/** Blanks may make it longer, but only so far. */
const LONGEST_RAW = 1000;

const PAIRS: Record<string, string> = { '(': ')', '[': ']', '【': '】', '〔': '〕', '“': '”', '"': '"', '‘': '’', '「': '」', '《': '》' };
const CODE = /^指标\d{0,2}[:.、]/;
/** Begins or ends in something that may be taken off. */
const SHELL = /^[★☆指。;,、([【〔“"‘「《]|[。;,、.!)]$/;
const STARS = /^[★☆]+/;

/** The letter O for 0 within a percentage, from scanned or hurried forms: 1OO%. */
const LETTER_O = /(?<=\d)[OoОо]{1,2}(?=%)/g;

/** Half of the marks of a title before a figure is the key of > or < in Chinese typing: 》95%. */
const TYPED = /[《》](?=\d)/;
const typedRelation = (text: string): string =>
  TYPED.test(text) && text.split(/[《》]/).length === 2 ? text.replace(TYPED, (mark) => (mark === '》' ? '>' : '<')) : text;

/** Folded and without the blanks that mean nothing. */
export function compact(text: string): string {
  const seen = typedRelation(dropZeroWidth(fold(text))).replace(LETTER_O, (letters) => '0'.repeat(letters.length));
  if (!seen.includes(' ')) return seen;
  return seen.replace(/ +/g, (blanks, at: number, whole: string) =>
    /[\d.,]/.test(whole.charAt(at - 1)) && /[\d.,]/.test(whole.charAt(at + blanks.length)) ? ' ' : '');
}

/** Without 指标1:, closing punctuation and brackets around the whole. A bare (5) stays: it may be minus five. */
function withoutShell(text: string): string {
  if (!SHELL.test(text)) return text;
  let rest = text.replace(STARS, '').replace(CODE, '');
  for (let layer = 0; layer < 4; layer += 1) {
    rest = rest.replace(/[。;,、.!]+$/, '').replace(/^[。;,、]+/, '');
    if (rest.endsWith(')') && !rest.includes('(')) rest = rest.slice(0, -1);
    const inner = rest.slice(1, -1);
    const closing = PAIRS[rest.charAt(0)];
    if (closing === undefined || rest.length < 3 || !rest.endsWith(closing)) return rest;
    if (inner.includes(rest.charAt(0)) || inner.includes(closing) || /^[\d.,]*(?:[-~,][\d.]+%?)?$/.test(inner)) return rest;
    rest = inner;
  }
  return rest;
}

/** Without one of these there is nothing to read. */
const FIGURE = new RegExp(`[${FIGURE_SIGNS}]`);
const YEAR_LEAD = /^20\d\d年(?:度)?(?:内|全年)?(?![底末初前终中内])(?=[^\d].*\d)/;

/** The text as a number of any sort, or null. */
function readFigures(text: string): ReturnType<typeof readNumber> | ReturnType<typeof readRange> | ReturnType<typeof readComposite> {
  return FIGURE.test(text) ? readRange(text) ?? readNumber(text) ?? readComposite(text) : null;
}

/** The figures of what was done in a year: 2024年完成12次. */
function readWithoutYear(text: string): ReturnType<typeof readFigures> {
  const rest = text.replace(YEAR_LEAD, '');
  return rest === text ? null : readFigures(rest);
}

/**
 * What a target or an actual says. Never throws; text that is no value in a known form comes back as `text`.
 * `readExpression('不低于 95％')` → ≥95 %; `readExpression('12月底前')` → date; `readExpression('显著提升')` → text
 */
export const readExpression = remembered((text): Expression => {
  const shown = trimText(text);
  if (isBlankText(shown)) return { kind: 'blank', text: '' };
  const seen = shown.length > LONGEST_RAW ? null : compact(shown);
  if (seen === null || seen.length > LONGEST) return { kind: isPlaceholder(shown) ? 'placeholder' : 'text', text: shown };
  if (isPlaceholder(seen)) return { kind: 'placeholder', text: shown };
  const bare = withoutShell(seen);
  const read = readYesNo(bare) ?? readGrade(bare) ?? readBand(bare) ?? readMoment(bare) ?? readFigures(bare) ?? readWithoutYear(bare);
  return read ? { ...read, text: shown } : { kind: 'text', text: shown };
});
