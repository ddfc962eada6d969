/** Keeps a shared formula alive when the cell that holds its text is overwritten. */
import { rangeName, type Range } from '../grid/address';
import { setAttribute } from './attribute';
import type { Splice } from './elements';
import type { Layout, SharedCell } from './layout';
import { cellKey } from './patch';
import { RelativeFormula } from './shift';
import { XmlCursor } from './xml';
import { escapeText } from './xmlText';

/** Splices that hand every orphaned shared formula on. `overwritten` holds the keys of all cells that get new content. */
export function rescueSharedFormulas(text: string, layout: Layout, overwritten: ReadonlySet<number>): Splice[] {
  return [...layout.shared.values()].flatMap((members) => {
    const gone = (cell: SharedCell): boolean => overwritten.has(cellKey(cell.row, cell.column));
    const master = members.find((cell) => cell.formula.ref !== undefined && cell.formula.text !== '');
    if (!master || !gone(master)) return [];
    return handOn(text, master, members.filter((cell) => !gone(cell)));
  });
}

function handOn(text: string, master: SharedCell, heirs: readonly SharedCell[]): Splice[] {
  const [heir] = heirs;
  if (!heir) return [];
  const formula = new RelativeFormula(master.formula.text);
  const textFor = ({ row, column }: SharedCell): string =>
    escapeText(formula.shifted(row - master.row, column - master.column));
  const area = boundsOf(heirs);
  // A master has to be the top left cell of its area; where none is, each cell gets its own formula.
  if (heir.row === area.top && heir.column === area.left) {
    return [replaceFormula(text, heir, textFor(heir), (tag) => setAttribute(tag, 'ref', rangeName(area)))];
  }
  return heirs.map((cell) => replaceFormula(text, cell, textFor(cell), (_, prefix) => `<${prefix}f>`));
}

function replaceFormula(
  text: string,
  cell: SharedCell,
  formula: string,
  opening: (tag: string, prefix: string) => string,
): Splice {
  const { start, end } = cell.formula;
  const cursor = new XmlCursor(text, start);
  cursor.next();
  const { prefix } = cursor;
  const open = opening(cursor.tag, prefix).replace(/\s*\/>$/, '>');
  return { start, end, text: `${open}${formula}</${prefix}f>` };
}

function boundsOf(cells: readonly SharedCell[]): Range {
  const area = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of cells) {
    area.top = Math.min(area.top, row);
    area.left = Math.min(area.left, column);
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, column);
  }
  return area;
}
