/** What a rule is: data first, one generator last. A rule yields findings as message id and values, never as text. */
import type { Interval } from '../value/decimal';
import type { Assessment } from '../scoring/assessment';
import type { Policy, Severity } from '../scoring/policy';

export interface Finding {
  /** Address; never null: cause → score → actual → name, the first that exists. */
  cell: string;
  related?: string[];
  /** Key of the message in text/ below the rule: `rules.<rule id>.<messageId>`. */
  messageId: string;
  /** Texts, numbers rounded to 2 decimals, or `{ id, values }` where a sentence of text/ is to stand. */
  values: Record<string, unknown>;
  /** Overrides the rule's default severity (取整 is a note). */
  severity?: Severity;
  /** level1/level2/name, fund label … : the part of the key after the rule id; '' for the whole form. */
  subject: string;
  /** Cells whose printed figure this finding calls wrong, with what they would hold; null: nobody knows. */
  corrects?: Record<string, Interval | null>;
  /**
   * Corrected cells without which this mismatch would not stand: it then follows from the findings which correct them,
   * and is told there (`rules.<rule id>.follows`) instead of on its own.
   */
  follows?: string[];
}

export interface RuleContext {
  policy: Policy;
  /** The threshold in force: the policy's for this rule, or the rule's own default; null when the rule has none. */
  threshold: number | null;
  /** What the findings so far would put into a cell: undefined, nothing is wrong with it; null, wrong but unknown. */
  corrected(cell: string | null): Interval | null | undefined;
}

export interface Rule {
  /** Equals the file name: a noun phrase for the failing state. */
  id: string;
  severity: Severity;
  /** Source of the requirement, with 文号; 《…》 or “通行做法”. */
  basis: string;
  /** true when the wording of the basis was not read in an original. */
  basisUnverified?: boolean;
  threshold?: number;
  check(assessment: Assessment, context: RuleContext): Iterable<Finding>;
}

/** Every rule with the same fields in the same order: the engine reads them much faster so. */
export const defineRule = ({ id, severity, basis, basisUnverified, threshold, check }: Rule): Rule => ({ id, severity, basis, basisUnverified, threshold, check });
