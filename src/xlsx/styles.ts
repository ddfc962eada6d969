/** Cell styles, as far as reading and protection need them: number format and lock. */
import { attribute, elements } from './elements';
import { readAttribute } from './attribute';
import { builtInFormat } from './numberFormats';
import type { Package } from './package';
import { relatedPart } from './relationships';

export interface CellStyle {
  /** Number format code. */
  format: string;
  /** Whether sheet protection covers the cell; true unless the style says otherwise. */
  locked: boolean;
}

/** What a cell has whose style does not exist. */
export const PLAIN_STYLE: CellStyle = { format: 'General', locked: true };

/** The styles that the `s` of a cell counts into. A workbook without styles gives none. */
export function readStyles(pack: Package, workbookPart: string): CellStyle[] {
  const part = relatedPart(pack, workbookPart, 'styles');
  if (part === undefined || !pack.has(part)) return [];
  const text = pack.text(part);
  const own = new Map<number, string>();
  for (const item of elements(text, 'styleSheet', 'numFmts', 'numFmt')) {
    own.set(Number(attribute(item, 'numFmtId')), attribute(item, 'formatCode') ?? '');
  }
  return elements(text, 'styleSheet', 'cellXfs', 'xf').map((xf) => {
    const id = Number(attribute(xf, 'numFmtId') ?? 0);
    const inner = text.slice(xf.innerStart, xf.innerEnd);
    return { format: own.get(id) || builtInFormat(id), locked: isLocked(inner) };
  });
}

function isLocked(xfContent: string): boolean {
  const protection = /<(?:[\w.-]+:)?protection[\s/][^>]*>/.exec(xfContent)?.[0];
  const locked = protection && readAttribute(protection, 'locked');
  return locked !== '0' && locked !== 'false';
}
