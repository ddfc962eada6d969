/** A .docx package as a document: paragraphs with their list numbers written out, heading levels, tables with merged cells. */
import type { TextDocument } from '../grid/document';
import { contentType } from '../xlsx/contentTypes';
import { PackageError } from '../xlsx/error';
import type { Package } from '../xlsx/package';
import { relatedPart } from '../xlsx/relationships';
import { XmlCursor } from '../xlsx/xml';
import { readBlocks } from './docxBody';
import { readNumbering } from './docxNumbers';
import { readStyles } from './docxStyles';
import { failure } from './failure';

const USUAL_MAIN_PART = 'word/document.xml';

/**
 * Reads the main text; headers, footers, notes and comments are left out, and so are deleted and hidden words.
 * Errors: WorkbookError not-a-document for another kind of package; PackageError damaged, encrypted, too-large.
 */
export function openDocx(pack: Package): TextDocument {
  const part = relatedPart(pack, '', 'officeDocument') ?? (pack.has(USUAL_MAIN_PART) ? USUAL_MAIN_PART : undefined);
  if (part === undefined) throw failure('not-a-document', { found: 'zip' });
  const type = contentType(pack, part)?.toLowerCase() ?? '';
  if (type.includes('spreadsheetml') || type.includes('ms-excel')) throw failure('not-a-document', { found: 'xlsx' });
  if (type.includes('presentationml') || type.includes('ms-powerpoint')) throw failure('not-a-document', { found: 'pptx' });
  if (!pack.has(part)) throw new PackageError('damaged', `${part} is missing`);
  const styles = readStyles(textOf(pack, part, 'styles'));
  const numbering = readNumbering(textOf(pack, part, 'numbering'));
  return { blocks: readBlocks(new XmlCursor(pack.text(part)), styles, numbering) };
}

/** Text of a part beside the main one; '' where the document has none. */
function textOf(pack: Package, owner: string, kind: string): string {
  const part = relatedPart(pack, owner, kind);
  return part !== undefined && pack.has(part) ? pack.text(part) : '';
}
