/** The actual is blank, or holds only a dash or a slash. */
import { address } from '../grid/address';
import { isMissing, rowsInUse, toDoList } from './content';
import { placeFor, subjectOf } from './place';
import { defineRule } from './rule';

export default defineRule({
  id: 'missing-actual',
  severity: 'note',
  basis: '预算管理一体化系统自评表将“实际完成值”列为必填项',
  *check({ form, indicators }) {
    const rows = rowsInUse(indicators);
    if (rows.length === 0) yield { cell: address(form.range.top, form.range.left), messageId: 'no-rows', values: {}, subject: '' };
    const blank = rows.filter((item) => isMissing(item.actual));
    yield* toDoList(blank, rows.length, ({ row }) => placeFor(row, 'actual'), ({ row, actual }) => ({
      cell: placeFor(row, 'actual'),
      messageId: 'blank',
      values: { name: row.name, actual: actual.text },
      subject: subjectOf(form, row),
    }));
  },
});
