/** A position-tracking XML scanner: steps from tag to tag, builds no tree, and never writes anything back. */
import { attributeAt, type AttributeWalker } from './attribute';
import { damaged } from './error';
import { normalizeLines, unescapeXml } from './xmlText';

const SPACE = 32;
const BANG = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const GREATER = 62;
const QUESTION = 63;

/**
 * Walks over the tags of a part. After `next()` returned true the fields describe one tag.
 * Errors: PackageError damaged for text that is not XML, and for a DTD, which no part may have.
 */
export class XmlCursor {
  /** Position of the tag's `<`. */
  start = 0;
  /** Position behind the tag's `>`. */
  end: number;
  /** `</name>`. */
  closing = false;
  /** `<name/>`. */
  empty = false;
  /** Elements around this one: 0 for the root, the same at its opening and its closing tag. */
  depth = 0;
  private level = 0;
  private nameStart = 0;
  private nameEnd = 0;
  private localStart = 0;

  constructor(
    readonly text: string,
    from = 0,
  ) {
    this.end = from;
  }

  /** Steps to the next tag; false at the end of the text. Comments, CDATA and instructions are passed over. */
  next(): boolean {
    const { text } = this;
    for (;;) {
      const start = text.indexOf('<', this.end);
      if (start < 0) return this.finish();
      const code = text.charCodeAt(start + 1);
      if (code === BANG || code === QUESTION) {
        this.end = skipSpecial(text, start);
        continue;
      }
      this.start = start;
      this.closing = code === SLASH;
      this.readTag(this.closing ? start + 2 : start + 1);
      return true;
    }
  }

  private readTag(from: number): void {
    const { text } = this;
    let at = from;
    let code = text.charCodeAt(at);
    this.nameStart = this.localStart = at;
    while (code > SPACE && code !== GREATER && code !== SLASH) {
      if (code === COLON) this.localStart = at + 1;
      code = text.charCodeAt(++at);
    }
    this.nameEnd = at;
    if (at === from) throw damaged('tag without a name');
    while (code !== GREATER) {
      if (code === QUOTE || code === APOSTROPHE) {
        at = text.indexOf(code === QUOTE ? '"' : "'", at + 1);
        if (at < 0) throw damaged('unclosed attribute');
      } else if (code !== code) {
        throw damaged('unclosed tag');
      }
      code = text.charCodeAt(++at);
    }
    this.end = at + 1;
    this.empty = !this.closing && text.charCodeAt(at - 1) === SLASH;
    if (this.closing) this.level--;
    if (this.level < 0) throw damaged('unmatched closing tag');
    this.depth = this.level;
    if (!this.closing && !this.empty) this.level++;
  }

  private finish(): false {
    if (this.level !== 0) throw damaged('unclosed element');
    return false;
  }

  /** Name without its prefix: `x:row` → `row`. */
  get local(): string {
    return this.text.slice(this.localStart, this.nameEnd);
  }

  /** Prefix with its colon, or ''. */
  get prefix(): string {
    return this.text.slice(this.nameStart, this.localStart);
  }

  /** Whether the tag's name without its prefix is this. */
  is(local: string): boolean {
    return this.nameEnd - this.localStart === local.length && this.text.startsWith(local, this.localStart);
  }

  /** Whether this tag is an opening (or empty) tag of that name. */
  opens(local: string): boolean {
    return !this.closing && this.is(local);
  }

  /** The tag as written. */
  get tag(): string {
    return this.text.slice(this.start, this.end);
  }

  /** Value of an attribute by its full name (`r`, `xml:space`), entities resolved; undefined when absent. */
  attribute(name: string): string | undefined {
    return attributeAt(this.text, this.nameEnd, name);
  }

  /** Sets a walker before the first attribute of this tag. */
  walk(walker: AttributeWalker): AttributeWalker {
    return walker.begin(this.text, this.nameEnd);
  }

  /** After an opening tag: its text content, entities resolved. The cursor then stands on the closing tag; text of children is left out. */
  content(): string {
    if (this.empty) return '';
    const { text } = this;
    const stop = text.indexOf('<', this.end);
    if (stop >= 0 && text.charCodeAt(stop + 1) === SLASH) {
      const value = text.slice(this.end, stop);
      this.next();
      return unescapeXml(normalizeLines(value));
    }
    return this.mixedContent();
  }

  /** The rare case: CDATA, comments or children inside. */
  private mixedContent(): string {
    const inside = this.level;
    let from = this.end;
    let value = '';
    while (this.next()) {
      const own = this.closing ? this.level + 1 === inside : this.depth === inside;
      if (own) value += plainText(this.text.slice(from, this.start));
      if (this.level < inside) return value;
      if (this.level === inside) from = this.end;
    }
    throw damaged('unclosed element');
  }

  /** After an opening tag: steps to its closing tag without looking at what is inside. */
  skip(): void {
    if (this.empty || this.closing) return;
    const inside = this.level;
    while (this.next()) if (this.level < inside) return;
  }
}

/** Text between two tags: CDATA is taken literally, comments and instructions vanish. */
function plainText(raw: string): string {
  return raw
    .split(/(<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->|<\?[^]*?\?>)/)
    .map((piece) => {
      if (piece.startsWith('<![CDATA[')) return normalizeLines(piece.slice(9, -3));
      return piece.startsWith('<!') || piece.startsWith('<?') ? '' : unescapeXml(normalizeLines(piece));
    })
    .join('');
}

function skipSpecial(text: string, start: number): number {
  for (const [open, close] of [['<!--', '-->'], ['<![CDATA[', ']]>'], ['<?', '?>']] as const) {
    if (!text.startsWith(open, start)) continue;
    const end = text.indexOf(close, start + open.length);
    if (end < 0) throw damaged(`unclosed ${open}`);
    return end + close.length;
  }
  throw damaged('document type declaration');
}
