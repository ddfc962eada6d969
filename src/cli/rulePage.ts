/** The page of a rule for reading in a terminal: headings without marks, tables in straight columns. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { alignTable, wrap } from '../output/wrap';

/** Where the pages lie: beside the bundle, or in the sources. */
const FOLDERS = [path.join(__dirname, 'rules'), path.join(__dirname, '..', 'rules')];

/** The page in lines of at most `places`; null when the rule has no page. */
export async function rulePage(id: string, places = Infinity): Promise<string | null> {
  for (const folder of FOLDERS) {
    const page = await readFile(path.join(folder, `${id}.md`), 'utf8').catch(() => null);
    if (page !== null) return plain(page, places);
  }
  return null;
}

/** `## 依据` → 【依据】, a Markdown table → aligned columns, marks within the text left out; the title goes, it has been said. */
export function plain(page: string, places = Infinity): string {
  const lines: string[] = [];
  let table: string[][] = [];
  const endTable = (): void => {
    lines.push(...alignTable(table, places, '  '));
    table = [];
  };
  for (const line of page.replace(/\r/g, '').split('\n')) {
    if (/^\|.*\|\s*$/.test(line)) {
      const cells = line.trim().slice(1, -1).split(/(?<!\\)\|/).map((cell) => cell.trim().replace(/\\\|/g, '|'));
      if (!cells.every((cell) => /^:?-+:?$/.test(cell))) table.push(cells);
      continue;
    }
    endTable();
    if (/^# /.test(line)) continue;
    lines.push(...paragraph(withoutMarks(line).replace(/^#+ (.*)$/, '【$1】'), places));
  }
  endTable();
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

/** Points of a list hang under their text. */
function paragraph(line: string, places: number): string[] {
  const [, lead = '', text = ''] = /^(\s*(?:[-*]|\d+\.)\s+)?(.*)$/.exec(line)!;
  return wrap(text, places - lead.length).map((part, index) => (index === 0 ? lead : ' '.repeat(lead.length)) + part);
}

/** Without `**`, back quotes and the addresses of links; a single * is part of the text (B/A*分值). */
const withoutMarks = (line: string): string =>
  line.replace(/\*\*(.+?)\*\*/g, '$1').replace(/`([^`]+)`/g, '$1').replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');
