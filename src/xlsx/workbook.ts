/** The workbook part: its sheets in tab order, its calendar, and its flavour. */
import { attribute, element, elements, isTrue } from './elements';
import { readAttribute } from './attribute';
import { PackageError, damaged } from './error';
import type { Package } from './package';
import { STRICT_NAMESPACE, relationshipsOf, type Relationship } from './relationships';
import { XmlCursor } from './xml';

/** More is no workbook that a person keeps. */
const MOST_SHEETS = 2000;

export interface SheetInfo {
  name: string;
  hidden: boolean;
  /** Part name of the worksheet. */
  part: string;
}

export interface WorkbookInfo {
  part: string;
  /** Days count from 1904 instead of 1900. */
  date1904: boolean;
  /** Written as “Strict Open XML”: other namespaces, which we read and do not write. */
  strict: boolean;
  /** Names of the parts that cells point into; undefined where the workbook has none. */
  sharedStrings: string | undefined;
  styles: string | undefined;
  /** Worksheets only; chart, dialog and macro sheets hold no cells of ours. */
  sheets: SheetInfo[];
}

/** Reads the workbook part. Errors: PackageError damaged, not-a-workbook. */
export function readWorkbook(pack: Package, part: string): WorkbookInfo {
  const text = pack.text(part);
  const root = rootTag(text);
  if (!root) throw new PackageError('not-a-workbook', 'xml');
  const relations = relationshipsOf(pack, part);
  const partOf = (kind: string): string | undefined => {
    const target = relations.find((item) => item.kind === kind && !item.external)?.target;
    return target !== undefined && pack.has(target) ? target : undefined;
  };
  const properties = element(text, 'workbook', 'workbookPr');
  return {
    part,
    date1904: properties !== undefined && isTrue(attribute(properties, 'date1904')),
    strict: root.includes(STRICT_NAMESPACE),
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
    sheets: readSheets(text, relations),
  };
}

function rootTag(text: string): string | null {
  const cursor = new XmlCursor(text);
  return cursor.next() && cursor.opens('workbook') ? cursor.tag : null;
}

function readSheets(text: string, relations: readonly Relationship[]): SheetInfo[] {
  const targets = new Map(relations.map((item) => [item.id, item]));
  const sheets: SheetInfo[] = [];
  const parts = new Set<string>();
  for (const { tag } of elements(text, 'workbook', 'sheets', 'sheet')) {
    const name = readAttribute(tag, 'name');
    const target = targets.get(readAttribute(tag, ':id') ?? '');
    if (name === undefined || !target) throw damaged('sheet without a part');
    if (target.kind !== 'worksheet') continue;
    // One part under many names would be a small file that takes hours to read.
    if (parts.size === parts.add(target.target.toLowerCase()).size) throw damaged(`${target.target} is two sheets`);
    if (parts.size > MOST_SHEETS) throw new PackageError('too-large', `more than ${MOST_SHEETS} sheets`);
    const state = readAttribute(tag, 'state');
    sheets.push({ name, hidden: state === 'hidden' || state === 'veryHidden', part: target.target });
  }
  return sheets;
}
