/** Every one of many indicators has full marks. */
import { rowsInUse } from './content';
import { isFull } from './cause';
import { placeFor } from './place';
import { defineRule } from './rule';

export default defineRule({
  id: 'all-full-marks',
  severity: 'note',
  basis: '复核通行做法：指标较多而全部满分的，抽查佐证材料，防止自评流于形式',
  /** Indicators from which on it is worth a remark. */
  threshold: 15,
  *check({ form, indicators }, { threshold, corrected }) {
    const rows = rowsInUse(indicators).map((item) => item.row);
    if (threshold === null || rows.length < threshold) return;
    if (!rows.every((row) => isFull(row) && row.weight.value!.gt(0) && corrected(row.score.cell) === undefined)) return;
    yield {
      cell: form.total?.score.cell ?? placeFor(rows[0]!, 'score'),
      related: [],
      messageId: 'all',
      values: { rows: rows.length, threshold },
      subject: '',
    };
  },
});
