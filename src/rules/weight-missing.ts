/** The form has a column of weights, and a row leaves it blank. */
import type { Assessment, AssessedIndicator } from '../scoring/assessment';
import { blankActuals, isEmptyCell, rowsInUse, toDoList } from './content';
import { hasValue } from './interval';
import { placeFor, subjectOf } from './place';
import { defineRule, type RuleContext } from './rule';

export default defineRule({
  id: 'weight-missing',
  severity: 'note',
  basis: '通行做法：每项指标都应有分值',
  *check(assessment, { policy }) {
    const { form } = assessment;
    const rows = rowsInUse(assessment.indicators).filter(({ row }) => row.weight.cell !== null);
    const blank = rows.filter((item) => item.row.weight.error === null && isEmptyCell(item.row.weight) && !isGiven(assessment, item));
    // Where the other weights are all there is, a row without one is not scored, or shares that of the row above.
    const complete = isComplete(assessment, policy);
    const missing = complete ? blank.filter(({ row }) => hasValue(row.score)) : blank;
    const findings = toDoList(missing, rows.length, ({ row }) => placeFor(row, 'weight'), ({ row }) => ({
      cell: placeFor(row, 'weight'),
      related: row.score.cell && hasValue(row.score) ? [row.score.cell] : [],
      messageId: 'blank',
      values: { name: row.name },
      subject: subjectOf(form, row),
    }));
    // A form that was not filled in is one finding.
    for (const finding of findings) yield { ...finding, follows: blankActuals(assessment.indicators) };
  },
});

/** The label of the group gives the points, and the row is alone in it. */
function isGiven({ form }: Assessment, { row }: AssessedIndicator): boolean {
  const group = row.group === null ? null : form.groups[row.group]!;
  return group !== null && group.points !== null && form.indicators.filter((each) => each.group === row.group).length === 1;
}

function isComplete({ form, total }: Assessment, { systemPoints }: RuleContext['policy']): boolean {
  const full = form.total?.weight.value ?? null;
  return total.weightDue !== null && total.weightDue.gte(full ?? 100 - systemPoints);
}
