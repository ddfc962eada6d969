/** The archive: what is accepted, what is refused before it costs anything, and that entries survive being copied. */
import { crc32 as nodeCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { portableCodec } from '../../src/xlsx/codec';
import { crc32 } from '../../src/xlsx/crc';
import { PackageError } from '../../src/xlsx/error';
import { inflateEntry, readZip, ZIP_LIMITS } from '../../src/xlsx/zip';
import { writeZip } from '../../src/xlsx/zipWrite';
import { nodeCodec } from '../../src/host/zlib';
import { oddZip, type OddZip } from './oddZip';

const PARTS = { 'a.xml': '<a>一</a>', 'folder/b.xml': 'b'.repeat(5000), 'empty.xml': '' };

function codeOf(action: () => unknown): string {
  try {
    action();
    return 'none';
  } catch (trouble) {
    return trouble instanceof PackageError ? trouble.code : String(trouble);
  }
}

function texts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    readZip(bytes).entries.map((entry) => [entry.name, new TextDecoder().decode(inflateEntry(entry, portableCodec))]),
  );
}

describe.each<[string, OddZip]>([
  ['plain', {}],
  ['data descriptors', { descriptors: true }],
  ['zip64', { zip64: true }],
  ['stored', { stored: true }],
  ['with a comment', { comment: 'PK\u0005\u0006 绩效' }],
  ['all at once', { descriptors: true, zip64: true, comment: '局' }],
])('%s', (_, options) => {
  const bytes = oddZip(PARTS, options);

  test('is read', () => expect(texts(bytes)).toEqual(PARTS));

  test('is written again with the same compressed bytes', () => {
    const archive = readZip(bytes);
    const copy = readZip(writeZip(archive));
    expect(copy.entries.map(({ name, crc, time, data }) => [name, crc, time, [...data]])).toEqual(
      archive.entries.map(({ name, crc, time, data }) => [name, crc, time, [...data]]),
    );
    expect([...copy.comment]).toEqual([...archive.comment]);
    expect(texts(writeZip(archive))).toEqual(PARTS);
  });

  test('cut off anywhere it is damaged', () => {
    const ends = [bytes.length - 1, bytes.length - 30, bytes.length >> 1, 40, 4];
    expect(ends.map((end) => codeOf(() => readZip(bytes.subarray(0, end))))).toEqual(ends.map(() => 'damaged'));
  });
});

test.each([
  ['..', { '../evil.xml': '' }],
  ['.. with backslashes', { 'a\\..\\..\\evil.xml': '' }],
  ['a drive', { 'C:/evil.xml': '' }],
  ['a NUL', { 'a\0.xml': '' }],
])('a path with %s is refused', (_, parts) => {
  expect(codeOf(() => readZip(oddZip(parts, {})))).toBe('damaged');
});

test.each([
  ['entries', { ...ZIP_LIMITS, entries: 2 }],
  ['bytes of a part', { ...ZIP_LIMITS, part: 4000 }],
  ['bytes in all', { ...ZIP_LIMITS, total: 5000 }],
])('too many %s', (_, limits) => {
  expect(codeOf(() => readZip(oddZip(PARTS, {}), limits))).toBe('too-large');
});

/** Changes bytes in the central directory record of the first entry. */
function tampered(change: (view: DataView, record: number) => void): Uint8Array {
  const bytes = oddZip(PARTS, {});
  const view = new DataView(bytes.buffer);
  change(view, view.getUint32(bytes.length - 6, true));
  return bytes;
}

test.each<[string, (view: DataView, record: number) => void, string]>([
  ['an encrypted entry', (view, record) => view.setUint16(record + 8, 1, true), 'encrypted'],
  ['an unknown compression', (view, record) => view.setUint16(record + 10, 12, true), 'unsupported'],
  ['a size no deflate can give', (view, record) => view.setUint32(record + 24, 200_000_000, true), 'damaged'],
  ['data beyond the end', (view, record) => view.setUint32(record + 20, 100_000, true), 'damaged'],
  ['a header that is none', (view, record) => view.setUint32(record + 42, 7, true), 'damaged'],
  ['a missing zip64 field', (view, record) => view.setUint32(record + 42, 0xffffffff, true), 'damaged'],
])('%s', (_, change, code) => {
  expect(codeOf(() => readZip(tampered(change)))).toBe(code);
});

test('entries that share their bytes are how a bomb is built', () => {
  const parts = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index}.xml`, 'x']));
  const bytes = oddZip({ big: new Uint8Array(5000).map((_, at) => (at * 7919) >> 3), ...parts }, { stored: true });
  const view = new DataView(bytes.buffer);
  let record = view.getUint32(bytes.length - 6, true);
  for (let index = 0; index < 51; index++) {
    view.setUint32(record + 20, 5000, true);
    view.setUint32(record + 24, 5000, true);
    view.setUint32(record + 42, 0, true);
    record += 46 + view.getUint16(record + 28, true);
  }
  expect(codeOf(() => readZip(bytes))).toBe('damaged');
});

test('a changed byte in the content is noticed', () => {
  const bytes = oddZip({ 'a.xml': 'abcdef' }, { stored: true });
  bytes[bytes.indexOf(0x63)]!++;
  expect(codeOf(() => inflateEntry(readZip(bytes).entries[0]!, portableCodec))).toBe('damaged');
});

test('the checksum is the one of zlib', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => crc32(bytes) === nodeCrc32(bytes)));
});

test('zlib reads what the portable codec writes, and the other way round', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
      expect([...nodeCodec.inflate(portableCodec.deflate(bytes), bytes.length)]).toEqual([...bytes]);
      expect([...portableCodec.inflate(nodeCodec.deflate(bytes), bytes.length)]).toEqual([...bytes]);
    }),
  );
});
