/** A row has a weight and an actual, but no score. */
import { isEmptyCell, isMissing, rowsInUse, toDoList } from './content';
import { placeFor, subjectOf } from './place';
import { defineRule } from './rule';
import { shown } from './interval';

export default defineRule({
  id: 'score-missing',
  severity: 'note',
  basis: '通行做法：每项指标都应有自评得分',
  *check({ form, indicators }) {
    const rows = rowsInUse(indicators);
    const blank = rows.filter(
      ({ row, actual }) => row.score.cell !== null && row.weight.value?.gt(0) && !isMissing(actual) && row.score.error === null && isEmptyCell(row.score),
    );
    yield* toDoList(blank, rows.length, ({ row }) => placeFor(row, 'score'), ({ row, due }) => ({
      cell: placeFor(row, 'score'),
      messageId: due === null ? 'blank' : 'blank-due',
      values: { name: row.name, weight: shown(row.weight.value!), due: due === null ? null : shown(due) },
      subject: subjectOf(form, row),
    }));
  },
});
