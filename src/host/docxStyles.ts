/** Paragraph styles of a Word file, as far as they say outline level and list. */
import { XmlCursor } from '../xlsx/xml';

export interface ParagraphStyle {
  /** 1 the highest; null for plain text. */
  heading: number | null;
  /** List and level in it that the style brings along. */
  list: { id: string; level: number } | null;
}

export type Styles = (id: string | undefined) => ParagraphStyle;

interface Stored extends ParagraphStyle {
  basedOn: string | null;
  /** The style says so itself: also that it has no heading level. */
  says: boolean;
}

const PLAIN: ParagraphStyle = { heading: null, list: null };
/** Styles that build upon one another; a circle ends here. */
const LONGEST_CHAIN = 12;
const HEADING_NAME = /^(?:heading|标题)\s*([1-9])$/i;

/** Reads styles.xml; '' gives plain text throughout. Errors: PackageError damaged. */
export function readStyles(xml: string): Styles {
  const stored = new Map<string, Stored>();
  if (xml !== '') readAll(new XmlCursor(xml), stored);
  return (id) => {
    let heading: number | null = null;
    let list: ParagraphStyle['list'] = null;
    let headed = false;
    let at = id;
    for (let step = 0; at !== undefined && step < LONGEST_CHAIN; step++) {
      const style = stored.get(at);
      if (!style) break;
      if (!headed && style.says) {
        heading = style.heading;
        headed = true;
      }
      list ??= style.list;
      at = style.basedOn ?? undefined;
    }
    return heading === null && list === null ? PLAIN : { heading, list };
  };
}

function readAll(cursor: XmlCursor, stored: Map<string, Stored>): void {
  while (cursor.next()) {
    if (!cursor.opens('style') || cursor.empty) continue;
    const id = attribute(cursor, 'styleId');
    const type = attribute(cursor, 'type');
    const style = readStyle(cursor);
    if (id !== undefined && (type === undefined || type === 'paragraph')) stored.set(id, style);
  }
}

function readStyle(cursor: XmlCursor): Stored {
  const { depth } = cursor;
  const style: Stored = { heading: null, list: null, basedOn: null, says: false };
  let list: { id: string | null; level: number } = { id: null, level: 0 };
  while (cursor.next() && !(cursor.closing && cursor.depth === depth)) {
    const value = attribute(cursor, 'val') ?? '';
    if (cursor.opens('name')) {
      const level = HEADING_NAME.exec(value)?.[1];
      if (level !== undefined && !style.says) Object.assign(style, { heading: Number(level), says: true });
    } else if (cursor.opens('basedOn')) style.basedOn = value;
    else if (cursor.opens('outlineLvl')) Object.assign(style, { heading: outlineLevel(value), says: true });
    else if (cursor.opens('numId')) list = { ...list, id: value };
    else if (cursor.opens('ilvl')) list = { ...list, level: Number(value) || 0 };
  }
  if (list.id !== null) style.list = { id: list.id, level: list.level };
  return style;
}

/** Word counts outline levels from 0; 9 is plain text. */
export const outlineLevel = (value: string): number | null => (/^[0-8]$/.test(value) ? Number(value) + 1 : null);

/** An attribute whatever prefix the file gives it. */
export const attribute = (cursor: XmlCursor, name: string): string | undefined => cursor.attribute(cursor.prefix + name) ?? cursor.attribute(`w:${name}`) ?? cursor.attribute(name);
