/** `score`: fills in what follows from the figures, in a copy; the original is never touched. */
import path from 'node:path';
import { buildReport, type CheckedWorkbook } from '../check/buildReport';
import type { EditKind } from '../grid/edit';
import { scoredText, type Scored } from '../output/scored';
import { checkWorkbook, scoreWorkbook, type ScoreOptions } from '../session/session';
import { progress } from '../text/cli.zh-CN';
import { judgeApart } from './apart';
import type { ScoreCommand } from './arguments';
import { findWorkbooks, type Found } from './find';
import { EXIT, tell, type Streams } from './io';
import { openBytes, readBytes, type FileBytes } from './open';
import { paintFor } from './paint';
import { requestedPolicy } from './policy';
import { announce, briefFindings } from './progress';
import { addFindingNotes, addRecords, recordTarget } from './record';
import { targetFor } from './target';
import { FileTrouble, systemTrouble, troubleOf } from './trouble';
import { version } from './version';
import { identity, TargetExists, writeWhole } from './write';

/** What all files of one run share. */
interface Run {
  command: ScoreCommand;
  options: ScoreOptions;
  single: boolean;
  /** Inputs as `device:inode`: never written, whatever they are called. */
  inputs: ReadonlySet<string>;
  written: Set<string>;
}

/** Trouble that the user's wish caused, not the file: exit code 2 instead of 3. */
const WISHES = ['target-exists', 'target-is-input', 'target-twice'];

/** Errors: UsageError for a policy that cannot be. */
export async function score(command: ScoreCommand, streams: Streams): Promise<number> {
  const policy = await requestedPolicy(command.policy);
  const search = await findWorkbooks(command.inputs);
  const noWorkbooks = announce(search, streams);
  if (search.files.length === 0) return EXIT.usage;
  const kinds: EditKind[] = command.replace ? ['fill', 'replace'] : ['fill'];
  const run: Run = {
    command,
    options: { policy, formulas: command.formulas, kinds },
    single: search.files.length === 1,
    inputs: new Set((await Promise.all(search.files.map((file) => identity(file.path)))).filter((id) => id !== null)),
    written: new Set(),
  };
  const checked: CheckedWorkbook[] = [];
  const scored: (Scored | null)[] = [];
  for (const [index, file] of search.files.entries()) {
    streams.progress(index + 1, search.files.length, file.name);
    const outcome = await scoreFile(file, run, streams);
    checked.push(outcome.checked);
    scored.push(outcome.scored);
  }
  const report = buildReport(checked, { engine: version, policy: command.policy });
  if (command.format === 'json') {
    // Findings are `check`'s matter; here only what could not be done is said beside the data.
    for (const line of briefFindings({ ...report, workbooks: report.workbooks.map((each) => ({ ...each, sheets: [] })) })) tell(streams, line);
    const workbooks = report.workbooks.map((workbook, i) => ({ ...workbook, scored: scored[i] ?? null }));
    streams.out(`${JSON.stringify({ ...report, workbooks }, null, 2)}\n`);
  } else {
    const paint = paintFor(streams.outIsTerminal);
    report.workbooks.forEach((workbook, i) => streams.out(scoredText(workbook, scored[i] ?? null, paint)));
  }
  const codes = report.workbooks.flatMap(({ error }) => (error ? [error.code] : []));
  if (codes.some((code) => !WISHES.includes(code))) return EXIT.failed;
  return codes.length > 0 || noWorkbooks ? EXIT.usage : EXIT.clean;
}

async function scoreFile(file: Found, run: Run, streams: Streams): Promise<{ checked: CheckedWorkbook; scored: Scored | null }> {
  const { formulas, replace, dryRun } = run.command;
  const about = { file: file.name, options: { formulas, replace, dryRun } };
  let sha256: string | null = null;
  try {
    const read = readBytes(file);
    sha256 = read.sha256;
    const apart = await judgeApart(file, { policy: run.command.policy });
    if (apart?.workbook.error) return { checked: { ...about, sha256, error: apart.workbook.error }, scored: null };
    const { sheets, scored } = await (dryRun ? tryOut(read, run) : fillCopy(read, file, run, streams));
    return { checked: { ...about, sha256, sheets }, scored };
  } catch (error) {
    return { checked: { ...about, sha256, error: troubleOf(error, (stack) => tell(streams, stack)) }, scored: null };
  }
}

type Outcome = { sheets: CheckedWorkbook['sheets']; scored: Scored };

/** What would be written, without writing. */
async function tryOut(read: FileBytes, { options }: Run): Promise<Outcome> {
  const opened = await openBytes(read);
  const sheets = await checkWorkbook(opened.port, options);
  const written = sheets.flatMap(({ sheet, edits }) => edits.filter(({ kind }) => options.kinds!.includes(kind)).map((edit) => ({ ...edit, sheet })));
  return { sheets, scored: { target: null, written, refused: [], signed: opened.signed, record: null, notes: null } };
}

async function fillCopy(read: FileBytes, file: Found, run: Run, streams: Streams): Promise<Outcome> {
  const opened = await openBytes(read);
  if (!opened.writable || !opened.save) throw new FileTrouble('not-writable', { kind: `.${opened.kind}` });
  const target = await targetFor(file, run.command.out, run.single);
  const apart = run.command.sheet && !opened.addSheet ? recordTarget(target) : null;
  for (const each of apart === null ? [target] : [target, apart]) await demandFree(each, run);
  const result = await scoreWorkbook(opened.port, run.options);
  const about = { engine: version, file: path.basename(file.name), sha256: read.sha256, at: new Date() };
  const records = run.command.sheet ? await addRecords(opened, result, about) : null;
  const notes = run.command.notes ? await addFindingNotes(opened, result) : null;
  const { before, written, refused } = result;
  const changed = written.length > 0 || (notes !== null && notes.added > 0) || (apart === null && records !== null && records.names.length > 0);
  // Said before it happens: who relies on the signature can still stop.
  if (changed && opened.signed) tell(streams, progress.signed(file.name));
  await deliver(target, changed ? opened.save() : read.bytes, run);
  if (apart !== null && records?.apart) await deliver(apart, records.apart, run);
  const record = records && { names: records.names, target: records.apart ? apart : null };
  return { sheets: before, scored: { target, written, refused, signed: opened.signed, record, notes } };
}

async function deliver(target: string, content: Uint8Array, run: Run): Promise<void> {
  try {
    await writeWhole(target, content, run.command.force);
  } catch (error) {
    throw error instanceof TargetExists ? new FileTrouble('target-exists', { target }) : systemTrouble(error, 'write');
  }
  run.written.add((await identity(target)) ?? target);
}

/** Errors: FileTrouble when something that may not be replaced stands under that name. */
async function demandFree(target: string, { command, inputs, written }: Run): Promise<void> {
  const id = await identity(target);
  if (id !== null && inputs.has(id)) throw new FileTrouble('target-is-input', { target });
  if (id !== null && written.has(id)) throw new FileTrouble('target-twice', { target });
  if (id !== null && !command.force) throw new FileTrouble('target-exists', { target });
}
