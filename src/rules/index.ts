/** Every rule, in the order of the report: what is found first may account for what comes later. */
import type { Rule } from './rule';
import allFullMarks from './all-full-marks';
import budgetAdjustmentUnexplained from './budget-adjustment-unexplained';
import causeContradictsDate from './cause-contradicts-date';
import completionRateMismatch from './completion-rate-mismatch';
import deductionUnexplained from './deduction-unexplained';
import duplicateIndicator from './duplicate-indicator';
import executionRateMismatch from './execution-rate-mismatch';
import executionScoreMismatch from './execution-score-mismatch';
import explanationWithoutDeviation from './explanation-without-deviation';
import figureAsGoal from './figure-as-goal';
import formulaError from './formula-error';
import fundSumMismatch from './fund-sum-mismatch';
import genericExplanation from './generic-explanation';
import gradeMismatch from './grade-mismatch';
import groupWeightMismatch from './group-weight-mismatch';
import hardCodedScore from './hard-coded-score';
import hiddenDirection from './hidden-direction';
import hiddenRow from './hidden-row';
import impossiblePercentage from './impossible-percentage';
import lowExecutionUnexplained from './low-execution-unexplained';
import misplacedIndicator from './misplaced-indicator';
import missingActual from './missing-actual';
import missingAmount from './missing-amount';
import missingTarget from './missing-target';
import numberStoredAsText from './number-stored-as-text';
import organizationMismatch from './organization-mismatch';
import overachievementUnexplained from './overachievement-unexplained';
import overlongCause from './overlong-cause';
import placeholderLeft from './placeholder-left';
import repeatedCause from './repeated-cause';
import resultsOutrunSpending from './results-outrun-spending';
import scoreAboveWeight from './score-above-weight';
import scoreMismatch from './score-mismatch';
import scoreMissing from './score-missing';
import scoreTotalMismatch from './score-total-mismatch';
import spendingAboveBudget from './spending-above-budget';
import statedDeductionMismatch from './stated-deduction-mismatch';
import strictTargetAtLimit from './strict-target-at-limit';
import targetCopiedAsActual from './target-copied-as-actual';
import unexplainedDeviation from './unexplained-deviation';
import unitMismatch from './unit-mismatch';
import unreadableActual from './unreadable-actual';
import unreadableTarget from './unreadable-target';
import weightMissing from './weight-missing';
import weightTotal from './weight-total';
import yearMismatch from './year-mismatch';
import zeroBaseExecution from './zero-base-execution';

export const rules: readonly Rule[] = [
  // What cannot be read at all
  formulaError,
  numberStoredAsText,
  unreadableTarget,
  unreadableActual,
  missingTarget,
  missingActual,
  targetCopiedAsActual,
  // The sheet: whose form it is, what was left in it
  yearMismatch,
  organizationMismatch,
  figureAsGoal,
  placeholderLeft,
  hiddenRow,
  // What is set as an indicator, and how it is measured
  duplicateIndicator,
  misplacedIndicator,
  unitMismatch,
  impossiblePercentage,
  strictTargetAtLimit,
  hiddenDirection,
  // The budget block: sums before the rates that rest on them
  missingAmount,
  fundSumMismatch,
  zeroBaseExecution,
  executionRateMismatch,
  spendingAboveBudget,
  // Points: completion rates, weights, single scores, the total, the grade
  completionRateMismatch,
  groupWeightMismatch,
  weightTotal,
  weightMissing,
  scoreAboveWeight,
  executionScoreMismatch,
  scoreMismatch,
  scoreMissing,
  hardCodedScore,
  scoreTotalMismatch,
  gradeMismatch,
  allFullMarks,
  // What is said about it
  unexplainedDeviation,
  deductionUnexplained,
  genericExplanation,
  statedDeductionMismatch,
  causeContradictsDate,
  explanationWithoutDeviation,
  overachievementUnexplained,
  repeatedCause,
  overlongCause,
  resultsOutrunSpending,
  lowExecutionUnexplained,
  budgetAdjustmentUnexplained,
];

export type { Finding, Rule, RuleContext } from './rule';
