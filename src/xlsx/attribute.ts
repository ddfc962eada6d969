/** Attributes of one tag: find, read, set and remove them in the tag's own text. */
import { damaged } from './error';
import { escapeAttribute, unescapeXml } from './xmlText';

const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const GREATER = 62;

/** Steps over the attributes of a tag without making anything: sheets carry millions of them. */
export class AttributeWalker {
  /** Position of the blank before the name. */
  start = 0;
  nameStart = 0;
  nameEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  /** Position behind the closing quote. */
  end = 0;
  private text = '';

  /** Begins at the end of a tag's name. */
  begin(text: string, nameEnd: number): this {
    this.text = text;
    this.end = nameEnd;
    return this;
  }

  /** Steps to the next attribute; false at the end of the tag. Errors: PackageError damaged. */
  next(): boolean {
    const { text } = this;
    let at = (this.start = this.end);
    let code = text.charCodeAt(at);
    while (code <= SPACE) code = text.charCodeAt(++at);
    this.nameStart = at;
    while (code > SPACE && code !== EQUALS && code !== GREATER && code !== SLASH) code = text.charCodeAt(++at);
    this.nameEnd = at;
    if (at === this.nameStart) return false;
    while (code <= SPACE) code = text.charCodeAt(++at);
    if (code !== EQUALS) throw damaged('attribute without a value');
    do code = text.charCodeAt(++at);
    while (code <= SPACE);
    if (code !== QUOTE && code !== APOSTROPHE) throw damaged('attribute without quotes');
    this.valueStart = at + 1;
    this.valueEnd = text.indexOf(code === QUOTE ? '"' : "'", at + 1);
    if (this.valueEnd < 0) throw damaged('unclosed attribute');
    this.end = this.valueEnd + 1;
    return true;
  }

  /** Steps to the attribute of that full name; a name that begins with `:` matches any prefix before it. */
  find(name: string): boolean {
    while (this.next()) {
      const length = this.nameEnd - this.nameStart;
      if (length === name.length && this.text.startsWith(name, this.nameStart)) return true;
      if (name.charCodeAt(0) === COLON && this.text.slice(this.nameStart, this.nameEnd).endsWith(name)) return true;
    }
    return false;
  }

  /** The value, entities resolved. */
  get value(): string {
    return unescapeXml(this.text.slice(this.valueStart, this.valueEnd));
  }
}

const walker = new AttributeWalker();

/** Value of an attribute of the tag whose name ends at a position of a text; undefined when absent. */
export function attributeAt(text: string, nameEnd: number, name: string): string | undefined {
  return walker.begin(text, nameEnd).find(name) ? walker.value : undefined;
}

function nameEnd(tag: string): number {
  let at = 1;
  for (let code = tag.charCodeAt(at); code > SPACE && code !== GREATER && code !== SLASH; ) code = tag.charCodeAt(++at);
  return at;
}

/** Value of an attribute of a tag text; undefined when absent. */
export function readAttribute(tag: string, name: string): string | undefined {
  return attributeAt(tag, nameEnd(tag), name);
}

/** The tag with the attribute set; everything else in it stays as written. */
export function setAttribute(tag: string, name: string, value: string): string {
  const quoted = `"${escapeAttribute(value)}"`;
  if (walker.begin(tag, nameEnd(tag)).find(name)) {
    return tag.slice(0, walker.valueStart - 1) + quoted + tag.slice(walker.end);
  }
  const close = tag.endsWith('/>') ? '/>' : '>';
  return `${tag.slice(0, -close.length).trimEnd()} ${name}=${quoted}${close}`;
}

/** The tag without the attribute. */
export function removeAttribute(tag: string, name: string): string {
  if (!walker.begin(tag, nameEnd(tag)).find(name)) return tag;
  return tag.slice(0, walker.start) + tag.slice(walker.end);
}
