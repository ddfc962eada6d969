/** Errors planted in the budget block: amounts, rates, scores. */
import Big from 'big.js';
import type { Draft, Plant } from './draft';
import { likewise, totalFund } from './places';

/** Every execution, printed rate and execution score of the block times a factor, so that sums and rates still hold. */
function executed(draft: Draft, factor: Big): void {
  for (const { row, rate, weight } of draft.funds) {
    if (!row.execution.value || !row.execution.cell || row.inLabel) continue;
    draft.set(row.execution.cell, row.execution.value.times(factor).round(2).toString());
    const now = rate?.times(factor) ?? null;
    if (row.rate.value && now) draft.set(row.rate.cell, likewise('%', now));
    if (row.role !== 'total' || !row.score.value || !weight || !now) continue;
    const score = (now.gt(100) ? weight : weight.times(now).div(100)).round(2);
    draft.set(row.score.cell, score.toString());
    draft.total(score.minus(row.score.value));
  }
}

/** The rate is 100 %, the form is filled in, and no cause speaks of money. */
const full = (draft: Draft) => {
  const fund = totalFund(draft);
  const filled = draft.items.some(({ actual }) => actual.kind !== 'blank' && actual.kind !== 'placeholder');
  const silent = draft.items.every(({ row }) => !/执行|支付|拨付|资金|预算/.test(row.cause?.text ?? ''));
  return filled && silent && fund?.rate?.eq(100) ? fund : null;
};

export const fundPlants: Record<string, Plant> = {
  'missing-amount': (draft) => {
    const fund = full(draft);
    // Where 执行数 stands beside its figure, its label is all that is left.
    if (!fund || !(fund.row.rate.value ?? fund.row.score.value) || /预算数/.test(fund.row.label)) return null;
    draft.set(fund.row.execution.cell, '');
    return { cell: fund.row.execution.cell! };
  },
  'fund-sum-mismatch': (draft, pick) => {
    const total = totalFund(draft)?.row;
    const part = pick(draft.form.funds.filter((row) => row.role === 'part' && !row.inLabel && row.parent === total?.row && row.initial.value?.gt(0)));
    if (!total?.initial.value || !part || !total.initial.cell) return null;
    draft.set(part.initial.cell, total.initial.value.plus(part.initial.value!).plus(100).toString());
    return { cell: total.initial.cell };
  },
  'execution-rate-mismatch': (draft) => {
    const fund = full(draft);
    if (!fund?.row.rate.value || !fund.row.rate.cell) return null;
    draft.set(fund.row.rate.cell, likewise(fund.row.rate.text, new Big('93.4')));
    return { cell: fund.row.rate.cell };
  },
  'execution-score-mismatch': (draft) => {
    const fund = full(draft);
    if (!fund?.due || !fund.row.score.value) return null;
    const score = fund.due.times('0.7').round(2);
    draft.set(fund.row.score.cell, score.toString());
    draft.total(score.minus(fund.row.score.value));
    return { cell: fund.row.score.cell! };
  },
  'zero-base-execution': (draft) => {
    const fund = full(draft);
    if (!fund || fund.row.budget.cell === null || draft.form.funds.some((row) => row.role === 'part' && row.budget.value?.gt(0))) return null;
    draft.set(fund.row.budget.cell, '0');
    if (fund.row.initial.value) draft.set(fund.row.initial.cell, '0');
    return { cell: fund.row.execution.cell! };
  },
  'spending-above-budget': (draft) => {
    const fund = full(draft);
    if (!fund) return null;
    executed(draft, new Big('1.25'));
    return { cell: fund.row.execution.cell! };
  },
  'low-execution-unexplained': (draft) => {
    const fund = full(draft);
    if (!fund) return null;
    executed(draft, new Big('0.8'));
    return { cell: fund.row.cause.cell ?? fund.row.rate.cell ?? fund.row.score.cell! };
  },
  'results-outrun-spending': (draft) => {
    const fund = full(draft);
    const outputs = draft.items.filter(({ row }) => /产出|履职/.test(row.level1) && row.weight.value);
    if (!fund || outputs.length < 2 || !outputs.every(({ row }) => row.score.value?.eq(row.weight.value!))) return null;
    executed(draft, new Big('0.5'));
    return { cell: fund.row.rate.cell ?? fund.row.execution.cell! };
  },
  'budget-adjustment-unexplained': (draft) => {
    const fund = full(draft);
    if (!fund?.row.initial.value || !fund.row.budget.value || !fund.row.initial.value.eq(fund.row.budget.value)) return null;
    for (const row of draft.form.funds) if (row.initial.value && row.initial.cell && !row.inLabel) draft.set(row.initial.cell, row.initial.value.div(2).toString());
    return { cell: fund.row.cause.cell ?? fund.row.budget.cell! };
  },
};
