/** Writes the XML of one cell. */
import { address } from '../grid/address';
import { removeAttribute, setAttribute } from './attribute';
import type { CellPatch } from './patch';
import { escapeCellText, escapeText } from './xmlText';

/** An existing cell with new content: its opening tag keeps reference and style, `extra` stands at its end again. */
export function changedCell(tag: string, prefix: string, patch: CellPatch, extra: string): string {
  // What `cm` and `vm` point to describes the old content.
  const bare = ['t', 'cm', 'vm'].reduce(removeAttribute, tag);
  return cellXml(bare, prefix, patch, extra);
}

/** A cell that was not there; `style` -1 for none. Nothing at all when there is nothing to write, unless it is to be `drawn` blank. */
export function newCell(prefix: string, patch: CellPatch, style: number, drawn = false): string {
  const { value, formula } = patch;
  if (!drawn && (value === null || value === '') && formula === null) return '';
  const tag = `<${prefix}c r="${address(patch.row, patch.column)}"${style >= 0 ? ` s="${style}"` : ''}/>`;
  return cellXml(tag, prefix, patch, '');
}

function cellXml(tag: string, prefix: string, { value, formula }: CellPatch, extra: string): string {
  let typed = tag;
  let content = '';
  if (formula !== null) {
    if (typeof value === 'string') typed = setAttribute(tag, 't', 'str');
    const result = value === null ? '' : `<${prefix}v>${typeof value === 'number' ? value : escapeCellText(value)}</${prefix}v>`;
    content = `<${prefix}f>${escapeText(formula)}</${prefix}f>${result}`;
  } else if (typeof value === 'number') {
    content = `<${prefix}v>${value}</${prefix}v>`;
  } else if (value !== null && value !== '') {
    typed = setAttribute(tag, 't', 'inlineStr');
    content = `<${prefix}is>${textXml(prefix, value)}</${prefix}is>`;
  }
  const head = typed.replace(/\s*\/?>$/, '');
  return content + extra === '' ? `${head}/>` : `${head}>${content}${extra}</${prefix}c>`;
}

function textXml(prefix: string, text: string): string {
  const space = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${space}>${escapeCellText(text)}</${prefix}t>`;
}
