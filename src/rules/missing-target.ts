/** The target is blank, or holds only a dash or a slash. */
import { isMissing, rowsInUse, toDoList } from './content';
import { placeFor, subjectOf } from './place';
import { defineRule } from './rule';

export default defineRule({
  id: 'missing-target',
  severity: 'note',
  basis: '通行做法：自评以年度指标值为对照',
  *check({ form, indicators }) {
    const rows = rowsInUse(indicators);
    const blank = rows.filter((item) => isMissing(item.target));
    yield* toDoList(blank, rows.length, ({ row }) => placeFor(row, 'target'), ({ row, target }) => ({
      cell: placeFor(row, 'target'),
      messageId: 'blank',
      values: { name: row.name, target: target.text },
      subject: subjectOf(form, row),
    }));
  },
});
