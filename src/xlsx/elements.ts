/** Finds elements by their path from the root, and edits a part by splices into its text. */
import { readAttribute } from './attribute';
import { XmlCursor } from './xml';

/** One element with the positions of its pieces in the part's text. */
export interface XmlElement {
  /** Opening tag as written. */
  tag: string;
  prefix: string;
  empty: boolean;
  start: number;
  /** Behind the opening tag. */
  innerStart: number;
  /** Before the closing tag; equals `innerStart` for an empty element. */
  innerEnd: number;
  end: number;
}

/** Every element at a path of local names: `elements(text, 'workbook', 'sheets', 'sheet')`. Errors: PackageError damaged. */
export function elements(text: string, ...path: string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const cursor = new XmlCursor(text);
  let matched = 0;
  while (cursor.next()) {
    if (cursor.closing) {
      const last = found[found.length - 1];
      if (last && matched === path.length && cursor.depth === path.length - 1) {
        last.innerEnd = cursor.start;
        last.end = cursor.end;
      }
      matched = Math.min(matched, cursor.depth);
    } else if (cursor.depth === matched && matched < path.length && cursor.is(path[matched]!)) {
      if (matched === path.length - 1) found.push(elementAt(cursor));
      if (!cursor.empty) matched++;
    }
  }
  return found;
}

/** The first element at a path, or undefined. */
export function element(text: string, ...path: string[]): XmlElement | undefined {
  return elements(text, ...path)[0];
}

/** The element whose opening tag the cursor stands on; its end is filled in once that is known. */
function elementAt(cursor: XmlCursor): XmlElement {
  const { tag, prefix, empty, start, end } = cursor;
  return { tag, prefix, empty, start, innerStart: end, innerEnd: end, end };
}

/** An attribute of an element by its full name. */
export function attribute(of: XmlElement, name: string): string | undefined {
  return readAttribute(of.tag, name);
}

/** XML's two spellings of true, and one of old producers. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** Replaces the text between two positions; equal positions insert. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** Puts a child behind those that an element has; `<a/>` is opened for it. `tag` may bring changed attributes of the element. */
export function appendTo(of: XmlElement, child: string, tag = of.tag): Splice[] {
  if (!of.empty) return [{ start: of.start, end: of.innerStart, text: tag }, { start: of.innerEnd, end: of.innerEnd, text: child }];
  const name = /^<([^\s/>]+)/.exec(of.tag)![1]!;
  return [{ start: of.start, end: of.end, text: `${tag.replace(/\s*\/>$/, '>')}${child}</${name}>` }];
}

/** Applies splices that do not overlap; insertions at one position keep the order they were given in. */
export function splice(text: string, splices: readonly Splice[]): string {
  const ordered = splices
    .map((item, index) => ({ ...item, index }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: replacement } of ordered) {
    if (start < at) throw new RangeError('splices overlap');
    pieces.push(text.slice(at, start), replacement);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
