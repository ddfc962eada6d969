/** Appends cell styles to the styles part: new fonts, fills, borders, formats and styles stand behind the existing ones. */
import { BORDER_COLOR, SHEET_FONT, type Look } from '../grid/look';
import { setAttribute } from './attribute';
import { appendTo, attribute, element, elements, splice, type Splice } from './elements';
import { placeForChild } from './order';
import { escapeAttribute } from './xmlText';

/** What a workbook without styles gets: one plain style, and the two fills that every workbook has to begin with. */
export const MINIMAL_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  `<fonts count="1"><font><sz val="11"/><name val="${SHEET_FONT}"/><charset val="134"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** Formats whose built-in id means the same in every language. */
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, '0': 1, '0.00': 2, '#,##0': 3, '#,##0.00': 4, '0%': 9, '0.00%': 10, '@': 49 };
const FIRST_OWN_FORMAT = 164;

/** What a list has to begin with where the part has none of it. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  font: ['<font><sz val="11"/></font>'],
  fill: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  border: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  xf: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

/** One list of the part, `fonts` of `font`. */
class List {
  private readonly texts: string[];
  private readonly before: number;
  private readonly places = new Map<string, number>();

  constructor(
    private readonly text: string,
    private readonly name: string,
    item: string,
    private readonly prefix: string,
  ) {
    this.texts = elements(text, 'styleSheet', name, item).map(({ start, end }) => text.slice(start, end));
    this.before = this.texts.length;
    if (this.before === 0) for (const first of FIRST[item] ?? []) this.add(first);
  }

  /** Place of an element in the list; one that reads the same is not written twice. `xml` without prefixes. */
  add(xml: string): number {
    const place = this.places.get(xml) ?? this.placeOf(xml);
    this.places.set(xml, place);
    return place;
  }

  private placeOf(xml: string): number {
    const own = xml.replace(/<(\/?)(?=\w)/g, `<$1${this.prefix}`);
    const known = this.texts.indexOf(own);
    return known >= 0 ? known : this.texts.push(own) - 1;
  }

  get splices(): Splice[] {
    const added = this.texts.slice(this.before).join('');
    if (added === '') return [];
    const list = element(this.text, 'styleSheet', this.name);
    const count = String(this.texts.length);
    if (list) return appendTo(list, added, attribute(list, 'count') === undefined ? list.tag : setAttribute(list.tag, 'count', count));
    const { at } = placeForChild(this.text, this.name);
    const whole = `<${this.prefix}${this.name} count="${count}">${added}</${this.prefix}${this.name}>`;
    return [{ start: at, end: at, text: whole }];
  }
}

/** Collects styles; `text` is then the part with all of them. The numbers it gives are those of the new part. */
export class StyleAppender {
  private readonly fonts: List;
  private readonly fills: List;
  private readonly borders: List;
  private readonly formats: List;
  private readonly styles: List;
  private readonly formatIds = new Map<string, number>();
  /** Styles may refer to a named style only where there is one. */
  private readonly named: string;

  constructor(private readonly before: string) {
    const { prefix } = placeForChild(before, 'extLst');
    const list = (name: string, item: string): List => new List(before, name, item, prefix);
    this.formats = list('numFmts', 'numFmt');
    this.fonts = list('fonts', 'font');
    this.fills = list('fills', 'fill');
    this.borders = list('borders', 'border');
    this.styles = list('cellXfs', 'xf');
    this.named = element(before, 'styleSheet', 'cellStyleXfs', 'xf') ? ' xfId="0"' : '';
    for (const item of elements(before, 'styleSheet', 'numFmts', 'numFmt')) {
      this.formatIds.set(attribute(item, 'formatCode') ?? '', Number(attribute(item, 'numFmtId')));
    }
  }

  /**
   * Number of the style for a look.
   * @param quoted the text begins like a formula: Excel then keeps it a text even when a person opens the cell for typing
   */
  style(look: Look, format = 'General', quoted = false): number {
    const font = this.fonts.add(
      `<font>${look.bold ? '<b/>' : ''}<sz val="${look.size}"/><color rgb="${argb(look.color)}"/><name val="${SHEET_FONT}"/><charset val="134"/></font>`,
    );
    const fill = look.fill === null ? 0 : this.fills.add(
      `<fill><patternFill patternType="solid"><fgColor rgb="${argb(look.fill)}"/><bgColor indexed="64"/></patternFill></fill>`,
    );
    const border = this.borders.add(look.border ? framed : FIRST['border']![0]!);
    const alignment = `<alignment horizontal="${look.horizontal}" vertical="center"${look.indent ? ` indent="${look.indent}"` : ''}${look.wrap ? ' wrapText="1"' : ''}/>`;
    return this.styles.add(
      `<xf numFmtId="${this.formatId(format)}" fontId="${font}" fillId="${fill}" borderId="${border}"${this.named}${quoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`,
    );
  }

  private formatId(format: string): number {
    const known = BUILT_IN[format] ?? this.formatIds.get(format);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.formatIds.values()) + 1;
    this.formatIds.set(format, id);
    this.formats.add(`<numFmt numFmtId="${id}" formatCode="${escapeAttribute(format)}"/>`);
    return id;
  }

  get text(): string {
    const lists = [this.formats, this.fonts, this.fills, this.borders, this.styles];
    return splice(this.before, lists.flatMap((list) => list.splices));
  }
}

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

const side = (name: string): string => `<${name} style="thin"><color rgb="${argb(BORDER_COLOR)}"/></${name}>`;
const framed = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
