/** SHA-256 of a file in the browser, as the report prints it. */
import { sha256Hex } from '../output/sha256';

/** The platform's own where the page was served securely (localhost is), else ours, which is slower. */
export async function fileHash(bytes: Uint8Array): Promise<string> {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return sha256Hex(bytes);
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
