/** A printed completion rate agrees with target and actual neither as it is nor capped at 100 %. */
import Big from 'big.js';
import type { AssessedIndicator } from '../scoring/assessment';
import type { Expression } from '../value/expression';
import { contains, exactly, meet, printedInterval, scaleInterval, type Interval } from '../value/decimal';
import { ratio, shown } from './interval';
import { subjectOf } from "./place";
import { defineRule } from './rule';
import { followsPrintedRate } from './printedRate';
import { COMPLETION_HEADER } from './vocabulary';

const FULL = new Big(100);

export default defineRule({
  id: 'completion-rate-mismatch',
  severity: 'warning',
  basis: '自评表填表说明：正向指标按全年实际值（B）÷年度指标值（A），反向指标按年度指标值（A）÷全年实际值（B）',
  *check({ form, indicators }) {
    const column = form.columns.find((each) => each.role === 'rate');
    if (!column || !COMPLETION_HEADER.test(column.header)) return;
    for (const item of indicators) {
      const { row, target, actual, rate, statedRate, type, operands } = item;
      if (type !== 'quantitative' || rate === null || !statedRate || !row.rate.cell) continue;
      const stated = printedInterval(statedRate.value, statedRate.decimals);
      // The rate of the figures as they stand is one of those they may stand for, and the sooner found.
      if (contains(stated, rate) || agrees(stated, rateOf(item, operands?.reverse ?? false) ?? exactly(rate))) continue;
      const turned = operands?.reverse ? rateOf(item, false) : null;
      const reversed = turned !== null && agrees(stated, turned);
      // A score computed from a wrong rate is as wrong as the rate, and told with it.
      const scored = !reversed && followsPrintedRate(item);
      yield {
        cell: row.rate.cell,
        related: [row.target.cell, row.actual.cell, scored ? row.score.cell : null].filter((each) => each !== null),
        messageId: reversed ? 'reversed' : scored ? 'rate-and-score' : 'rate',
        // No document says how the rate of a reverse indicator is printed.
        severity: reversed ? 'note' : scored ? 'error' : undefined,
        values: {
          name: row.name, target: target.text, actual: actual.text, stated: shown(statedRate.value), due: shown(rate), difference: shown(statedRate.value.minus(rate).abs()),
          score: scored ? shown(row.score.value!) : null, scoreDue: scored ? shown(item.due!) : null,
        },
        subject: subjectOf(form, row),
        corrects: { [row.rate.cell]: exactly(rate), ...(scored ? { [row.score.cell!]: exactly(item.due!) } : {}) },
      };
    }
  },
});

/** Uncapped, or capped at 100 %. */
const agrees = (stated: Interval, due: Interval): boolean => meet(stated, due) || (due.high.gte(FULL) && meet(stated, exactly(FULL)));

/** A printed percentage may be rounded; a count is what it is. */
function rateOf({ actual, operands }: AssessedIndicator, reverse: boolean): Interval | null {
  if (!operands) return null;
  const done = scaleInterval(intervalOf(actual, operands.actual), operands.factor);
  const wanted = exactly(operands.target);
  return reverse ? ratio(wanted, done) : ratio(done, wanted);
}

const intervalOf = (cell: Expression, value: Big): Interval =>
  cell.kind === 'number' && cell.unit?.kind === 'ratio' ? printedInterval(value, cell.decimals) : exactly(value);
