/** Brings full-width and look-alike characters to one form, without touching what carries meaning (① ㎡ Ⅲ ‰ stay). */

/** Relation signs that forms print in place of ≥ ≤ = > <, and small or wide variants of ASCII that lie outside U+FF01–FF5E. */
const SAME: Record<string, string> = {
  '═': '=', '﹦': '=', '〓': '=', '≧': '≥', '⩾': '≥', '≦': '≤', '⩽': '≤', '﹥': '>', '﹤': '<',
  '﹪': '%', '﹢': '+', '﹣': '-', '−': '-', '﹡': '*', '﹙': '(', '﹚': ')', '﹐': ',', '﹔': ';', '﹕': ':', '∶': ':',
};

// What becomes of a UTF-16 unit.
const KEPT = 0;
const FOLDED = 1;
const BLANK = 2;
const NO_WIDTH = 3;
/** The byte order mark: a blank to whoever folds, but without width. */
const MARK = 4;

type Ranges = readonly (readonly [first: number, last: number])[];

/** Full-width signs; Kangxi radicals, since text copied from a PDF holds ⽉ ⼈ ⽇ where 月 人 日 are meant. */
const FOLDED_RANGES: Ranges = [[0xff01, 0xff5e], [0x2f00, 0x2fd5]];

/** Blanks that take up room: space, tab, line breaks, NBSP, the general-punctuation spaces, ideographic and Hangul fillers. */
const BLANKS: Ranges = [
  [0x09, 0x0d], [0x20, 0x20], [0x85, 0x85], [0xa0, 0xa0], [0x1680, 0x1680], [0x2000, 0x200a], [0x2028, 0x2029], [0x202f, 0x202f],
  [0x205f, 0x205f], [0x2800, 0x2800], [0x3000, 0x3000], [0x3164, 0x3164], [0xffa0, 0xffa0],
];

/** Characters without width: controls, soft hyphen, joiners, marks of writing direction, variation selectors. */
const WIDTHLESS: Ranges = [
  [0x00, 0x08], [0x0e, 0x1f], [0x7f, 0x7f], [0xad, 0xad], [0x34f, 0x34f], [0x61c, 0x61c], [0x180e, 0x180e],
  [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x2069], [0xfe00, 0xfe0f],
];

/** One entry for each unit: a text that is not plain is gone through several times, and a table is faster than any pattern. */
const KIND = new Uint8Array(0x10000);
for (const sign of Object.keys(SAME)) KIND[sign.charCodeAt(0)] = FOLDED;
for (const [first, last] of FOLDED_RANGES) KIND.fill(FOLDED, first, last + 1);
for (const [first, last] of BLANKS) KIND.fill(BLANK, first, last + 1);
for (const [first, last] of WIDTHLESS) KIND.fill(NO_WIDTH, first, last + 1);
KIND[0xfeff] = MARK;

/** Only characters that stay as they are and take up room: most cells, and the end of the matter for them. */
const PLAIN = /^[\x21-\x7e\u4e00-\u9fff±×·—‘’“”…‰≤≥、。〈-】]*$/;

/** A unit of kind FOLDED as what it stands for. */
function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code >= 0xff01) return String.fromCharCode(code - 0xfee0);
  return SAME[unit] ?? unit.normalize('NFKC');
}

/**
 * Folds U+FF01–FF5E to ASCII, relation look-alikes to ≥ ≤ = > <, and every blank (line breaks too) to one space each.
 * One UTF-16 unit in, one out: offsets stay valid. `fold('≧９０％')` → `'≥90%'`.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const kind = KIND[text.charCodeAt(at)];
    if (kind === KEPT || kind === NO_WIDTH) continue;
    out += text.slice(from, at) + (kind === FOLDED ? foldUnit(text.charAt(at)) : ' ');
    from = at + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** The text without the units whose kind is at least this. */
function without(text: string, least: number): string {
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (KIND[text.charCodeAt(at)]! < least) continue;
    out += text.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** Without the characters that have no width. `dropZeroWidth('9\u200B0%')` → `'90%'`. */
export const dropZeroWidth = (text: string): string => (PLAIN.test(text) ? text : without(text, NO_WIDTH));

/** Whether anything can be seen: a character that has width and is no blank. */
export function hasVisible(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (KIND[text.charCodeAt(at)]! < BLANK) return true;
  return false;
}

/** Folded, and without any blank: for comparing labels and words. `squeeze('年度\n指标值（A）')` → `'年度指标值(A)'`. */
export const squeeze = (text: string): string => (PLAIN.test(text) ? text : fold(without(text, BLANK)));

/** The text as a person sees it: without zero-width characters and without blanks at either end; inside nothing changes. */
export function trimText(text: string): string {
  if (PLAIN.test(text)) return text;
  const seen = without(text, NO_WIDTH);
  let start = 0;
  let end = seen.length;
  while (start < end && KIND[seen.charCodeAt(start)] === BLANK) start += 1;
  while (end > start && KIND[seen.charCodeAt(end - 1)] === BLANK) end -= 1;
  return seen.slice(start, end);
}
