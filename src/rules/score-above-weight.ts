/** A score lies above the weight of its row. */
import type { Figure } from '../form/form';
import { exactly, type Interval } from '../value/decimal';
import { hasValue, points, shown } from './interval';
import { fundPlace, fundSubject, placeFor, subjectOf } from './place';
import { defineRule, type Finding } from './rule';

export default defineRule({
  id: 'score-above-weight',
  severity: 'error',
  basis: '自评表填表说明：得分最高不能超过该指标分值上限',
  *check({ form, indicators, funds }) {
    for (const { row, due } of indicators) {
      if (isAbove(row.score, row.weight)) yield finding(placeFor(row, 'score'), row.name, row, due && exactly(due), subjectOf(form, row));
    }
    for (const { row, due } of funds) {
      if (row.role !== 'total' || !isAbove(row.score, row.weight)) continue;
      yield finding(fundPlace(row, 'score'), row.label, row, due && exactly(due), fundSubject(row));
    }
  },
});

/** Weights with decimals are rounded figures themselves: 3.333 of 3.33 is not above. */
function isAbove(score: Figure, weight: Figure): boolean {
  return hasValue(score) && hasValue(weight) && score.value.gt(weight.value) && score.value.gte(points(weight).high);
}

function finding(cell: string, name: string, row: { score: Figure; weight: Figure }, due: Interval | null, subject: string): Finding {
  const values = { name, score: shown(row.score.value!), weight: shown(row.weight.value!), due: due && shown(due.low) };
  return {
    cell,
    related: row.weight.cell ? [row.weight.cell] : [],
    messageId: due === null ? 'above' : 'above-due',
    values,
    subject,
    corrects: { [cell]: due },
  };
}
