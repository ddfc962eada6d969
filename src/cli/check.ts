/** `check`: every workbook read and judged, one report printed; nothing is changed. */
import { buildReport, type CheckedWorkbook } from '../check/buildReport';
import type { Report } from '../check/report';
import { terminalReport } from '../output/terminal';
import type { Severity } from '../scoring/policy';
import { checkWorkbook, type SessionOptions } from '../session/session';
import { UsageError, type CheckCommand, type FailOn } from './arguments';
import { findWorkbooks, type Found } from './find';
import { EXIT, tell, type Streams } from './io';
import { openBytes, readBytes } from './open';
import { paintFor } from './paint';
import { choosePolicy, policyUse } from './policy';
import { announce, briefFindings, totalLine } from './progress';
import { systemTrouble, troubleOf } from './trouble';
import { version } from './version';
import { isSameFile, writeWhole } from './write';

/** Errors: UsageError for a policy or an output that cannot be. */
export async function check(command: CheckCommand, streams: Streams): Promise<number> {
  const policy = await choosePolicy(command.policy);
  const search = await findWorkbooks(command.inputs);
  for (const file of command.out === null ? [] : search.files) {
    if (await isSameFile(command.out!, file.path)) throw new UsageError('out-is-input', { out: command.out! });
  }
  const noWorkbooks = announce(search, streams);
  const checked: CheckedWorkbook[] = [];
  for (const [index, file] of search.files.entries()) {
    streams.progress(index + 1, search.files.length, file.name);
    checked.push(await checkFile(file, { policy, ...policyUse(command.policy) }, streams));
  }
  if (checked.length === 0) return EXIT.usage;
  const report = buildReport(checked, { engine: version, policy: command.policy });
  const delivered = await deliver(report, command, streams);
  tell(streams, totalLine(report));
  if (!delivered || report.summary.failed > 0) return EXIT.failed;
  if (noWorkbooks) return EXIT.usage;
  return reaches(report, command.failOn) ? EXIT.findings : EXIT.clean;
}

async function checkFile(file: Found, options: SessionOptions, streams: Streams): Promise<CheckedWorkbook> {
  let sha256: string | null = null;
  try {
    const read = await readBytes(file);
    sha256 = read.sha256;
    const { port } = await openBytes(read);
    return { file: file.name, sha256, sheets: await checkWorkbook(port, options) };
  } catch (error) {
    return { file: file.name, sha256, error: troubleOf(error, (stack) => tell(streams, stack)) };
  }
}

/** Prints the report or writes it to `--out`; false when it could not be written. */
async function deliver(report: Report, command: CheckCommand, streams: Streams): Promise<boolean> {
  const onScreen = command.out === null;
  const text = command.format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : terminalReport(report, paintFor(onScreen && streams.outIsTerminal));
  if (command.format === 'json') for (const line of briefFindings(report)) tell(streams, line);
  if (onScreen) {
    streams.out(text);
    return true;
  }
  try {
    await writeWhole(command.out!, text, true);
    return true;
  } catch (error) {
    const { message, next } = troubleOf(systemTrouble(error, 'write'), (stack) => tell(streams, stack));
    tell(streams, `${command.out}：${message}${next}`);
    return false;
  }
}

function reaches(report: Report, failOn: FailOn): boolean {
  const severities: readonly Severity[] = ({ error: ['error'], warning: ['error', 'warning'], never: [] } as const)[failOn];
  return report.workbooks.some(({ sheets }) =>
    sheets.some(({ findings }) => findings.some((finding) => finding.waived === null && severities.includes(finding.severity))),
  );
}
