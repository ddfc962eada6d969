/** A judged workbook as the rest of a run needs it: printed already, told in short, and kept only as far as somebody looks at it again. */
import { buildReport, type CheckedWorkbook } from '../check/buildReport';
import type { Report, SheetReport, WorkbookReport } from '../check/report';
import type { CheckCommand } from './arguments';
import { printerFor } from './printed';
import { briefFindings } from './progress';

/** What the report begins with. */
export type ReportHead = Pick<Report, 'schema' | 'engine' | 'language' | 'policy'>;

/** What is to be made of each workbook: plain data, for the worker threads do it. */
export interface DigestOrder {
  head: ReportHead;
  format: CheckCommand['format'];
  colours: boolean;
  /** Findings in short, for the error stream. */
  brief: boolean;
  /** Somebody needs the findings again. */
  whole: boolean;
}

/** Text, or its bytes in UTF-8 where another thread has made it: handing those over costs nothing. */
export type Printed = string | Uint8Array<ArrayBuffer>;

/** Plain data: it crosses from thread to thread. */
export interface Digest {
  /** The workbook's part of the output; null where the format is only written as a whole. */
  printed: Printed | null;
  /** Lines for the error stream, each with its end. */
  brief: string;
  summary: Report['summary'];
  /** Without findings and workings unless the whole is kept. */
  kept: WorkbookReport;
}

export async function digester({ head, format, colours, brief, whole }: DigestOrder): Promise<(checked: CheckedWorkbook) => Digest> {
  const print = await printerFor(format, head, colours);
  return (checked) => {
    const single = buildReport([checked], head);
    const [workbook] = single.workbooks as [WorkbookReport];
    return {
      printed: print?.(workbook) ?? null,
      brief: brief ? briefFindings(single).map((line) => `${line}\n`).join('') : '',
      summary: single.summary,
      kept: whole ? workbook : { ...workbook, sheets: workbook.sheets.map(withoutWorkings) },
    };
  };
}

/** What is looked at across workbooks and years: rows with figures and causes, and the counts. */
const withoutWorkings = ({ columns: _columns, header: _header, ...sheet }: SheetReport): SheetReport => ({
  ...sheet, findings: [], edits: [], unfilled: [],
  indicators: sheet.indicators.map((row) => ({ ...row, formula: null, reason: { id: row.reason.id, text: '' } })),
  total: sheet.total && { ...sheet.total, sum: undefined },
});
