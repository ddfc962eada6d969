/** Two hand-ins of the same forms compared: what was mended, what is still open, what is new, and what was changed in between. */
import type { FindingReport, Report, SheetReport } from '../check/report';
import { changesByRow, rowChanges } from './changes';
import type { Both, Comparison, FieldChange, FormComparison, LoneFinding, Pairing } from './comparison';
import { inOrder, pairFindings } from './pairFindings';
import { formName, pairForms, type FiledForm } from './pairForms';
import { pairRows } from './pairRows';
import { keyReader } from './rowSubject';

/**
 * Compares two reports of one form, first hand-in and resubmission. Findings are the same when their keys are; rows that were moved
 * or renamed are carried over. The order of findings in the reports does not matter.
 * Example: `compareReports(首报, 重报).mended[0].finding.key` → unexplained-deviation:满意度指标/服务对象满意度指标/群众满意度
 */
export function compareReports(first: SheetReport, second: SheetReport): Omit<FormComparison, 'paired' | 'form'> {
  const rows = pairRows(first, second);
  const { mended, stillOpen, added } = pairFindings(first, second, rows);
  const changes = changesByRow(rows, first, second);
  const kept = new Set([...rows.counterpart.keys(), ...rows.counterpart.values()]);
  const lone = (sheet: SheetReport, without: 'removed' | 'added'): ((finding: FindingReport) => LoneFinding) => {
    const read = keyReader(sheet);
    return (finding) => {
      const row = read(finding.key)?.row;
      if (!row) return { finding, changes: [], row: null };
      return { finding, changes: kept.has(row) ? changes.get(row)! : [], row: kept.has(row) ? 'kept' : without };
    };
  };
  const readSecond = keyReader(second);
  const changesAt = (finding: FindingReport): FieldChange[] => {
    const row = readSecond(finding.key)?.row;
    return row && kept.has(row) ? changes.get(row)! : [];
  };
  return {
    policy: { first: first.policy.name, second: second.policy.name, same: first.policy.id === second.policy.id && first.policy.name === second.policy.name },
    score: {
      filed: { first: first.total?.score.stated ?? null, second: second.total?.score.stated ?? null },
      recomputed: { first: first.total?.score.recomputed ?? null, second: second.total?.score.recomputed ?? null },
      grade: { first: first.grade.stated ?? first.grade.due, second: second.grade.stated ?? second.grade.due },
    },
    mended: mended.map(lone(first, 'removed')),
    stillOpen: stillOpen.map(({ first: one, second: other, extent }) => ({
      first: one, second: other, extent, changes: changesAt(other),
      severity: one.severity === other.severity ? null : { first: one.severity, second: other.severity },
    })),
    added: added.map(lone(second, 'added')),
    rows: rowChanges(first, second, rows),
  };
}

/** Compares whole reports: every form with its counterpart; forms without one are listed with their findings. */
export function compareAll(first: Report, second: Report): Comparison {
  const { pairs, unpaired } = pairForms(formsOf(first), formsOf(second));
  const forms = pairs.map(({ paired, ...form }) => compared(paired, form));
  const alone = (each: FiledForm) => ({ form: formName(each), findings: inOrder(each.sheet.findings) });
  const sum = (count: (form: FormComparison) => number): number => forms.reduce((total, form) => total + count(form), 0);
  return {
    forms,
    unpaired: { first: unpaired.first.map(alone), second: unpaired.second.map(alone) },
    summary: {
      forms: forms.length,
      unpaired: unpaired.first.length + unpaired.second.length,
      mended: sum(({ mended }) => mended.length),
      stillOpen: sum(({ stillOpen }) => stillOpen.length),
      added: sum(({ added }) => added.length),
      rows: sum(({ rows }) => rows.length),
      eased: sum(({ rows }) => rows.filter(({ changes }) => changes.some(({ shift }) => shift === 'eased')).length),
    },
  };
}

const compared = (paired: Pairing, { first, second }: Both<FiledForm>): FormComparison => ({
  paired,
  form: { first: formName(first), second: formName(second) },
  ...compareReports(first.sheet, second.sheet),
});

const formsOf = (report: Report): FiledForm[] =>
  report.workbooks.flatMap(({ file, sheets }) => sheets.filter(({ status }) => status === 'form').map((sheet) => ({ file, sheet })));
