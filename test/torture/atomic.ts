/** Interrupts `score` in every way there is: the original stays whole, the copy is whole or not there. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Book } from './book';
import { Chance } from './chance';
import { everything } from './features';
import { CLI, runCli, startCli } from './process';
import type { Line } from './table';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** In the whole run and in the short one. */
const COPIES = { whole: 12, short: 4 };

/** A folder with half-filled forms, large enough for a kill to fall into the writing of one. */
function makeFolder(copies: number): { folder: string; input: string; out: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'torture-'));
  const input = path.join(folder, 'in');
  mkdirSync(input);
  const book = new Book();
  everything(book);
  const chance = new Chance(11);
  book.parts['xl/media/image1.png'] = Uint8Array.from({ length: 3_000_000 }, () => chance.below(256));
  for (let index = 0; index < copies; index++) writeFileSync(path.join(input, `${index}.xlsm`), book.bytes);
  return { folder, input, out: path.join(folder, 'out') };
}

const digestsIn = (folder: string): Map<string, string> => {
  try {
    return new Map(readdirSync(folder).map((name) => [name, digest(readFileSync(path.join(folder, name)))]));
  } catch {
    return new Map();
  }
};

const isLeftOver = (name: string): boolean => /^\.zipingbiao-[0-9a-f]{12}\.tmp$/.test(name);

/** What must not be after a run that was cut short: a changed original, a copy that is not the one of an undisturbed run. */
function wrongAfter(input: string, before: ReadonlyMap<string, string>, out: string, whole: ReadonlyMap<string, string>): string[] {
  const wrong = [...digestsIn(input)].filter(([name, sum]) => before.get(name) !== sum && !isLeftOver(name)).map(([name]) => `original ${name} changed`);
  for (const [name, sum] of digestsIn(out)) {
    if (!isLeftOver(name) && whole.get(name) !== sum) wrong.push(`copy ${name} is not whole`);
  }
  return wrong;
}

