/** One line of the table that all measurements end in. */
import { availableParallelism, cpus, totalmem } from 'node:os';

export interface Measure {
  /** 1 engine · 2 workbooks · 3 a large file · 4 Excel · 5 pane · 6 start-up · 7 web page. */
  part: number;
  what: string;
  ours: string;
  /** What it is held against, and what that took. */
  against: string;
  ratio: string;
  /** What the ratio should be; '' where it is only told. */
  aim: string;
}

const COLUMNS = ['part', 'what', 'ours', 'against', 'ratio', 'aim'] as const;

/** As Markdown: it stands in a terminal as well as in a note. */
export function printTable(measures: readonly Measure[]): void {
  const rows = [COLUMNS, COLUMNS.map(() => '---'), ...measures.map((measure) => COLUMNS.map((column) => String(measure[column]).replace(/\|/g, '\\|')))];
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}

/** What all of it was measured on. */
export const machine = (): string => `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GB`;
