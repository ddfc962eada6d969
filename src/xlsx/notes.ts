/** Adds notes to cells of a sheet: the text goes into the comments part, its box into the drawing part. Existing notes stay. */
import { address, parseAddress } from '../grid/address';
import { readAttribute } from './attribute';
import { addContentType } from './contentTypes';
import { appendTo, attribute, element, elements, isTrue, splice, type XmlElement } from './elements';
import { damaged } from './error';
import { LAST_COLUMN, LAST_ROW } from './limits';
import { covers } from './merges';
import { addBoxes, rootFolder, type NoteBox } from './noteBoxes';
import type { Package } from './package';
import { addRelationship, relatedPart, relationshipsOf } from './relationships';
import { readSurroundings, type Surroundings } from './surroundings';
import { escapeCellText, escapeText, unescapeXml } from './xmlText';

export interface CellNote {
  /** A1 address. */
  cell: string;
  text: string;
}

/**
 * Why a cell got no note: `noted` it has a note or a conversation already · `merged` not the first cell of its merge ·
 * `protected` drawing is locked on the sheet · `bad-address` · `strict-ooxml` a flavour we do not write.
 */
export type NoteRefusal = 'noted' | 'merged' | 'protected' | 'bad-address' | 'strict-ooxml';

const LONGEST_NOTE = 32_767;
const COMMENTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n' +
  '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/><commentList/></comments>';

/** Adds what is not refused; one entry per note, null where it was added. `author` stands in the note's properties. */
export function addNotes(pack: Package, sheetPart: string, notes: readonly CellNote[], author: string): (NoteRefusal | null)[] {
  const sheet = pack.text(sheetPart);
  const surroundings = readSurroundings(sheet);
  const taken = notedCells(pack, sheetPart);
  const boxes: (NoteBox & { text: string })[] = [];
  const outcome = notes.map(({ cell, text }): NoteRefusal | null => {
    const place = parseAddress(cell);
    if (!place || place.row > LAST_ROW || place.column > LAST_COLUMN) return 'bad-address';
    const refusal = refusalOf(place.row, place.column, sheet, surroundings, taken);
    if (refusal) return refusal;
    taken.add(address(place.row, place.column));
    boxes.push({ ...place, text: text.slice(0, LONGEST_NOTE) });
    return null;
  });
  if (boxes.length > 0) {
    addTexts(pack, sheetPart, boxes, author);
    addBoxes(pack, sheetPart, boxes);
  }
  return outcome;
}

function refusalOf(row: number, column: number, sheet: string, { merges, isProtected }: Surroundings, taken: ReadonlySet<string>): NoteRefusal | null {
  const protection = isProtected ? element(sheet, 'worksheet', 'sheetProtection') : undefined;
  if (protection && isTrue(attribute(protection, 'objects'))) return 'protected';
  if (merges.some((area) => covers(area, row, column) && (area.top !== row || area.left !== column))) return 'merged';
  return taken.has(address(row, column)) ? 'noted' : null;
}

/** Cells with a note, or with one of the conversations that newer versions keep in a part of their own. */
function notedCells(pack: Package, sheetPart: string): Set<string> {
  const cells = new Set<string>();
  for (const { kind, target, external } of relationshipsOf(pack, sheetPart)) {
    if (external || !pack.has(target)) continue;
    const items =
      kind === 'comments' ? elements(pack.text(target), 'comments', 'commentList', 'comment')
      : kind === 'threadedComment' ? elements(pack.text(target), 'ThreadedComments', 'threadedComment') : [];
    for (const { tag } of items) cells.add((readAttribute(tag, 'ref') ?? '').replace(/\$/g, '').toUpperCase());
  }
  return cells;
}

function addTexts(pack: Package, sheetPart: string, notes: readonly (NoteBox & { text: string })[], author: string): void {
  const part = commentsPart(pack, sheetPart);
  const text = pack.text(part);
  const authors = element(text, 'comments', 'authors');
  const list = element(text, 'comments', 'commentList');
  if (!authors || !list) throw damaged(part);
  const names = elements(text, 'comments', 'authors', 'author').map((item) => unescapeXml(innerText(text, item)));
  const known = names.indexOf(author);
  const added = known < 0 ? appendTo(authors, `<${authors.prefix}author>${escapeText(author)}</${authors.prefix}author>`) : [];
  const comments = notes.map((note) => commentXml(note, known < 0 ? names.length : known, list.prefix)).join('');
  pack.setText(part, splice(text, [...added, ...appendTo(list, comments)]));
}

const innerText = (text: string, { innerStart, innerEnd }: XmlElement): string => text.slice(innerStart, innerEnd);

function commentsPart(pack: Package, sheetPart: string): string {
  const known = relatedPart(pack, sheetPart, 'comments');
  if (known !== undefined && pack.has(known)) return known;
  const part = pack.freeName(`${rootFolder(pack, sheetPart)}comments`, '.xml');
  pack.add(part, EMPTY);
  addContentType(pack, part, COMMENTS);
  addRelationship(pack, sheetPart, 'comments', part);
  return part;
}

function commentXml({ row, column, text }: NoteBox & { text: string }, author: number, p: string): string {
  const look = `<${p}rPr><${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="宋体"/><${p}charset val="134"/></${p}rPr>`;
  const run = `<${p}r>${look}<${p}t xml:space="preserve">${escapeCellText(text)}</${p}t></${p}r>`;
  return `<${p}comment ref="${address(row, column)}" authorId="${author}"><${p}text>${run}</${p}text></${p}comment>`;
}
