/** The cause names a deduction that is not the one taken. */
import Big from 'big.js';
import { exactly, meet, printedInterval, ZERO } from '../value/decimal';
import { statedCause } from './cause';
import { hasValue, shown } from './interval';
import { placeFor, subjectOf } from './place';
import { defineRule } from './rule';
import { TOLERANCE } from './tolerance';
import { DEDUCTION } from './vocabulary';

export default defineRule({
  id: 'stated-deduction-mismatch',
  severity: 'warning',
  basis: '成都市郫都区绩效自评复核标准第14条：扣分必须写明原因且比例一致',
  /** Percentage points by which a stated share may differ from the one taken. */
  threshold: 10,
  *check({ form, indicators }, { threshold }) {
    for (const { row } of indicators) {
      if (!hasValue(row.weight) || !hasValue(row.score) || !row.cause?.cell || row.weight.value.lte(ZERO)) continue;
      const stated = deductionsIn(statedCause(row));
      if (stated.length === 0) continue;
      const taken = row.weight.value.minus(row.score.value);
      const share = taken.times(100).div(row.weight.value);
      const agrees = ({ value, decimals, percent }: Deduction): boolean =>
        percent ? value.minus(share).abs().lte(threshold ?? 0) : value.minus(taken).abs().lte(TOLERANCE) || meet(printedInterval(value, decimals), exactly(taken));
      const sum = stated.filter((each) => !each.percent).reduce((all, each) => all.plus(each.value), new Big(0));
      if (taken.lt(0) || stated.some(agrees) || sum.minus(taken).abs().lte(TOLERANCE)) continue;
      const [first] = stated;
      yield {
        cell: placeFor(row, 'cause'),
        related: [row.weight.cell, row.score.cell].filter((each) => each !== null),
        messageId: first!.percent ? 'percent' : 'points',
        values: {
          name: row.name, stated: shown(first!.value), taken: shown(taken), share: shown(share), weight: shown(row.weight.value), score: shown(row.score.value),
          difference: shown(first!.value.minus(first!.percent ? share : taken).abs()), threshold,
        },
        subject: subjectOf(form, row),
        corrects: { [row.cause.cell]: null },
      };
    }
  },
});

interface Deduction {
  value: Big;
  decimals: number;
  percent: boolean;
}

/** Deductions that a text names; a clause with 每 quotes a scoring rule (每低5%扣2分). */
function deductionsIn(text: string): Deduction[] {
  if (!text.includes('扣')) return [];
  const clauses = text.split(/[，,。；;]/).filter((clause) => !clause.includes('每'));
  return clauses.flatMap((clause) =>
    [...clause.matchAll(DEDUCTION)].map(([, digits, unit]) => ({ value: new Big(digits!), decimals: digits!.split('.')[1]?.length ?? 0, percent: unit === '%' })),
  );
}
