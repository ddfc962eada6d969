/** All pairs of a report: those that stand in one sentence, then the items of the chapters on targets and on results. */
import { itemsOf, type Item } from './items';
import { inlinePairs } from './inlinePairs';
import { contained, coreOf } from './label';
import type { Lines } from './lists';
import { pairItems, type Matched } from './pairing';
import { squeeze } from '../value/fold';

/** Share of a target's character pairs that the results have to hold for it to count as answered in words. */
const ANSWERED = 0.55;

/** Every target with its result. Targets in words that the results answer in words only are left out, not called unpaired. */
export function matchedIn(lines: readonly Lines[]): Matched[] {
  const inline = inlinePairs(lines);
  const inside = ({ at: [start] }: Item): boolean => inline.some(({ target, actual }) => target!.at[0] <= start && start <= actual!.at[1]);
  const targets = itemsOf(lines, 'targets').filter((item) => isIndicator(item) && !inside(item));
  const results = itemsOf(lines, 'results').filter((item) => !inside(item));
  const answers = squeeze(lines.filter(({ part }) => part.chapter?.role === 'results').map(({ part }) => part.passage.text).join(''));
  const paired = pairItems(targets, results);
  const listed = new Set(paired.flatMap(({ target, actual }) => (target && actual ? [actual.chapter] : [])));
  return [
    ...inline,
    ...paired.filter(({ target, actual }) => {
      if (target && actual) return true;
      if (target) return answers !== '' && (target.figure !== null || contained(coreOf(target.label), answers) < ANSWERED);
      return actual !== null && actual.figure !== null && actual.group !== null && listed.has(actual.chapter) && actual.label.length >= 3;
    }),
  ];
}

/** A figure to be reached, or words under the heading of a kind of indicators. */
const isIndicator = ({ figure, group, label }: Item): boolean => (figure !== null && label.length >= 2) || group !== null;
