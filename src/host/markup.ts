/** Workbooks that are text: HTML tables saved as .xls, and the XML of Excel 2003. */
import { failure } from './failure';

export interface Markup {
  kind: 'html' | 'xml2003';
  text: string;
}

const EXCEL_2003 = 'urn:schemas-microsoft-com:office:spreadsheet';
/** Encodings are declared near the top, if at all. */
const HEAD = 2048;

/** Decodes such a file. Errors: WorkbookError not-a-workbook for markup without a table, damaged when it was cut off. */
export function readMarkup(bytes: Uint8Array): Markup {
  const text = decodeMarkup(bytes).replace(/^\ufeff/, '');
  const head = text.slice(0, HEAD);
  if (head.includes(EXCEL_2003) && /<(?:\w+:)?Workbook[\s>]/.test(head)) {
    if (!/<\/(?:\w+:)?Workbook\s*>\s*$/.test(text.slice(-HEAD))) throw failure('damaged', { detail: 'Workbook is not closed' });
    return { kind: 'xml2003', text };
  }
  const isHtml = /<(?:!doctype\s+html|html|head|body|meta|table)[\s>]/i.test(head);
  if (!isHtml || !/<table[\s>]/i.test(text)) throw failure('not-a-workbook', { found: isHtml ? 'html' : 'xml' });
  const lower = text.toLowerCase();
  if (lower.lastIndexOf('</table') < lower.lastIndexOf('<table')) throw failure('damaged', { detail: 'table is not closed' });
  return { kind: 'html', text };
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
