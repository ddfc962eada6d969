/** What a run says on the error stream: what was left out, how far it is, what was found in short, the sum. */
import type { Report } from '../check/report';
import { lists, progress as say, wrongUsage } from '../text/cli.zh-CN';
import type { Search } from './find';
import { tell, type Streams } from './io';

/** Says what the walk left out. true when a folder that was given holds no workbook. */
export function announce(search: Search, streams: Streams): boolean {
  for (const { path, why } of search.skipped) tell(streams, say.skipped[why](path));
  if (search.others > 0) tell(streams, say.others(search.others));
  for (const folder of search.empty) tell(streams, wrongUsage['empty-folder']!({ folder }));
  return search.empty.length > 0;
}

/** One line for each failure, error and warning: what a person wants to see while the data goes elsewhere. */
export function briefFindings(report: Report): string[] {
  return report.workbooks.flatMap(({ file, error, sheets }) => [
    ...(error ? [say.failed(file ?? '', error.message, error.next)] : []),
    ...sheets.flatMap((sheet) =>
      sheet.findings
        .filter(({ severity, waived }) => severity !== 'note' && waived === null)
        .map(({ severity, cell, message }) => say.finding({ file: file ?? '', sheet: sheet.sheet, cell, severity: lists.severity[severity]!, message })),
    ),
  ]);
}

export function totalLine(report: Report): string {
  const counts = report.workbooks.flatMap(({ sheets }) => sheets.map((sheet) => sheet.counts));
  const of = (severity: 'error' | 'warning' | 'note'): number => counts.reduce((sum, each) => sum + each[severity], 0);
  return say.total({ ...report.summary, error: of('error'), warning: of('warning'), note: of('note') });
}
