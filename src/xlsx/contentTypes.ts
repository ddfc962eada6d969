/** `[Content_Types].xml`: what each part is. */
import { appendTo, attribute, element, elements, splice, type XmlElement } from './elements';
import { damaged } from './error';
import type { Package } from './package';
import { XmlCursor } from './xml';
import { escapeAttribute } from './xmlText';

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

/** Says what a new part is. */
export function addContentType(pack: Package, part: string, type: string): void {
  if (contentType(pack, part) === type) return;
  const { text, types } = typesOf(pack);
  pack.setText(CONTENT_TYPES, splice(text, appendTo(types, `<${types.prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`)));
}

/** Says what all parts of an ending are, unless that is said already. */
export function addDefaultType(pack: Package, extension: string, type: string): void {
  const { text, types } = typesOf(pack);
  const known = elements(text, 'Types', 'Default').some((item) => attribute(item, 'Extension')?.toLowerCase() === extension);
  if (known) return;
  const entry = `<${types.prefix}Default Extension="${extension}" ContentType="${type}"/>`;
  const splices = types.empty ? appendTo(types, entry) : [{ start: types.innerStart, end: types.innerStart, text: entry }];
  pack.setText(CONTENT_TYPES, splice(text, splices));
}

function typesOf(pack: Package): { text: string; types: XmlElement } {
  const text = pack.text(CONTENT_TYPES);
  const types = element(text, 'Types');
  if (!types) throw damaged(CONTENT_TYPES);
  return { text, types };
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
