/** Most scores are computed by formulas, and some were typed over. */
import type { AssessedIndicator } from '../scoring/assessment';
import { ZERO } from '../value/decimal';
import { hasValue } from './interval';
import { placeFor } from './place';
import { defineRule } from './rule';

/** Fewer formulas than this are no habit of the form. */
const FEWEST = 3;

export default defineRule({
  id: 'hard-coded-score',
  severity: 'note',
  basis: '通行做法：用公式计算的得分列不夹手工填写的数值',
  /** Percent of the comparable rows whose score is a formula. */
  threshold: 60,
  *check({ indicators }, { threshold }) {
    const rows = indicators.filter(isComparable);
    const typed = rows.filter(({ row }) => row.scoreFormula === null);
    const formulas = rows.length - typed.length;
    if (threshold === null || typed.length === 0 || formulas < FEWEST || formulas * 100 < threshold * rows.length) return;
    const [first, ...others] = typed.map(({ row }) => placeFor(row, 'score'));
    yield {
      cell: first!,
      related: others,
      messageId: typed.length === 1 ? 'one' : 'several',
      values: { name: typed[0]!.row.name, score: typed[0]!.row.score.text, count: typed.length, formulas, rows: rows.length },
      subject: '',
    };
  },
});

/** Rows whose score a formula can give; a zero target cannot be divided by. */
const isComparable = ({ row, operands }: AssessedIndicator): boolean => hasValue(row.score) && operands !== null && !operands.target.eq(ZERO);
