/** `compare`: two hand-ins of the same forms, each a workbook, a folder or a saved report; nothing is changed. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Comparison } from '../batch/comparison';
import { compareAll } from '../batch/compare';
import { readSavedReport } from '../batch/savedReport';
import { ShapeError } from '../batch/shape';
import { buildReport, type CheckedWorkbook } from '../check/buildReport';
import type { FindingReport, Report } from '../check/report';
import { comparisonText } from '../output/compare';
import type { Severity } from '../scoring/policy';
import { progress } from '../text/cli.zh-CN';
import { say } from '../text/say';
import { UsageError, type CompareCommand } from './arguments';
import { deliver } from './deliver';
import { findWorkbooks } from './find';
import { EXIT, tell, type Streams } from './io';
import { judgeAll } from './judgeAll';
import { paintFor } from './paint';
import { announce } from './progress';
import { FileTrouble, systemTrouble, troubleOf } from './trouble';
import { version } from './version';
import { refuseInputs } from './write';

const SCHEMA = 1;

/** Errors: UsageError for a policy, an output or an input that cannot be. */
export async function compare(command: CompareCommand, streams: Streams): Promise<number> {
  const [first, second] = [await readSide(command.inputs[0]!, command, streams), await readSide(command.inputs[1]!, command, streams)];
  const sides = [first, second];
  const failed = sides.flatMap(({ workbooks }) => workbooks.filter(({ error }) => error !== null));
  for (const { file, error } of failed) tell(streams, progress.failed(file ?? '', error!.message, error!.next));
  sides.forEach((side, index) => {
    const forms = side.workbooks.flatMap(({ sheets }) => sheets).filter(({ status }) => status === 'form');
    if (forms.length === 0 && side.workbooks.every(({ error }) => error === null)) throw new UsageError('nothing-to-compare', { file: command.inputs[index]! });
  });
  if (first.engine !== second.engine) tell(streams, say('compare.engine', { first: first.engine, second: second.engine }));
  const comparison = compareAll(first, second);
  const paint = paintFor(command.out === null && streams.outIsTerminal);
  const text = command.format === 'json' ? `${JSON.stringify(inJson(first, second, comparison), null, 2)}\n` : comparisonText(comparison, paint);
  const delivered = await deliver(text, command.out, streams);
  if (!delivered || failed.length > 0) return EXIT.failed;
  return openFindings(comparison).some(({ severity }) => FAILING[command.failOn].includes(severity)) ? EXIT.findings : EXIT.clean;
}

const FAILING: Record<CompareCommand['failOn'], readonly Severity[]> = { error: ['error'], warning: ['error', 'warning'], never: [] };

/** The comparison under a head that names what was compared: file and hash of both sides. */
function inJson(first: Report, second: Report, comparison: Comparison): object {
  const side = ({ engine, policy, workbooks }: Report) => ({
    engine, policy, workbooks: workbooks.map(({ file, sha256, error }) => ({ file, sha256, error })),
  });
  return { schema: SCHEMA, engine: version, language: 'zh-CN', kind: 'comparison', first: side(first), second: side(second), ...comparison };
}

/** What is open in the end: still there, new, or on a form that was not handed in again. What was waived is not. */
function openFindings({ forms, unpaired }: Comparison): FindingReport[] {
  const findings = [
    ...forms.flatMap(({ stillOpen, added }) => [...stillOpen.map(({ second }) => second), ...added.map(({ finding }) => finding)]),
    ...[...unpaired.first, ...unpaired.second].flatMap((each) => each.findings),
  ];
  return findings.filter(({ waived }) => waived === null);
}

async function readSide(input: string, command: CompareCommand, streams: Streams): Promise<Report> {
  const saved = await savedReport(input, streams);
  const { files, ...search } = saved ? { files: [{ path: input, name: input }], skipped: [], others: 0, empty: [] } : await findWorkbooks([input]);
  await refuseInputs(command.out, files.map((file) => file.path));
  if (saved) return saved;
  if (search.empty.length > 0) throw new UsageError('empty-folder', { folder: input });
  announce({ files, ...search }, streams);
  const checked: CheckedWorkbook[] = [];
  await judgeAll(files, { policy: command.policy }, streams, ({ workbook }) => checked.push(workbook));
  return buildReport(checked, { engine: version, policy: command.policy });
}

/** What `check --format json` wrote: a file called .json; null for any other. */
async function savedReport(input: string, streams: Streams): Promise<Report | null> {
  if (!/\.json$/i.test(input) || (await stat(input).then((entry) => entry.isDirectory(), () => false))) return null;
  try {
    return readSavedReport(await readFile(input, 'utf8').catch((error: unknown) => { throw systemTrouble(error, 'read'); }));
  } catch (error) {
    const trouble = error instanceof ShapeError
      ? { code: 'bad-report', message: say('compare.bad-report', { why: { id: `shape.${error.problem}`, values: { field: error.field, ...error.values } } }), next: '' }
      : troubleOf(error instanceof Error ? error : new FileTrouble('internal', { detail: String(error) }), (stack) => tell(streams, stack));
    return buildReport([{ file: path.basename(input), sha256: null, error: trouble }], { engine: version, policy: '' });
  }
}
