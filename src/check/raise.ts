/** Runs the rules in report order and folds what follows from an earlier finding into it: one mistake, one finding. */
import { rules, type Finding, type Rule } from '../rules';
import type { Assessment } from '../scoring/assessment';
import type { Policy, Severity } from '../scoring/policy';
import type { Interval } from '../value/decimal';

/** A finding with the severity in force and what follows from it. */
export interface Raised {
  rule: Rule;
  severity: Severity;
  finding: Finding;
  /** Cells of the finding, and of those folded into it. */
  related: string[];
  /** Findings that would not stand without this one, in the order met. */
  consequences: { rule: string; values: Record<string, unknown> }[];
}

/** What a wrong cell would hold (null: nobody knows), and the finding that says so. */
type Corrections = Map<string, { due: Interval | null; by: Raised }>;

/** Every finding on a form. A rule sees what the findings before it correct; a rule that the policy turns off corrects nothing. */
export function raise(assessment: Assessment, policy: Policy, active: readonly Rule[] = rules): Raised[] {
  const raised: Raised[] = [];
  const corrections: Corrections = new Map();
  const corrected = (cell: string | null): Interval | null | undefined => (cell === null ? undefined : corrections.get(cell)?.due);
  for (const rule of active) {
    const setting = policy.rules[rule.id];
    if (setting?.severity === 'off') continue;
    const context = { policy, threshold: setting?.threshold ?? rule.threshold ?? null, corrected };
    // Rules are read lazily, so a rule sees its own earlier corrections too.
    for (const finding of rule.check(assessment, context)) {
      if (foldInto(corrections, rule, finding)) continue;
      const severity = finding.severity ?? setting?.severity ?? rule.severity;
      const by: Raised = { rule, severity, finding, related: (finding.related ?? []).filter((cell) => cell !== finding.cell), consequences: [] };
      raised.push(by);
      for (const cell in finding.corrects) corrections.set(cell, { due: finding.corrects[cell] ?? null, by });
    }
  }
  return raised;
}

/**
 * A finding on a cell that an earlier one calls wrong already says nothing new. One that would not stand without the
 * earlier corrections is told there, by its rule's `follows` sentence.
 */
function foldInto(corrections: Corrections, rule: Rule, finding: Finding): boolean {
  const correcting = (cells: readonly string[]): Raised[] =>
    [...new Set(cells.map((cell) => corrections.get(cell)?.by).filter((by) => by !== undefined))];
  const same = correcting(Object.keys(finding.corrects ?? {}));
  const causes = same.length > 0 ? same : correcting(finding.follows ?? []);
  for (const cause of causes) {
    cause.related = [...new Set([...cause.related, finding.cell, ...(finding.related ?? [])])].filter((cell) => cell !== cause.finding.cell);
  }
  if (same.length === 0) causes[0]?.consequences.push({ rule: rule.id, values: finding.values });
  return causes.length > 0;
}
