/** The text of a Word document in its order: paragraphs and tables, text boxes behind the paragraph that they hang on. */
import type { Paragraph, TextDocument } from '../grid/document';
import type { XmlCursor } from '../xlsx/xml';
import { PackageError } from '../xlsx/error';
import type { Numbering } from './docxNumbers';
import { attribute, outlineLevel, type Styles } from './docxStyles';
import { readTable } from './docxTable';

export type Blocks = TextDocument['blocks'];

/** What reading a document needs, and how much was read so far. */
export interface Reading {
  cursor: XmlCursor;
  styles: Styles;
  numbering: Numbering;
  blocks: number;
  /** Tables and text boxes around this place. */
  nesting: number;
}

/** No report is longer; a file that is was made to be. */
const MOST_BLOCKS = 50_000;
/** Tables and text boxes in each other; what lies deeper is left out. */
export const DEEPEST = 12;

/** Reads the whole body. Errors: PackageError damaged, too-large. */
export function readBlocks(cursor: XmlCursor, styles: Styles, numbering: Numbering): Blocks {
  const reading: Reading = { cursor, styles, numbering, blocks: 0, nesting: 0 };
  const blocks: Blocks = [];
  while (cursor.next()) blockAt(reading, blocks);
  return blocks;
}

/** Blocks inside the element that the cursor stands on, which is left at its end. */
export function blocksInside(reading: Reading): Blocks {
  const { cursor } = reading;
  const { depth } = cursor;
  const blocks: Blocks = [];
  if (cursor.empty) return blocks;
  if (++reading.nesting > DEEPEST) cursor.skip();
  else while (cursor.next() && !(cursor.closing && cursor.depth === depth)) blockAt(reading, blocks);
  reading.nesting--;
  return blocks;
}

/** Reads the paragraph or table that the cursor stands on; what is left out is skipped, anything else is entered. */
export function blockAt(reading: Reading, blocks: Blocks): void {
  const { cursor } = reading;
  if (cursor.closing) return;
  if (cursor.is('p')) {
    count(reading);
    const { paragraph, boxes } = readParagraph(reading);
    blocks.push(paragraph, ...boxes);
  } else if (cursor.is('tbl')) {
    count(reading);
    blocks.push(...readTable(reading));
  } else if (isLeftOut(cursor)) cursor.skip();
}

/** Every paragraph and cell counts. */
export function count(reading: Reading): void {
  if (++reading.blocks > MOST_BLOCKS) throw new PackageError('too-large', 'blocks');
}

/** Deleted or moved away, the old drawing beside the new one, settings of sections. */
const isLeftOut = (cursor: XmlCursor): boolean =>
  cursor.is('del') || cursor.is('moveFrom') || cursor.is('Fallback') || cursor.is('sectPr') || cursor.is('instrText') || cursor.is('rt');

function readParagraph(reading: Reading): { paragraph: Paragraph; boxes: Blocks } {
  const { cursor } = reading;
  const { depth } = cursor;
  const boxes: Blocks = [];
  let text = '';
  let mark = { number: '', heading: null as number | null };
  let hidden: number | null = null;
  if (cursor.empty) return { paragraph: { kind: 'paragraph', text: '', heading: null }, boxes };
  while (cursor.next() && !(cursor.closing && cursor.depth === depth)) {
    if (cursor.closing) {
      if (hidden !== null && cursor.depth === hidden) hidden = null;
    } else if (cursor.is('pPr')) mark = readProperties(reading);
    else if (cursor.is('rPr')) {
      if (isHidden(cursor)) hidden = cursor.depth - 1;
    } else if (cursor.is('txbxContent')) boxes.push(...blocksInside(reading));
    else if (isLeftOut(cursor)) cursor.skip();
    else if (hidden === null) text += wordsAt(cursor);
  }
  return { paragraph: { kind: 'paragraph', text: text.trim() === '' ? '' : mark.number + text, heading: mark.heading }, boxes };
}

/** What one element of a run shows. */
function wordsAt(cursor: XmlCursor): string {
  if (cursor.is('t')) return cursor.content();
  if (cursor.is('tab') || cursor.is('ptab')) return ' ';
  if (cursor.is('noBreakHyphen')) return '-';
  if (cursor.is('br') || cursor.is('cr')) return attribute(cursor, 'type') === undefined || attribute(cursor, 'type') === 'textWrapping' ? '\n' : '';
  return '';
}

/** The cursor stands on rPr and is left at its end. */
function isHidden(cursor: XmlCursor): boolean {
  const { depth } = cursor;
  let hidden = false;
  if (cursor.empty) return false;
  while (cursor.next() && !(cursor.closing && cursor.depth === depth)) {
    if (cursor.opens('vanish')) hidden = !/^(?:0|false|off)$/.test(attribute(cursor, 'val') ?? '1');
  }
  return hidden;
}

/** The number that Word puts in front, and the outline level. */
function readProperties({ cursor, styles, numbering }: Reading): { number: string; heading: number | null } {
  const { depth } = cursor;
  let style: string | undefined;
  let list: string | undefined;
  let level: number | undefined;
  let outline: number | null | undefined;
  if (cursor.empty) return { number: '', heading: null };
  while (cursor.next() && !(cursor.closing && cursor.depth === depth)) {
    const value = attribute(cursor, 'val') ?? '';
    if (cursor.opens('pStyle')) style = value;
    else if (cursor.opens('numId')) list = value;
    else if (cursor.opens('ilvl')) level = Number(value) || 0;
    else if (cursor.opens('outlineLvl')) outline = outlineLevel(value);
    // what a tracked change replaced
    else if (cursor.opens('pPrChange')) cursor.skip();
  }
  const known = styles(style);
  const id = list ?? known.list?.id;
  const number = id === undefined || id === '0' ? '' : numbering(id, level ?? known.list?.level ?? 0);
  return { number, heading: outline === undefined ? known.heading : outline };
}
