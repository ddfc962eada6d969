/** Numbers kept as text stand in a range that a formula adds up: the formula leaves them out. */
import Big from 'big.js';
import type { Assessment } from '../scoring/assessment';
import { defineRule } from './rule';

/** Within this the printed total is the sum without the texts. */
const ROUNDING = new Big('0.05');

export default defineRule({
  id: 'number-stored-as-text',
  severity: 'warning',
  basis: 'Excel 的 SUM 等函数不计入以文本形式存储的数字',
  *check(assessment) {
    const { textNumbers, total } = assessment.form;
    const [first, ...others] = textNumbers;
    if (!first) return;
    const formulas = [...new Set(textNumbers.map(({ formulaCell }) => formulaCell))];
    const score = total?.score.cell ?? null;
    yield {
      cell: first.cell,
      related: [...others.map(({ cell }) => cell), ...formulas],
      messageId: others.length === 0 ? 'one' : 'several',
      values: { cell: first.cell, count: textNumbers.length, formulas: formulas.join('、') },
      subject: '',
      // A total that is short by just these numbers is no mistake of its own.
      corrects: score !== null && isTotalWithout(assessment) ? { [score]: null } : undefined,
    };
  },
});

function isTotalWithout({ form, funds, total }: Assessment): boolean {
  const texts = new Set(form.textNumbers.map(({ cell }) => cell));
  const scores = [...form.indicators, ...funds.map(({ row }) => row).filter((row) => row.role === 'total')].map((row) => row.score);
  const leftOut = scores.reduce((sum, score) => (score.cell !== null && texts.has(score.cell) ? sum.plus(score.value ?? 0) : sum), new Big(0));
  const printed = form.total?.score.value ?? null;
  return printed !== null && leftOut.gt(0) && [total.withExecution, total.withoutExecution].some((sum) => sum && sum.minus(leftOut).minus(printed).abs().lte(ROUNDING));
}
