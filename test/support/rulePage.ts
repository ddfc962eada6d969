/** Reads a rule page: its title, its sections, and the example tables that are its tests. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Example } from './formOf';

/** From the checkout, where tests and the conformance run are started. */
export const RULES = path.resolve('src', 'rules');

export interface RulePage {
  title: string;
  /** The sentence below the title. */
  summary: string;
  sections: string[];
  triggers: Example[];
  passes: Example[];
}

export function readRulePage(id: string): RulePage {
  const text = readFileSync(path.join(RULES, `${id}.md`), 'utf8');
  const [head = '', ...parts] = text.split(/^## /m);
  const sections = parts.map((part) => ({ name: part.slice(0, part.indexOf('\n')).trim(), body: part.slice(part.indexOf('\n')) }));
  const table = (name: string): Example[] => tableOf(sections.find((section) => section.name === name)?.body ?? '');
  return {
    title: /^# (.+)$/m.exec(head)?.[1]?.trim() ?? '',
    summary: head.replace(/^# .+$/m, '').trim(),
    sections: sections.map((section) => section.name),
    triggers: table('触发示例'),
    passes: table('合格示例'),
  };
}

/** Cells keep their inner text; blanks around them belong to the table. */
function tableOf(body: string): Example[] {
  const lines = body.split('\n').filter((line) => line.startsWith('|'));
  const cells = (line: string): string[] => line.split('|').slice(1, -1).map((cell) => cell.trim());
  const [header, , ...rows] = lines;
  if (header === undefined) return [];
  const names = cells(header);
  return rows.map((row) => Object.fromEntries(cells(row).map((cell, index) => [names[index] ?? '', cell])));
}
