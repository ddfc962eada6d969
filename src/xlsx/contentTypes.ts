/** `[Content_Types].xml`: what each part is. */
import { attribute, elements, splice } from './elements';
import type { Package } from './package';

const CONTENT_TYPES = '[Content_Types].xml';

/** Content type of a part by its own entry, else by its extension; undefined when nothing is said. */
export function contentType(pack: Package, part: string): string | undefined {
  if (!pack.has(CONTENT_TYPES)) return undefined;
  const text = pack.text(CONTENT_TYPES);
  const own = elements(text, 'Types', 'Override').find((item) => isFor(attribute(item, 'PartName'), part));
  if (own) return attribute(own, 'ContentType');
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const byExtension = elements(text, 'Types', 'Default').find(
    (item) => attribute(item, 'Extension')?.toLowerCase() === extension,
  );
  return byExtension && attribute(byExtension, 'ContentType');
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