export async function atomic(short: boolean): Promise<Line[]> {
  const copies = short ? COPIES.short : COPIES.whole;
  const { folder, input, out } = makeFolder(copies);
  try {
    const before = digestsIn(input);
    const reference = path.join(folder, 'reference');
    const calm = await runCli(['score', input, '--out', reference], { seconds: 300 });
    const whole = digestsIn(reference);
    const undisturbed: Line = { what: 'undisturbed run to compare with', count: whole.size, failures: whole.size === copies && calm.code === 0 ? [] : [`exit ${calm.code}: ${calm.err.slice(0, 200)}`], note: `${Math.round(calm.ms)} ms` };
    return [
      undisturbed,
      await killed(short ? 4 : 200, { input, out, before, whole }, calm.ms),
      await killedOver(short ? 2 : 60, { input, out, before, whole }, calm.ms),
      await swept(out, input),
      ...(await troubles(folder, input, before, whole)),
    ];
  } finally {
    execFileSync('chmod', ['-R', 'u+rwX', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Scene {
  input: string;
  out: string;
  before: ReadonlyMap<string, string>;
  whole: ReadonlyMap<string, string>;
}

/** Kills at moments spread over the whole run. */
async function killAt(args: readonly string[], ms: number): Promise<boolean> {
  const child = startCli(args);
  child.stdout!.resume();
  child.stderr!.resume();
  const ended = new Promise<boolean>((resolve) => child.on('close', (_code, signal) => resolve(signal === 'SIGKILL')));
  const timer = setTimeout(() => child.kill('SIGKILL'), ms);
  const killedIt = await ended;
  clearTimeout(timer);
  return killedIt;
}

async function killed(times: number, { input, out, before, whole }: Scene, ms: number): Promise<Line> {
  const line: Line = { what: 'killed while scoring into a new folder', count: times, failures: [], note: '' };
  let [met, leftOver, copies] = [0, 0, 0];
  for (let time = 0; time < times; time++) {
    rmSync(out, { recursive: true, force: true });
    if (await killAt(['score', input, '--out', out], ms * (0.15 + (0.85 * (time + Math.random())) / times))) met++;
    line.failures.push(...wrongAfter(input, before, out, whole).map((wrong) => `kill ${time}: ${wrong}`));
    const names = [...digestsIn(out).keys()];
    leftOver += names.filter(isLeftOver).length;
    copies += names.filter((name) => !isLeftOver(name)).length;
  }
  line.note = `${met} met the run, ${copies} copies whole, ${leftOver} temporary files left`;
  return line;
}

/** The same over copies that are there already and are replaced with --force: always the old or the new one. */
async function killedOver(times: number, { input, out, before, whole }: Scene, ms: number): Promise<Line> {
  const line: Line = { what: 'killed while replacing copies (--force)', count: times, failures: [], note: '' };
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  for (const name of whole.keys()) writeFileSync(path.join(out, name), 'old');
  const either = digest(Buffer.from('old'));
  for (let time = 0; time < times; time++) {
    await killAt(['score', input, '--out', out, '--force'], ms * (0.15 + (0.85 * (time + Math.random())) / times));
    const now = digestsIn(out);
    for (const [name, sum] of whole) if (now.get(name) !== sum && now.get(name) !== either) line.failures.push(`kill ${time}: ${name} is neither the old nor the new copy`);
    line.failures.push(...wrongAfter(input, before, '', whole));
  }
  return line;
}

/** What a killed run left behind goes with the next one that writes there, once it is old enough to belong to nobody. */
async function swept(out: string, input: string): Promise<Line> {
  mkdirSync(out, { recursive: true });
  const [old, young] = ['.zipingbiao-0123456789ab.tmp', '.zipingbiao-ba9876543210.tmp'].map((name) => path.join(out, name)) as [string, string];
  for (const name of [old, young]) writeFileSync(name, 'x');
  utimesSync(old, new Date(Date.now() - 3_600_000), new Date(Date.now() - 3_600_000));
  await runCli(['score', input, '--out', out, '--force'], { seconds: 300 });
  const names = readdirSync(out);
  const failures = [
    ...(names.includes(path.basename(old)) ? ['an abandoned temporary file stays'] : []),
    ...(names.includes(path.basename(young)) ? [] : ['a fresh temporary file of another run was removed']),
  ];
  return { what: 'left-over temporary files swept by the next run', count: 2, failures, note: '' };
}

/** Runs that cannot write: exit 3, one sentence, nothing half written. */
async function troubles(folder: string, input: string, before: ReadonlyMap<string, string>, whole: ReadonlyMap<string, string>): Promise<Line[]> {
  const line: Line = { what: 'nowhere to write', count: 0, failures: [], note: '' };
  const notes: string[] = [];
  const expectTrouble = async (name: string, out: string, how: readonly string[], sentence: RegExp): Promise<void> => {
    line.count++;
    const [command, ...args] = [...how, process.execPath, CLI, 'score', path.join(input, '0.xlsm'), '--out', `${out}/`];
    let text = '';
    let code = 0;
    try {
      text = execFileSync(command!, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 });
    } catch (error) {
      const { status, stdout, stderr } = error as { status: number | null; stdout: string; stderr: string };
      [code, text] = [status ?? -1, stdout + stderr];
    }
    if (code !== 3 || !sentence.test(text)) line.failures.push(`${name}: exit ${code}, ${text.slice(0, 200)}`);
    line.failures.push(...wrongAfter(input, before, out, whole).map((wrong) => `${name}: ${wrong}`));
    if ([...digestsIn(out).keys()].length > 0) line.failures.push(`${name}: left ${[...digestsIn(out).keys()].join(' ')}`);
  };
  const full = path.join(folder, 'full');
  mkdirSync(full);
  const mounted = attempt('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', full]);
  if (mounted) {
    await expectTrouble('full disk', full, [], /磁盘空间不足/);
    attempt('umount', [full]);
    notes.push('disk of 1 MB mounted');
  } else notes.push('no disk could be mounted');
  // A limit on the size of files stops the write in its middle on every system.
  await expectTrouble('largest file 512 KB', path.join(folder, 'limited'), ['bash', '-c', 'trap "" XFSZ; ulimit -f 512; exec "$@"', '-'], /写入失败|磁盘空间不足/);
  const locked = path.join(folder, 'locked');
  mkdirSync(locked);
  chmodSync(locked, 0o555);
  const user = attempt('setpriv', ['--reuid', '65534', '--regid', '65534', '--clear-groups', 'true']) ? ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups'] : [];
  if (user.length > 0 || process.getuid?.() !== 0) {
    execFileSync('chmod', ['-R', 'a+rX', folder]);
    chmodSync(locked, 0o555);
    await expectTrouble('folder read only', locked, user, /没有权限/);
  } else notes.push('no other user to try a read-only folder with');
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  await expectTrouble('a file in the place of the folder', path.join(file, 'out'), [], /不存在|写入失败|没有权限/);
  line.note = notes.join(', ');
  return [line, await openElsewhere(folder, input, before)];
}

/** Somebody holds the copy open, and reads on from the one they opened. */
async function openElsewhere(folder: string, input: string, before: ReadonlyMap<string, string>): Promise<Line> {
  const out = path.join(folder, 'held');
  mkdirSync(out);
  const target = path.join(out, '0_已评分.xlsm');
  writeFileSync(target, 'old copy');
  const line: Line = { what: 'copy open elsewhere', count: 2, failures: [], note: '' };
  const holder = execHolder(target);
  const kept = await runCli(['score', path.join(input, '0.xlsm'), '--out', `${out}/`]);
  if (kept.code !== 2 || readFileSync(target, 'utf8') !== 'old copy') line.failures.push(`without --force: exit ${kept.code}`);
  const replaced = await runCli(['score', path.join(input, '0.xlsm'), '--out', `${out}/`, '--force']);
  if (replaced.code !== 0 || holder() !== 'old copy') line.failures.push(`with --force: exit ${replaced.code}, the open copy reads ${holder().slice(0, 20)}`);
  for (const [name, sum] of digestsIn(input)) if (before.get(name) !== sum) line.failures.push(`original ${name} changed`);
  return line;
}

/** Opens the file and gives a way to read it through that opening. */
function execHolder(target: string): () => string {
  const handle = openSync(target, 'r');
  return () => {
    const bytes = Buffer.alloc(64);
    return bytes.toString('utf8', 0, readSync(handle, bytes, 0, 64, 0));
  };
}

function attempt(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
