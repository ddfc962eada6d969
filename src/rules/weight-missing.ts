/** The form has a column of weights, and a row leaves it blank. */
import type { Assessment } from '../scoring/assessment';
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
    const alone = groupsOfOne(assessment);
    const blank = rows.filter(({ row }) => row.weight.error === null && isEmptyCell(row.weight) && !(row.group !== null && alone.has(row.group)));
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

/** Groups whose label gives the points of the one row in them. */
const groupsOfOne = ({ form }: Assessment): Set<number> =>
  new Set([...form.groups.keys()].filter((index) => form.groups[index]!.points !== null && form.groups[index]!.rows.length === 1));

function isComplete({ form, total }: Assessment, { systemPoints }: RuleContext['policy']): boolean {
  const full = form.total?.weight.value ?? null;
  return total.weightDue !== null && total.weightDue.gte(full ?? 100 - systemPoints);
}
