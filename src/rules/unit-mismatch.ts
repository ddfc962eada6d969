/** Target and actual are measured in different units. */
import { fold } from '../value/fold';
import { placeFor, subjectOf } from './place';
import { defineRule } from './rule';

export default defineRule({
  id: 'unit-mismatch',
  severity: 'note',
  basis: '通行做法：实际完成值与目标值的计量单位应当一致',
  *check({ form, indicators }) {
    for (const { row, judgement, remarks } of indicators) {
      const remark = remarks.find(({ id }) => id === 'unit-mismatch');
      if (!remark || isChoice(remark.values)) continue;
      yield {
        cell: placeFor(row, 'actual'),
        related: [row.target.cell, row.unit?.cell ?? null].filter((each) => each !== null),
        messageId: judgement === 'unjudged' ? 'dimension' : 'count-word',
        values: { name: row.name, ...remark.values },
        subject: subjectOf(form, row),
      };
    }
  },
});

/** 台（套） leaves the choice between the two. */
function isChoice({ targetUnit = '', actualUnit = '' }: Record<string, string>): boolean {
  const [wanted, done] = [targetUnit, actualUnit].map((unit) => fold(unit).split(/[()/、]/).filter((word) => word !== ''));
  return wanted!.some((word) => done!.includes(word));
}
