/** Writes ZIP archives the way some producers do: data descriptors, 64-bit fields, stored entries, comments. */
import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from 'node:zlib';
import type { Parts } from './sampleParts';

export interface OddZip {
  /** Sizes behind the data instead of before it, as streaming writers do. */
  descriptors?: boolean;
  /** 64-bit fields although the sizes do not need them. */
  zip64?: boolean;
  stored?: boolean;
  comment?: string;
}

class Bytes {
  private readonly pieces: Uint8Array[] = [];
  length = 0;

  add(bytes: Uint8Array): this {
    this.pieces.push(bytes);
    this.length += bytes.length;
    return this;
  }

  /** Little-endian numbers: [width, value] pairs. */
  numbers(...fields: [width: 2 | 4 | 8, value: number][]): this {
    for (const [width, value] of fields) {
      const bytes = new Uint8Array(width);
      let rest = value;
      for (let at = 0; at < width; at++, rest = Math.floor(rest / 256)) bytes[at] = rest % 256;
      this.add(bytes);
    }
    return this;
  }

  join(): Uint8Array {
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }
}

const MANY = 0xffffffff;

export function oddZip(parts: Parts, { descriptors = false, zip64 = false, stored = false, comment = '' }: OddZip): Uint8Array {
  const out = new Bytes();
  const central = new Bytes();
  const entries = Object.entries(parts);
  for (const [path, content] of entries) {
    const name = strToU8(path);
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    const data = stored ? bytes : deflateSync(bytes);
    const crc = crc32(bytes);
    const offset = out.length;
    const flags = 0x800 | (descriptors ? 8 : 0);
    const known: [4, number][] = descriptors ? [[4, 0], [4, 0], [4, 0]] : [[4, crc], [4, data.length], [4, bytes.length]];
    out.numbers([4, 0x04034b50], [2, 20], [2, flags], [2, stored ? 0 : 8], [4, 0x00210000], ...known);
    out.numbers([2, name.length], [2, 4]).add(name).numbers([2, 0xcafe], [2, 0]).add(data);
    if (descriptors) out.numbers([4, 0x08074b50], [4, crc], [4, data.length], [4, bytes.length]);
    const extra = new Bytes();
    if (zip64) extra.numbers([2, 1], [2, 24], [8, bytes.length], [8, data.length], [8, offset]);
    central.numbers([4, 0x02014b50], [2, 45], [2, 45], [2, flags], [2, stored ? 0 : 8], [4, 0x00210000], [4, crc]);
    central.numbers([4, zip64 ? MANY : data.length], [4, zip64 ? MANY : bytes.length], [2, name.length], [2, extra.length]);
    central.numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, zip64 ? MANY : offset]).add(name).add(extra.join());
  }
  const start = out.length;
  out.add(central.join());
  if (zip64) {
    const record = out.length;
    out.numbers([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, entries.length], [8, entries.length]);
    out.numbers([8, central.length], [8, start], [4, 0x07064b50], [4, 0], [8, record], [4, 1]);
  }
  const count = zip64 ? 0xffff : entries.length;
  out.numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, central.length], [4, zip64 ? MANY : start]);
  return out.numbers([2, strToU8(comment).length]).add(strToU8(comment)).join();
}
