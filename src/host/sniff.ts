/** Tells what a file is by its first bytes; its name never counts. */

/** `zip`, `ole` and `biff` are looked into further; `markup` is text that begins with `<`; all else is no workbook. */
export type Sniffed = { container: 'zip' | 'ole' | 'biff' | 'markup' } | { container: null; found: string };

const SIGNATURES: [bytes: number[], found: string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'png'],
  [[0xff, 0xd8, 0xff], 'jpeg'],
  [[0x47, 0x49, 0x46, 0x38], 'gif'],
  [[0x42, 0x4d], 'bmp'],
  [[0x52, 0x61, 0x72, 0x21], 'rar'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
];

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Second byte of the first record of a BIFF 2, 3, 4 or 5 file that is not wrapped in OLE. */
const BIFF_VERSIONS = [0x00, 0x02, 0x04, 0x08];
/** How much is looked at to tell text from data. */
const SAMPLE = 4096;

export function sniff(bytes: Uint8Array): Sniffed {
  if (startsWith(bytes, OLE)) return { container: 'ole' };
  if (startsWith(bytes, ZIP)) return { container: 'zip' };
  if (bytes[0] === 0x09 && BIFF_VERSIONS.includes(bytes[1]!) && bytes[3] === 0) return { container: 'biff' };
  const known = SIGNATURES.find(([signature]) => startsWith(bytes, signature));
  if (known) return { container: null, found: known[1] };
  const head = textHead(bytes);
  if (head === null) return { container: null, found: 'unknown' };
  return /^\s*</.test(head) ? { container: 'markup' } : { container: null, found: 'text' };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The first characters, one per byte (per pair in UTF-16); null when the file holds bytes that no text has. */
function textHead(bytes: Uint8Array): string | null {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const head = new TextDecoder(mark ?? 'latin1').decode(bytes.subarray(0, SAMPLE));
  return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(head) ? null : head.replace(/^\u00ef\u00bb\u00bf/, '');
}
