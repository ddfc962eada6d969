/** What can be handed on about checked workbooks: JSON, CSV, HTML and notices. Loaded when somebody asks for one. */
import { strToU8, zipSync } from 'fflate';
import type { CheckedWorkbook } from '../check/buildReport';
import type { Report } from '../check/report';
import { csvReport } from '../output/csv';
import { htmlReport } from '../output/html';
import { noticeOf } from '../output/notice';
import { demandCount, organizationsOf, safeName } from '../output/organizations';
import { say, type Language } from '../text/say';
import { reportOf } from './reportOf';
import { saveFile } from './saveFile';

export type HandOn = 'html' | 'csv' | 'json' | 'notice';

export interface HandOnRequest {
  kind: HandOn;
  /** Name without ending. */
  name: string;
  workbooks: readonly CheckedWorkbook[];
  policy: string;
  language: Language;
  at: Date;
}

/** Saves the files and says how many; none where there is nothing to mend. */
export function handOn(request: HandOnRequest): number {
  const { kind, name } = request;
  const report = reportOf(request);
  const at = stamp(request.at);
  if (kind === 'json') saveFile(`${name}_核查结果.json`, `${JSON.stringify(report, null, 2)}\n`, 'application/json');
  else if (kind === 'csv') saveFile(`${name}_核查结果.csv`, csvReport(report), 'text/csv;charset=utf-8');
  else if (kind === 'html') saveFile(`${name}_核查报告.html`, htmlReport(report, { at }), HTML_TYPE);
  else return notices(report, name, at);
  return 1;
}

/** One letter for each organization that has something to mend; several come as one archive, as browsers stop a row of downloads. */
function notices(report: Report, name: string, at: string): number {
  const letters = new Map<string, string>();
  for (const part of organizationsOf(report).filter((each) => demandCount(each.report) > 0)) {
    const base = `${say('notice.title', {}, report.language)}-${safeName(part.name ?? part.report.workbooks[0]?.file ?? null, '未写单位')}`;
    let own = base;
    for (let number = 2; letters.has(`${own}.html`); number++) own = `${base}-${number}`;
    letters.set(`${own}.html`, noticeOf(part.report, { at }));
  }
  const files = [...letters];
  if (files.length === 1) saveFile(files[0]![0], files[0]![1], HTML_TYPE);
  else if (files.length > 1) saveFile(`${name}_整改通知单.zip`, zipSync(Object.fromEntries(files.map(([file, text]) => [file, strToU8(text)]))), 'application/zip');
  return files.length;
}

const HTML_TYPE = 'text/html;charset=utf-8';

/** 2026-11-20 16:30, local time. */
export function stamp(at: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
