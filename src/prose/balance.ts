/** Amounts that a sentence carries forward: 上年结转 + 本年收入 − 本年支出 = 年末结转; 年初预算 + 追加 − 压减 = 调整后预算. */
import Big from 'big.js';
import { addIntervals, scaleInterval, type Interval } from '../value/decimal';
import { baseValue, intervalOf, isMoney, outcomeOf, shownFigure, shownLike } from './amounts';
import { at, type Checked } from './draft';
import type { Figure } from './figures';

interface Term {
  figure: Figure;
  sign: 1 | -1;
}

const CARRIED_IN = /(?:上年|年初|以前年度|上一年度?)(?:末)?(?:财政)?(?:拨款)?(?:结转|结余)(?:结余|资金|和结余)*$/;
const INCOME = /^(?:本年|全年|年度|当年|本年度|总)*(?:总)?收入(?:合计|总计|总额)?$/;
const SPENDING = /^(?:本年|全年|年度|当年|本年度|总)*(?:总)?支出(?:合计|总计|总额)?$/;
const CARRIED_OUT = /(?:年末|期末|年终|累计)(?:财政)?(?:拨款)?(?:结转|结余)(?:结余|资金|和结余)*$|^(?:结转下年|结余|收支结余|本年结余|当年收支结余|本年收支结余|结转结余)$/;
const INITIAL = /年初(?:部门|财政|单位)?(?:批复)?预算(?:数|总额|安排|批复)?$|^年初预算/;
const ADDED = /(?:追加|调增|增加|新增|增拨|追加预算)[^,;]{0,24}$/;
const CUT = /(?:压减|调减|核减|收回|减少|削减)[^,;]{0,24}$/;
const ADJUSTED = /(?:调整后?|变更后|追加后|全年)(?:部门|财政|单位)?预算(?:数|总额|指标)?$|^调整预算数?$/;

/** Balances of one paragraph, sentence by sentence. */
export function checkBalance(figures: readonly Figure[]): Checked {
  const result: Checked = { claims: [], drafts: [] };
  for (const sentence of new Set(figures.map((figure) => figure.sentence))) {
    const own = figures.filter((figure) => figure.sentence === sentence && isMoney(figure) && figure.depth === 0 && figure.relation === null && !figure.past);
    carriedForward(own, result);
    adjusted(own, result);
  }
  return result;
}

const clauseOf = ({ before }: Figure): string => /[^,;。]*$/.exec(before.replace(/\s/g, ''))![0];
const only = (figures: readonly Figure[], words: RegExp): Figure | null => {
  const found = figures.filter(({ label }) => words.test(label));
  return found.length === 1 ? found[0]! : null;
};

function carriedForward(own: readonly Figure[], result: Checked): void {
  const [income, spending, out] = [only(own, INCOME), only(own, SPENDING), only(own, CARRIED_OUT)];
  const carried = own.find(({ label }) => CARRIED_IN.test(label));
  if (!income || !spending || !out || out === carried || out.start < spending.start) return;
  // 收支结余 is of this year alone; what is left at the end of a year needs what it began with
  if (!carried && !/收支结余|本年结余/.test(out.label)) return;
  add(result, out, [...(carried && !/收支/.test(out.label) ? [{ figure: carried, sign: 1 as const }] : []), { figure: income, sign: 1 }, { figure: spending, sign: -1 }]);
}

function adjusted(own: readonly Figure[], result: Checked): void {
  const [initial, due] = [own.find((figure) => INITIAL.test(figure.label)), own.find((figure) => ADJUSTED.test(figure.label))];
  if (!initial || !due || due.start < initial.start) return;
  const between = own.filter((figure) => figure.start > initial.start && figure.start < due.start);
  const terms = between.map((figure): Term | null => (ADDED.test(clauseOf(figure)) ? { figure, sign: 1 } : CUT.test(clauseOf(figure)) ? { figure, sign: -1 } : null));
  if (terms.length === 0 || terms.some((term) => term === null)) return;
  add(result, due, [{ figure: initial, sign: 1 }, ...terms.map((term) => term!)]);
}

function add(result: Checked, stated: Figure, terms: readonly Term[]): void {
  const intervals = terms.map(({ figure, sign }): Interval | null => {
    const own = intervalOf(figure);
    return own && scaleInterval(own, new Big(sign));
  });
  if (intervals.some((each) => each === null)) return;
  const due = terms.reduce((sum, { figure, sign }) => sum.plus(baseValue(figure).times(sign)), new Big(0));
  const outcome = outcomeOf(stated, addIntervals(intervals.map((each) => each!)), due);
  result.claims.push({ kind: 'sum', outcome, stated: shownFigure(stated), due: shownLike(due, stated, 6), at: at(stated) });
  if (outcome !== 'differs') return;
  const parts = terms.map(({ figure, sign }, index) => `${sign < 0 ? ' − ' : index > 0 ? ' + ' : ''}${shownFigure(figure)}`).join('');
  result.drafts.push({
    rule: 'text-sum-mismatch', severity: 'error', messageId: 'balance',
    values: { label: stated.label, stated: shownFigure(stated), sum: shownLike(due, stated, 6), parts, difference: shownLike(due.minus(baseValue(stated)).abs(), stated, 6) },
    at: at(stated), related: terms.map(({ figure }) => at(figure)), subject: `${stated.label}/${shownFigure(stated)}`,
  });
}
