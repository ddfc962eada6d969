/** `--fuzz minutes`: every kind of case in turn with fresh seeds until the time is up, progress and failures written as they come. */
import { CASES } from './cases';
import { CREW_LIMITS, runCases } from './crew';

/** Cases of one kind before the next has its turn. */
const STRETCH: Record<string, number> = { values: 4000, layouts: 300, prose: 400, pasted: 200, 'xls-bytes': 200 };

/** The same fault found twice: its message without figures and Chinese, and where it was thrown. */
const kindOf = (what: string): string => {
  const [message = '', ...stack] = what.split('\n');
  const places = stack.flatMap((line) => /^\s*at (?:async )?([\w.$<>]+)/.exec(line)?.[1] ?? []);
  return `${message.replace(/[^\x20-\x7e]+|\d+/g, '#').slice(0, 100)} ${places.slice(0, 4).join(' < ')}`;
};

export async function fuzz(program: string, minutes: number, seed: number, only: readonly string[] = Object.keys(CASES)): Promise<number> {
  const until = Date.now() + minutes * 60_000;
  const totals = new Map<string, { done: number; failures: number }>();
  const kinds = new Map<string, number>();
  console.log(`fuzzing for ${minutes} minutes from seed ${seed}: ${only.join(' ')}`);
  for (let round = 0; Date.now() < until; round++) {
    for (const name of only) {
      const count = STRETCH[name] ?? 300;
      const { done, failures, slowest } = await runCases(program, name, seed + round * count, count, { ...CREW_LIMITS, until });
      const total = totals.get(name) ?? { done: 0, failures: 0 };
      totals.set(name, { done: total.done + done, failures: total.failures + failures.length });
      for (const failure of failures) {
        const kind = `${name}: ${kindOf(failure.what)}`;
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        if (kinds.get(kind)! <= 2) console.log(`FAILED ${name} seed ${failure.seed}: ${failure.what}`);
      }
      if (slowest.ms > 3000) console.log(`slow: ${name} seed ${slowest.seed} took ${Math.round(slowest.ms)} ms`);
    }
    console.log(`${new Date().toISOString().slice(11, 19)} round ${round}: ${[...totals].map(([name, { done, failures }]) => `${name} ${done}/${failures}`).join(' · ')}`);
  }
  const sum = (key: 'done' | 'failures'): number => [...totals.values()].reduce((all, total) => all + total[key], 0);
  console.log(`cases ${sum('done')}, failures ${sum('failures')}`);
  for (const [kind, count] of kinds) console.log(`${count} × ${kind}`);
  return sum('failures');
}
