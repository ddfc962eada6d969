/**
 * `npm run bench`: everything that claims speed, held against what people would use instead and against the limit, as one table.
 * Words pick parts (engine, workbooks, large, excel, pane, start-up, page); `--short` only shows that it works. Judges nothing.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { CONTENDERS } from './contenders';
import { machine, printTable, type Measure } from './table';

const SELF = path.resolve('dist', 'bench.cjs');

type Part = (short: boolean) => Measure[] | Promise<Measure[]>;

/** Each part is loaded and run in a process of its own: what one leaves in the memory would be measured in the next. */
const PARTS: Record<string, () => Promise<Part>> = {
  engine: async () => (await import('./engine')).measureEngine,
  workbooks: async () => (await import('./workbooks')).measureWorkbooks,
  large: async () => (await import('./large')).measureLarge,
  excel: async () => (await import('./excel')).measureExcel,
  pane: async () => (await import('./pane')).measurePane,
  'start-up': async () => (await import('./startUp')).measureStartUp,
  page: async () => (await import('./page')).measurePage,
};

/** What a child process says last. */
const RESULT = '\nMEASURES ';

async function main([first, second, ...rest]: string[]): Promise<void> {
  if (first === '--run') return CONTENDERS[second!]!(rest[0]!);
  const words = [first, second, ...rest].filter((word) => word !== undefined);
  const short = words.includes('--short');
  if (first === '--part') {
    const measures = await (await PARTS[second!]!())(short);
    process.stdout.write(RESULT + JSON.stringify(measures), () => process.exit(0));
    return;
  }
  const asked = words.filter((word) => !word.startsWith('--'));
  const unknown = asked.find((word) => !(word in PARTS));
  if (unknown !== undefined) throw new Error(`${unknown}: one of ${Object.keys(PARTS).join(', ')}`);
  console.log(`${machine()}; medians of ${short ? 'few runs: a try, no measurement' : 'five runs or more'}, contenders in turn\n`);
  const measures: Measure[] = [];
  for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) {
    process.stderr.write(`${part} …\n`);
    const { stdout, status } = spawnSync(process.execPath, [SELF, '--part', part, ...(short ? ['--short'] : [])], { stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 28 });
    const [, result] = stdout.toString().split(RESULT);
    if (status !== 0 || result === undefined) throw new Error(`${part} failed`);
    measures.push(...(JSON.parse(result) as Measure[]));
  }
  printTable(measures);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
