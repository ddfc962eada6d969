/** Form → Assessment: every row judged, every rate and sum computed, under a policy. */
import type { Form, IndicatorRow } from '../form/form';
import type { Expression } from '../value/expression';
import { readExpression } from '../value/read';
import { reconcile } from '../value/reconcile';
import { readSplit, withUnit } from '../value/split';
import type { AssessedIndicator, Assessment } from './assessment';
import { judge, typeOf } from './attainment';
import { asksForDate } from './dates';
import { assessFunds } from './funds';
import type { Policy } from './policy';
import { statedRate } from './printed';
import { inPoints } from './shares';
import { assessTotal } from './total';

/** Assesses a whole form. Pure: the same form and policy give the same assessment, and the form is left as it is. */
export function assess(printed: Form, policy: Policy): Assessment {
  const form = inPoints(printed);
  const ofRows = rowPolicy(form, policy);
  const indicators = form.indicators.map((row) => assessIndicator(row, ofRows, form.year));
  const funds = assessFunds(form, policy);
  return { form, indicators, funds, total: assessTotal(form, indicators, funds, policy) };
}

/** A row's own standard counts where the form prints one: without such a column, a missed figure earns its share. */
function rowPolicy({ columns }: Form, policy: Policy): Policy {
  const printed = policy.shortfall === 'pro-rata' || columns.some(({ role }) => role === 'rule');
  return printed ? policy : { ...policy, shortfall: 'pro-rata' };
}

/** Assesses one indicator row by itself; target and actual are read from its texts. `year` fills dates that leave it out. */
export function assessIndicator(row: IndicatorRow, policy: Policy, year: number | null = null): AssessedIndicator {
  const relation = row.relation?.text ?? '';
  const unit = row.unit?.text ?? '';
  const target = readSplit({ relation, value: row.target.text, unit });
  const actual = withUnit(readExpression(row.actual.text), unit);
  return assessPair(row, ...reconcile(target, actual, asksForDate(row)), policy, year);
}

/** Assesses a row whose target and actual have been read already. */
export function assessPair(row: IndicatorRow, target: Expression, actual: Expression, policy: Policy, year: number | null = null): AssessedIndicator {
  const verdict = judge({ row, target, actual, weight: row.weight.value, policy, year });
  return { row, target, actual, type: typeOf(target, actual), ...verdict, statedRate: statedRate(row.rate, verdict.rate) };
}
