/** What can be handed on about checked workbooks: JSON, CSV, HTML and notices. Loaded when somebody asks for one. */
import { strToU8, zipSync } from 'fflate';
import type { CheckedWorkbook } from '../check/buildReport';
import type { Report } from '../check/report';
import { csvReport } from '../output/csv';
import { htmlReport } from '../output/html';
import { noticesOf } from '../output/notices';
import { timestamp } from '../output/timestamp';
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
  const { kind, name, language } = request;
  const report = reportOf(request);
  const at = timestamp(request.at);
  const named = (id: string, ending: string): string => `${say(`page.file.${id}`, { name }, language)}.${ending}`;
  if (kind === 'json') saveFile(named('result', 'json'), `${JSON.stringify(report, null, 2)}\n`, 'application/json');
  else if (kind === 'csv') saveFile(named('result', 'csv'), csvReport(report), 'text/csv;charset=utf-8');
  else if (kind === 'html') saveFile(named('report', 'html'), htmlReport(report, { at }), HTML_TYPE);
  else return notices(report, at, named);
  return 1;
}

/** Several letters come as one archive, as browsers stop a row of downloads. */
function notices(report: Report, at: string, named: (id: string, ending: string) => string): number {
  const letters = [...noticesOf(report, { at })];
  if (letters.length === 1) saveFile(letters[0]!.file, letters[0]!.html, HTML_TYPE);
  else if (letters.length > 1) saveFile(named('notices', 'zip'), zipSync(Object.fromEntries(letters.map(({ file, html }) => [file, strToU8(html)]))), 'application/zip');
  return letters.length;
}

const HTML_TYPE = 'text/html;charset=utf-8';
