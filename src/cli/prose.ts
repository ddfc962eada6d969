/** `prose`: a 自评报告 in words, checked against itself and against its form; nothing is changed. */
import path from 'node:path';
import { openDocument } from '../host/document';
import { nodeCodec } from '../host/zlib';
import { proseText } from '../output/prose';
import { checkProse } from '../prose/check';
import type { ProseReport } from '../prose/prose';
import type { SheetReport } from '../check/report';
import { timestamp } from '../output/timestamp';
import { progress } from '../text/cli.zh-CN';
import type { ProseCommand } from './arguments';
import { judgeSafely } from './apart';
import { deliver } from './deliver';
import { EXIT, tell, type Streams } from './io';
import { judgeOptions } from './judge';
import { readBytes } from './open';
import { paintFor } from './paint';
import { troubleOf } from './trouble';
import { refuseInputs } from './write';

/** Exit codes as `check`: 1 with errors among the findings, 3 when the report or its form cannot be read. Errors: UsageError. */
export async function prose(command: ProseCommand, streams: Streams): Promise<number> {
  const inputs = [command.input, ...(command.form === null ? [] : [command.form])];
  await refuseInputs(command.out, inputs);
  const forms = command.form === null ? [] : await formsOf(command.form, streams);
  const report = forms === null ? null : await read(command.input, forms, streams);
  if (report === null) return EXIT.failed;
  const delivered = await deliver(await printed(report, command, streams), command.out, streams);
  if (!delivered) return EXIT.failed;
  return report.counts.error > 0 ? EXIT.findings : EXIT.clean;
}

/** Forms of the workbook; null when it cannot be read, which is told. */
async function formsOf(file: string, streams: Streams): Promise<SheetReport[] | null> {
  const name = path.basename(file);
  const { workbook, complaints } = (await judgeSafely({ path: file, name }, await judgeOptions('auto'), { policy: 'auto' }))!;
  for (const complaint of complaints) tell(streams, complaint);
  const trouble = workbook.error && 'message' in workbook.error ? workbook.error : null;
  if (trouble) tell(streams, progress.failed(name, trouble.message, trouble.next));
  return trouble ? null : (workbook.sheets ?? []);
}

async function read(file: string, forms: readonly SheetReport[], streams: Streams): Promise<ProseReport | null> {
  const name = path.basename(file);
  try {
    const document = await openDocument(readBytes({ path: file, name }).bytes, nodeCodec);
    return checkProse(document, { forms, file: name });
  } catch (error) {
    const { message, next } = troubleOf(error, (stack) => tell(streams, stack));
    tell(streams, progress.failed(name, message, next));
    return null;
  }
}

async function printed(report: ProseReport, { format, out }: ProseCommand, streams: Streams): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'html':
      return (await import(/* webpackChunkName: "html" */ '../output/proseHtml')).proseHtml(report, { at: timestamp(new Date()) });
    default:
      return proseText(report, paintFor(out === null && streams.outIsTerminal));
  }
}
