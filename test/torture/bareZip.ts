/** ZIP archives whose directory may say anything: sizes, places, checksums and names need not be true. */
import { deflateRawSync, crc32 } from 'node:zlib';

export interface BareEntry {
  name: string | Uint8Array;
  content?: Uint8Array | string;
  /** Already packed data instead of content. */
  packed?: Uint8Array;
  stored?: boolean;
  /** What the headers claim instead of the truth. */
  size?: number;
  packedSize?: number;
  crc?: number;
  /** Entry whose data this one points to as well. */
  sharedWith?: number;
  flags?: number;
  method?: number;
  offset?: number;
}

const u16 = (value: number): number[] => [value & 255, (value >>> 8) & 255];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];

/** @param count number of entries that the end record claims */
export function bareZip(entries: readonly BareEntry[], count = entries.length): Uint8Array {
  const pieces: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  const offsets: number[] = [];
  let at = 0;
  const put = (...bytes: (Uint8Array | number[])[]): void => {
    for (const piece of bytes) {
      const array = piece instanceof Uint8Array ? piece : Uint8Array.from(piece);
      pieces.push(array);
      at += array.length;
    }
  };
  const facts = entries.map((entry) => {
    const content = typeof entry.content === 'string' ? new TextEncoder().encode(entry.content) : (entry.content ?? new Uint8Array());
    const data = entry.packed ?? (entry.stored ? content : deflateRawSync(content));
    return { data, size: entry.size ?? content.length, crc: entry.crc ?? crc32(content), method: entry.method ?? (entry.stored ? 0 : 8) };
  });
  entries.forEach((entry, index) => {
    const own = facts[entry.sharedWith ?? index]!;
    const name = typeof entry.name === 'string' ? new TextEncoder().encode(entry.name) : entry.name;
    const sizes = [...u32(own.crc), ...u32(entry.packedSize ?? own.data.length), ...u32(own.size)];
    const head = [...u16(entry.flags ?? 0x800), ...u16(own.method), ...u32(0x00210000), ...sizes, ...u16(name.length), ...u16(0)];
    offsets.push(entry.sharedWith === undefined ? at : offsets[entry.sharedWith]!);
    if (entry.sharedWith === undefined) put(u32(0x04034b50), u16(20), head, name, own.data);
    const tail = [...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(entry.offset ?? offsets[index]!)];
    central.push(Uint8Array.from([...u32(0x02014b50), ...u16(20), ...u16(20), ...head, ...tail]), name);
  });
  const start = at;
  for (const piece of central) put(piece);
  put(u32(0x06054b50), u16(0), u16(0), u16(count & 0xffff), u16(count & 0xffff), u32(at - start), u32(start), u16(0));
  return Buffer.concat(pieces);
}
