/** Brings the many spellings of one text together: full-width to half-width, odd relation signs, blanks. */

const RELATIONS: Record<string, string> = {
  '═': '=', '﹦': '=', '＝': '=', '≧': '≥', '⩾': '≥', '≦': '≤', '⩽': '≤', '﹥': '>', '﹤': '<', '～': '~', '〜': '~', '∼': '~',
};
const FOLDED = /[！-～　═﹦≧⩾≦⩽﹥﹤〜∼\u00a0\u2002-\u200a\u202f\u205f\r\n\t]/g;
const INVISIBLE = /[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad]/g;

/**
 * Half-width forms of U+FF01–FF5E and all blanks as U+0020; NFKC is not used, it turns ① into 1 and ㎡ into m2.
 * @example fold('≧９０％') → '≥90%'
 */
export function fold(text: string): string {
  return text.replace(INVISIBLE, '').replace(FOLDED, (char) => {
    const sign = RELATIONS[char];
    if (sign) return sign;
    const code = char.charCodeAt(0);
    return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : ' ';
  });
}

/** Folded text without any blank: what vocabulary and equality are tested on. */
export const squeeze = (text: string): string => fold(text).replace(/\s+/g, '');
