/** Points listed one by one over several sentences, and the total that follows or leads them: 预算执行（10分）得9.8分；…。总得分93.8分. */
import Big from 'big.js';
import { baseValue, isPoints, shownFigure, shownLike } from './amounts';
import { at, type Checked } from './draft';
import type { Figure } from './figures';
import { totalScores } from './statements';

/** 得9.8分, 自评得分14分, but not 扣1分 or 满分10分. */
const EARNED = /得分?(?:为|:)?$/;
/** What the points of a part are earned out of. */
const FULL = /(?:满分|分值|权重|标准分)(?:为|:)?$/;
const LEAST_PARTS = 3;
/** Where the full marks are not printed, a list may leave something out; so near it does not. */
const NEAR = 5;

/** Judges the points of one paragraph; totals that a sum already spoke of are left alone. */
export function checkScores(figures: readonly Figure[], told: readonly Figure[]): Checked {
  const result: Checked = { claims: [], drafts: [] };
  const [total] = totalScores(figures).filter((figure) => !told.includes(figure));
  if (!total || totalScores(figures).length > 1) return result;
  const parts = figures.filter((figure) => figure !== total && isPoints(figure) && figure.depth === total.depth && figure.relation === null && EARNED.test(front(figure)));
  if (parts.length < LEAST_PARTS) return result;
  const full = figures.filter((figure) => isPoints(figure) && figure !== total && !parts.includes(figure) && (figure.depth > total.depth || FULL.test(front(figure)) || isFollowed(figure, parts)));
  const sum = parts.reduce((all, part) => all.plus(baseValue(part)), new Big(0));
  const complete = full.length === parts.length && full.reduce((all, part) => all.plus(baseValue(part)), new Big(0)).eq(100);
  const gap = baseValue(total).minus(sum).abs();
  if (!complete && gap.gt(NEAR)) return result;
  const outcome = gap.eq(0) ? 'agrees' : 'differs';
  result.claims.push({ kind: 'sum', outcome, stated: shownFigure(total), due: shownLike(sum, total, 2), at: at(total) });
  if (outcome === 'agrees') return result;
  result.drafts.push({
    rule: 'text-sum-mismatch', severity: complete ? 'error' : 'warning', messageId: 'differs',
    values: { label: total.label, stated: shownFigure(total), sum: shownLike(sum, total, 2), difference: shownLike(gap, total, 2), parts: parts.map((part) => part.value.toFixed(part.decimals)).join(' + '), hint: '' },
    at: at(total), related: parts.map(at), subject: `${total.label}/${shownFigure(total)}`,
  });
  return result;
}

const front = ({ before }: Figure): string => /[^,;。(]*$/.exec(before.replace(/\s/g, ''))![0];

/** 投入15分，得14分: the full mark stands right in front. */
const isFollowed = (figure: Figure, parts: readonly Figure[]): boolean =>
  parts.some((part) => part.sentence === figure.sentence && part.start > figure.end && part.start - figure.end <= 4);
