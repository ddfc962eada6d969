/** The result of `check` in the format that was asked for, written workbook by workbook where the format allows it. */
import type { Report, WorkbookReport } from '../check/report';
import { timestamp } from '../output/timestamp';
import type { CheckCommand } from './arguments';
import type { CheckReport } from './check';
import type { Printed, ReportHead } from './digest';
import { paintFor } from './paint';

export interface ReportWriter {
  /** What the printer made of the next workbook, in the order of the report. */
  workbook(printed: Printed): void;
  /** What comes after them. */
  end(report: CheckReport): void;
}

type Format = CheckCommand['format'];

/** Formats that are only written when all is known. */
export const isWhole = (format: Format): boolean => format === 'html';

const alone = (head: ReportHead, workbooks: WorkbookReport[] = []): Report => ({ ...head, workbooks, summary: { workbooks: 0, forms: 0, failed: 0, findings: 0 } });

/** Prints one workbook by itself, in whatever thread; null for a format that is only written as a whole. */
export async function printerFor(format: Format, head: ReportHead, colours: boolean): Promise<((workbook: WorkbookReport) => string) | null> {
  switch (format) {
    case 'json':
      return (workbook) => nested(workbook, 2);
    case 'csv': {
      const { csvReport } = await import(/* webpackChunkName: "csv" */ '../output/csv');
      const heading = csvReport(alone(head)).length;
      return (workbook) => csvReport(alone(head, [workbook])).slice(heading);
    }
    case 'html':
      return null;
    case 'text': {
      const { terminalReport } = await import(/* webpackChunkName: "text" */ '../output/terminal');
      const paint = paintFor(colours);
      return (workbook) => terminalReport(alone(head, [workbook]), paint);
    }
  }
}

/** The bytes are those of the whole report printed at once, but hundreds of workbooks need not be held for it. */
export async function reportWriter(format: Format, head: ReportHead, colours: boolean, write: (text: Printed) => void): Promise<ReportWriter> {
  switch (format) {
    case 'json':
      return jsonWriter(head, write);
    case 'csv': {
      const { csvReport } = await import(/* webpackChunkName: "csv" */ '../output/csv');
      const heading = csvReport(alone(head));
      write(heading);
      return { workbook: write, end: ({ across }) => write(csvReport({ ...alone(head), across }).slice(heading.length)) };
    }
    case 'html': {
      const { htmlReport } = await import(/* webpackChunkName: "html" */ '../output/html');
      return { workbook: () => undefined, end: (report) => write(htmlReport(report, { at: timestamp(new Date()) })) };
    }
    case 'text': {
      const { acrossText } = await import(/* webpackChunkName: "text" */ '../output/across');
      const { previousText } = await import(/* webpackChunkName: "text" */ '../output/previous');
      const paint = paintFor(colours);
      let first = true;
      return {
        workbook: (printed) => {
          if (!first) write('\n');
          write(printed);
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

function jsonWriter(head: ReportHead, write: (text: Printed) => void): ReportWriter {
  const member = ([name, value]: [string, unknown]): string => `\n  ${JSON.stringify(name)}: ${nested(value, 1)}`;
  let first = true;
  return {
    workbook: (printed) => {
      write(`${first ? `{${Object.entries(head).map(member).join(',')},\n  "workbooks": [` : ','}\n    `);
      write(printed);
      first = false;
    },
    end: ({ schema: _schema, engine: _engine, language: _language, policy: _policy, workbooks: _workbooks, ...rest }) =>
      write(`\n  ]${Object.entries(rest).map((each) => `,${member(each)}`).join('')}\n}\n`),
  };
}
