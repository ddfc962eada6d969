/** The parts of one breakdown do not give the amount they are parts of. */
import { addIntervals, meet, type Interval } from '../value/decimal';
import { fundGroups, type FundGroup } from './fundGroups';
import { agreesNested, partsOf, type Amount, type Part } from './fundParts';
import { amountInterval, shown } from './interval';
import { fundSubject } from './place';
import { defineRule, type Finding, type RuleContext } from './rule';
import { slipBetween } from './slip';

const AMOUNTS: Amount[] = ['initial', 'budget', 'execution'];

export default defineRule({
  id: 'fund-sum-mismatch',
  severity: 'error',
  basis: '通行做法：资金总额等于各分项之和',
  *check({ form }, { corrected }) {
    // A wrong part is found before the whole that it is part of, and counts as corrected from then on.
    for (const group of fundGroups(form.funds)) {
      for (const amount of AMOUNTS) {
        const found = compare(group, amount, corrected);
        if (found) yield found;
      }
    }
  },
});

function compare(group: FundGroup, amount: Amount, corrected: RuleContext['corrected']): Finding | null {
  const { parts, complete } = partsOf(group, amount);
  const wholes = wholesOf(group, amount);
  const agrees = (total: Interval): boolean => wholes.some((whole) => meet(whole, total));
  const intervals = parts.map((part) => part.interval);
  const total = addIntervals(intervals);
  if (parts.length === 0 || wholes.length === 0 || agrees(total)) return null;
  if (!complete && wholes.some((whole) => total.low.lt(whole.high))) return null;
  if (wholes.some((whole) => agreesNested(intervals, whole))) return null;
  // A part found wrong before may be the only reason.
  const wrong = parts.filter((part) => corrected(part.cell));
  const mended = addIntervals(parts.map((part) => corrected(part.cell) ?? part.interval));
  const follows = wrong.length > 0 && agrees(mended) ? wrong.map((part) => part.cell!) : [];
  const [only] = parts;
  const restates = parts.length === 1 && only!.row.inLabel && !group.parent.inLabel;
  return { ...(restates ? wrongLabel(group, only!, wholes[0]!) : wrongWhole(group, amount, parts, total)), follows };
}

/** What the parts have to give: the parent's figure; amounts inside labels may give its budget or its execution. */
function wholesOf({ parent, parts }: FundGroup, amount: Amount): Interval[] {
  const inLabels = parts.every((part) => part.inLabel) && !parent.inLabel;
  if (inLabels && amount !== 'budget') return [];
  const figures = inLabels ? [parent.budget, parent.execution] : [parent[amount]];
  return figures.map(amountInterval).filter((each) => each !== null);
}

function wrongWhole({ parent }: FundGroup, amount: Amount, parts: readonly Part[], total: Interval): Finding {
  const figure = parent[amount].value === null ? parent.execution : parent[amount];
  const cell = figure.cell ?? parent.labelCell;
  const due = parts.map((part) => part.value).reduce((a, b) => a.plus(b));
  return {
    cell,
    related: parts.map((part) => part.cell).filter((each) => each !== null),
    messageId: parent.inLabel ? 'sum-in-label' : 'sum',
    values: {
      name: parent.label, amount: { id: `terms.${amount}` }, unit: parent.unit ?? '', stated: shown(figure.value!), due: shown(due),
      difference: shown(figure.value!.minus(due).abs()), slip: slipBetween(figure.value!, due), parts: parts.map((part) => shown(part.value)).join(' + '),
    },
    subject: fundSubject(parent, amount),
    corrects: { [cell]: total },
  };
}

/** 按支出性质分：3748.71万元 restates the whole in its label; there the label is wrong, not the whole. */
function wrongLabel({ parent }: FundGroup, part: Part, whole: Interval): Finding {
  const cell = part.cell ?? part.row.labelCell;
  const figures = [parent.budget, parent.execution].filter((figure) => figure.value !== null);
  const due = figures[0]!.value!;
  return {
    cell,
    related: figures.map((figure) => figure.cell).filter((each) => each !== null),
    messageId: 'label',
    values: { name: part.row.label, total: parent.label, unit: parent.unit ?? '', stated: shown(part.value), due: shown(due), difference: shown(part.value.minus(due).abs()), slip: slipBetween(part.value, due) },
    subject: fundSubject(part.row, 'budget'),
    corrects: { [cell]: whole },
  };
}
