/** What kind of document a package holds, told from its main part, never from the file's name. */
import { contentType } from './contentTypes';
import { PackageError } from './error';
import type { Package } from './package';
import { relatedPart } from './relationships';

/** `workbook` is ours; `binary` (.xlsb) and `opendocument` (.ods) are for another reader; the tables of a `document` (.docx) may hold a form. */
export type PackageKind = { kind: 'workbook'; part: string; macros: boolean } | { kind: 'binary' } | { kind: 'opendocument' } | { kind: 'document' };

const USUAL_MAIN_PART = 'xl/workbook.xml';

/** Errors: PackageError not-a-workbook with what it is instead (pptx, zip) as detail; damaged when the main part is lost. */
export function packageKind(pack: Package): PackageKind {
  const part = mainPart(pack);
  if (part === undefined) {
    if (isOpenDocument(pack)) return { kind: 'opendocument' };
    throw new PackageError('not-a-workbook', 'zip');
  }
  const type = contentType(pack, part)?.toLowerCase() ?? '';
  if (type.includes('wordprocessingml') || type.includes('ms-word')) return { kind: 'document' };
  if (type.includes('presentationml') || type.includes('ms-powerpoint')) throw new PackageError('not-a-workbook', 'pptx');
  if (type.includes('sheet.binary')) return { kind: 'binary' };
  if (!pack.has(part)) throw new PackageError('damaged', `${part} is missing`);
  if (!/\.xml$/i.test(part)) throw new PackageError('not-a-workbook', 'zip');
  return { kind: 'workbook', part, macros: type.includes('macroenabled') };
}

function mainPart(pack: Package): string | undefined {
  const part = relatedPart(pack, '', 'officeDocument');
  return part ?? (pack.has(USUAL_MAIN_PART) ? USUAL_MAIN_PART : undefined);
}

/** A spreadsheet of OpenDocument carries its media type as the first thing in the archive. */
function isOpenDocument(pack: Package): boolean {
  if (!pack.has('content.xml') || !pack.has('mimetype')) return false;
  if (!pack.text('mimetype').startsWith('application/vnd.oasis.opendocument.spreadsheet')) return false;
  const manifest = 'META-INF/manifest.xml';
  if (pack.has(manifest) && /<[\w:]*encryption-data[\s>]/.test(pack.text(manifest))) {
    throw new PackageError('encrypted', 'opendocument');
  }
  return true;
}
