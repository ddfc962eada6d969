/** The result of `check` in the format that was asked for, written workbook by workbook where the format allows it. */
import type { Report, WorkbookReport } from '../check/report';
import { acrossText } from '../output/across';
import { previousText } from '../output/previous';
import { terminalReport } from '../output/terminal';
import { timestamp } from '../output/timestamp';
import type { CheckCommand } from './arguments';
import type { CheckReport } from './check';
import type { Streams } from './io';
import { paintFor } from './paint';

export interface ReportWriter {
  /** Workbooks in the order of the report. */
  workbook(workbook: WorkbookReport): void;
  /** What comes after them. Only a writer that asks for the `whole` looks at the workbooks here. */
  end(report: CheckReport): void;
  whole: boolean;
}

/** What the report begins with. */
export type ReportHead = Pick<Report, 'schema' | 'engine' | 'language' | 'policy'>;

/** The bytes are those of the whole report printed at once, but hundreds of workbooks need not be held for it. */
export async function reportWriter({ format, out }: Pick<CheckCommand, 'format' | 'out'>, head: ReportHead, write: (text: string) => void, streams: Streams): Promise<ReportWriter> {
  const alone = (workbooks: WorkbookReport[]): Report => ({ ...head, workbooks, summary: { workbooks: 0, forms: 0, failed: 0, findings: 0 } });
  switch (format) {
    case 'json':
      return jsonWriter(head, write);
    case 'csv': {
      const { csvReport } = await import(/* webpackChunkName: "csv" */ '../output/csv');
      const heading = csvReport(alone([]));
      write(heading);
      return { whole: false, workbook: (workbook) => write(csvReport(alone([workbook])).slice(heading.length)), end: ({ across }) => write(csvReport({ ...alone([]), across }).slice(heading.length)) };
    }
    case 'html': {
      const { htmlReport } = await import(/* webpackChunkName: "html" */ '../output/html');
      return { whole: true, workbook: () => undefined, end: (report) => write(htmlReport(report, { at: timestamp(new Date()) })) };
    }
    case 'text': {
      const paint = paintFor(out === null && streams.outIsTerminal);
      let first = true;
      return {
        whole: false,
        workbook: (workbook) => {
          write((first ? '' : '\n') + terminalReport(alone([workbook]), paint));
          first = false;
        },
        end: ({ across, batch }) => {
          // Where nothing was found between a handful of files, silence says it.
          if (across && across.length > 0) write(`\n${acrossText(across, paint)}`);
          if (batch) write(`\n${previousText(batch.previous, paint)}`);
        },
      };
    }
  }
}

/** JSON of a value that stands so many steps inside of others: written within as many lists, whose brackets are then cut off. */
function nested(value: unknown, depth: number): string {
  let around = value;
  for (let step = 0; step < depth; step++) around = [around];
  return JSON.stringify(around, null, 2).slice(depth * (depth + 3), -depth * (depth + 1));
}

function jsonWriter(head: ReportHead, write: (text: string) => void): ReportWriter {
  const member = ([name, value]: [string, unknown]): string => `\n  ${JSON.stringify(name)}: ${nested(value, 1)}`;
  let first = true;
  return {
    whole: false,
    workbook: (workbook) => {
      write(`${first ? `{${Object.entries(head).map(member).join(',')},\n  "workbooks": [` : ','}\n    ${nested(workbook, 2)}`);
      first = false;
    },
    end: ({ schema: _schema, engine: _engine, language: _language, policy: _policy, workbooks: _workbooks, ...rest }) =>
      write(`\n  ]${Object.entries(rest).map((each) => `,${member(each)}`).join('')}\n}\n`),
  };
}
