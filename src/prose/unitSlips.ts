/** One thing printed twice with the same digits in units that lie a power of ten apart: 38.6亿元, then 38.6万元. */
import { baseValue, isMoney, shownFigure, unitKey } from './amounts';
import { at, type Draft } from './draft';
import type { Figure } from './figures';

/** Fewer digits agree by chance. */
const LEAST_DIGITS = 3;
const LEAST_LABEL = 4;
/** Kinds whose units lie powers of ten apart. */
const SCALED: ReadonlySet<string> = new Set(['length', 'area', 'volume', 'mass', 'data', 'energy']);

/** Findings about units, each at the later place; `figures` in the order of the text. */
export function unitSlips(figures: readonly Figure[]): Draft[] {
  const drafts: Draft[] = [];
  const known = figures.filter(isNamed);
  for (const [index, figure] of known.entries()) {
    const other = known.slice(0, index).find((each) => isSlip(each, figure));
    // once said, the third place of the same thing adds nothing
    if (!other || known.slice(0, index).some((each) => oneThing(each, figure) && baseValue(each).eq(baseValue(figure)))) continue;
    drafts.push({
      rule: 'text-figure-conflict', severity: 'error', messageId: 'unit', values: { label: figure.label, first: shownFigure(other), second: shownFigure(figure) },
      at: at(figure), related: [at(other)], subject: `unit/${figure.label}`,
    });
  }
  return drafts;
}

const isNamed = (figure: Figure): boolean =>
  (isMoney(figure) || SCALED.has(figure.unit?.kind ?? '')) && figure.label.length >= LEAST_LABEL && figure.relation === null && figure.scope !== 'previous' && figure.value.c.length >= LEAST_DIGITS;

const isSlip = (one: Figure, other: Figure): boolean =>
  oneThing(one, other) && one.value.c.join('') === other.value.c.join('') && !baseValue(one).eq(baseValue(other));

const oneThing = (one: Figure, other: Figure): boolean =>
  unitKey(one.unit) === unitKey(other.unit) && one.year === other.year && (one.label.endsWith(other.label) || other.label.endsWith(one.label))
  && (one.scope === other.scope || one.scope === null || other.scope === null);
