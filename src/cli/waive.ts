/** `waive`: sets a finding aside, with a reason and a name, in a file that `check --waivers` applies. */
import path from 'node:path';
import { isDay } from '../batch/shape';
import type { WaivableForm } from '../batch/waiver';
import { waiversText } from '../batch/waiverFile';
import { addWaiver, waiverOf } from '../batch/waivers';
import type { FindingReport } from '../check/report';
import { alignColumns } from '../output/columns';
import { dayOf } from '../output/timestamp';
import { progress } from '../text/cli.zh-CN';
import { say } from '../text/say';
import { judgeSafely } from './apart';
import { UsageError, type WaiveCommand } from './arguments';
import { deliver } from './deliver';
import { EXIT, tell, type Streams } from './io';
import { judgeOptions, waivableForms } from './judge';
import { waiversFrom } from './waivers';
import { refuseInputs } from './write';

/** Where `waive` writes when it is not told. */
const BESIDE = '豁免.json';

/**
 * Errors: UsageError when the finding is not there or not the only one meant, for a date that is none, and for a file that cannot be used.
 */
export async function waive(command: WaiveCommand, streams: Streams, date = command.date ?? dayOf(new Date())): Promise<number> {
  if (!isDay(date)) throw new UsageError('bad-date', { date });
  const target = command.waivers ?? path.join(path.dirname(command.input), BESIDE);
  await refuseInputs(target, [command.input]);
  const known = await waiversFrom(target, { mayBeAbsent: true });
  const file = { path: command.input, name: path.basename(command.input) };
  const judged = (await judgeSafely(file, await judgeOptions(command.policy), { policy: command.policy, cells: true }))!;
  const { workbook } = judged;
  for (const stack of judged.complaints) tell(streams, stack);
  if (workbook.error) {
    const { message, next } = workbook.error as { message: string; next: string };
    tell(streams, progress.failed(file.name, message, next));
    return EXIT.failed;
  }
  const { form, finding } = chosen(waivableForms(judged), command);
  const { file: waivers, replaced } = addWaiver(known, waiverOf(form, finding, { reason: command.reason, by: command.by, date }));
  if (!(await deliver(waiversText(waivers), target, streams))) return EXIT.failed;
  tell(streams, say(replaced ? 'waivers.replaced' : 'waivers.written', { cell: finding.cell, message: finding.message, file: target }));
  return EXIT.clean;
}

type Candidate = { form: WaivableForm; finding: FindingReport };

/** The finding that `--finding` means: by key, else by rule and cell, else by rule alone where it has one finding. */
function chosen(forms: readonly WaivableForm[], { finding: asked, worksheet, input }: WaiveCommand): Candidate {
  const all = forms
    .filter(({ sheet }) => worksheet === null || sheet.sheet === worksheet)
    .flatMap((form) => form.sheet.findings.map((finding): Candidate => ({ form, finding })));
  const names: ((finding: FindingReport) => string[])[] = [({ key }) => [key], ({ rule, cell }) => [`${rule}:${cell}`, cell], ({ rule }) => [rule]];
  for (const namesOf of names) {
    const found = all.filter(({ finding }) => namesOf(finding).some((name) => name.toLowerCase() === asked.trim().toLowerCase()));
    if (found.length === 1) return found[0]!;
    if (found.length > 1) throw new UsageError('which-finding', { finding: asked, known: listed(found) });
  }
  throw new UsageError('no-finding', { finding: asked, file: path.basename(input), known: listed(all) });
}

/** One line each: how to name the finding, where it stands, what it says. */
const listed = (findings: readonly Candidate[]): string =>
  alignColumns(findings.map(({ form, finding }) => [`${finding.rule}:${finding.cell}`, form.sheet.sheet, finding.message.replace(/\s+/g, ' ')]), '  ').join('\n');
