/** Scores that lie far from those of their group, and forms that give themselves every point. */
import type Big from 'big.js';
import { bigOf } from '../value/decimal';
import { keyOf, ownerOf, placeOf, type AcrossDraft, type BatchForm } from './acrossForms';
import { ACROSS_LIMITS } from './acrossLimits';

const LIMITS = ACROSS_LIMITS.score;
/** Makes the median deviation, and the mean one, comparable with a standard deviation of normal data. */
const MEDIAN_SCALE = '1.4826';
const MEAN_SCALE = '1.2533';

interface Scored {
  form: BatchForm;
  /** Filed total out of 100. */
  score: Big;
}

/** Forms of one kind and year are compared, where there are enough of them. */
export function scoreOutliers(forms: readonly BatchForm[]): AcrossDraft[] {
  const groups = new Map<string, Scored[]>();
  for (const form of forms) {
    const score = scoreOf(form);
    const group = `${form.sheet.kind} ${form.sheet.year}`;
    if (score !== null) groups.set(group, [...(groups.get(group) ?? []), { form, score }]);
  }
  return [...groups.values()].filter((group) => group.length >= LIMITS.group).flatMap(farOff);
}

function farOff(group: readonly Scored[]): AcrossDraft[] {
  const middle = median(group.map(({ score }) => score));
  const deviations = group.map(({ score }) => score.minus(middle).abs());
  // More than half have the very same score: then the mean deviation tells how the others spread.
  const typical = median(deviations);
  const mean = deviations.reduce((sum, each) => sum.plus(each)).div(group.length);
  const spread = typical.gt(0) ? typical.times(MEDIAN_SCALE) : mean.times(MEAN_SCALE);
  const bound = spread.times(LIMITS.deviations);
  const limit = bound.gt(LIMITS.points) ? bound : bigOf(LIMITS.points);
  return group.filter((_each, index) => deviations[index]!.gt(limit)).map(({ form, score }) => ({
    rule: 'score-outlier',
    severity: 'note',
    messageId: score.lt(middle) ? 'low' : 'high',
    places: [placeOf(form, form.sheet.total?.score.cell ?? null, shown(score))],
    values: { organization: ownerOf(form), score: shown(score), median: shown(middle), forms: group.length },
    key: keyOf('score-outlier', [ownerOf(form)], form.sheet.title ?? form.sheet.sheet),
  }));
}

const shown = (value: Big): string => value.round(2).toString();

/** The total as filed, carried over to 100 points; null where none is filed. */
export function scoreOf({ sheet: { total } }: Pick<BatchForm, 'sheet'>): Big | null {
  if (total === null || total.score.stated === null) return null;
  const weight = bigOf(total.weight.due ?? total.weight.stated ?? 100);
  return weight.gt(0) ? bigOf(total.score.stated).times(100).div(weight) : null;
}

function median(values: readonly Big[]): Big {
  const sorted = [...values].sort((a, b) => a.cmp(b));
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : sorted[half - 1]!.plus(sorted[half]!).div(2);
}

/** One finding for the batch: how many forms take off no point, and which. */
export function fullMarks(forms: readonly BatchForm[]): AcrossDraft[] {
  const { rows, forms: fewest } = ACROSS_LIMITS.full;
  const full = forms.filter(({ sheet: { indicators } }) => {
    const scored = indicators.filter(({ weight }) => weight !== null && weight > 0);
    return scored.length >= rows && scored.every(({ weight, score }) => score.stated === weight);
  });
  if (full.length === 0 || forms.length < fewest) return [];
  return [{
    rule: 'full-marks-throughout',
    severity: 'note',
    messageId: 'forms',
    places: full.map((form) => placeOf(form, form.sheet.total?.score.cell ?? null, form.sheet.total?.score.stated?.toString() ?? null)),
    values: { full: full.length, forms: forms.length },
    key: keyOf('full-marks-throughout', full.map(ownerOf)),
  }];
}
