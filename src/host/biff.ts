/** Checks the formulas of a BIFF8 stream (.xls) before SheetJS reads it: on one that is cut short it would never come back. */

const BOF = 0x0809;
const BIFF8 = 0x0600;

/** Records that hold a formula: where its length stands, and where its tokens begin. */
const FORMULA_RECORDS: Record<number, { length: number; tokens: number }> = {
  0x0006: { length: 20, tokens: 22 },
  0x0221: { length: 12, tokens: 14 },
  0x04bc: { length: 8, tokens: 10 },
};
const NAME_RECORD = 0x0018;

/** Bytes of each token, itself included; 0x20–0x3f stand for all three classes. A token not listed ends the reading. */
const TOKEN_LENGTHS: Record<number, number> = {
  0x01: 5, 0x02: 5, 0x1c: 2, 0x1d: 2, 0x1e: 3, 0x1f: 9, 0x20: 8, 0x21: 3, 0x22: 4, 0x23: 5, 0x24: 5, 0x25: 9, 0x26: 7,
  0x29: 3, 0x2a: 5, 0x2b: 9, 0x2c: 5, 0x2d: 9, 0x2e: 3, 0x2f: 3, 0x39: 7, 0x3a: 7, 0x3b: 11, 0x3c: 7, 0x3d: 11,
};
for (let operator = 0x03; operator <= 0x16; operator++) TOKEN_LENGTHS[operator] = 1;

const TEXT = 0x17;
const ATTRIBUTE = 0x19;
const CHOOSE = 0x04;

/** Excel 97 and later; what is older keeps its texts in the code page of the machine. */
export function isBiff8(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  return stream.length >= 8 && view.getUint16(0, true) === BOF && view.getUint16(4, true) === BIFF8;
}

/** Whether every formula of the workbook stream is as long as it says. Older formats than BIFF8 are not looked at. */
export function formulasAreWhole(stream: Uint8Array): boolean {
  if (!isBiff8(stream)) return true;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= stream.length; ) {
    const record = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    // A record beyond the end is SheetJS's to report.
    if (end > stream.length) return true;
    if (!recordIsWhole(view, record, at + 4, end)) return false;
    at = end;
  }
  return true;
}

function recordIsWhole(view: DataView, record: number, start: number, end: number): boolean {
  const place = record === NAME_RECORD ? nameFormula(view, start, end) : FORMULA_RECORDS[record];
  if (!place) return true;
  const tokens = start + place.tokens;
  if (tokens > end) return false;
  const length = view.getUint16(start + place.length, true);
  return length === 0 || length === 0xffff || tokensFit(view, tokens, tokens + length, end);
}

/** A defined name: its formula stands behind the name, whose characters take one byte or two. */
function nameFormula(view: DataView, start: number, end: number): { length: number; tokens: number } | undefined {
  if (start + 15 > end) return undefined;
  const width = view.getUint8(start + 14) & 1 ? 2 : 1;
  return { length: 4, tokens: 15 + view.getUint8(start + 3) * width };
}

/** Whether the tokens end exactly where they should. */
function tokensFit(view: DataView, from: number, target: number, end: number): boolean {
  if (target > end) return false;
  let at = from;
  while (at < target) {
    const length = tokenLength(view, at, end);
    if (length === null) return true;
    at += length;
  }
  return at === target;
}

function tokenLength(view: DataView, at: number, end: number): number | null {
  const token = view.getUint8(at);
  if (token === TEXT && at + 3 <= end) {
    const width = view.getUint8(at + 2) & 1 ? 2 : 1;
    return 3 + view.getUint8(at + 1) * width;
  }
  if (token === ATTRIBUTE && at + 4 <= end) {
    return view.getUint8(at + 1) === CHOOSE ? 6 + 2 * view.getUint16(at + 2, true) : 4;
  }
  const group = token >= 0x40 ? (token & 0x1f) | 0x20 : token;
  return TOKEN_LENGTHS[group] ?? null;
}
