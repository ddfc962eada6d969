/** A rule's page in Markdown → blocks to draw: headings, paragraphs, lists and tables, all of them plain text. */

export type Block =
  | { type: 'heading'; level: number; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'list'; items: string[] }
  | { type: 'table'; head: string[]; rows: string[][] };

const CELL_BREAK = /(?<!\\)\|/;

/** `| 甲 | 乙 |` → 甲, 乙. A `\|` belongs to the text. */
function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split(CELL_BREAK).map((cell) => plainText(cell));
}

/** Marks of emphasis and escapes taken away; the pages hold no HTML but the wide blank. */
const plainText = (text: string): string =>
  text.replace(/&emsp;/g, '　').replace(/\\([|*_`\\])/g, '$1').replace(/`([^`]*)`/g, '$1').trim();

/** Reads the whole page; what is none of the known forms is a paragraph, never markup. */
export function readPage(markdown: string): Block[] {
  const blocks: Block[] = [];
  for (const line of markdown.split(/\r?\n/)) {
    const last = blocks[blocks.length - 1];
    const heading = /^(#{1,6})\s+(.*)$/.exec(line);
    const item = /^\s*[-*]\s+(.*)$/.exec(line);
    if (heading) blocks.push({ type: 'heading', level: heading[1]!.length, text: plainText(heading[2]!) });
    else if (line.startsWith('|')) addRow(blocks, line);
    else if (item && last?.type === 'list') last.items.push(plainText(item[1]!));
    else if (item) blocks.push({ type: 'list', items: [plainText(item[1]!)] });
    else if (line.trim() === '') blocks.push({ type: 'paragraph', text: '' });
    else if (last?.type === 'paragraph' && last.text !== '') last.text += plainText(line);
    else blocks.push({ type: 'paragraph', text: plainText(line) });
  }
  return blocks.filter((block) => block.type !== 'paragraph' || block.text !== '');
}

function addRow(blocks: Block[], line: string): void {
  const last = blocks[blocks.length - 1];
  if (last?.type !== 'table') blocks.push({ type: 'table', head: cellsOf(line), rows: [] });
  else if (!/^\|[\s:|-]+$/.test(line.trim())) last.rows.push(cellsOf(line));
}
