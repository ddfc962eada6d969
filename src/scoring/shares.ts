/** Weights printed as shares of 1 beside scores in points: 0.5 means 50 points. */
import Big from 'big.js';
import type { Figure, Form, IndicatorRow } from '../form/form';

/** How far rounded shares may be from 1 in sum. */
const ROUNDING = new Big('0.011');

/**
 * The form with its weights in points where they are shares: none above 1, together 1 (the execution's included), and no
 * scores in shares beside them. Every other form is returned as it is; what is printed stays in `text`.
 * Example: 权重 0.5, 0.2, 0.3 beside 得分 50, 20, 30 → 50, 20, 30
 */
export function inPoints(form: Form): Form {
  const { indicators, funds, total } = form;
  const execution = funds.find(({ role }) => role === 'total')?.weight ?? null;
  if (!areShares(indicators, execution)) return form;
  return {
    ...form,
    indicators: indicators.map((row) => ({ ...row, weight: scaled(row.weight) })),
    funds: funds.map((row) => (row.weight.value?.lte(1) ? { ...row, weight: scaled(row.weight) } : row)),
    total: total && total.weight.value?.lte(1) ? { ...total, weight: scaled(total.weight) } : total,
  };
}

function areShares(indicators: readonly IndicatorRow[], execution: Figure | null): boolean {
  const weights = indicators.flatMap(({ weight }) => (weight.value === null ? [] : [weight.value]));
  if (weights.length < 2 || weights.some((weight) => weight.gt(1) || weight.lt(0))) return false;
  const sum = weights.reduce((all, weight) => all.plus(weight), new Big(0));
  const sums = [sum, sum.plus(execution?.value ?? 0), sum.plus((execution?.value ?? new Big(0)).div(100))];
  const scores = indicators.flatMap(({ score }) => (score.value === null ? [] : [score.value]));
  return sums.some((each) => each.minus(1).abs().lte(ROUNDING)) && (scores.length === 0 || scores.some((score) => score.gt(1)));
}

const scaled = (figure: Figure): Figure =>
  figure.value === null ? figure : { ...figure, value: figure.value.times(100), decimals: Math.max(0, figure.decimals - 2) };
