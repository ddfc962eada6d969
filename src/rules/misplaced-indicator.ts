/** An indicator of spending stands under 数量指标, which counts what was done. */
import { squeeze } from '../value/fold';
import { rowsInUse } from './content';
import { placeFor, subjectOf } from './place';
import { defineRule } from './rule';
import { QUANTITY_LEVEL, SPENDING_RATE } from './vocabulary';

export default defineRule({
  id: 'misplaced-indicator',
  severity: 'note',
  basis: '成都市郫都区绩效自评复核标准第10条：三级指标与二级指标定义不匹配（数量指标设为资金支付、预算执行类）的不得分',
  *check({ form, indicators }) {
    for (const { row } of rowsInUse(indicators)) {
      if (!QUANTITY_LEVEL.test(row.level2) || !SPENDING_RATE.test(squeeze(row.name))) continue;
      yield {
        cell: row.nameCell ?? placeFor(row, 'target'),
        messageId: 'spending',
        values: { name: row.name, heading: row.level2 },
        subject: subjectOf(form, row),
      };
    }
  },
});
