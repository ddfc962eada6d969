/** The same cause stands word for word beside many indicators. */
import { statedCause } from './cause';
import { placeFor } from './place';
import { defineRule } from './rule';
import type { IndicatorRow } from '../form/form';

/** Causes are quoted up to here. */
const QUOTED = 30;

export default defineRule({
  id: 'repeated-cause',
  severity: 'note',
  basis: '复核通行做法：不同指标的偏差原因应分别说明，照搬同一段话的视为原因空泛',
  /** Indicators with one and the same cause. */
  threshold: 4,
  *check({ form }, { threshold }) {
    const rows = new Map<string, Map<string, IndicatorRow>>();
    for (const row of form.indicators) {
      const text = statedCause(row).replace(/[，,。；;]/g, '');
      if (text === '') continue;
      // One cell merged over several rows is written once.
      const known = rows.get(text) ?? new Map<string, IndicatorRow>();
      rows.set(text, known.set(placeFor(row, 'cause'), row));
    }
    for (const [text, same] of rows) {
      if (threshold === null || same.size < threshold) continue;
      const [first, ...rest] = [...same.keys()];
      const cause = same.get(first!)!.cause!.text;
      yield {
        cell: first!,
        related: rest,
        messageId: 'repeated',
        values: { count: same.size, cause: cause.length > QUOTED ? `${cause.slice(0, QUOTED)}…` : cause },
        subject: text.slice(0, QUOTED),
      };
    }
  },
});
