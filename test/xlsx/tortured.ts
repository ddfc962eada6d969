/** Workbooks as different producers write them, by name: the sample form in every dialect, and the files of test/samples/torture. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oddZip } from './oddZip';
import { MAIN, RELATIONS, SECOND, SHEET, STRINGS, relationsXml, sampleParts, sheetRows, sheetXml, zipParts, type Parts } from './sampleParts';

const SAMPLES = join(__dirname, '..', 'samples', 'torture');

export function sampleFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(SAMPLES, name)));
}

/** Puts a prefix on every element of the spreadsheet namespace. */
function prefixed(xml: string): string {
  return xml
    .replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, '<$1x:$2')
    .replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);
}

function withPrefix(): Parts {
  const parts = sampleParts();
  for (const part of [SHEET, SECOND, 'xl/workbook.xml', 'xl/styles.xml', 'xl/sharedStrings.xml']) {
    parts[part] = prefixed(parts[part] as string);
  }
  return parts;
}

/** No `r` anywhere, all texts inline: cells are placed by counting, so the gaps are filled with empty ones. */
function withoutReferences(): Parts {
  const rows = sheetRows()
    .replace('<row r="9"', '<row/><row r="9"')
    .replace('<c r="G1" s="1"/>', '<c/><c/><c/><c/><c r="G1" s="1"/>')
    .replace('<c r="D6">', '<c/><c/><c r="D6">')
    .replace('<c r="E7" s="5"/>', '<c/><c/><c/><c r="E7" s="5"/>')
    .replace(/ r="[A-Z]*\d+"/g, '')
    .replace(/ t="s"><v>(\d+)<\/v>/g, (_, index: string) => ` t="inlineStr"><is><t>${STRINGS[Number(index)]}</t></is>`);
  return sampleParts(sheetXml(rows));
}

export function utf16(text: string, bigEndian = false): Uint8Array {
  const full = `\ufeff${text.replace('UTF-8', 'UTF-16')}`;
  const bytes = new Uint8Array(full.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < full.length; at++) view.setUint16(at * 2, full.charCodeAt(at), !bigEndian);
  return bytes;
}

function withUtf16(bigEndian: boolean): Parts {
  const parts = sampleParts();
  for (const part of [SHEET, 'xl/workbook.xml', 'xl/sharedStrings.xml']) parts[part] = utf16(parts[part] as string, bigEndian);
  return parts;
}

function withByteOrderMark(): Parts {
  const parts = sampleParts();
  for (const [part, content] of Object.entries(parts)) parts[part] = `\ufeff${content as string}`;
  return parts;
}

/** Absolute targets, `..` in paths, part names in other case than they are referred to. */
function withOddTargets(): Parts {
  const parts = sampleParts();
  parts['_rels/.rels'] = relationsXml(['officeDocument', '/XL/Workbook.xml']);
  parts['xl/_rels/workbook.xml.rels'] = relationsXml(
    ['worksheet', '/xl/worksheets/SHEET1.xml'], ['worksheet', './../xl/worksheets/sheet2.xml'], ['styles', '/xl/styles.xml'],
    ['sharedStrings', '/xl/SharedStrings.xml'], ['calcChain', '/xl/calcChain.xml'],
  );
  return parts;
}

function with1904(): Parts {
  const parts = sampleParts();
  parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] as string).replace('<workbookPr ', '<workbookPr date1904="1" ');
  return parts;
}

/** What Excel 365 adds: ids, a dynamic array, CDATA and comments, extensions in a cell. */
function asModernExcel(): Parts {
  const rows = sheetRows()
    .replace('<row r="3"', '<row r="3" x14ac:dyDescent="0.2"')
    .replace('<c r="B3"><v>80</v></c>', "<!-- 目标 --><c  s = '0' r='B3' ><v ><![CDATA[80]]></v></c>")
    .replace('<c r="C5"><v>100</v></c>', '<c r="C5"><v>100</v><extLst><ext uri="{0}"/></extLst></c>');
  const sheet = sheetXml(rows).replace(
    `xmlns:r="${RELATIONS}"`,
    `xmlns:r="${RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}"`,
  );
  return sampleParts(sheet);
}

/** Dialects of the sample form; each is the same workbook to a reader. */
export const DIALECTS: Record<string, () => Uint8Array> = {
  plain: () => zipParts(sampleParts()),
  'prefixed elements': () => zipParts(withPrefix()),
  'inline strings without r': () => zipParts(withoutReferences()),
  'UTF-16 little endian': () => zipParts(withUtf16(false)),
  'UTF-16 big endian': () => zipParts(withUtf16(true)),
  'byte order marks': () => zipParts(withByteOrderMark()),
  'odd targets': () => zipParts(withOddTargets()),
  'Excel 365': () => zipParts(asModernExcel()),
  'data descriptors': () => oddZip(sampleParts(), { descriptors: true }),
  zip64: () => oddZip(sampleParts(), { zip64: true }),
  'stored, with comment': () => oddZip(sampleParts(), { stored: true, comment: '财政局' }),
  'calendar from 1904': () => zipParts(with1904()),
};

/** Real producers' files. */
export const FILES = ['a_selfeval.xlsx', 'b_features.xlsx', 'c_macro.xlsm', 'g_wpslike.xlsx'];
