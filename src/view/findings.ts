/** Findings as they are shown: grouped by rule with errors first, each with the figures of the row it speaks of. */
import { parseAddress } from '../grid/address';
import type { CellEdit } from '../grid/edit';
import type { FindingReport, FundReport, IndicatorReport, SheetReport } from '../check/report';
import type { Severity } from '../scoring/policy';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

export interface RuleGroup {
  /** Unique among the groups: a rule may speak at two severities. */
  id: string;
  rule: string;
  severity: Severity;
  findings: FindingReport[];
}

/** Errors first, then in the order of the report; findings that were set aside are left out. */
export function groupFindings(findings: readonly FindingReport[], filter: Severity | null = null): RuleGroup[] {
  const groups = new Map<string, RuleGroup>();
  for (const severity of SEVERITIES) {
    if (filter !== null && filter !== severity) continue;
    for (const finding of findings) {
      if (finding.severity !== severity || finding.waived !== null) continue;
      const id = `${severity}-${finding.rule}`;
      const group = groups.get(id) ?? { id, rule: finding.rule, severity, findings: [] };
      group.findings.push(finding);
      groups.set(id, group);
    }
  }
  return [...groups.values()];
}

export const countOf = (findings: readonly FindingReport[], severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity && finding.waived === null).length;

/** What a finding's cell belongs to. */
export type Subject =
  | { kind: 'indicator'; row: IndicatorReport }
  | { kind: 'fund'; row: FundReport }
  | { kind: 'total' }
  | { kind: 'form' };

/** The row that a cell stands in, by its own cells first, then by its row number. */
export function subjectOf(report: SheetReport, cell: string): Subject {
  const holds = (cells: object, ...more: (string | null)[]): boolean => Object.values(cells).includes(cell) || more.includes(cell);
  const at = parseAddress(cell)?.row;
  const indicator = report.indicators.find(({ cells }) => holds(cells)) ?? report.indicators.find(({ row }) => row === at);
  const fund = report.funds.find(({ cells, rate, score }) => holds(cells, rate.cell, score.cell)) ?? report.funds.find(({ row }) => row === at);
  if (indicator && Object.values(indicator.cells).includes(cell)) return { kind: 'indicator', row: indicator };
  if (fund) return { kind: 'fund', row: fund };
  if (indicator) return { kind: 'indicator', row: indicator };
  return report.total && (report.total.row === at || report.total.score.cell === cell) ? { kind: 'total' } : { kind: 'form' };
}

/** Name of the row, '' for the form as a whole. */
export const subjectName = (subject: Subject): string =>
  subject.kind === 'indicator' ? subject.row.name : subject.kind === 'fund' ? subject.row.label : '';

/** The edit that would mend the finding's own cell, or null. */
export const editFor = (report: SheetReport, finding: FindingReport): CellEdit | null =>
  report.edits.find(({ cell }) => cell === finding.cell) ?? null;

/** The row whose cause the finding asks for: it stands on a cell for causes. Null for every other finding. */
export function causeRow(report: SheetReport, finding: FindingReport): Extract<Subject, { kind: 'indicator' | 'fund' }> | null {
  const subject = subjectOf(report, finding.cell);
  if (subject.kind !== 'indicator' && subject.kind !== 'fund') return null;
  return subject.row.cells.cause === finding.cell ? subject : null;
}
