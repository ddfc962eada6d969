/** `npm run torture`: everything that is done to the product in bad faith or bad luck, as one table of figures. `--short`: a sample of each; `--fuzz 60`: fresh cases for an hour; `--repeat values:199`: one case again. */
import { isMainThread, workerData } from 'node:worker_threads';
import { CASES } from './cases';
import { fuzz } from './fuzz';
import { isCrewTask, serveCases } from './crew';

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
  }
}

if (isMainThread) void main();
else if (isCrewTask(workerData)) void serveCases();
