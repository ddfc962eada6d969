/** What the picture marks: the gravest finding of each cell, and what was written just now. */
import type { FindingReport, SheetReport } from '../check/report';
import type { SheetEdit } from '../host/workbook';
import type { Severity } from '../scoring/policy';
import { say, type Language } from '../text/say';
import type { CellMark } from '../view/SheetPicture';

const GRAVITY: readonly Severity[] = ['error', 'warning', 'note'];

/** By cell. Findings that were set aside are not marked; a finding wins over a fresh value. */
export function marksOf(reports: readonly SheetReport[], written: readonly SheetEdit[], sheet: string, language: Language): Map<string, CellMark> {
  const marks = new Map<string, CellMark>();
  for (const { cell } of written.filter((edit) => edit.sheet === sheet)) marks.set(cell, { kind: 'new', words: say('page.cell.new', {}, language) });
  const findings = findingsOn(reports, sheet);
  for (const severity of [...GRAVITY].reverse()) {
    for (const { cell, message } of findings.filter((finding) => finding.severity === severity)) {
      marks.set(cell, { kind: severity, words: say('page.mark', { severity: say(`pane.severity.${severity}`, {}, language), message }, language) });
    }
  }
  return marks;
}

/** Findings of every form of a sheet that nobody set aside. */
export const findingsOn = (reports: readonly SheetReport[], sheet: string): FindingReport[] =>
  reports.filter((report) => report.sheet === sheet).flatMap(({ findings }) => findings.filter(({ waived }) => waived === null));
