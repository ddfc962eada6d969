/** What a worksheet part says around its cells, with positions: needed before a cell may be changed. */
import { parseRange, type Range } from '../grid/address';
import { isTrue } from './elements';
import { damaged } from './error';
import { readMerges } from './merges';
import { XmlCursor } from './xml';

/** An opening tag and where it stands. */
export interface TagPlace {
  tag: string;
  start: number;
  end: number;
}

export interface Surroundings {
  /** Prefix of the sheet's elements with its colon; mostly ''. */
  prefix: string;
  /** The `<dimension>` that names the used area, where there is one. */
  dimension: TagPlace | null;
  /** Opening (or empty) tag of `<sheetData>`. */
  data: TagPlace & { empty: boolean };
  columnStyles: { first: number; last: number; style: number }[];
  merges: Range[];
  /** Sheet protection is on. */
  isProtected: boolean;
  /** Areas that everyone may edit in spite of the protection. */
  openAreas: Range[];
}

/** Errors: PackageError damaged for a part that is no worksheet. */
export function readSurroundings(text: string): Surroundings {
  const cursor = new XmlCursor(text);
  if (!cursor.next() || !cursor.opens('worksheet')) throw damaged('no worksheet');
  const { prefix } = cursor;
  let dimension: TagPlace | null = null;
  let data: Surroundings['data'] | null = null;
  let isProtected = false;
  const columnStyles: Surroundings['columnStyles'] = [];
  const merges: Range[] = [];
  const openAreas: Range[] = [];
  while (cursor.next()) {
    if (cursor.closing) continue;
    if (cursor.is('dimension')) dimension = placeOf(cursor);
    else if (cursor.is('sheetData')) data = { ...placeOf(cursor), empty: cursor.empty };
    else if (cursor.is('sheetProtection')) isProtected = isTrue(cursor.attribute('sheet'));
    if (cursor.is('cols')) readColumnStyles(cursor, columnStyles);
    else if (cursor.is('mergeCells')) readMerges(cursor, merges);
    else if (cursor.is('protectedRanges')) readOpenAreas(cursor, openAreas);
    else cursor.skip();
  }
  if (!data) throw damaged('worksheet without sheetData');
  return { prefix, dimension, data, columnStyles, merges, isProtected, openAreas };
}

function placeOf({ tag, start, end }: XmlCursor): TagPlace {
  return { tag, start, end };
}

function readColumnStyles(cursor: XmlCursor, styles: Surroundings['columnStyles']): void {
  const { depth, empty } = cursor;
  while (!empty && cursor.next() && cursor.depth > depth) {
    const style = cursor.opens('col') ? cursor.attribute('style') : undefined;
    if (style === undefined) continue;
    styles.push({ first: Number(cursor.attribute('min')), last: Number(cursor.attribute('max')), style: Number(style) });
  }
}

/** A protected range asks for a password or a person; one that asks for neither is open to all. */
function readOpenAreas(cursor: XmlCursor, areas: Range[]): void {
  const { depth, empty } = cursor;
  while (!empty && cursor.next() && cursor.depth > depth) {
    if (!cursor.opens('protectedRange')) continue;
    const guarded = ['password', 'hashValue', 'securityDescriptor'].some((name) => cursor.attribute(name) !== undefined);
    if (guarded) continue;
    for (const reference of (cursor.attribute('sqref') ?? '').split(/\s+/)) {
      const area = parseRange(reference);
      if (area) areas.push(area);
    }
  }
}
