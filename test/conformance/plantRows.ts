/** Errors planted in indicator rows: values, units, names, points. */
import Big from 'big.js';
import type { AssessedIndicator } from '../../src/scoring/assessment';
import type { Draft, Pick, Plant } from './draft';
import { clean, counted, withCause, type Scored } from './places';

type Item = AssessedIndicator & { row: Scored };

const at = (from: (draft: Draft) => Item[], plant: (draft: Draft, item: Item, pick: Pick) => ReturnType<Plant>): Plant => (draft, pick) => {
  const item = pick(from(draft));
  return item ? plant(draft, item, pick) : null;
};

/** Half of the target: a miss by far. */
function miss(draft: Draft, { row, operands }: Item): Big {
  const half = operands!.target.div(2).div(operands!.factor).round(2);
  draft.set(row.actual.cell, half.toString() + unitOf(row.actual.text));
  return row.weight.value.times(half).times(operands!.factor).div(operands!.target);
}
const unitOf = (text: string): string => text.replace(/^[^\d]*[\d.,]+/, '');

/** Fewer than half of the rows may be blank, or the to-do list is one finding for all. */
const few = ({ items }: Draft, blank: (item: AssessedIndicator) => boolean): boolean => (items.filter(blank).length + 1) * 2 <= items.length;
const isEmpty = (kind: string): boolean => kind === 'blank' || kind === 'placeholder';

const ONE = new Big(1);

