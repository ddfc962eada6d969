/** Where a new child belongs among the children of a part's root: their order is fixed by the format. */
import { XmlCursor } from './xml';

/** The children of a root in the order of the schema (ECMA-376 part 1, annex A). */
const inOrder = (names: string): readonly string[] => names.split(' ');

const WORKBOOK = inOrder(
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
);
const STYLES = inOrder('numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst');
/** `AlternateContent` wraps the controls of newer files. */
const WORKSHEET = inOrder(
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls AlternateContent webPublishItems tableParts extLst',
);
const ORDERS: Readonly<Record<string, readonly string[]>> = { workbook: WORKBOOK, styleSheet: STYLES, worksheet: WORKSHEET };

/** Position for a child that is not there yet: before the first that has to come later, else at the end. Also the root's prefix. */
export function placeForChild(text: string, name: string): { at: number; prefix: string } {
  const cursor = new XmlCursor(text);
  cursor.next();
  const { prefix, local } = cursor;
  const order = ORDERS[local] ?? [];
  const own = order.indexOf(name);
  while (cursor.next()) {
    if (cursor.depth === 0 || (cursor.depth === 1 && !cursor.closing && order.indexOf(cursor.local) > own)) break;
  }
  return { at: cursor.start, prefix };
}
