/** The page of a rule for reading in a terminal: headings without marks, tables in straight columns. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { alignColumns } from '../output/columns';

/** Where the pages lie: beside the bundle, or in the sources. */
const FOLDERS = [path.join(__dirname, 'rules'), path.join(__dirname, '..', 'rules')];

/** null when the rule has no page. */
export async function rulePage(id: string): Promise<string | null> {
  for (const folder of FOLDERS) {
    const page = await readFile(path.join(folder, `${id}.md`), 'utf8').catch(() => null);
    if (page !== null) return plain(page);
  }
  return null;
}

/** `## 依据` → 【依据】, a Markdown table → aligned columns; the title goes, it has been said. */
export function plain(page: string): string {
  const lines: string[] = [];
  let table: string[][] = [];
  const endTable = (): void => {
    lines.push(...alignColumns(table, '  '));
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
    lines.push(line.replace(/^#+ (.*)$/, '【$1】'));
  }
  endTable();
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
