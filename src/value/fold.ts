/** Brings full-width and look-alike characters to one form, without touching what carries meaning (① ㎡ Ⅲ ‰ stay). */

/** Relation signs that forms print in place of ≥ ≤ = > <, and small or wide variants of ASCII that lie outside U+FF01–FF5E. */
const SAME: Record<string, string> = {
  '═': '=', '﹦': '=', '〓': '=', '≧': '≥', '⩾': '≥', '≦': '≤', '⩽': '≤', '﹥': '>', '﹤': '<',
  '﹪': '%', '﹢': '+', '﹣': '-', '−': '-', '﹡': '*', '﹙': '(', '﹚': ')', '﹐': ',', '﹔': ';', '﹕': ':', '∶': ':',
};

/** Blanks that take up room: space, tab, line breaks, NBSP, the general-punctuation spaces, ideographic and Hangul fillers. */
const BLANK = /[\s\u0085\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u2800\u3000\u3164\uFFA0]/;

/** Characters without width, as ranges: controls, soft hyphen, joiners, marks of writing direction, variation selectors, byte order mark. */
const NO_WIDTH: readonly (readonly [number, number])[] = [
  [0x00, 0x08], [0x0e, 0x1f], [0x7f, 0x7f], [0xad, 0xad], [0x34f, 0x34f], [0x61c, 0x61c], [0x180e, 0x180e],
  [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x2069], [0xfe00, 0xfe0f], [0xfeff, 0xfeff],
];
const hasWidth = (unit: string): boolean => {
  const code = unit.charCodeAt(0);
  if ((code >= 0x20 && code < 0x7f) || (code >= 0x3000 && code < 0xfe00)) return true;
  return !NO_WIDTH.some(([first, last]) => code >= first && code <= last);
};

const foldUnit = (unit: string): string => {
  const code = unit.charCodeAt(0);
  if (code < 0x80) return code <= 0x20 && BLANK.test(unit) ? ' ' : unit;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x3000) return ' ';
  // Kangxi radicals: text copied from a PDF holds ⽉ ⼈ ⽇ where 月 人 日 are meant.
  if (code >= 0x2f00 && code <= 0x2fd5) return unit.normalize('NFKC');
  if (code >= 0x4e00 && code <= 0x9fff) return unit;
  return SAME[unit] ?? (BLANK.test(unit) ? ' ' : unit);
};

/** Only characters that stay as they are and take up room: most cells, and the end of the matter for them. */
const PLAIN = /^[\x21-\x7e\u4e00-\u9fff±×·—‘’“”…‰≤≥、。〈-】]*$/;

/**
 * Folds U+FF01–FF5E to ASCII, relation look-alikes to ≥ ≤ = > <, and every blank (line breaks too) to one space each.
 * One UTF-16 unit in, one out: offsets stay valid. `fold('≧９０％')` → `'≥90%'`.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  let out = '';
  for (let i = 0; i < text.length; i += 1) out += foldUnit(text.charAt(i));
  return out;
}

/** Without the characters that have no width. `dropZeroWidth('9\u200B0%')` → `'90%'`. */
export function dropZeroWidth(text: string): string {
  if (PLAIN.test(text)) return text;
  for (let i = 0; i < text.length; i += 1) {
    if (!hasWidth(text.charAt(i))) return text.split('').filter(hasWidth).join('');
  }
  return text;
}

/** Whether anything can be seen: a character that has width and is no blank. */
export function hasVisible(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charAt(i);
    if (hasWidth(unit) && !BLANK.test(unit)) return true;
  }
  return false;
}

/** Folded, and without any blank: for comparing labels and words. `squeeze('年度\n指标值（A）')` → `'年度指标值(A)'`. */
export const squeeze = (text: string): string => (PLAIN.test(text) ? text : dropZeroWidth(fold(text)).replace(/ +/g, ''));

/** The text as a person sees it: without zero-width characters and without blanks at either end; inside nothing changes. */
export function trimText(text: string): string {
  if (PLAIN.test(text)) return text;
  const seen = dropZeroWidth(text);
  let start = 0;
  let end = seen.length;
  while (start < end && BLANK.test(seen.charAt(start))) start += 1;
  while (end > start && BLANK.test(seen.charAt(end - 1))) end -= 1;
  return seen.slice(start, end);
}
