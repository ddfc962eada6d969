/** `npm run torture`: everything that is done to the product in bad faith or bad luck, as one table of figures. `--short`: a sample of each; `--fuzz 60`: fresh cases for an hour; `--repeat values:199`: one case again. */
import { isMainThread, workerData } from 'node:worker_threads';
import { CASES } from './cases';
import { atomic } from './atomic';
import { fidelity } from './fidelity';
import { fuzz } from './fuzz';
import { hostileFiles } from './hostile';
import { mutants } from './mutants';
import { printHead, printLine, type Line } from './table';
import { isCrewTask, serveCases } from './crew';

/** What is run, in order; `--part hostile` runs one of them. */
const PARTS: Record<string, (short: boolean) => Promise<Line[]>> = {
  fidelity,
  atomic,
  mutants: (short) => mutants(__filename, short, argumentOf('--case')),
  hostile: async (short) => [await hostileFiles(short, argumentOf('--file'))],
};

const argumentOf = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : (process.argv[at + 1] ?? '');
};

async function main(): Promise<void> {
  const again = argumentOf('--repeat')?.split(':');
  if (again) {
    console.log(await CASES[again[0]!]!(Number(again[1])));
    return;
  }
  const minutes = argumentOf('--fuzz');
  const seed = Number(argumentOf('--seed') ?? Date.now() % 1_000_000_000);
  if (minutes !== undefined) {
    process.exitCode = (await fuzz(__filename, Number(minutes), seed, argumentOf('--only')?.split(','))) > 0 ? 1 : 0;
    return;
  }
  const short = process.argv.includes('--short');
  const part = argumentOf('--part');
  let failed = 0;
  printHead();
  for (const [name, run] of Object.entries(PARTS)) {
    if (part !== undefined && part !== name) continue;
    for (const line of await run(short)) {
      printLine(line);
      failed += line.failures.length;
    }
  }
  console.log(failed === 0 ? 'nothing lost, nothing let in' : `${failed} failures`);
  process.exitCode = failed === 0 ? 0 : 1;
}

if (isMainThread) void main();
else if (isCrewTask(workerData)) void serveCases();
