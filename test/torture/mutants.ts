/** Workbooks and documents spoilt in ten thousand ways, layouts stormed in five thousand: always the same ones. */
import { CASES } from './cases';
import { runCases, type Tally } from './crew';
import type { Line } from './table';

/** Cases in the whole run and in the short one, and what they are called in the table. */
const RUNS: readonly { name: string; what: string; count: number; short: number }[] = [
  { name: 'xlsx-bytes', what: 'mutations of .xlsx: bytes', count: 4000, short: 60 },
  { name: 'xlsx-xml', what: 'mutations of .xlsx: XML inside', count: 4000, short: 60 },
  { name: 'xls-bytes', what: 'mutations of .xls .xlsb .ods .xml .html', count: 1500, short: 20 },
  { name: 'docx-bytes', what: 'mutations of .docx: bytes', count: 1500, short: 30 },
  { name: 'docx-xml', what: 'mutations of .docx: XML inside', count: 1500, short: 30 },
  { name: 'fields', what: 'hostile texts in every field of a form', count: 800, short: 12 },
  { name: 'long-texts', what: 'texts of 32,767 characters', count: 600, short: 8 },
  { name: 'storms', what: 'layout storms over the published forms', count: 5100, short: 40 },
  { name: 'layouts', what: 'layout finder', count: 1500, short: 20 },
  { name: 'values', what: 'value parser', count: 10_000, short: 150 },
  { name: 'prose', what: 'prose checker', count: 1500, short: 15 },
  { name: 'pasted', what: 'clipboard: HTML and lines with tabs', count: 800, short: 8 },
];

const FIRST = 1;

export async function mutants(program: string, short: boolean, only?: string): Promise<Line[]> {
  const lines: Line[] = [];
  for (const { name, what, count, short: few } of RUNS) {
    if (only !== undefined && only !== name) continue;
    if (!(name in CASES)) throw new Error(`no cases called ${name}`);
    lines.push(lineOf(what, await runCases(program, name, FIRST, short ? few : count)));
  }
  return lines;
}

function lineOf(what: string, { name, done, outcomes, failures, slowest }: Tally): Line {
  // The reader of old formats is not ours; the program runs it in a thread and ends it, as the watch did here.
  const ended = name === 'xls-bytes' ? failures.filter((failure) => failure.what.startsWith('no end') || failure.what.startsWith('more than')) : [];
  const common = [...outcomes].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([outcome, count]) => `${outcome} ${count}`);
  return {
    what, count: done,
    failures: failures.filter((failure) => !ended.includes(failure)).map((failure) => `seed ${failure.seed}: ${failure.what}`),
    note: [...(ended.length > 0 ? [`${ended.length} ended by the watch (seeds ${ended.slice(0, 5).map(({ seed }) => seed).join(' ')})`] : []), ...common, `slowest ${Math.round(slowest.ms)} ms`].join(', '),
  };
}