export const rowPlants: Record<string, Plant> = {
  'formula-error': at(clean, (draft, { row }) => {
    draft.set(row.score.cell, '', { error: '#REF!' });
    return { cell: row.score.cell!, hides: ['score-total-mismatch'] };
  }),
  'unreadable-target': at(counted, (draft, { row }) => {
    draft.target(row, '', '按要求办理', '');
    return { cell: row.target.cell! };
  }),
  'unreadable-actual': at(counted, (draft, { row }) => {
    draft.set(row.actual.cell, '正按计划推进');
    return { cell: row.actual.cell! };
  }),
  'missing-target': at((draft) => (few(draft, ({ target }) => isEmpty(target.kind)) ? clean(draft) : []), (draft, { row }) => {
    draft.target(row, '', '', '');
    return { cell: row.target.cell! };
  }),
  'missing-actual': at((draft) => (few(draft, ({ actual }) => isEmpty(actual.kind)) ? clean(draft) : []), (draft, { row }) => {
    draft.set(row.actual.cell, '');
    return { cell: row.actual.cell! };
  }),
  'target-copied-as-actual': at(counted, (draft, { row }) => {
    draft.target(row, '≥', '80', '%');
    draft.set(row.actual.cell, '≥80%');
    return { cell: row.actual.cell! };
  }),
  'duplicate-indicator': (draft, pick) => {
    const rows = clean(draft).map(({ row }) => row);
    const pairs = rows.flatMap((first) => rows.filter((second) => second.row > first.row && first.level1 === second.level1 && first.level2 === second.level2).map((second) => [first, second] as const));
    const pair = pick(pairs);
    if (!pair) return null;
    for (const row of pair) {
      draft.set(row.nameCell, '农村公路养护里程');
      draft.target(row, '≥', '30', '公里');
      draft.set(row.actual.cell, '32公里');
    }
    return { cell: pair[1].nameCell! };
  },
  'misplaced-indicator': at((draft) => clean(draft).filter(({ row }) => /数量/.test(row.level2)), (draft, { row }) => {
    draft.set(row.nameCell, '项目资金支付率');
    return { cell: row.nameCell! };
  }),
  'unit-mismatch': at(counted, (draft, { row }, pick) => {
    const [wanted, done] = pick([['人', '人次'], ['场', '次'], ['亩', '户'], ['公里', '吨']])!;
    draft.target(row, '≥', '300', wanted!);
    draft.set(row.actual.cell, `310${done!}`);
    return { cell: row.actual.cell! };
  }),
  'impossible-percentage': at(clean, (draft, { row }, pick) => {
    draft.set(row.nameCell, pick(['渠道验收合格率', '培训对象满意度', '惠农政策知晓率'])!);
    draft.target(row, '≥', '95', '%');
    draft.set(row.actual.cell, '105%');
    return { cell: row.actual.cell! };
  }),
  'strict-target-at-limit': at(clean, (draft, { row }) => {
    draft.set(row.nameCell, '农户受益比例');
    draft.target(row, row.relation ? '＞' : '>', '90', '%');
    draft.set(row.actual.cell, '90%');
    return { cell: row.target.cell! };
  }),
  'hidden-direction': at(clean, (draft, { row }, pick) => {
    draft.set(row.nameCell, pick(['“三公”经费控制率', '公用经费控制率', '编外人员控制率'].filter((name) => draft.items.every((item) => item.row.name !== name)))!);
    draft.target(row, '', '100', '%');
    draft.set(row.actual.cell, '93%');
    return { cell: row.target.cell! };
  }),
  'overachievement-unexplained': at((draft) => counted(draft).filter(({ row }) => !/满意/.test(row.level1 + row.level2)), (draft, { row }) => {
    draft.set(row.nameCell, '开展宣传活动次数');
    draft.target(row, '≥', '20', '次');
    draft.set(row.actual.cell, '43次');
    return { cell: row.cause?.cell ?? row.score.cell! };
  }),
  'completion-rate-mismatch': at((draft) => counted(draft).filter(({ statedRate }) => statedRate && draft.form.columns.some(({ role, header }) => role === 'rate' && /完成/.test(header))), (draft, { row }) => {
    draft.set(row.rate.cell, '83.50%');
    return { cell: row.rate.cell! };
  }),
  'weight-missing': at((draft) => clean(draft).filter(({ row }) => draft.items.filter((item) => item.row.group === row.group).length > 1), (draft, { row }) => {
    draft.set(row.weight.cell, '');
    // Rows without a weight may be worth what the others leave of 100, and the total is no longer wrong.
    return { cell: row.weight.cell!, hides: ['group-weight-mismatch', 'weight-total', 'score-total-mismatch'], brings: ['score-total-mismatch'] };
  }),
  'score-above-weight': at(clean, (draft, { row }) => {
    draft.score(row, row.weight.value.plus(2));
    return { cell: row.score.cell! };
  }),
  'score-mismatch': at((draft) => counted(draft).filter(({ row }) => row.cause?.cell), (draft, item) => {
    const due = miss(draft, item);
    const wrong = due.plus(ONE).plus('0.37');
    if (wrong.gte(item.row.weight.value)) return null;
    draft.score(item.row, wrong);
    draft.set(item.row.cause!.cell, '汛期停工，部分任务改在次年实施');
    return { cell: item.row.score.cell! };
  }),
  'score-missing': at((draft) => (few(draft, ({ row }) => row.score.value === null) ? clean(draft) : []), (draft, { row }) => {
    draft.set(row.score.cell, '');
    return { cell: row.score.cell! };
  }),
  'unexplained-deviation': at(counted, (draft, item) => {
    draft.score(item.row, miss(draft, item));
    return { cell: item.row.cause?.cell ?? item.row.score.cell! };
  }),
  'deduction-unexplained': at(clean, (draft, { row }) => {
    draft.score(row, row.weight.value.times('0.8'));
    return { cell: row.cause?.cell ?? row.score.cell! };
  }),
  'generic-explanation': at(withCause, (draft, { row }, pick) => {
    draft.score(row, row.weight.value.times('0.8'));
    draft.set(row.cause!.cell, pick(['无', '—', '已完成', '略', '0'])!);
    return { cell: row.cause!.cell! };
  }),
  'stated-deduction-mismatch': at(withCause, (draft, { row }) => {
    draft.score(row, row.weight.value.times('0.8'));
    draft.set(row.cause!.cell, `个别材料归档不全，扣${row.weight.value.times('0.5').toString()}分`);
    return { cell: row.cause!.cell! };
  }),
  'explanation-without-deviation': at((draft) => withCause(draft).filter(({ type }) => type !== 'date'), (draft, { row }, pick) => {
    draft.set(row.cause!.cell, pick(['受汛期影响，进度滞后', '窗口人手不足', '资料归档未按时完成'])!);
    return { cell: row.cause!.cell! };
  }),
  'overlong-cause': at(withCause, (draft, { row }) => {
    draft.set(row.cause!.cell, '继续巩固现有成果，'.repeat(230));
    return { cell: row.cause!.cell! };
  }),
  'cause-contradicts-date': at((draft) => (draft.form.year === null ? [] : withCause(draft)), (draft, { row }, pick) => {
    draft.set(row.nameCell, '工程完工时间');
    draft.target(row, '', `${draft.form.year}年11月底前`, '');
    draft.set(row.actual.cell, `${draft.form.year}年10月`);
    draft.score(row, row.weight.value.times('0.9'));
    draft.set(row.cause!.cell, pick(['附属工程尚未竣工', '尾工需次年才能完成', '剩余路段推迟到次年3月'])!);
    return { cell: row.cause!.cell! };
  }),
  'repeated-cause': (draft) => {
    const rows = withCause(draft).slice(0, 4).map(({ row }) => row);
    if (rows.length < 4) return null;
    for (const row of rows) {
      draft.score(row, row.weight.value.times('0.9'));
      draft.set(row.cause!.cell, '各行业部门的工作还有待精细化');
    }
    return { cell: rows[0]!.cause!.cell! };
  },
};
