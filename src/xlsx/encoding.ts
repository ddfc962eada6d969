/** Bytes of an XML part ⇄ its text: UTF-8, or UTF-16 with or without a byte order mark. */
import { damaged } from './error';

/** Text of a part, its byte order mark included. Errors: PackageError damaged for bytes that are no text. */
export function decodePart(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw damaged(`characters of ${part}`);
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

/** Bytes of a changed part. What came as UTF-16 is written as UTF-8, and says so. */
export function encodePart(text: string): Uint8Array {
  const declaration = /^\ufeff?<\?xml[^>]*?\sencoding\s*=\s*(["'])([^"']*)\1/.exec(text);
  if (!declaration || /^utf-8$/i.test(declaration[2]!)) return new TextEncoder().encode(text);
  const head = declaration[0].replace(/^\ufeff/, '').replace(/(encoding\s*=\s*["'])[^"']*/, '$1UTF-8');
  return new TextEncoder().encode(head + text.slice(declaration[0].length));
}
