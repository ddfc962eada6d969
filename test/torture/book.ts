/** A published form, half filled in, as a package that features can be built into. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Parts } from '../xlsx/sampleParts';
import { FORM, FORM_SHEET, sampleBytes } from './hostileArchives';

export const SHEET_MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Scores that are taken out of the form, to be filled in again; the total with them. */
const BLANKED = ['H14', 'H16', 'H20', 'H21'];

/** Children of a worksheet in the order that the format fixes; only those that features put in. */
const ORDER = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection', 'protectedRanges', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations',
  'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'drawing', 'legacyDrawing', 'AlternateContent', 'tableParts', 'extLst',
];

export class Book {
  readonly parts: Parts;
  /** Ending of the file's name. */
  ending = '.xlsx';
  private relation = 100;

  constructor(bytes: Uint8Array = sampleBytes(FORM)) {
    this.parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, /\.(?:xml|rels|vml)$/.test(name) ? strFromU8(content) : content]));
    this.change(FORM_SHEET, (text) => BLANKED.reduce((sheet, cell) => sheet.replace(new RegExp(`<c r="${cell}"( s="\\d+")?[^>]*>.*?</c>`), `<c r="${cell}"$1/>`), text));
  }

  text(part: string): string {
    return this.parts[part] as string;
  }

  change(part: string, change: (text: string) => string): this {
    const after = change(this.text(part));
    if (after === this.text(part)) throw new Error(`nothing to change in ${part}`);
    this.parts[part] = after;
    return this;
  }

  /** A new part with its content type (of the Office family unless it has a slash). */
  add(part: string, content: string | Uint8Array, type: string): this {
    this.parts[part] = typeof content === 'string' && !content.startsWith('<?xml') ? HEAD + content : content;
    const full = type.includes('/') ? type : `application/vnd.openxmlformats-officedocument.${type}+xml`;
    return this.change('[Content_Types].xml', (text) => text.replace(/<\/(?:\w+:)?Types>/, `<Override PartName="/${part}" ContentType="${full}"/></Types>`));
  }

  addDefault(extension: string, type: string): this {
    if (this.text('[Content_Types].xml').includes(`Extension="${extension}"`)) return this;
    return this.change('[Content_Types].xml', (text) => text.replace(/<Types[^>]*>/, (tag) => `${tag}<Default Extension="${extension}" ContentType="${type}"/>`));
  }

  /** Relates a part to another and gives the id. `kind` as in the Office family, or a whole address. */
  relate(owner: string, kind: string, target: string, external = false): string {
    const slash = owner.lastIndexOf('/');
    const rels = owner === '' ? '_rels/.rels' : `${owner.slice(0, slash)}/_rels/${owner.slice(slash + 1)}.rels`;
    this.parts[rels] ??= `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;
    const id = `rId${this.relation++}`;
    const type = kind.includes(':') ? kind : `${OFFICE}/${kind}`;
    this.change(rels, (text) => text.replace('</Relationships>', `<Relationship Id="${id}" Type="${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/></Relationships>`));
    return id;
  }

  /** Puts a child into a worksheet at its place. */
  put(sheet: string, name: string, xml: string): this {
    return this.change(sheet, (text) => {
      const later = ORDER.slice(ORDER.indexOf(name) + 1);
      const places = later.map((other) => text.search(new RegExp(`<(?:\\w+:)?${other}[\\s/>]`))).filter((at) => at >= 0);
      const at = places.length > 0 ? Math.min(...places) : text.lastIndexOf('</');
      return text.slice(0, at) + xml + text.slice(at);
    });
  }

  /** A further worksheet behind the others. */
  addSheet(name: string, rows: string, { state = 'visible', after = '' } = {}): string {
    const number = 20 + (this.text('xl/workbook.xml').match(/<sheet /g)?.length ?? 0);
    const part = `xl/worksheets/sheet${number}.xml`;
    this.add(part, `<worksheet xmlns="${SHEET_MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData>${after}</worksheet>`, 'spreadsheetml.worksheet');
    const id = this.relate('xl/workbook.xml', 'worksheet', `worksheets/sheet${number}.xml`);
    this.change('xl/workbook.xml', (text) => text.replace('</sheets>', `<sheet xmlns:r="${OFFICE}" name="${name}" sheetId="${number}" state="${state}" r:id="${id}"/></sheets>`));
    return part;
  }

  get bytes(): Uint8Array {
    return zipSync(Object.fromEntries(Object.entries(this.parts).map(([name, content]) => [name, [typeof content === 'string' ? strToU8(content) : content, { mtime: new Date(2024, 11, 31) }]])));
  }
}
