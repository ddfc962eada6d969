/** The rules' pages, carried in a script of their own so that they open offline and from a folder. */

interface PageContext {
  (name: string): string;
  keys(): string[];
}

declare const require: { context(folder: string, deep: boolean, pattern: RegExp): PageContext };

const pages = require.context('../rules', false, /\.md$/);

/** The Markdown of a rule's page. */
export function rulePage(rule: string): string {
  const name = `./${rule}.md`;
  if (!pages.keys().includes(name)) throw new Error(`no page for ${rule}`);
  return pages(name);
}
