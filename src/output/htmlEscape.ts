/** Text of a stranger → HTML that shows it and does nothing else: markup escaped, characters that hide or turn text made visible. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

/** Marks that turn the direction of text, have no width, or control old terminals; tab and line break stay. Lone surrogates would spoil the file. */
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff]|\u034f|\u17b4|\u17b5|\udb40[\udc00-\udc7f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What stands for a character that nobody would see: its number. `visible('甲\u202e乙')` → 甲⟦U+202E⟧乙 */
export const visible = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(HIDDEN, (found) => `⟦U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟧`);

/** For text and for attributes in quotes. Example: `escapeHtml('<b>')` → &lt;b&gt; */
export const escapeHtml = (text: string): string => visible(text).replace(/[&<>"'`]/g, (char) => ENTITIES[char]!);

/** Markup that is safe as it stands: only `html` and `raw` make it. */
export class Markup {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

type Piece = Markup | string | number | null | undefined | readonly Piece[];

const pieceOf = (piece: Piece): string => {
  if (piece === null || piece === undefined) return '';
  if (piece instanceof Markup) return piece.text;
  return typeof piece === 'object' ? piece.map(pieceOf).join('') : escapeHtml(String(piece));
};

/** Markup with values put in; every text is escaped, lists are joined, null leaves nothing. Example: html`<td>${'<b>'}</td>` */
export const html = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup =>
  new Markup(strings.reduce((text, string, at) => text + pieceOf(pieces[at - 1]) + string));

/** For markup that was made elsewhere and is known to be safe, such as a picture. */
export const raw = (text: string): Markup => new Markup(text);

/** A text from a form, set apart so that writing from right to left does not turn what stands beside it; its line breaks stay. */
export const field = (text: string | null | undefined): Markup => html`<bdi>${(text ?? '').split('\n').map((part, at) => (at === 0 ? html`${part}` : html`<br>${part}`))}</bdi>`;
