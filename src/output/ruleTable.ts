/** The catalogue of rules as a Markdown table, for the README. */
import { say } from '../text/say';

interface Row {
  id: string;
  title: string;
  severity: string;
  basis: string;
  unverified: boolean;
}

const HEAD = ['rule', 'severity', '问题', 'what it finds', '依据'];

/** One line per rule, linked to its page; ends with a line break. */
export function ruleTable(rules: readonly Row[]): string {
  const rows = rules.map(({ id, severity, title, basis, unverified }) => [
    `[\`${id}\`](src/rules/${id}.md)`, severity, title, say(`rules.${id}.title`, {}, 'en'), basis + (unverified ? say('terms.unverified') : ''),
  ]);
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replace(/\|/g, '\\|')).join(' | ')} |`;
  return `${[line(HEAD), `|${'---|'.repeat(HEAD.length)}`, ...rows.map(line)].join('\n')}\n`;
}
