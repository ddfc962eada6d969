/** Times that can be compared: all contenders in turn, so that a slow minute of the machine hits each alike; medians, and medians of the ratios of each turn. */
import { spawnSync } from 'node:child_process';

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

export type Times<Name extends string> = Record<Name, number[]>;

/** Seconds of every contender, turn by turn. */
export async function inTurns<Name extends string>(turns: number, contenders: Record<Name, () => number | Promise<number>>): Promise<Times<Name>> {
  const names = Object.keys(contenders) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Times<Name>;
  // Every other turn runs backwards: who comes first may find the machine otherwise than who comes last.
  for (let turn = 0; turn < turns; turn++) for (const name of turn % 2 === 0 ? names : [...names].reverse()) times[name].push(await contenders[name]());
  return times;
}

/** Median of the ratios of each turn: `ratio(openpyxl, ours)` says how many times as long openpyxl takes. */
export const ratio = (of: readonly number[], to: readonly number[]): number => median(of.map((seconds, turn) => seconds / to[turn]!));

export interface ProcessRun {
  seconds: number;
  stdout: Buffer;
  stderr: string;
}

/** One process from start to end. Errors: when it cannot be run, or ends with a code above 2. */
export function run(command: string, args: readonly string[], keep = false): ProcessRun {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr, error } = spawnSync(command, args, { stdio: ['ignore', keep ? 'pipe' : 'ignore', 'pipe'], maxBuffer: 2 ** 30 });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (error || status === null || status > 2) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr.toString().slice(0, 1000)}`);
  return { seconds, stdout: stdout ?? Buffer.alloc(0), stderr: stderr.toString() };
}

export const timed = (command: string, args: readonly string[]): number => run(command, args).seconds;

export const ms = (seconds: number): string => (seconds * 1000 < 10 ? (seconds * 1000).toFixed(2) : (seconds * 1000).toFixed(0));
export const times = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ×`;
