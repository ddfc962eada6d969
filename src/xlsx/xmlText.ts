/** Characters ⇄ XML text: entities, spreadsheet escapes such as `_x000D_`, and what may not stand in XML at all. */

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const LAST_CODE_POINT = 0x10ffff;

/** Text or attribute value as written in XML → the characters meant. Unknown entities stay as they are. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,8})|#(\d{1,8})|(\w+));/g, (all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? all;
    const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : all;
  });
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
function removeForbidden(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}
