/** Sums of a form: scores as stated and as due, weights, and the grade that the printed total asks for. */
import Big from 'big.js';
import type { Form } from '../form/form';
import type { AssessedFund, AssessedIndicator, AssessedTotal } from './assessment';
import { totalFundOf, indicatorWeights } from './funds';
import { gradeOf } from './grade';
import type { Policy } from './policy';

/** Within this a printed total agrees with a sum: what rounding a dozen scores to two places may add up to. */
const ROUNDING = new Big('0.05');

/**
 * Totals of an assessed form. Of the budget block only the total row counts.
 * The execution score belongs to the sum when that agrees with the printed total; where neither sum does (or no total
 * is printed), when it has a weight and the weights do not reach 100 without it.
 */
export function assessTotal(form: Form, indicators: AssessedIndicator[], funds: AssessedFund[], policy: Policy): AssessedTotal {
  const fund = funds.find(({ row }) => row === totalFundOf(form)) ?? null;
  const withoutExecution = sumOf(form.indicators.map(({ score }) => score.value));
  const executionScore = fund?.row.score.value ?? null;
  const withExecution = withoutExecution === null && executionScore === null
    ? null : (withoutExecution ?? new Big(0)).plus(executionScore ?? 0);
  const executionCounts = executionBelongs(form, fund, withExecution, withoutExecution);
  const cap = capOf(fund, policy);
  return {
    due: capped(executionCounts ? withExecution : withoutExecution, cap),
    recomputed: capped(recompute(indicators, executionCounts ? fund : null), cap),
    cap,
    weightDue: weightsOf(form, fund),
    withExecution,
    withoutExecution,
    executionCounts,
    // A template's 0 below blank scores is no total yet.
    gradeDue: withExecution === null && form.total?.score.value?.eq(0) ? null : gradeOf(form.total?.score.value ?? null, policy),
  };
}

function executionBelongs(form: Form, fund: AssessedFund | null, withIt: Big | null, without: Big | null): boolean {
  if (fund === null) return false;
  const printed = form.total?.score.value ?? null;
  const agrees = [withIt, without].map((sum) => printed !== null && sum !== null && sum.minus(printed).abs().lte(ROUNDING));
  if (agrees[0] !== agrees[1]) return agrees[0]!;
  if (fund.row.score.cell === null || (fund.weight === null && fund.row.score.value === null)) return false;
  const others = indicatorWeights(form);
  return others === null || others.lt(100);
}

/** The most that the total may be at this execution rate, or null. The lowest bound that the rate stays below counts. */
function capOf(fund: AssessedFund | null, { totalCaps }: Policy): Big | null {
  const rate = fund?.rate ?? null;
  const step = rate === null ? undefined : totalCaps?.find(({ executionBelow }) => rate.lt(executionBelow));
  return step === undefined ? null : new Big(step.total);
}

const capped = (total: Big | null, cap: Big | null): Big | null => (total !== null && cap !== null && total.gt(cap) ? cap : total);

/** Σ of the printed figures, or null when none is printed. */
function sumOf(values: (Big | null)[]): Big | null {
  const printed = values.filter((value) => value !== null);
  return printed.length === 0 ? null : printed.reduce((sum, value) => sum.plus(value), new Big(0));
}

/**
 * The total with due scores: what is due for figures and dates, what is stated for words and unjudged rows.
 * Null when nothing is there to add, or when a weighted row has neither: half a sum would look like a low score.
 */
function recompute(indicators: AssessedIndicator[], fund: AssessedFund | null): Big | null {
  const parts = indicators.map(scoreThatCounts);
  if (indicators.some(({ row }, index) => parts[index] === null && row.weight.value !== null)) return null;
  const sum = sumOf(parts);
  if (fund === null || sum === null) return sum;
  const execution = fund.due ?? fund.row.score.value;
  if (execution === null) return fund.weight === null ? sum : null;
  return sum.plus(execution);
}

function scoreThatCounts({ row, type, due }: AssessedIndicator): Big | null {
  return type === 'qualitative' ? (row.score.value ?? due) : (due ?? row.score.value);
}

/** Σ of the weights, the execution weight included; null when no indicator has one. */
function weightsOf(form: Form, fund: AssessedFund | null): Big | null {
  const others = indicatorWeights(form);
  return others && others.plus(fund?.weight ?? 0);
}
