/** The table of shared strings: rich text is joined, phonetic guides are left out. */
import type { Package } from './package';
import { relatedPart } from './relationships';
import { XmlCursor } from './xml';
import { decodeEscapes } from './xmlText';

/** Every shared string in order; empty when the workbook has no such table. */
export function readSharedStrings(pack: Package, workbookPart: string): string[] {
  const part = relatedPart(pack, workbookPart, 'sharedStrings');
  if (part === undefined || !pack.has(part)) return [];
  const strings: string[] = [];
  const cursor = new XmlCursor(pack.text(part));
  while (cursor.next()) if (cursor.opens('si')) strings.push(readRichText(cursor));
  return strings;
}

/** From an opening `<si>` or `<is>`: its text. The cursor then stands on the closing tag. */
export function readRichText(cursor: XmlCursor): string {
  if (cursor.empty) return '';
  const { depth } = cursor;
  let text = '';
  while (cursor.next() && cursor.depth > depth) {
    if (cursor.closing) continue;
    if (cursor.is('rPh')) cursor.skip();
    else if (cursor.is('t')) text += cursor.content();
  }
  return decodeEscapes(text);
}
