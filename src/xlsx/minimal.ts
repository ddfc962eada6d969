/** A workbook file with nothing in it yet, for sheets that may not go into the user's own. */
import type { NewSheet } from '../grid/newSheet';
import { addSheet } from './addSheet';
import { portableCodec, type Codec } from './codec';
import { Package } from './package';
import { MINIMAL_STYLES } from './styleAppender';
import { readWorkbook } from './workbook';
import { makeEntry, writeZip } from './zipWrite';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const WORKBOOK = 'xl/workbook.xml';

const PARTS: readonly [name: string, text: string][] = [
  [
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/${WORKBOOK}" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  ],
  ['_rels/.rels', `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${WORKBOOK}"/></Relationships>`],
  [
    WORKBOOK,
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="11000"/></bookViews><sheets/></workbook>`,
  ],
  ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`],
  ['xl/styles.xml', MINIMAL_STYLES.slice(HEAD.length)],
];

/** Bytes of an .xlsx with these sheets in their order, the same for the same sheets. Errors: RangeError without a sheet. */
export function minimalWorkbook(sheets: readonly NewSheet[], codec: Codec = portableCodec): Uint8Array {
  if (sheets.length === 0) throw new RangeError('a workbook has at least one sheet');
  const entries = PARTS.map(([name, text]) => makeEntry(name, new TextEncoder().encode(HEAD + text), codec));
  const pack = new Package(writeZip({ entries, comment: new Uint8Array(0) }), codec);
  const info = readWorkbook(pack, WORKBOOK);
  for (const sheet of sheets) addSheet(pack, info, sheet);
  return pack.save();
}
