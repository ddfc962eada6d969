/** Cell styles, as far as reading and protection need them: number format and lock. */
import { builtInFormat } from './numberFormats';
import { XmlCursor } from './xml';

export interface CellStyle {
  /** Number format code. */
  format: string;
  /** Whether sheet protection covers the cell; true unless the style says otherwise. */
  locked: boolean;
}

/** What a cell has whose style does not exist. */
export const PLAIN_STYLE: CellStyle = { format: 'General', locked: true };

/** The styles of the part that the `s` of a cell counts into. */
export function readStyles(text: string): CellStyle[] {
  const styles: CellStyle[] = [];
  const own = new Map<number, string>();
  const cursor = new XmlCursor(text);
  while (cursor.next()) {
    if (cursor.closing || cursor.depth !== 1) continue;
    if (cursor.is('numFmts')) readFormats(cursor, own);
    else if (cursor.is('cellXfs')) readCellStyles(cursor, own, styles);
    else cursor.skip();
  }
  return styles;
}

function readFormats(cursor: XmlCursor, formats: Map<number, string>): void {
  const { depth, empty } = cursor;
  while (!empty && cursor.next() && cursor.depth > depth) {
    if (cursor.opens('numFmt')) formats.set(Number(cursor.attribute('numFmtId')), cursor.attribute('formatCode') ?? '');
  }
}

/** Number formats stand before the styles that use them. */
function readCellStyles(cursor: XmlCursor, formats: ReadonlyMap<number, string>, styles: CellStyle[]): void {
  const { depth, empty } = cursor;
  while (!empty && cursor.next() && cursor.depth > depth) {
    if (cursor.opens('xf')) {
      const id = Number(cursor.attribute('numFmtId') ?? 0);
      styles.push({ format: formats.get(id) || builtInFormat(id), locked: true });
    } else if (cursor.opens('protection')) {
      const locked = cursor.attribute('locked');
      if (locked === '0' || locked === 'false') styles[styles.length - 1]!.locked = false;
    }
  }
}
