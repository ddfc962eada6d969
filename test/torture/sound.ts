/** What has to hold of every report and everything printed from it, whatever the file was. */
import { buildReport } from '../../src/check/buildReport';
import type { Report, SheetReport } from '../../src/check/report';
import { parseAddress } from '../../src/grid/address';
import { WorkbookError } from '../../src/host/workbook';
import { csvReport } from '../../src/output/csv';
import { htmlReport } from '../../src/output/html';
import { noticeOf } from '../../src/output/notice';
import { organizationsOf } from '../../src/output/organizations';
import { reportSheet } from '../../src/output/sheet';
import { terminalReport } from '../../src/output/terminal';
import { failureText } from '../../src/text/say';

/** Something that must not be; the message says what. */
export class Unsound extends Error {}

export function demand(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Unsound(what);
}

/** `refused:<code>` when the action threw a WorkbookError that has words; everything else passes through. */
export async function orRefused(action: () => Promise<string>): Promise<string> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const { message, next } = failureText(error.code, error.values);
    demand(message.length > 0 && next.length > 0 && !/\{\w+\}|undefined/.test(message + next), `no sentence for ${error.code}: ${message}`);
    return `refused:${error.code}`;
  }
}

export const reportOf = (sheets: SheetReport[], file = '上报.xlsx'): Report =>
  buildReport([{ file, sha256: 'a'.repeat(64), sheets }], { engine: '1.0.0', policy: 'auto' });

/** Numbers are finite, addresses are addresses, scores lie between 0 and their weight. */
export function soundSheet(sheet: SheetReport): void {
  finite(sheet, sheet.sheet);
  for (const { cell, new: value } of sheet.edits) {
    demand(parseAddress(cell) !== null, `edit at ${cell}`);
    demand(typeof value !== 'string' || value.length <= 32_767, `edit of ${String(value).length} characters`);
  }
  for (const finding of sheet.findings) {
    // What the message cites may say anything.
    demand(finding.message.length > 0 && !/\bundefined\b|\bNaN\b|\[object /.test(finding.message.replace(/“[^]*”/, '')), `wording of ${finding.rule}: ${finding.message.slice(0, 200)}`);
    demand(/^[A-Z]+\d+(:[A-Z]+\d+)?$/.test(finding.cell), `finding ${finding.rule} at ${finding.cell}`);
  }
  for (const { weight, score, cells } of sheet.indicators) {
    if (weight === null || weight < 0) continue;
    for (const due of [score.due, score.low, score.high]) demand(due === null || (due >= 0 && due <= weight), `score ${due} of ${weight} at ${cells.score}`);
  }
}

function finite(value: unknown, path: string): void {
  if (typeof value === 'number') demand(Number.isFinite(value), `${value} at ${path}`);
  else if (typeof value === 'object' && value !== null) for (const [key, item] of Object.entries(value)) finite(item, `${path}.${key}`);
}

/** Prints the report in every form and looks at what came out. Gives the number of characters. */
export function soundOutputs(report: Report): number {
  const outputs = [terminalReport(report), soundCsv(csvReport(report)), soundHtml(htmlReport(report, { at: '2024-12-31 08:00' }))];
  for (const { report: own } of organizationsOf(report)) outputs.push(soundHtml(noticeOf(own, { at: '2024-12-31 08:00', notes: true })));
  for (const sheet of report.workbooks.flatMap(({ sheets }) => sheets)) {
    for (const { value } of reportSheet(sheet, { engine: '1.0.0', file: '上报.xlsx', sha256: null, at: null }).cells) {
      demand(typeof value !== 'number' || Number.isFinite(value), `number ${value} in the record`);
    }
  }
  return outputs.reduce((sum, text) => sum + text.length, 0);
}

/** No field begins like a formula, no control character, no character that turns text. */
export function soundCsv(text: string): string {
  demand(!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/.test(text), 'hidden character in CSV');
  for (const [, quoted, plain] of text.slice(1).matchAll(/(?:^|,|\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)) {
    const field = quoted ?? plain ?? '';
    demand(!/^[\s"'\u3000]*[=+@＝＋＠]/.test(field) || field.startsWith("'"), `formula in CSV: ${field.slice(0, 60)}`);
  }
  return text;
}

/** Every tag is one of ours and carries no handler; nothing points outside. */
export function soundHtml(text: string): string {
  for (const [tag, name, attributes] of text.matchAll(/<\/?([a-zA-Z!][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g)) {
    demand(!/^(?:script|iframe|img|object|embed|link|form|input|base|video|audio|template|math)$/i.test(name!), `tag ${tag!.slice(0, 80)}`);
    demand(!/\son\w+\s*=|javascript:|(?:src|action|background)\s*=/i.test(attributes!), `attribute ${tag!.slice(0, 120)}`);
    demand(!/href\s*=\s*["'](?!#)/i.test(attributes!), `link ${tag!.slice(0, 120)}`);
  }
  demand(!/[\u202a-\u202e\u2066-\u2069\u0000]/.test(text), 'hidden character in HTML');
  return text;
}
