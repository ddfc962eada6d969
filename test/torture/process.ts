/** The program as a user starts it: what it said, how it ended, how long it took and how much memory at most. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const CLI = path.resolve(process.env.TORTURE_CLI ?? path.join('dist', 'cli.cjs'));

export interface Ended {
  code: number | null;
  out: string;
  err: string;
  ms: number;
  /** Resident megabytes at most; 0 where the system does not tell. */
  megabytes: number;
  timedOut: boolean;
}

export function startCli(args: readonly string[], options: { cwd?: string; node?: readonly string[] } = {}): ChildProcess {
  return spawn(process.execPath, [...(options.node ?? []), CLI, ...args], { cwd: options.cwd, stdio: ['ignore', 'pipe', 'pipe'] });
}

export function runCli(args: readonly string[], { seconds = 120, cwd, node }: { seconds?: number; cwd?: string; node?: readonly string[] } = {}): Promise<Ended> {
  const start = performance.now();
  const child = startCli(args, { cwd, node });
  const ended: Ended = { code: null, out: '', err: '', ms: 0, megabytes: 0, timedOut: false };
  child.stdout!.on('data', (data: Buffer) => void (ended.out.length < 2 ** 24 && (ended.out += data.toString())));
  child.stderr!.on('data', (data: Buffer) => void (ended.err.length < 2 ** 24 && (ended.err += data.toString())));
  const watch = setInterval(() => {
    ended.megabytes = Math.max(ended.megabytes, peakOf(child.pid!));
    if (performance.now() - start > seconds * 1000) {
      ended.timedOut = true;
      child.kill('SIGKILL');
    }
  }, 50);
  return new Promise((resolve) =>
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({ ...ended, code, ms: performance.now() - start });
    }));
}

function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
