/** Finds the central directory of a ZIP archive, in the classic and in the 64-bit layout. */
import { damaged } from './error';

const END_RECORD = 0x06054b50;
const END_RECORD_LENGTH = 22;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END_RECORD = 0x06064b50;
const ZIP64_EXTRA = 0x0001;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;

export interface Directory {
  start: number;
  count: number;
  comment: Uint8Array;
}

/** Position and length of the directory. Errors: PackageError damaged when the archive was cut off. */
export function findDirectory(bytes: Uint8Array, view: DataView): Directory {
  const end = findEndRecord(bytes, view);
  const commentLength = view.getUint16(end + 20, true);
  const comment = bytes.subarray(end + END_RECORD_LENGTH, end + END_RECORD_LENGTH + commentLength);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count !== 0xffff && start !== IN_ZIP64) return { start, count, comment };
  return { ...findZip64Directory(bytes, view, end), comment };
}

function findEndRecord(bytes: Uint8Array, view: DataView): number {
  const first = Math.max(0, bytes.length - END_RECORD_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_RECORD_LENGTH; at >= first; at--) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== END_RECORD) continue;
    if (at + END_RECORD_LENGTH + view.getUint16(at + 20, true) <= bytes.length) return at;
  }
  throw damaged('no end of archive');
}

function findZip64Directory(bytes: Uint8Array, view: DataView, end: number): { start: number; count: number } {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) throw damaged('zip64 locator');
  const record = readUint64(view, locator + 8);
  if (record + 56 > bytes.length || view.getUint32(record, true) !== ZIP64_END_RECORD) throw damaged('zip64 record');
  return { count: readUint64(view, record + 32), start: readUint64(view, record + 48) };
}

/** Unsigned 64-bit number; beyond what a double holds exactly it becomes huge, which every bounds check refuses. */
function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

export interface EntrySizes {
  size: number;
  compressedSize: number;
  offset: number;
}

/** Replaces the sizes that say “look into the zip64 field” by the numbers found there, in the order the format fixes. */
export function readZip64Extra(view: DataView, from: number, to: number, sizes: EntrySizes): EntrySizes {
  const missing = (['size', 'compressedSize', 'offset'] as const).filter((key) => sizes[key] === IN_ZIP64);
  if (missing.length === 0) return sizes;
  const field = findExtra(view, from, to, ZIP64_EXTRA);
  if (field === null || field.end - field.start < missing.length * 8) throw damaged('zip64 field');
  const found = { ...sizes };
  missing.forEach((key, index) => (found[key] = readUint64(view, field.start + index * 8)));
  return found;
}

function findExtra(view: DataView, from: number, to: number, id: number): { start: number; end: number } | null {
  for (let at = from; at + 4 <= to; ) {
    const start = at + 4;
    const end = start + view.getUint16(at + 2, true);
    if (end > to) return null;
    if (view.getUint16(at, true) === id) return { start, end };
    at = end;
  }
  return null;
}

/** The extra fields without the zip64 one: what we write is small enough for the classic layout. */
export function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const field = findExtra(view, 0, extra.length, ZIP64_EXTRA);
  if (field === null) return extra;
  const kept = new Uint8Array(extra.length - (field.end - field.start) - 4);
  kept.set(extra.subarray(0, field.start - 4));
  kept.set(extra.subarray(field.end), field.start - 4);
  return kept;
}
