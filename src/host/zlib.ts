/** Node's own inflate and deflate for the package layer: faster than the portable ones. For the command line only. */
import * as zlib from 'node:zlib';
import type { Codec } from '../xlsx/codec';
import { crc32 } from '../xlsx/crc';

/** Node brings a checksum from 20.15 on. */
const { crc32: nodeCrc32 } = zlib as { crc32?: (data: Uint8Array) => number };

export const nodeCodec: Codec = {
  // A chunk as large as the result saves joining pieces; more than that is refused, whatever the data says.
  inflate: (data, size) => zlib.inflateRawSync(data, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size) }),
  deflate: (data) => zlib.deflateRawSync(data, { level: 6 }),
  crc32: nodeCrc32 ?? crc32,
};
