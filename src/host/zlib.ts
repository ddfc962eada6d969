/** Node's own inflate and deflate for the package layer: faster than the portable ones. For the command line only. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { crc32 } from '../xlsx/crc';
import type { Codec } from '../xlsx/codec';

export const nodeCodec: Codec = {
  // A chunk as large as the result saves joining pieces; more than that is refused, whatever the data says.
  inflate: (data, size) => inflateRawSync(data, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size) }),
  deflate: (data) => deflateRawSync(data, { level: 6 }),
  crc32,
};
