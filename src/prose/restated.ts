/** A result said again outside the chapter of results, with another value. */
import { meet } from '../value/decimal';
import { apart, baseValue, intervalOf, shownFigure, unitKey } from './amounts';
import { at, type Draft } from './draft';
import type { Figure } from './figures';
import type { JudgedPair } from './judgePairs';
import type { Lines } from './lists';

/** Figures further apart are of different things. */
const NEAR = 0.3;
const LEAST_LABEL = 4;
/** The clause speaks of another time, of a part or of a plan. */
const OTHERWISE = /累计|截至|历年|比|较|同期|计划|目标|拟|应|结转|其中|剩余|尚|少|上年|去年/;
/** Says nothing about which thing is meant. */
const EMPTY = /各类|各项|全年|全县|全市|全区|全镇|完成|实现|开展|共|了|的/g;

/** Conflicts between results of pairs and the other chapters. Example: 轮换储备粮0.92万吨 … 储备粮轮换1.05万吨 */
export function restatedResults(judged: readonly JudgedPair[], lines: readonly Lines[]): Draft[] {
  const elsewhere = lines.filter(({ part }) => part.chapter?.role === 'basics' || part.chapter?.role === 'conclusion' || part.chapter?.role === 'funds' || part.chapter?.role === 'process').flatMap(({ figures }) => figures);
  const results = judged.flatMap(({ matched }) => (matched.target && matched.actual?.figure ? [{ label: matched.actual.label, figure: matched.actual.figure }] : []));
  return results.flatMap(({ label, figure }): Draft[] => {
    const other = elsewhere.find((each) => oneThing(label, each.label) && contradicts(figure, each) && !results.some((one) => oneThing(one.label, each.label) && baseValue(one.figure).eq(baseValue(each))));
    if (!other) return [];
    const [first, second] = other.start < figure.start ? [other, figure] : [figure, other];
    return [{
      rule: 'text-figure-conflict', severity: 'warning', messageId: 'differs', values: { label, first: shownFigure(first), second: shownFigure(second) },
      at: at(second), related: [at(first)], subject: `result/${label}`,
    }];
  });
}

/** One label, or the same characters in another order. */
function oneThing(one: string, other: string): boolean {
  const [a, b] = [one.replace(EMPTY, ''), other.replace(EMPTY, '')];
  return a.length >= LEAST_LABEL && [...a].sort().join('') === [...b].sort().join('');
}

function contradicts(one: Figure, other: Figure): boolean {
  if (unitKey(one.unit) !== unitKey(other.unit) || one.unit === null || one.unit.kind === 'ratio' || other.relation !== null || one.relation !== null || other.past || other.approximate || one.approximate) return false;
  if (one.year !== other.year || other.scope === 'previous' || OTHERWISE.test(/[^,;。]*$/.exec(other.before)![0])) return false;
  const [a, b] = [intervalOf(one), intervalOf(other)];
  return a !== null && b !== null && !meet(a, b) && apart(baseValue(other), baseValue(one)) <= NEAR;
}
