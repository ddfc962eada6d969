/** Deflate and checksum behind one seam, so that Node can put zlib in the place of fflate. */
import { deflateSync, inflateSync } from 'fflate';
import { crc32 } from './crc';

export interface Codec {
  /** Raw deflate data → exactly `size` bytes; throws anything when it cannot. */
  inflate(data: Uint8Array, size: number): Uint8Array;
  /** Bytes → raw deflate data, the same for the same input. */
  deflate(data: Uint8Array): Uint8Array;
  /** Checksum of the ZIP format, unsigned. */
  crc32(data: Uint8Array): number;
}

/** The codec of the browser, and of every test that compares bytes. */
export const portableCodec: Codec = {
  inflate: (data, size) => inflateSync(data, { out: new Uint8Array(size) }),
  deflate: (data) => deflateSync(data, { level: 6 }),
  crc32,
};
