/** The printed total is not the sum of the printed scores. */
import Big from 'big.js';
import type { Figure, Form } from '../form/form';
import type { Assessment } from '../scoring/assessment';
import { addIntervals, meet, printedInterval, type Interval } from '../value/decimal';
import { isEmptyCell } from './content';
import { hasValue, points, shown } from './interval';
import { weightTotalPlace } from './place';
import { defineRule, type RuleContext } from './rule';

const FULL_MARKS = new Big(100);

/** Weights that fall short of 100 by as much as the total exceeds the scores, or more: rows are missing, and so are their scores. */
function missingRows(form: Form, rest: Big, difference: Big, corrected: RuleContext['corrected']): string[] {
  const cell = weightTotalPlace(form);
  return cell !== null && corrected(cell) === null && difference.gt(0) && difference.lte(rest) ? [cell] : [];
}

/** A printed score, or what stands in its place. */
interface Summand {
  cell: string | null;
  /** Points it may stand for; a blank score of a weighted row may be anything up to its weight. */
  interval: Interval;
  printed: boolean;
  /** A text or an error stands where points belong. */
  unreadable: boolean;
}

export default defineRule({
  id: 'score-total-mismatch',
  severity: 'error',
  basis: '财预〔2020〕10号《项目支出绩效评价管理办法》：总分由各项指标得分汇总形成',
  *check(assessment, { corrected }) {
    const { form, total } = assessment;
    if (!form.total || !hasValue(form.total.score) || total.due === null || form.total.score.cell === null) return;
    const stated = form.total.score;
    // What the printed weights leave of 100 is what rows without a weight can be worth.
    const rest = FULL_MARKS.minus(weightsOf(assessment));
    const scores = form.indicators.map((row) => summand(row.score, row.weight.value ?? rest));
    const execution = executionSummand(assessment);
    const agrees = (change?: RuleContext['corrected']): boolean =>
      [scores, [...scores, ...execution]].some((each) => meet(printedInterval(stated.value, stated.decimals), capped(sumOf(each, change), total.cap ?? null)));
    if (agrees()) return;
    const withExecution = total.executionCounts === true && execution.some((each) => each.printed);
    const counted = withExecution ? [...scores, ...execution] : scores;
    const unreadable = counted.filter((each) => each.unreadable);
    const blank = counted.filter((each) => !each.printed && !each.unreadable);
    const difference = stated.value.minus(total.due);
    const most = addIntervals(blank.map((each) => each.interval)).high;
    const wrong = counted.map((each) => each.cell).filter((cell): cell is string => cell !== null && corrected(cell) !== undefined);
    yield {
      cell: form.total.score.cell,
      related: unreadable.map((each) => each.cell).filter((cell) => cell !== null),
      messageId: unreadable.length > 0 ? 'unreadable-score' : blank.length > 0 ? 'blank-score' : withExecution ? 'with-execution' : 'sum',
      severity: unreadable.length > 0 ? 'note' : undefined,
      values: {
        stated: shown(stated.value), due: shown(total.due), difference: shown(difference.abs()), scores: counted.filter((each) => each.printed).length,
        unreadable: unreadable.length, blank: blank.length, most: shown(most),
      },
      subject: '',
      corrects: { [form.total.score.cell]: capped(sumOf(counted), total.cap ?? null) },
      follows: wrong.length > 0 && (agrees(corrected) || wrong.some((cell) => corrected(cell) === null)) ? wrong : missingRows(form, rest.plus(most), difference, corrected),
    };
  },
});

function summand(score: Figure, weight: Big | null): Summand {
  if (hasValue(score)) return { cell: score.cell, interval: points(score), printed: true, unreadable: false };
  const unreadable = score.error !== null || !isEmptyCell(score);
  const most = unreadable || weight === null || weight.lt(0) ? new Big(0) : weight;
  return { cell: score.cell, interval: { low: new Big(0), high: most }, printed: false, unreadable };
}

/** The execution score of the total row, where the form has a place for it. */
function executionSummand({ funds }: Assessment): Summand[] {
  const fund = funds.find(({ row }) => row.role === 'total');
  if (!fund || fund.row.score.cell === null) return [];
  return [summand(fund.row.score, fund.weight)];
}

/** Σ of the weights as far as they are printed; an unprinted execution weight counts where its score has a place. */
function weightsOf({ form, funds }: Assessment): Big {
  const scored = funds.filter(({ row }) => row.role === 'total' && row.score.cell !== null).map(({ weight }) => weight);
  return [...form.indicators.map((row) => row.weight.value), ...scored].reduce((sum: Big, weight) => sum.plus(weight ?? 0), new Big(0));
}

/** A sum that the policy caps for a low execution rate stays at the cap. */
function capped({ low, high }: Interval, cap: Big | null): Interval {
  const most = (value: Big): Big => (cap !== null && value.gt(cap) ? cap : value);
  return { low: most(low), high: most(high) };
}

/** Sum of the scores as printed, or with what earlier findings would put in their place. */
const sumOf = (scores: readonly Summand[], corrected?: RuleContext['corrected']): Interval =>
  addIntervals(scores.map((each) => corrected?.(each.cell) ?? each.interval));
