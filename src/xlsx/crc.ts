/** CRC-32 as ZIP uses it, eight bytes at a time: a large sheet must not wait for its checksum. */

const POLYNOMIAL = 0xedb88320;
const SLICES = 8;

/** `TABLES[k][b]`: effect of byte b, k bytes before the end of a slice. Built on first use. */
let tables: Int32Array[] | null = null;

function buildTables(): Int32Array[] {
  const built = Array.from({ length: SLICES }, () => new Int32Array(256));
  for (let byte = 0; byte < 256; byte++) {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
    built[0]![byte] = rest;
  }
  for (let slice = 1; slice < SLICES; slice++) {
    for (let byte = 0; byte < 256; byte++) {
      const before = built[slice - 1]![byte]!;
      built[slice]![byte] = (before >>> 8) ^ built[0]![before & 255]!;
    }
  }
  return built;
}

/** Checksum of the bytes, as an unsigned 32-bit number. */
export function crc32(data: Uint8Array): number {
  tables ??= buildTables();
  const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as [
    Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array,
  ];
  let crc = -1;
  let at = 0;
  for (const last = data.length - 7; at < last; at += 8) {
    crc ^= data[at]! | (data[at + 1]! << 8) | (data[at + 2]! << 16) | (data[at + 3]! << 24);
    crc =
      t7[crc & 255]! ^ t6[(crc >>> 8) & 255]! ^ t5[(crc >>> 16) & 255]! ^ t4[crc >>> 24]! ^
      t3[data[at + 4]!]! ^ t2[data[at + 5]!]! ^ t1[data[at + 6]!]! ^ t0[data[at + 7]!]!;
  }
  for (; at < data.length; at++) crc = (crc >>> 8) ^ t0[(crc ^ data[at]!) & 255]!;
  return ~crc >>> 0;
}
