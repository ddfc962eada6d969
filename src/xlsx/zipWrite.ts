/** Writes a ZIP archive; entries that nobody touched keep their compressed bytes, and the same entries give the same file. */
import type { Codec } from './codec';
import { PackageError } from './error';
import type { ZipArchive, ZipEntry } from './zip';
import { withoutZip64 } from './zipDirectory';

const UTF8_FLAG = 0x800;
/** Says that the lengths follow behind the data; ours stand in the header. */
const DESCRIPTOR_FLAG = 8;
/** 1980-01-01: no clock, so that the same edit gives the same file. */
const NO_TIME = 0x00210000;
const VERSION = 20;
const LARGEST = 0xfffffffe;

/** An entry with new content; `before` lends its name and time when the part existed. */
export function makeEntry(name: string, content: Uint8Array, codec: Codec, before?: ZipEntry): ZipEntry {
  return {
    name,
    nameBytes: before?.nameBytes ?? new TextEncoder().encode(name),
    flags: before ? before.flags & UTF8_FLAG : UTF8_FLAG,
    method: 8,
    time: before?.time ?? NO_TIME,
    crc: codec.crc32(content),
    size: content.length,
    versionMadeBy: before?.versionMadeBy ?? VERSION,
    attributes: before?.attributes ?? 0,
    extra: new Uint8Array(0),
    data: codec.deflate(content),
  };
}

/** The archive's bytes. Errors: PackageError too-large beyond 4 GB. */
export function writeZip(archive: ZipArchive): Uint8Array {
  const entries = archive.entries.map((entry) => ({ ...entry, extra: withoutZip64(entry.extra) }));
  const length = entries.reduce(
    (sum, { nameBytes, extra, data }) => sum + 76 + 2 * nameBytes.length + extra.length + data.length,
    22 + archive.comment.length,
  );
  if (length > LARGEST || entries.length > 0xfffe) throw new PackageError('too-large', 'archive to write');
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    at = writeLocal(bytes, view, at, entry);
  }
  const start = at;
  entries.forEach((entry, index) => (at = writeCentral(bytes, view, at, entry, offsets[index]!)));
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  view.setUint16(at + 20, archive.comment.length, true);
  bytes.set(archive.comment, at + 22);
  return bytes;
}

function writeLocal(bytes: Uint8Array, view: DataView, at: number, entry: ZipEntry): number {
  view.setUint32(at, 0x04034b50, true);
  writeFields(view, at + 4, entry);
  bytes.set(entry.nameBytes, at + 30);
  const data = at + 30 + entry.nameBytes.length;
  bytes.set(entry.data, data);
  return data + entry.data.length;
}

function writeCentral(bytes: Uint8Array, view: DataView, at: number, entry: ZipEntry, offset: number): number {
  view.setUint32(at, 0x02014b50, true);
  view.setUint16(at + 4, entry.versionMadeBy, true);
  writeFields(view, at + 6, entry);
  view.setUint16(at + 30, entry.extra.length, true);
  view.setUint32(at + 38, entry.attributes, true);
  view.setUint32(at + 42, offset, true);
  const extra = at + 46 + entry.nameBytes.length;
  bytes.set(entry.nameBytes, at + 46);
  bytes.set(entry.extra, extra);
  return extra + entry.extra.length;
}

/** The block both headers share, from “version needed” to the length of the name. */
function writeFields(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.flags & ~DESCRIPTOR_FLAG, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}
