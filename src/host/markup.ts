/** Workbooks that are text: HTML tables saved as .xls, and the XML of Excel 2003. */
import { LAST_ROW } from '../xlsx/limits';
import { failure } from './failure';

export interface Markup {
  kind: 'html' | 'xml2003';
  text: string;
}

const EXCEL_2003 = 'urn:schemas-microsoft-com:office:spreadsheet';
/** Encodings are declared near the top, if at all. */
const HEAD = 2048;
const WIDEST_SPAN = 1000;

/** Decodes such a file. Errors: WorkbookError not-a-workbook for markup without a table, damaged when it was cut off. */
export function readMarkup(bytes: Uint8Array): Markup {
  const text = decodeMarkup(bytes).replace(/^\ufeff/, '');
  const head = text.slice(0, HEAD);
  if (head.includes(EXCEL_2003) && /<(?:\w+:)?Workbook[\s>]/.test(head)) {
    if (!/<\/(?:\w+:)?Workbook\s*>\s*$/.test(text.slice(-HEAD))) throw failure('damaged', { detail: 'Workbook is not closed' });
    demandPlausible(text);
    return { kind: 'xml2003', text };
  }
  const isHtml = /<(?:!doctype\s+html|html|head|body|meta|table)[\s>]/i.test(head);
  if (!isHtml || !/<table[\s>]/i.test(text)) throw failure('not-a-workbook', { found: isHtml ? 'html' : 'xml' });
  const lower = text.toLowerCase();
  if (lower.lastIndexOf('</table') < lower.lastIndexOf('<table')) throw failure('damaged', { detail: 'table is not closed' });
  return { kind: 'html', text: withoutHugeSpans(text) };
}

/** Cells of one merged area that the other reader may be made to write down. */
const LARGEST_AREA = 1_000_000;

/** Excel 2003 XML places cells by number: one that is told to stand at a billion would never be reached. Errors: WorkbookError too-large. */
function demandPlausible(text: string): void {
  for (const [, name, digits] of text.matchAll(/[\s:](Index|Span|MergeAcross|MergeDown)\s*=\s*["']\s*(-?\d+)/g)) {
    if (Number(digits) > LAST_ROW) throw failure('too-large', { detail: `${name} ${digits}` });
  }
  for (const [tag] of text.matchAll(/<(?:\w+:)?Cell\b[^>]*\bMerge(?:Across|Down)\b[^>]*>/g)) {
    const lines = (name: string): number => 1 + Number(new RegExp(`${name}\\s*=\\s*["']\\s*(\\d+)`).exec(tag)?.[1] ?? 0);
    if (lines('MergeAcross') * lines('MergeDown') > LARGEST_AREA) throw failure('too-large', { detail: tag.slice(0, 80) });
  }
}

/** No cell spans more rows than the page has, nor more columns than a browser lets it. */
function withoutHugeSpans(text: string): string {
  const rows = text.match(/<tr[\s>]/gi)?.length ?? 0;
  return text.replace(/\b(row|col)(span\s*=\s*["']?\s*)(\d{3,})/gi, (_, kind: string, between: string, digits: string) => {
    const most = kind.toLowerCase() === 'row' ? rows : WIDEST_SPAN;
    return `${kind}${between}${Math.max(1, Math.min(Number(digits), most))}`;
  });
}

/**
 * Text in whatever encoding it is: byte order mark, then UTF-8 if the bytes are valid UTF-8, then what the file declares,
 * then GB18030. Declarations come last because exports often copy one from a template; Chinese text in another encoding
 * is practically never valid UTF-8.
 */
export function decodeMarkup(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(declaredEncoding(bytes)).decode(bytes);
  }
}

/** GB2312 and GBK are read as GB18030, which contains both: exports declare the smallest and use the largest. */
function declaredEncoding(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const declared = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  return declared === 'big5' || declared === 'shift_jis' || declared === 'euc-kr' ? declared : 'gb18030';
}
