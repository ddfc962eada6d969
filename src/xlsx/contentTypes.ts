/** `[Content_Types].xml`: what each part is. */
import { attribute, elements, splice } from './elements';
import type { Package } from './package';
import { XmlCursor } from './xml';

const CONTENT_TYPES = '[Content_Types].xml';

/** Content type of a part by its own entry, else by its extension; undefined when nothing is said. */
export function contentType(pack: Package, part: string): string | undefined {
  if (!pack.has(CONTENT_TYPES)) return undefined;
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const cursor = new XmlCursor(pack.text(CONTENT_TYPES));
  let byExtension: string | undefined;
  while (cursor.next()) {
    if (cursor.opens('Override') && isFor(cursor.attribute('PartName'), part)) return cursor.attribute('ContentType');
    if (cursor.opens('Default') && cursor.attribute('Extension')?.toLowerCase() === extension) {
      byExtension = cursor.attribute('ContentType');
    }
  }
  return byExtension;
}

/** Takes the part's own entry away. */
export function removeContentType(pack: Package, part: string): void {
  const text = pack.text(CONTENT_TYPES);
  const gone = elements(text, 'Types', 'Override').filter((item) => isFor(attribute(item, 'PartName'), part));
  pack.setText(CONTENT_TYPES, splice(text, gone.map(({ start, end }) => ({ start, end, text: '' }))));
}

function isFor(name: string | undefined, part: string): boolean {
  return name?.replace(/^\//, '').toLowerCase() === part.toLowerCase();
}
