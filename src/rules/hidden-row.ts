/** Rows that carry figures are hidden from view. */
import type { Form } from '../form/form';
import { placeFor } from './place';
import { defineRule } from './rule';

export default defineRule({
  id: 'hidden-row',
  severity: 'note',
  basis: '通行做法：报送和公开的自评表不应隐藏填有数据的行',
  *check({ form }) {
    const [first, ...others] = form.hiddenRows;
    if (first === undefined) return;
    yield {
      cell: placeIn(form, first),
      related: others.map((row) => placeIn(form, row)),
      messageId: 'hidden',
      values: { count: form.hiddenRows.length, rows: form.hiddenRows.join('、') },
      subject: '',
    };
  },
});

function placeIn({ indicators, funds, total }: Form, row: number): string {
  const indicator = indicators.find((each) => each.row === row);
  if (indicator) return indicator.nameCell ?? placeFor(indicator, 'score');
  return funds.find((each) => each.row === row)?.labelCell ?? total?.score.cell ?? total?.weight.cell ?? `A${row}`;
}
