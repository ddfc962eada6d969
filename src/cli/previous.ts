/** `check --previous`: last year's folder, read by the same policy, and what of it was handed in again. */
import { compareYears, type PreviousYear } from '../batch/previous';
import type { FiledForm } from '../batch/pairForms';
import type { Report, WorkbookReport } from '../check/report';
import { progress } from '../text/cli.zh-CN';
import { UsageError } from './arguments';
import { findWorkbooks } from './find';
import { tell, type Streams } from './io';
import { judgeAll, type JudgeRun } from './judgeAll';
import { announce } from './progress';

export interface LastYear {
  forms: FiledForm[];
  /** Workbooks that could not be read; each was told. */
  failed: number;
}

/** Errors: UsageError when the folder holds no workbook; Cancelled. */
export async function readLastYear(folder: string, run: JudgeRun, streams: Streams): Promise<LastYear> {
  const search = await findWorkbooks([folder]);
  if (search.empty.length > 0) throw new UsageError('empty-folder', { folder });
  announce(search, streams);
  const result: LastYear = { forms: [], failed: 0 };
  await judgeAll(search.files, run, streams, ({ workbook }) => {
    if (workbook.error) {
      const { message, next } = workbook.error as { message: string; next: string };
      tell(streams, progress.failed(workbook.file ?? '', message, next));
      result.failed++;
    } else result.forms.push(...formsOf({ file: workbook.file, sheets: workbook.sheets ?? [] }));
  });
  return result;
}

const formsOf = ({ file, sheets }: Pick<WorkbookReport, 'file' | 'sheets'>): FiledForm[] =>
  sheets.filter(({ status }) => status === 'form').map((sheet) => ({ file, sheet }));

/** What the forms of this report repeat of last year's. */
export const withLastYear = ({ workbooks }: Pick<Report, 'workbooks'>, { forms }: LastYear): PreviousYear[] =>
  compareYears(workbooks.flatMap(formsOf), forms);
