/** The result of `check` in the format that was asked for. */
import { acrossText } from '../output/across';
import { previousText } from '../output/previous';
import { terminalReport } from '../output/terminal';
import type { CheckCommand } from './arguments';
import type { CheckReport } from './check';
import { tell, type Streams } from './io';
import { paintFor } from './paint';
import { briefFindings } from './progress';
import { today } from './waivers';

/** Data for machines and pages to hand on, with findings in short for the person who waits; else the readable report. */
export async function printed(report: CheckReport, { format, out }: Pick<CheckCommand, 'format' | 'out'>, streams: Streams): Promise<string> {
  if (format === 'text') return readable(report, out === null && streams.outIsTerminal);
  for (const line of briefFindings(report)) tell(streams, line);
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'csv':
      return (await import(/* webpackChunkName: "csv" */ '../output/csv')).csvReport(report);
    case 'html':
      return (await import(/* webpackChunkName: "html" */ '../output/html')).htmlReport(report, { at: now() });
  }
}

function readable(report: CheckReport, isTerminal: boolean): string {
  const paint = paintFor(isTerminal);
  const parts = [terminalReport(report, paint)];
  // Where nothing was found between a handful of files, silence says it.
  if (report.across && report.across.length > 0) parts.push(acrossText(report.across, paint));
  if (report.batch) parts.push(previousText(report.batch.previous, paint));
  return parts.join('\n');
}

/** 2026-11-20 16:30, where the user is. */
export function now(time = new Date()): string {
  const part = (number: number): string => String(number).padStart(2, '0');
  return `${today(time)} ${part(time.getHours())}:${part(time.getMinutes())}`;
}
