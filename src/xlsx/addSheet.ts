/** Adds a worksheet to an opened workbook, behind all others: nothing that counts sheets or styles has to be counted anew. */
import { looks } from '../grid/look';
import type { NewSheet } from '../grid/newSheet';
import { sheetNameFor } from '../grid/sheetName';
import { addContentType } from './contentTypes';
import { appendTo, attribute, element, elements, isTrue, splice, type Splice } from './elements';
import { damaged } from './error';
import { newSheetXml } from './newSheetXml';
import { placeForChild } from './order';
import type { Package } from './package';
import { RELATIONSHIPS, addRelationship } from './relationships';
import { MINIMAL_STYLES, StyleAppender } from './styleAppender';
import type { SheetInfo, WorkbookInfo } from './workbook';
import { escapeAttribute, escapeText } from './xmlText';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const LAST_SHEET_ID = 65_534;

/** Nobody may add, move or rename sheets: Excel asks for a password, and so should we. */
export function isStructureLocked(pack: Package, workbookPart: string): boolean {
  const protection = element(pack.text(workbookPart), 'workbook', 'workbookProtection');
  return protection !== undefined && isTrue(attribute(protection, 'lockStructure'));
}

/** Writes the sheet's parts and enters it everywhere; `info` learns of it. Errors: PackageError damaged. */
export function addSheet(pack: Package, info: WorkbookInfo, sheet: NewSheet): SheetInfo {
  const folder = pack.storedName(info.part).replace(/[^/]*$/, '');
  const styles = stylesPart(pack, info, folder);
  const appender = new StyleAppender(pack.text(styles));
  const part = pack.freeName(`${folder}worksheets/sheet`, '.xml');
  pack.add(part, newSheetXml(sheet, (look, format, quoted) => appender.style(looks[look], format, quoted)));
  pack.setText(styles, appender.text);
  addContentType(pack, part, `${TYPE}.worksheet+xml`);
  const id = addRelationship(pack, info.part, 'worksheet', part);
  const name = enter(pack, info.part, sheet, id);
  const added: SheetInfo = { name, hidden: false, part };
  info.sheets.push(added);
  return added;
}

function stylesPart(pack: Package, info: WorkbookInfo, folder: string): string {
  if (info.styles !== undefined) return info.styles;
  const part = pack.has(`${folder}styles.xml`) ? pack.freeName(`${folder}styles`, '.xml') : `${folder}styles.xml`;
  pack.add(part, MINIMAL_STYLES);
  addContentType(pack, part, `${TYPE}.styles+xml`);
  addRelationship(pack, info.part, 'styles', part);
  return (info.styles = part);
}

/** Lists the sheet in the workbook part, with the rows that repeat on every page; gives its name. */
function enter(pack: Package, part: string, sheet: NewSheet, relationship: string): string {
  const text = pack.text(part);
  const list = element(text, 'workbook', 'sheets');
  if (!list) throw damaged('workbook without sheets');
  const others = elements(text, 'workbook', 'sheets', 'sheet');
  const name = sheetNameFor(sheet.name, others.map((item) => attribute(item, 'name') ?? ''));
  const id = freeId(others.map((item) => Number(attribute(item, 'sheetId'))));
  const entry = `<${list.prefix}sheet xmlns:r="${RELATIONSHIPS}" name="${escapeAttribute(name)}" sheetId="${id}" r:id="${relationship}"/>`;
  const titles = sheet.frozenRows > 0 ? printTitles(text, name, others.length, sheet.frozenRows) : [];
  pack.setText(part, splice(text, [...appendTo(list, entry), ...titles]));
  return name;
}

/** One more than the highest; a gap where the highest is the last there is. */
function freeId(ids: readonly number[]): number {
  const next = Math.max(0, ...ids) + 1;
  if (next <= LAST_SHEET_ID) return next;
  for (let id = 1; ; id++) if (!ids.includes(id)) return id;
}

function printTitles(text: string, name: string, index: number, rows: number): Splice[] {
  const names = element(text, 'workbook', 'definedNames');
  const reference = `'${name.replace(/'/g, "''")}'!$1:$${rows}`;
  const entry = (prefix: string): string =>
    `<${prefix}definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeText(reference)}</${prefix}definedName>`;
  if (names) return appendTo(names, entry(names.prefix));
  const { at, prefix } = placeForChild(text, 'definedNames');
  return [{ start: at, end: at, text: `<${prefix}definedNames>${entry(prefix)}</${prefix}definedNames>` }];
}
