/** The boxes of notes in the old drawing format (VML). That part is edited as text: Excel itself writes ill-formed ones. */
import { readAttribute } from './attribute';
import { addDefaultType } from './contentTypes';
import { element } from './elements';
import { damaged } from './error';
import { placeForChild } from './order';
import type { Package } from './package';
import { RELATIONSHIPS, addRelationship, relationshipsOf } from './relationships';

export interface NoteBox {
  row: number;
  column: number;
  text: string;
}

const NAMESPACES = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
/** Shapes are numbered in blocks of this many; a drawing owns the blocks that its idmap lists. */
const BLOCK = 1024;
const SHAPE_TYPE = '_x0000_t202';

/** Puts a hidden box for each note into the sheet's drawing, which is made where there is none. Errors: PackageError damaged. */
export function addBoxes(pack: Package, sheetPart: string, boxes: readonly NoteBox[]): void {
  const part = drawingPart(pack, sheetPart);
  let text = pack.text(part);
  const end = text.lastIndexOf('</xml>');
  if (end < 0) throw damaged(part);
  const numbers = new Numbers(pack, part);
  const declared = /<xml\b[^>]*\sxmlns:v\s*=/.test(text) ? '' : ` ${NAMESPACES}`;
  const type = new RegExp(`\\sid\\s*=\\s*["']${SHAPE_TYPE}["']`).test(text) ? '' : shapeType(declared);
  const shapes = boxes.map((box) => shapeXml(box, numbers.next(), declared)).join('');
  text = text.slice(0, end) + type + shapes + text.slice(end);
  pack.setText(part, numbers.listedIn(text));
}

/** `xl/worksheets/sheet1.xml` → `xl/`, where notes and drawings stand. */
export const rootFolder = (pack: Package, sheetPart: string): string => /^([^/]*\/)?/.exec(pack.storedName(sheetPart))![0];

/** The part that `<legacyDrawing>` names. */
function drawingPart(pack: Package, sheetPart: string): string {
  const sheet = pack.text(sheetPart);
  const drawing = element(sheet, 'worksheet', 'legacyDrawing');
  if (drawing) {
    const id = readAttribute(drawing.tag, ':id');
    const target = relationshipsOf(pack, sheetPart).find((item) => item.id === id)?.target;
    if (target === undefined || !pack.has(target)) throw damaged('drawing of the notes');
    return target;
  }
  const part = pack.freeName(`${rootFolder(pack, sheetPart)}drawings/vmlDrawing`, '.vml');
  const block = Math.max(0, ...blocksOf(pack)) + 1;
  pack.add(part, `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout></xml>`);
  addDefaultType(pack, 'vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  const id = addRelationship(pack, sheetPart, 'vmlDrawing', part);
  const { at, prefix } = placeForChild(sheet, 'legacyDrawing');
  pack.setText(sheetPart, `${sheet.slice(0, at)}<${prefix}legacyDrawing xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>${sheet.slice(at)}`);
  return part;
}

const ID_MAP = /(<[\w-]+:idmap\b[^>]*?\sdata\s*=\s*["'])([^"']*)/g;

/** Blocks that any drawing of the package owns. */
function blocksOf(pack: Package): number[] {
  const drawings = pack.names.filter((name) => /\.vml$/i.test(name)).map((name) => pack.text(name));
  return drawings.flatMap((text) => [...text.matchAll(ID_MAP)].flatMap((match) => match[2]!.split(',').map(Number))).filter(Number.isInteger);
}

/** Hands out shape numbers that no shape of the package bears, in blocks that this drawing owns or takes over. */
class Numbers {
  private last: number;
  private readonly own: number[];
  private readonly taken: number[] = [];
  private free: number;

  constructor(pack: Package, part: string) {
    const text = pack.text(part);
    this.own = [...text.matchAll(ID_MAP)].flatMap((match) => match[2]!.split(',').map(Number)).filter(Number.isInteger);
    this.free = Math.max(0, ...blocksOf(pack)) + 1;
    const used = [...text.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
    const block = this.own[this.own.length - 1] ?? this.takeBlock();
    this.last = Math.max(block * BLOCK, ...used.filter((number) => Math.floor(number / BLOCK) === block));
  }

  private takeBlock(): number {
    this.taken.push(this.free);
    return this.free++;
  }

  next(): number {
    if (this.last % BLOCK === BLOCK - 1) this.last = this.takeBlock() * BLOCK;
    return ++this.last;
  }

  /** The drawing with the blocks that were taken over entered in its idmap. */
  listedIn(text: string): string {
    if (this.taken.length === 0) return text;
    const list = this.taken.join(',');
    if (this.own.length > 0) return text.replace(new RegExp(ID_MAP.source), (_, before: string, data: string) => `${before}${data},${list}`);
    const layout = `<o:shapelayout ${NAMESPACES} v:ext="edit"><o:idmap v:ext="edit" data="${list}"/></o:shapelayout>`;
    return text.replace(/<xml\b[^>]*>/, (root) => root + layout);
  }
}

const shapeType = (declared: string): string =>
  `<v:shapetype${declared} id="${SHAPE_TYPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** A box beside its cell, as high as the text needs at fourteen Chinese characters a line; Excel shows it when the cell is pointed at. */
function shapeXml({ row, column, text }: NoteBox, number: number, declared: string): string {
  const lines = Math.min(16, 1 + text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 14)), 0));
  const top = Math.max(0, row - 2);
  const anchor = [column, 15, top, 2, column + 2, 31, top + Math.ceil((lines * 12) / 14), 1].join(', ');
  return (
    `<v:shape${declared} id="_x0000_s${number}" type="#${SHAPE_TYPE}" style="position:absolute;margin-left:80pt;margin-top:5pt;width:150pt;height:${lines * 12}pt;z-index:${number % BLOCK};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}
