/** Every rule, in the order of the report: what is found first may account for what comes later. */
import type { Rule } from './rule';
import deductionUnexplained from './deduction-unexplained';
import executionRateMismatch from './execution-rate-mismatch';
import executionScoreMismatch from './execution-score-mismatch';
import formulaError from './formula-error';
import fundSumMismatch from './fund-sum-mismatch';
import genericExplanation from './generic-explanation';
import missingActual from './missing-actual';
import missingTarget from './missing-target';
import scoreAboveWeight from './score-above-weight';
import scoreMismatch from './score-mismatch';
import scoreMissing from './score-missing';
import scoreTotalMismatch from './score-total-mismatch';
import targetCopiedAsActual from './target-copied-as-actual';
import unexplainedDeviation from './unexplained-deviation';
import unreadableActual from './unreadable-actual';
import unreadableTarget from './unreadable-target';
import weightTotal from './weight-total';

export const rules: readonly Rule[] = [
  // What cannot be read at all
  formulaError,
  unreadableTarget,
  unreadableActual,
  missingTarget,
  missingActual,
  targetCopiedAsActual,
  // The budget block: sums before the rates that rest on them
  fundSumMismatch,
  executionRateMismatch,
  // Points: weights, single scores, the total
  weightTotal,
  scoreAboveWeight,
  executionScoreMismatch,
  scoreMismatch,
  scoreMissing,
  scoreTotalMismatch,
  // What is said about it
  unexplainedDeviation,
  deductionUnexplained,
  genericExplanation,
];

export type { Finding, Rule, RuleContext } from './rule';
