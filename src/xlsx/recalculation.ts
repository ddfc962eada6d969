/** Makes Excel and WPS compute a changed workbook anew when they open it. */
import { setAttribute } from './attribute';
import { removeContentType } from './contentTypes';
import { element } from './elements';
import { placeForChild } from './order';
import type { Package } from './package';
import { relatedPart, removeRelationship } from './relationships';

/** Takes the calculation chain out: it lists formula cells, and Excel rebuilds it; a wrong one is a damaged file. */
export function dropCalculationChain(pack: Package, workbookPart: string): void {
  const chain = relatedPart(pack, workbookPart, 'calcChain');
  if (chain === undefined) return;
  removeRelationship(pack, workbookPart, chain);
  if (!pack.has(chain)) return;
  removeContentType(pack, chain);
  pack.remove(chain);
}

/** Asks for a full calculation on opening: the stored results of other cells may hang on what was written. */
export function recalculateOnLoad(pack: Package, workbookPart: string): void {
  const text = pack.text(workbookPart);
  const settings = element(text, 'workbook', 'calcPr');
  if (settings) {
    const tag = setAttribute(settings.tag, 'fullCalcOnLoad', '1');
    pack.setText(workbookPart, text.slice(0, settings.start) + tag + text.slice(settings.innerStart));
    return;
  }
  const { at, prefix } = placeForChild(text, 'calcPr');
  pack.setText(workbookPart, `${text.slice(0, at)}<${prefix}calcPr fullCalcOnLoad="1"/>${text.slice(at)}`);
}

/** Whether any cell of the workbook is computed. */
export function hasFormulas(pack: Package, workbookPart: string, sheetParts: readonly string[]): boolean {
  if (relatedPart(pack, workbookPart, 'calcChain') !== undefined) return true;
  return sheetParts.some((part) => hasFormula(pack.text(part)));
}

/** A search for the two characters is many times as fast as one for the pattern, and most large sheets have neither. */
const hasFormula = (text: string): boolean => (text.includes('<f') || text.includes(':f')) && /<(?:[\w.-]+:)?f[\s/>]/.test(text);
