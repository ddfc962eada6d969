/** The printed total is not the sum of the printed scores. */
import Big from 'big.js';
import type { Figure } from '../form/form';
import type { Assessment } from '../scoring/assessment';
import { addIntervals, meet, printedInterval, type Interval } from '../value/decimal';
import { isEmptyCell, rowsInUse } from './content';
import { hasValue, points, shown } from './interval';
import { defineRule, type RuleContext } from './rule';

/** A printed score, or what stands in its place. */
interface Summand {
  cell: string | null;
  /** Points it may stand for; a blank score of a weighted row may be anything up to its weight. */
  interval: Interval;
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
    const scores = rowsInUse(assessment.indicators).map(({ row }) => summand(row.score, row.weight));
    const execution = executionSummand(assessment);
    const agrees = (change?: RuleContext['corrected']): boolean =>
      [scores, [...scores, ...execution]].some((each) => meet(printedInterval(stated.value, stated.decimals), sumOf(each, change)));
    if (agrees()) return;
    const counted = total.executionCounts ? [...scores, ...execution] : scores;
    const unreadable = counted.filter((each) => each.unreadable);
    const wrong = counted.map((each) => each.cell).filter((cell): cell is string => cell !== null && corrected(cell) !== undefined);
    yield {
      cell: form.total.score.cell,
      related: unreadable.map((each) => each.cell).filter((cell) => cell !== null),
      messageId: unreadable.length > 0 ? 'unreadable-score' : total.executionCounts ? 'with-execution' : 'sum',
      severity: unreadable.length > 0 ? 'note' : undefined,
      values: { stated: shown(stated.value), due: shown(total.due), difference: shown(stated.value.minus(total.due)), scores: counted.length, unreadable: unreadable.length },
      subject: '',
      corrects: { [form.total.score.cell]: sumOf(counted) },
      follows: wrong.length > 0 && (agrees(corrected) || wrong.some((cell) => corrected(cell) === null)) ? wrong : [],
    };
  },
});

function summand(score: Figure, weight: Figure): Summand {
  if (hasValue(score)) return { cell: score.cell, interval: points(score), unreadable: false };
  const unreadable = score.error !== null || !isEmptyCell(score);
  const most = unreadable ? null : weight.value;
  return { cell: score.cell, interval: { low: new Big(0), high: most ?? new Big(0) }, unreadable };
}

/** The execution score of the total row, where the form has a place for it. */
function executionSummand({ funds }: Assessment): Summand[] {
  const fund = funds.find(({ row }) => row.role === 'total');
  if (!fund || fund.row.score.cell === null) return [];
  return [summand(fund.row.score, { ...fund.row.weight, value: fund.weight })];
}

/** Sum of the scores as printed, or with what earlier findings would put in their place. */
const sumOf = (scores: readonly Summand[], corrected?: RuleContext['corrected']): Interval =>
  addIntervals(scores.map((each) => corrected?.(each.cell) ?? each.interval));
