/** The table of shared strings: rich text is joined, phonetic guides are left out. */
import { XmlCursor } from './xml';
import { decodeEscapes } from './xmlText';

/** Every shared string of the part, in order. */
export function readSharedStrings(text: string): string[] {
  const strings: string[] = [];
  const cursor = new XmlCursor(text);
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
