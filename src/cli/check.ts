/** `check`: every workbook read and judged, one report printed; nothing is changed. */
import type { PreviousYear } from '../batch/previous';
import type { Waiver, WaiverOutcome } from '../batch/waiver';
import { applyWaivers } from '../batch/waivers';
import { buildReport, type CheckedWorkbook } from '../check/buildReport';
import type { Report } from '../check/report';
import { previousText } from '../output/previous';
import { terminalReport } from '../output/terminal';
import { waiverLines } from '../output/waived';
import type { Severity } from '../scoring/policy';
import { UsageError, type CheckCommand, type FailOn } from './arguments';
import { deliver } from './deliver';
import { findWorkbooks } from './find';
import { EXIT, tell, type Streams } from './io';
import { judgeFile, judgeOptions, type Judged } from './judge';
import { paintFor } from './paint';
import { readLastYear, withLastYear } from './previous';
import { announce, briefFindings, totalLine } from './progress';
import { version } from './version';
import { waiversFrom } from './waivers';
import { isSameFile } from './write';

/** The report, and what only this command adds: the outcome of waivers, and what was handed in again as last year. */
export interface CheckReport extends Report {
  waivers?: WaiverOutcome;
  batch?: { previous: PreviousYear[] };
}

/** Errors: UsageError for a policy or an output that cannot be. */
export async function check(command: CheckCommand, streams: Streams): Promise<number> {
  const options = await judgeOptions(command.policy);
  const search = await findWorkbooks(command.inputs);
  const inputs = [...search.files.map((file) => file.path), ...(command.waivers === null ? [] : [command.waivers])];
  for (const input of command.out === null ? [] : inputs) {
    if (await isSameFile(command.out!, input)) throw new UsageError('out-is-input', { out: command.out! });
  }
  const waivers = command.waivers === null ? null : (await waiversFrom(command.waivers, { mayBeAbsent: false })).waivers;
  const noWorkbooks = announce(search, streams);
  const checked: Judged[] = [];
  for (const [index, file] of search.files.entries()) {
    streams.progress(index + 1, search.files.length, file.name);
    checked.push(await judgeFile(file, options, streams, { cells: waivers !== null }));
  }
  if (checked.length === 0) return EXIT.usage;
  const { workbooks, outcome } = withWaivers(checked, waivers);
  const judged = buildReport(workbooks, { engine: version, policy: command.policy });
  const previous = command.previous === null ? null : await readLastYear(command.previous, options, streams);
  const report: CheckReport = { ...judged, ...(outcome ? { waivers: outcome } : {}), ...(previous ? { batch: { previous: withLastYear(judged, previous) } } : {}) };
  if (outcome) for (const line of waiverLines(outcome)) tell(streams, line);
  const delivered = await deliver(printed(report, command, streams), command.out, streams);
  tell(streams, totalLine(report));
  if (!delivered || report.summary.failed + (previous?.failed ?? 0) > 0) return EXIT.failed;
  if (noWorkbooks) return EXIT.usage;
  return reaches(report, command.failOn) ? EXIT.findings : EXIT.clean;
}

/** The workbooks with their waived findings set aside; the outcome is null where there is no file of waivers. */
function withWaivers(checked: readonly Judged[], waivers: readonly Waiver[] | null): { workbooks: CheckedWorkbook[]; outcome: WaiverOutcome | null } {
  if (waivers === null) return { workbooks: checked.map(({ workbook }) => workbook), outcome: null };
  const { sheets, outcome } = applyWaivers(checked.flatMap(({ forms }) => forms), waivers);
  const rest = [...sheets];
  const workbooks = checked.map(({ workbook, forms }) => (workbook.sheets ? { ...workbook, sheets: rest.splice(0, forms.length) } : workbook));
  return { workbooks, outcome };
}

/** JSON for machines, with findings in short for the person who waits; else the readable report. */
function printed(report: CheckReport, command: CheckCommand, streams: Streams): string {
  const paint = paintFor(command.out === null && streams.outIsTerminal);
  if (command.format !== 'json') return terminalReport(report, paint) + (report.batch ? `\n${previousText(report.batch.previous, paint)}` : '');
  for (const line of briefFindings(report)) tell(streams, line);
  return `${JSON.stringify(report, null, 2)}\n`;
}

function reaches(report: Report, failOn: FailOn): boolean {
  const severities: readonly Severity[] = ({ error: ['error'], warning: ['error', 'warning'], never: [] } as const)[failOn];
  return report.workbooks.some(({ sheets }) =>
    sheets.some(({ findings }) => findings.some((finding) => finding.waived === null && severities.includes(finding.severity))),
  );
}
