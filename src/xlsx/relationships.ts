/** Relationships: which part points to which, and of what kind. */
import { appendTo, attribute, element, elements, splice, type XmlElement } from './elements';
import { damaged } from './error';
import type { Package } from './package';
import { escapeAttribute } from './xmlText';

export interface Relationship {
  id: string;
  /** Last segment of the type, the same in the transitional and the strict flavour: `worksheet`, `sharedStrings`. */
  kind: string;
  type: string;
  /** Part name without a leading slash; a plain address when `external`. */
  target: string;
  external: boolean;
}

/** The flavour of the format whose namespaces start with purl.oclc.org; Excel writes it only on demand. */
export const STRICT_NAMESPACE = 'http://purl.oclc.org/ooxml/';

/** Namespace of relationship types and of the `r:id` that refers to one. */
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMPTY = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

const known = new WeakMap<Package, Map<string, { text: string; list: readonly Relationship[] }>>();

/** What a part points to; '' stands for the package itself. No relationship part means no relationships. Read once as long as it is not changed. */
export function relationshipsOf(pack: Package, owner: string): readonly Relationship[] {
  const part = relationshipPart(owner);
  if (!pack.has(part)) return [];
  const text = pack.text(part);
  const read = known.get(pack) ?? new Map<string, { text: string; list: readonly Relationship[] }>();
  known.set(pack, read);
  if (read.get(owner)?.text !== text) read.set(owner, { text, list: relationshipElements(pack, owner).map((item) => relationship(owner, item)) });
  return read.get(owner)!.list;
}

/** The first relationship of a kind. */
export function relatedPart(pack: Package, owner: string, kind: string): string | undefined {
  return relationshipsOf(pack, owner).find((item) => item.kind === kind && !item.external)?.target;
}

/** Makes a part point to another and gives the relationship's id; `kind` as in Relationship. */
export function addRelationship(pack: Package, owner: string, kind: string, target: string): string {
  const part = relationshipPart(owner);
  const known = new Set(relationshipsOf(pack, owner).map(({ id }) => id));
  let number = 1;
  while (known.has(`rId${number}`)) number++;
  if (!pack.has(part)) pack.add(part, EMPTY);
  const text = pack.text(part);
  const root = element(text, 'Relationships');
  if (!root) throw damaged(part);
  const id = `rId${number}`;
  const path = escapeAttribute(relativeTarget(owner, target));
  pack.setText(part, splice(text, appendTo(root, `<${root.prefix}Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${path}"/>`)));
  return id;
}

/** Path from an owner to a part: (`xl/worksheets/sheet1.xml`, `xl/comments1.xml`) → `../comments1.xml`. */
export function relativeTarget(owner: string, target: string): string {
  const from = owner.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared]!.toLowerCase() === to[shared]!.toLowerCase()) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].map(encodeURIComponent).join('/');
}

/** Takes the relationship to a part away. */
export function removeRelationship(pack: Package, owner: string, target: string): void {
  const part = relationshipPart(owner);
  const gone = relationshipElements(pack, owner).filter(
    (item) => relationship(owner, item).target.toLowerCase() === target.toLowerCase(),
  );
  if (gone.length === 0) return;
  pack.setText(part, splice(pack.text(part), gone.map(({ start, end }) => ({ start, end, text: '' }))));
}

function relationshipElements(pack: Package, owner: string): XmlElement[] {
  const part = relationshipPart(owner);
  return pack.has(part) ? elements(pack.text(part), 'Relationships', 'Relationship') : [];
}

function relationship(owner: string, item: XmlElement): Relationship {
  const type = attribute(item, 'Type') ?? '';
  const target = attribute(item, 'Target') ?? '';
  const external = attribute(item, 'TargetMode') === 'External';
  return {
    id: attribute(item, 'Id') ?? '',
    kind: type.slice(type.lastIndexOf('/') + 1),
    type,
    target: external ? target : resolveTarget(owner, target),
    external,
  };
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
function relationshipPart(owner: string): string {
  const slash = owner.lastIndexOf('/') + 1;
  return `${owner.slice(0, slash)}_rels/${owner.slice(slash)}.rels`;
}

/** Resolves a target against the folder of its owner: (`xl/workbook.xml`, `../docProps/app.xml`) → `docProps/app.xml`. */
export function resolveTarget(owner: string, target: string): string {
  const path = percentDecoded(target).replace(/\\/g, '/');
  const full = path.startsWith('/') ? path : owner.slice(0, owner.lastIndexOf('/') + 1) + path;
  const segments: string[] = [];
  for (const segment of full.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** Targets are URIs: a Chinese part name may come percent-encoded. */
function percentDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
