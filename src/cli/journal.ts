/** The journal of a run (`--resume`): one line of JSON for each workbook that is done, so that a run goes on where it was broken off. */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from './arguments';
import type { JudgedFile } from './judge';
import { requestedPolicy } from './policy';
import { version } from './version';

/** What a result hangs on besides the bytes of its file. */
export interface JournalHead {
  journal: 'zipingbiao check';
  schema: 1;
  engine: string;
  /** Hash of the whole policy as it was read, not of its name. */
  policy: string;
  cells: boolean;
}

export interface Journal {
  path: string;
  /** Results that an earlier run left. */
  size: number;
  /** true when the file was of another policy, engine or wish, and began anew. */
  renewed: boolean;
  /** The result for a file of these bytes; null when there is none. */
  find(sha256: string): JudgedFile | null;
  add(result: JudgedFile): void;
}

/** Trouble that lies in the machine or the moment: worth another try. */
const PASSING = ['timed-out', 'out-of-memory', 'crashed', 'internal', 'no-access', 'not-found', 'read-error'];

/** Errors: UsageError when something else stands under that name; Node's own error when it cannot be written. */
export async function openJournal(target: string, { policy, cells }: { policy: string; cells: boolean }): Promise<Journal> {
  const head: JournalHead = { journal: 'zipingbiao check', schema: 1, engine: engineHash(), policy: hashOf(JSON.stringify(await requestedPolicy(policy))), cells };
  const before = existsSync(target) ? readJournal(target) : null;
  const same = before !== null && JSON.stringify(before.head) === JSON.stringify(head);
  const results = same ? before.results : new Map<string, JudgedFile>();
  mkdirSync(path.dirname(target), { recursive: true });
  // A last line that was cut off must not run into the next one; so what is good is written anew.
  writeFileSync(target, [head, ...results.values()].map((each) => `${JSON.stringify(each)}\n`).join(''));
  return {
    path: target,
    size: results.size,
    renewed: before !== null && !same,
    find: (sha256) => results.get(sha256) ?? null,
    add: (result) => {
      const { sha256, error } = result.workbook;
      if (sha256 !== null && !PASSING.includes(error?.code ?? '')) appendFileSync(target, `${JSON.stringify(result)}\n`);
    },
  };
}

/** null for an empty file. */
function readJournal(target: string): { head: unknown; results: Map<string, JudgedFile> } | null {
  const content = readFileSync(target, 'utf8');
  if (content.trim() === '') return null;
  const [first, ...lines] = content.split('\n');
  const head = parsed(first!) as Partial<JournalHead> | null;
  if (head?.journal !== 'zipingbiao check') throw new UsageError('bad-journal', { file: target });
  const results = lines.map((line) => parsed(line) as JudgedFile | null).filter((each) => each !== null && typeof each.workbook?.sha256 === 'string');
  return { head, results: new Map(results.map((each) => [each!.workbook.sha256!, each!])) };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Version, and the program's own bytes where it is built: results of another build are not taken over. */
function engineHash(): string {
  const program = ['engine.cjs', 'cli.cjs'].map((name) => path.join(__dirname, name)).find(existsSync);
  return program ? `${version} ${hashOf(readFileSync(program))}` : version;
}
