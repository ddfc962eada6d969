/** Execution rate and execution score of the budget block. */
import Big from 'big.js';
import type { Form, FundRow } from '../form/form';
import { ZERO } from '../value/decimal';
import type { AssessedFund } from './assessment';
import type { Policy } from './policy';
import { statedRate } from './printed';
import { asPrinted, capped, formulaText, percentOf, uncapped, type Share } from './score';

/**
 * Every fund row with its rate: execution ÷ base, in percent. Only the total row carries a weight and a score;
 * a part's printed 10 is furniture. Example: 154.74 of 310.2, 分值 10 → rate 49.88…, due 4.988….
 */
export function assessFunds(form: Form, policy: Policy): AssessedFund[] {
  const total = totalFundOf(form);
  const bases = basesOf(form, policy);
  return form.funds.map((row) => assessFund(row, row === total ? executionWeight(form, row, policy) : null, bases, policy));
}

/** What the form's own header marks as (A) comes before what the place usually divides by. */
function basesOf({ provenance }: Form, { execution: { base } }: Policy): Policy['execution']['base'] {
  const marked = provenance?.markedBase ?? null;
  return marked === null ? base : [marked, ...base.filter((each) => each !== marked)];
}

/** The row whose rate is scored: the first total of the budget block. */
export const totalFundOf = (form: Form): FundRow | null => form.funds.find(({ role }) => role === 'total') ?? null;

/** Σ of the printed indicator weights, or null when none is printed. */
export function indicatorWeights(form: Form): Big | null {
  const weights = form.indicators.flatMap(({ weight }) => (weight.value === null ? [] : [weight.value]));
  return weights.length === 0 ? null : weights.reduce((sum, weight) => sum.plus(weight), ZERO);
}

/**
 * The printed weight; unprinted, the policy's in the one case where the form shows that it counts: the indicators'
 * weights leave exactly that much of 100.
 */
function executionWeight(form: Form, { weight }: FundRow, policy: Policy): { value: Big | null; printed: boolean } {
  if (weight.value !== null) return { value: weight.value, printed: true };
  const unprinted = new Big(policy.execution.weight);
  const sum = indicatorWeights(form);
  const counts = unprinted.gt(0) && sum !== null && sum.plus(unprinted).eq(100);
  return { value: counts ? unprinted : null, printed: false };
}

type Weight = { value: Big | null; printed: boolean } | null;

function assessFund(row: FundRow, weight: Weight, bases: Policy['execution']['base'], policy: Policy): AssessedFund {
  const base = bases.find((amount) => row[amount].value !== null) ?? null;
  const share = base === null ? null : shareOf(row.execution.value, row[base].value);
  const rate = share && percentOf(share);
  const points = weight?.value ?? null;
  const raw = share !== null && points !== null && row.score.cell !== null ? uncapped(share, points) : null;
  return {
    row,
    base: share === null ? null : base,
    weight: points,
    weightPrinted: weight?.printed ?? false,
    rate,
    due: raw && capped(raw, points!),
    formula: raw && base !== null ? writtenOut(row, base, share!, raw, points!, policy) : null,
    statedRate: statedRate(row.rate, rate),
  };
}

/** A rate needs an amount to be a share of: without one, or of 0, there is none. */
const shareOf = (execution: Big | null, base: Big | null): Share | null =>
  execution !== null && base !== null && base.gt(ZERO) ? { above: execution, below: base } : null;

function writtenOut(row: FundRow, base: 'budget' | 'initial', share: Share, raw: Big, weight: Big, { decimals }: Policy): string {
  const texts = { above: asPrinted(share.above, row.execution.decimals), below: asPrinted(share.below, row[base].decimals) };
  return formulaText(texts, raw, weight, decimals);
}
