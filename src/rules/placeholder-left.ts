/** Rests of the template stand in a filled form: ≥**人, XX个, ……, an empty 指标2. */
import type { Text } from '../form/form';
import type { Assessment, AssessedIndicator } from '../scoring/assessment';
import { isMissing, rowsInUse } from './content';
import { defineRule } from './rule';
import { MASK_BEFORE_UNIT, MASK_IN_NAME, MASK_QUOTED } from './vocabulary';

/** Rests that are quoted. */
const QUOTED = 3;

export default defineRule({
  id: 'placeholder-left',
  severity: 'note',
  basis: '复核通行做法：公开和报送的自评表不得留有模板占位符号',
  *check(assessment) {
    if (!assessment.indicators.some(({ actual }) => !isMissing(actual))) return;
    const rests = restsOf(assessment);
    const [first, ...others] = rests;
    if (!first) return;
    const quoted = [...new Set(rests.map(({ text }) => MASK_QUOTED.exec(text)?.[0] ?? text))];
    yield {
      cell: first.cell!,
      related: others.map(({ cell }) => cell!),
      messageId: 'left',
      values: { count: rests.length, rests: quoted.slice(0, QUOTED).join('、') },
      subject: '',
    };
  },
});

/** In reading order of their kinds; a cell that holds nothing but a placeholder is missing, which is another matter. */
function restsOf({ form, indicators }: Assessment): Text[] {
  const names = rowsInUse(indicators).map(({ row }): Text => ({ cell: row.nameCell, text: row.name })).filter(({ text }) => MASK_IN_NAME.test(text));
  const values = indicators.flatMap((item) => valuesOf(item)).filter(({ text }) => MASK_BEFORE_UNIT.test(text));
  const goals = form.goals.filter(({ text }) => MASK_BEFORE_UNIT.test(text));
  return [...goals, ...names, ...values, ...form.leftovers].filter(({ cell }) => cell !== null);
}

const valuesOf = ({ row, target, actual }: AssessedIndicator): Text[] => [
  ...(isMissing(target) ? [] : [row.target]),
  ...(isMissing(actual) ? [] : [row.actual]),
];
