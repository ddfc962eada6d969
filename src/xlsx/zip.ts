/** Reads the directory of a ZIP archive; entries stay compressed until somebody asks for one. */
import type { Codec } from './codec';
import { PackageError, damaged } from './error';
import { findDirectory, readZip64Extra } from './zipDirectory';

/** One file of the archive. `data` is a view on the archive's bytes, still compressed. */
export interface ZipEntry {
  name: string;
  /** The name as stored, kept for writing. */
  nameBytes: Uint8Array;
  flags: number;
  /** 0 stored, 8 deflated. */
  method: number;
  /** DOS time and date as stored. */
  time: number;
  crc: number;
  /** Bytes after inflating. */
  size: number;
  versionMadeBy: number;
  attributes: number;
  extra: Uint8Array;
  data: Uint8Array;
}

export interface ZipArchive {
  entries: ZipEntry[];
  comment: Uint8Array;
}

/** What a workbook may ask of us. Declared sizes are checked before anything is inflated. */
export const ZIP_LIMITS = { entries: 20_000, part: 256 * 2 ** 20, total: 2 ** 30 };

/** Deflate cannot shrink further than this; a larger declared size is a lie. */
const BEST_RATIO = 1032;
const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const ENCRYPTED_FLAG = 1;
const UTF8_FLAG = 0x800;

/** Lists the files of an archive. Errors: PackageError damaged, too-large, encrypted, unsupported. */
export function readZip(bytes: Uint8Array, limits = ZIP_LIMITS): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(bytes, view);
  if (directory.count > limits.entries) throw new PackageError('too-large', `${directory.count} entries`);
  const entries: ZipEntry[] = [];
  let at = directory.start;
  let total = 0;
  let compressed = 0;
  for (let index = 0; index < directory.count; index++) {
    const { entry, next } = readEntry(bytes, view, at);
    at = next;
    total += entry.size;
    compressed += entry.data.length;
    if (entry.size > limits.part || total > limits.total) throw new PackageError('too-large', entry.name);
    if (!entry.name.endsWith('/')) entries.push(entry);
  }
  // Entries that share bytes are how a small archive pretends to be an enormous one.
  if (compressed > bytes.length) throw damaged('entries overlap');
  return { entries, comment: directory.comment };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_HEADER) throw damaged('central directory');
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > bytes.length) throw damaged('central directory');
  const nameBytes = bytes.subarray(at + 46, nameEnd);
  const name = entryName(nameBytes, (flags & UTF8_FLAG) !== 0);
  if (flags & ENCRYPTED_FLAG) throw new PackageError('encrypted', name);
  if (method !== 0 && method !== 8) throw new PackageError('unsupported', `compression method ${method}`);
  const sizes = readZip64Extra(view, nameEnd, extraEnd, {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  });
  if (sizes.size > sizes.compressedSize * BEST_RATIO + BEST_RATIO) throw damaged(`size of ${name}`);
  const entry: ZipEntry = {
    name,
    nameBytes,
    flags,
    method,
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size: sizes.size,
    versionMadeBy: view.getUint16(at + 4, true),
    attributes: view.getUint32(at + 38, true),
    extra: bytes.subarray(nameEnd, extraEnd),
    data: entryData(bytes, view, sizes.offset, sizes.compressedSize, name),
  };
  return { entry, next };
}

/** The compressed bytes. Sizes come from the directory, as the local header lacks them when a data descriptor follows. */
function entryData(bytes: Uint8Array, view: DataView, offset: number, length: number, name: string): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) throw damaged(`header of ${name}`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + length > bytes.length) throw damaged(`data of ${name}`);
  return bytes.subarray(start, start + length);
}

/** Part names are relative paths with forward slashes; anything that climbs out of the archive is refused. */
function entryName(bytes: Uint8Array, utf8: boolean): string {
  // Names outside UTF-8 are never parts we look for; they are only copied, byte by byte.
  const name = new TextDecoder(utf8 ? 'utf-8' : 'latin1').decode(bytes).replace(/\\/g, '/').replace(/^\/+/, '');
  if (name === '' || /(^|\/)\.\.(\/|$)|\0|^[A-Za-z]:/.test(name)) throw damaged('path of an entry');
  return name;
}

/** The entry's content. Errors: PackageError damaged when it does not inflate to what the directory says. */
export function inflateEntry(entry: ZipEntry, codec: Codec): Uint8Array {
  const content = entry.method === 0 ? entry.data : tryInflate(entry, codec);
  if (content.length !== entry.size || codec.crc32(content) !== entry.crc) throw damaged(`checksum of ${entry.name}`);
  return content;
}

function tryInflate(entry: ZipEntry, codec: Codec): Uint8Array {
  try {
    return codec.inflate(entry.data, entry.size);
  } catch {
    throw damaged(`data of ${entry.name}`);
  }
}
