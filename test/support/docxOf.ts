/** A Word file made of title lines and a table that shows what a grid shows, merges included. */
import { strToU8, zipSync } from 'fflate';
import type { Grid } from '../../src/grid/grid';

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const paragraphs = (text: string): string => text.split('\n').map((line) => `<w:p><w:r><w:t xml:space="preserve">${escape(line)}</w:t></w:r></w:p>`).join('');

/** Rows `from`…`to` of the grid as one table. */
function table(grid: Grid, from: number, to: number): string {
  const rows = Array.from({ length: to - from + 1 }, (_, index) => from + index).map((row) => {
    const cells: string[] = [];
    for (let column = 1; column <= grid.columns; column++) {
      const merge = grid.merges.find(({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right);
      const span = merge && merge.right > merge.left ? `<w:gridSpan w:val="${merge.right - merge.left + 1}"/>` : '';
      const vertical = merge && merge.bottom > merge.top ? `<w:vMerge${row === merge.top ? ' w:val="restart"' : ''}/>` : '';
      const text = merge && row > merge.top ? '' : grid.text(row, column);
      cells.push(`<w:tc><w:tcPr>${span}${vertical}</w:tcPr>${paragraphs(text)}</w:tc>`);
      if (merge) column = merge.right;
    }
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

/**
 * @param titles rows of the grid that stand above the table as paragraphs
 * @param parts lengths of the tables that the rest is cut into; one table when left out
 */
export function docxOf(grid: Grid, titles = 0, parts: readonly number[] = [grid.rows - titles]): Uint8Array {
  const lines = Array.from({ length: titles }, (_, row) => paragraphs([...grid.filled(row + 1)].map(({ text }) => text).join(' '))).join('');
  let row = titles;
  const tables = parts.map((length) => {
    const xml = table(grid, row + 1, row + length);
    row += length;
    return xml;
  });
  return zipSync({
    '[Content_Types].xml': strToU8(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`),
    '_rels/.rels': strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
    'word/document.xml': strToU8(`<w:document ${NS}><w:body>${lines}${tables.join('<w:p/>')}<w:sectPr/></w:body></w:document>`),
  });
}
