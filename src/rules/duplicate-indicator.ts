/** The same indicator is set twice: one level 2, one name, one target. */
import type { IndicatorRow } from '../form/form';
import { squeeze } from '../value/fold';
import { isMissing, rowsInUse } from './content';
import { placeFor, subjectOf } from './place';
import { defineRule } from './rule';
import { GENERIC_NAME } from './vocabulary';

export default defineRule({
  id: 'duplicate-indicator',
  severity: 'warning',
  basis: '成都市郫都区绩效自评复核标准第9条：产出、效益指标重复设置的只计其一',
  *check({ form, indicators }) {
    const seen = new Map<string, IndicatorRow>();
    for (const { row, target } of rowsInUse(indicators)) {
      if (isMissing(target) || row.inheritsName || isGeneric(row)) continue;
      const key = [row.level1, row.level2, row.name, target.text].map(squeeze).join('|');
      const first = seen.get(key);
      if (!first) {
        seen.set(key, row);
        continue;
      }
      yield {
        cell: row.nameCell ?? placeFor(row, 'target'),
        related: [first.nameCell ?? placeFor(first, 'target')],
        messageId: 'twice',
        values: { name: row.name, target: target.text, first: first.row, second: row.row },
        subject: subjectOf(form, row),
      };
    }
  },
});

/** 数量指标 below 数量指标: the name says nothing of its own. */
const isGeneric = ({ name, level1, level2 }: IndicatorRow): boolean =>
  [level1, level2].map(squeeze).includes(squeeze(name)) || GENERIC_NAME.test(squeeze(name));
