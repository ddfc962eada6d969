/** Opens a 自评报告 in prose: .docx by its package, .txt in whatever encoding it is. */
import type { TextDocument } from '../grid/document';
import { Package } from '../xlsx/package';
import { portableCodec, type Codec } from '../xlsx/codec';
import { openDocx } from './docx';
import { failure, inPackage } from './failure';
import { decodeMarkup } from './markup';
import { documentOfText } from './plainText';
import { sniff } from './sniff';

/** Larger files are no reports. */
const LARGEST_FILE = 64 * 2 ** 20;
const LARGEST_TEXT = 8 * 2 ** 20;

/**
 * Opens a text document, told by its bytes and never by its name: .docx, or text in UTF-8, UTF-16 (with its mark) or
 * GB18030. Errors: WorkbookError empty, encrypted, damaged, too-large, and not-a-document with what else it is.
 */
export async function openDocument(bytes: Uint8Array, codec: Codec = portableCodec): Promise<TextDocument> {
  if (bytes.length === 0) throw failure('empty');
  if (bytes.length > LARGEST_FILE) throw failure('too-large');
  const sniffed = sniff(bytes);
  if (sniffed.container === 'zip') return inPackage(() => openDocx(new Package(bytes, codec)));
  if (sniffed.container === null && sniffed.found === 'text') {
    if (bytes.length > LARGEST_TEXT) throw failure('too-large');
    return documentOfText(decodeMarkup(bytes));
  }
  throw failure('not-a-document', { found: sniffed.container === 'ole' ? 'doc' : sniffed.container ?? sniffed.found });
}
