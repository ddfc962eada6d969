/** Judges several figures in one cell part by part: 192只/12头 against 200只/12头. */
import type { Composite, Expression, Quantity } from '../value/expression';
import type { NumberCell } from './oneUnit';
import { judgeNumber } from './quantitative';
import { met, missed, unjudged, type Case, type Verdict } from './verdict';

/** A cell with one figure or several. */
export type FiguresCell = (Composite | Quantity) & { text: string };

/** The parts of a cell; a plain number is its own only part. */
const partsOf = (cell: FiguresCell): NumberCell[] =>
  (cell.kind === 'number' ? [cell] : cell.parts).map((part) => ({ ...part, text: cell.text }));

/**
 * Every part of the target needs the part of the actual in its unit: all met → met in full, one missed → missed, and no
 * points follow, since nothing says how much a part weighs. A part without its counterpart leaves the row unjudged.
 */
export function judgeComposite(given: Case<FiguresCell, FiguresCell>): Verdict {
  const targets = partsOf(given.target);
  const actuals = partsOf(given.actual);
  const verdicts: Verdict[] = [];
  for (const [index, target] of targets.entries()) {
    const verdict = judgePart(given, target, index, actuals, targets.length === actuals.length);
    if (verdict === null) return unjudged('parts-differ', given);
    verdicts.push(verdict);
  }
  // A single target among several figures (100% → 100%，1000件) is judged in full by the one that answers it.
  if (verdicts.length === 1) return verdicts[0]!;
  const remarks = verdicts.flatMap((verdict) => verdict.remarks);
  if (verdicts.some(({ judgement }) => judgement === 'unjudged')) return unjudged('parts-differ', given, { remarks });
  if (verdicts.some(({ judgement }) => judgement === 'missed')) return missed('part-missed', given, { remarks });
  return met('all-parts-met', given, { remarks });
}

/** The only part of the actual that counts the same thing, else the one in the same place if it can be compared at all. */
function judgePart(given: Case<Expression, Expression>, target: NumberCell, index: number, actuals: NumberCell[], paired: boolean): Verdict | null {
  const verdicts = actuals.map((actual) => judgeNumber({ ...given, target, actual }));
  const same = verdicts.filter((verdict) => fits(verdict) && !verdict.remarks.some(({ id }) => id === 'unit-mismatch'));
  if (same.length === 1) return same[0]!;
  const inPlace = paired ? verdicts[index]! : null;
  return inPlace !== null && fits(inPlace) ? inPlace : null;
}

const MISFITS: string[] = ['other-dimension', 'ratio-or-percent', 'scale-unclear', 'other-trend'];
const fits = ({ reason }: Verdict): boolean => !MISFITS.includes(reason.id);
