/** `check`: every workbook read and judged, one report printed; nothing is changed. */
import { across } from '../batch/across';
import type { PreviousYear } from '../batch/previous';
import type { Waiver, WaiverOutcome } from '../batch/waiver';
import { applyWaivers } from '../batch/waivers';
import { buildReport, type CheckedWorkbook } from '../check/buildReport';
import type { Report } from '../check/report';
import { timestamp } from '../output/timestamp';
import { progress as say } from '../text/cli.zh-CN';
import { UsageError, type CheckCommand, type FailOn } from './arguments';
import { startBatch } from './batch';
import { digester, type DigestOrder } from './digest';
import { findWorkbooks, type Found } from './find';
import { EXIT, tell, type Streams } from './io';
import { openJournal } from './journal';
import { judgeOptions, waivableForms, type JudgedFile } from './judge';
import { Cancelled, judgeAll, type JudgeRun } from './judgeAll';
import { outletFor, type Outlet } from './outlet';
import { readLastYear, withLastYear, type LastYear } from './previous';
import { isWhole, reportWriter } from './printed';
import { announce, totalLine } from './progress';
import { systemTrouble, troubleOf } from './trouble';
import { version } from './version';
import { waiversFrom } from './waivers';
import { refuseInputs } from './write';

/** The report, and what only this command adds: the outcome of waivers, and what was handed in again as last year. */
export interface CheckReport extends Report {
  waivers?: WaiverOutcome;
  batch?: { previous: PreviousYear[] };
}

/** Errors: UsageError for a policy, a journal or an output that cannot be. */
export async function check(command: CheckCommand, streams: Streams): Promise<number> {
  try {
    return await checkAll(command, streams);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    tell(streams, say.cancelled(error.done, error.of, command.resume));
    return EXIT.cancelled;
  }
}

async function checkAll(command: CheckCommand, streams: Streams): Promise<number> {
  // A policy that cannot be is told before hundreds of files are read.
  await judgeOptions(command.policy);
  const search = await findWorkbooks(command.inputs);
  const inputs = [...search.files.map((file) => file.path), ...(command.waivers === null ? [] : [command.waivers])];
  for (const out of [command.out, command.resume]) await refuseInputs(out, inputs);
  const waivers = command.waivers === null ? null : (await waiversFrom(command.waivers, { mayBeAbsent: false })).waivers;
  const noWorkbooks = announce(search, streams);
  if (search.files.length === 0) return EXIT.usage;
  const run: JudgeRun = { policy: command.policy, cells: waivers !== null, jobs: command.jobs, signal: streams.cancellation?.() };
  const previous = command.previous === null ? null : await readLastYear(command.previous, { ...run, cells: false }, streams);
  if (command.resume !== null && !(await resume(command.resume, run, streams))) return EXIT.failed;
  const outlet = outletFor(command.out, streams);
  try {
    const { report, outcome } = await judgeBatch(command, { files: search.files, run, waivers, previous }, outlet, streams);
    if (outcome) await tellWaived(outcome, streams);
    const delivered = outlet.end();
    const noticed = command.notices === null ? EXIT.clean : await notices(report, command.notices, streams);
    tell(streams, totalLine(report));
    if (!delivered || noticed === EXIT.failed || report.summary.failed + (previous?.failed ?? 0) > 0) return EXIT.failed;
    if (noWorkbooks || noticed === EXIT.usage) return EXIT.usage;
    return reaches(report, command.failOn) ? EXIT.findings : EXIT.clean;
  } catch (error) {
    outlet.abandon();
    throw error;
  }
}

interface Work {
  files: readonly Found[];
  run: JudgeRun;
  waivers: readonly Waiver[] | null;
  previous: LastYear | null;
}

/** Judges and writes everything but the notices. Waivers may speak of any form, so with them nothing is written before all is judged. */
async function judgeBatch(command: CheckCommand, { files, run, waivers, previous }: Work, outlet: Outlet, streams: Streams): Promise<{ report: CheckReport; outcome: WaiverOutcome | null }> {
  const { schema, engine, language, policy } = buildReport([], { engine: version, policy: command.policy });
  const head = { schema, engine, language, policy };
  const { format } = command;
  const colours = command.out === null && streams.outIsTerminal;
  const order: DigestOrder = { head, format, colours, brief: format !== 'text', whole: isWhole(format) || command.notices !== null };
  const writer = await reportWriter(format, head, colours, outlet.write);
  const batch = startBatch(head, writer, streams);
  const digested = await digester(order);
  const waiting: JudgedFile[] = [];
  const take = (judged: JudgedFile): void => void (waivers === null ? batch.add(judged.digest ?? digested(judged.workbook)) : waiting.push(judged));
  await judgeAll(files, { ...run, digest: waivers === null ? order : null }, streams, take);
  const waived = waivers === null ? null : withWaivers(waiting, waivers);
  for (const workbook of waived?.workbooks ?? []) batch.add(digested(workbook));
  const plain = batch.report();
  const years = previous ? withLastYear(plain, previous) : null;
  const report: CheckReport = {
    ...plain,
    ...(plain.workbooks.length > 1 || years ? { across: across(plain.workbooks, { previous: years ?? [] }) } : {}),
    ...(waived ? { waivers: waived.outcome } : {}),
    ...(years ? { batch: { previous: years } } : {}),
  };
  writer.end(report);
  return { report, outcome: waived?.outcome ?? null };
}

async function notices(report: Report, folder: string, streams: Streams): Promise<number> {
  const { writeNotices } = await import(/* webpackChunkName: "html" */ './notices');
  return writeNotices(report, folder, timestamp(new Date()), streams);
}

async function tellWaived(outcome: WaiverOutcome, streams: Streams): Promise<void> {
  const { waiverLines } = await import(/* webpackChunkName: "text" */ '../output/waived');
  for (const line of waiverLines(outcome)) tell(streams, line);
}

/** Opens the journal for the run; false when it cannot be written, which is told. */
async function resume(target: string, run: JudgeRun, streams: Streams): Promise<boolean> {
  try {
    run.journal = await openJournal(target, { policy: run.policy, cells: run.cells ?? false });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { message, next } = troubleOf(systemTrouble(error, 'write'), (stack) => tell(streams, stack));
    tell(streams, `${target}：${message}${next}`);
    return false;
  }
  if (run.journal.renewed) tell(streams, say.otherJournal(target));
  return true;
}

/** The workbooks with their waived findings set aside. */
function withWaivers(judged: readonly JudgedFile[], waivers: readonly Waiver[]): { workbooks: CheckedWorkbook[]; outcome: WaiverOutcome } {
  const { sheets, outcome } = applyWaivers(judged.flatMap(waivableForms), waivers);
  const rest = [...sheets];
  const workbooks = judged.map(({ workbook }) => (workbook.sheets ? { ...workbook, sheets: rest.splice(0, workbook.sheets.length) } : workbook));
  return { workbooks, outcome };
}

/** The counts leave out what was waived. */
function reaches({ workbooks, across: between = [] }: Report, failOn: FailOn): boolean {
  const severities = ({ error: ['error'], warning: ['error', 'warning'], never: [] } as const)[failOn];
  const forms = workbooks.flatMap(({ sheets }) => sheets);
  return severities.some((severity) => forms.some(({ counts }) => counts[severity] > 0) || between.some((each) => each.severity === severity));
}
