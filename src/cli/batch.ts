/** The workbooks of one run as they come: each is written and told, then kept only as far as the rest of the run needs it. */
import type { Report, WorkbookReport } from '../check/report';
import type { Digest, ReportHead } from './digest';
import type { Streams } from './io';
import type { ReportWriter } from './printed';
import { SharedTexts } from './sharedTexts';

export interface Batch {
  add(digest: Digest): void;
  /** Everything added, as far as it was kept. The sums are those of the whole. */
  report(): Report;
}

export function startBatch(head: ReportHead, writer: ReportWriter, streams: Streams): Batch {
  const kept: WorkbookReport[] = [];
  const texts = new SharedTexts();
  const summary = { workbooks: 0, forms: 0, failed: 0, findings: 0 };
  return {
    add: (digest) => {
      for (const name of Object.keys(summary) as (keyof typeof summary)[]) summary[name] += digest.summary[name];
      if (digest.printed !== null) writer.workbook(digest.printed);
      if (digest.brief !== '') streams.err(digest.brief);
      kept.push(texts.in(digest.kept));
    },
    report: () => ({ ...head, workbooks: kept, summary }),
  };
}
