/** The workbooks of one run as they come: each is written and told, then kept only as far as the rest of the run needs it. */
import { buildReport, type CheckedWorkbook } from '../check/buildReport';
import type { Report, SheetReport, WorkbookReport } from '../check/report';
import { tell, type Streams } from './io';
import type { ReportHead, ReportWriter } from './printed';
import { briefFindings } from './progress';

export interface Batch {
  add(workbook: CheckedWorkbook): void;
  /** Everything added; without findings and workings unless the whole is kept. The sums are those of the whole. */
  report(): Report;
}

/** `brief`: findings in short on the error stream. `whole`: somebody needs the findings again. */
export function startBatch(head: ReportHead, writer: ReportWriter, { brief, whole }: { brief: boolean; whole: boolean }, streams: Streams): Batch {
  const kept: WorkbookReport[] = [];
  const summary = { workbooks: 0, forms: 0, failed: 0, findings: 0 };
  return {
    add: (checked) => {
      const single = buildReport([checked], head);
      const [workbook] = single.workbooks as [WorkbookReport];
      for (const name of Object.keys(summary) as (keyof typeof summary)[]) summary[name] += single.summary[name];
      writer.workbook(workbook);
      if (brief) for (const line of briefFindings(single)) tell(streams, line);
      kept.push(whole ? workbook : { ...workbook, sheets: workbook.sheets.map(withoutWorkings) });
    },
    report: () => ({ ...head, workbooks: kept, summary }),
  };
}

/** What is looked at across workbooks and years: rows with figures and causes, and the counts. */
const withoutWorkings = (sheet: SheetReport): SheetReport => ({
  ...sheet, findings: [], edits: [], unfilled: [],
  indicators: sheet.indicators.map((row) => ({ ...row, formula: null, reason: { id: row.reason.id, text: '' } })),
});
