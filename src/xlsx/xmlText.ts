/** Characters ⇄ XML text: entities, spreadsheet escapes such as `_x000D_`, and what may not stand in XML at all. */

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const LAST_CODE_POINT = 0x10ffff;
/** From `&` to `;`, eight digits included. */
const LONGEST_ENTITY = 12;
const NUMBER_SIGN = 35;
const LETTER_X = 120;

/** Text or attribute value as written in XML → the characters meant. Unknown entities stay as they are. */
export function unescapeXml(text: string): string {
  let from = 0;
  let plain = '';
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    const end = text.indexOf(';', at + 2);
    if (end < 0) break;
    const meant = end - at <= LONGEST_ENTITY ? entity(text, at + 1, end) : undefined;
    if (meant === undefined) continue;
    plain += text.slice(from, at) + meant;
    from = end + 1;
  }
  return from === 0 ? text : plain + text.slice(from);
}

/** The character between `&` and `;`. Some producers write every Chinese character as a number, so this must be quick. */
function entity(text: string, start: number, end: number): string | undefined {
  if (text.charCodeAt(start) !== NUMBER_SIGN) return NAMED[text.slice(start, end)];
  const hex = (text.charCodeAt(start + 1) | 32) === LETTER_X;
  let code = 0;
  for (let at = start + (hex ? 2 : 1); at < end; at++) {
    const digit = digitValue(text.charCodeAt(at));
    if (digit < 0 || digit >= (hex ? 16 : 10)) return undefined;
    code = code * (hex ? 16 : 10) + digit;
  }
  return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : undefined;
}

/** Value of a decimal or hexadecimal digit; -1 for another character. */
function digitValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = (code | 32) - 97;
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}

/** Line ends as every XML reader sees them. */
export function normalizeLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** `_x000D_` → the character; Excel writes those it cannot put into XML this way. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Characters → text of an element. Control characters that XML forbids are dropped. */
export function escapeText(text: string): string {
  return removeForbidden(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Characters → attribute value for double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}

/** Text of a cell as Excel stores it: one kind of line end, and `_x0041_` typed by a person protected from being decoded. */
export function escapeCellText(text: string): string {
  const lines = normalizeLines(text);
  return escapeText(lines.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_'));
}

/** Control characters and halves of surrogate pairs cannot be written into XML. */
export function removeForbidden(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}
