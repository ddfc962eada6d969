/** Every hostile file through the program itself: it has to end soon, stay small, and say one sentence. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ARCHIVES, type Hostile } from './hostileArchives';
import { SHEETS } from './hostileSheets';
import { runCli, type Ended } from './process';
import type { Line } from './table';

const SECONDS = 60;
const MEGABYTES = 2600;

export async function hostileFiles(short: boolean, only?: string): Promise<Line> {
  const files = [...ARCHIVES, ...SHEETS].filter((file) => (!short || file.short) && (only === undefined || file.name.includes(only)));
  const folder = mkdtempSync(path.join(tmpdir(), 'torture-'));
  const line: Line = { what: 'hostile files', count: 0, failures: [], note: '' };
  let [slowest, largest] = [0, 0];
  try {
    for (const file of files) {
      const target = path.join(folder, '表.xlsx');
      writeFileSync(target, file.make());
      const ended = await runCli(['check', target, '--format', 'json'], { seconds: SECONDS });
      const wrong = wrongIn(file, ended);
      line.count++;
      if (wrong !== null) line.failures.push(`${file.name}: ${wrong}`);
      if (process.env.TORTURE_VERBOSE) console.log(`${file.name}: exit ${ended.code}, ${Math.round(ended.ms)} ms, ${Math.round(ended.megabytes)} MB ${wrong ?? ''} ${ended.err.slice(0, 160).replace(/\n/g, ' ')}`);
      slowest = Math.max(slowest, ended.ms);
      largest = Math.max(largest, ended.megabytes);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  line.note = `slowest ${(slowest / 1000).toFixed(1)} s, at most ${Math.round(largest)} MB`;
  return line;
}

/** What was wrong with how it ended; null when nothing. */
function wrongIn({ outcome }: Hostile, { code, out, err, timedOut, megabytes }: Ended): string | null {
  if (timedOut) return `no end after ${SECONDS} s`;
  if (code === null || code > 3) return `ended with ${code}: ${err.slice(0, 300)}`;
  if (megabytes > MEGABYTES) return `${Math.round(megabytes)} MB`;
  if (/^\s+at .*:\d+:\d+\)?$/m.test(err)) return `a stack: ${err.slice(0, 400)}`;
  if (code !== 3) return outcome === 'refused' ? `read with exit ${code}` : null;
  const { error } = (JSON.parse(out) as { workbooks: { error: { code: string; message: string; next: string } | null }[] }).workbooks[0]!;
  if (error === null) return 'exit 3 without an error';
  if (['internal', 'crashed'].includes(error.code)) return `${error.code}: ${error.message.slice(0, 200)}`;
  if (error.message.length > 120 || !/[。！]$/.test(error.message)) return `no sentence: ${error.message.slice(0, 200)}`;
  return outcome === 'read' ? `refused: ${error.message}` : null;
}
