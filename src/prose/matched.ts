/** All pairs of a report: those that stand in one sentence, then the items of the chapters on targets and on results. */
import type { Outline } from './chapters';
import { itemsOf, type Item } from './items';
import { inlinePairs } from './inlinePairs';
import { contained, coreOf } from './label';
import type { Lines } from './lists';
import { pairItems, type Matched } from './pairing';
import { tableItems } from './tableItems';
import { squeeze } from '../value/fold';

/** Share of a target's character pairs that the results have to hold for it to count as answered in words. */
const ANSWERED = 0.55;

/** A chapter on the goal as a whole; figures in it repeat or frame those of the indicators. */
const WHOLE_GOAL = /总(?:体)?(?:绩效)?目标[^›]*$/;

/** Every target with its result. Targets in words that the results answer in words only are left out, not called unpaired. */
export function matchedIn(lines: readonly Lines[], tables: Outline['tables'] = [], year: number | null = null): Matched[] {
  const inline = inlinePairs(lines);
  const inside = ({ at: [start] }: Item): boolean => inline.some(({ target, actual }) => target!.at[0] <= start && start <= actual!.at[1]);
  const listed = tables.flatMap(({ place, chapter }) => tableItems(place, chapter, year) ?? []);
  const targets = inOrder([...itemsOf(lines, 'targets').filter((item) => isIndicator(item) && !inside(item)), ...listed.flatMap((table) => table.targets)]);
  const results = inOrder([...itemsOf(lines, 'results').filter((item) => !inside(item)), ...listed.flatMap((table) => table.results)]);
  const answers = squeeze(lines.filter(({ part }) => part.chapter?.role === 'results').map(({ part }) => part.passage.text).join(''));
  const answered = answers !== '' || listed.some((table) => table.results.length > 0);
  const paired = pairItems(targets, results);
  const chapters = new Set(paired.flatMap(({ target, actual }) => (target && actual ? [actual.chapter] : [])));
  const framed = targets.some(({ chapter }) => !WHOLE_GOAL.test(chapter));
  return [
    ...inline,
    ...paired.map((each) => (each.target === null && isExtraResult(each.actual!, paired) ? { ...each, extra: true } : each)).filter(({ target, actual, extra }) => {
      if ((target && actual) || extra) return true;
      if (target) return answered && !(framed && WHOLE_GOAL.test(target.chapter)) && (target.figure !== null || contained(coreOf(target.label), answers) < ANSWERED);
      return actual !== null && actual.figure !== null && actual.group !== null && chapters.has(actual.chapter) && actual.label.length >= 3 && !COMPARISON.test(actual.label);
    }),
  ];
}

/** 比上年减少1人 speaks of the figure in front of it. */
const COMPARISON = /^(?:比|较|与|同比|为目标|占)/;

/** Share of a chapter's entries that answer targets for the chapter to count as a list of results. */
const ANSWERING = 0.6;

/** An entry of its own in a list whose other entries answer targets. */
function isExtraResult(item: Item, all: readonly Matched[]): boolean {
  if (!item.entry?.sole || item.figure === null || item.label.length < 3) return false;
  const others = all.filter(({ actual }) => actual?.entry && actual.chapter === item.chapter && actual.entry.id !== item.entry!.id);
  const entries = new Set(others.map(({ actual }) => actual!.entry!.id));
  const answering = new Set(others.filter(({ target }) => target !== null).map(({ actual }) => actual!.entry!.id));
  return answering.size >= 2 && answering.size / entries.size >= ANSWERING;
}

const inOrder = (items: readonly Item[]): Item[] => [...items].sort((a, b) => a.at[0] - b.at[0]).map((item, order) => ({ ...item, order }));

/** A figure to be reached, or words under the heading of a kind of indicators. */
/** 2024年绩效目标共9项： announces the list. */
const ANNOUNCES = /^(?:年度|部门|单位|整体|绩效|具体|设定|共|的)*(?:目标|指标|任务)$/;
const isIndicator = ({ figure, value, group, label }: Item): boolean => !ANNOUNCES.test(label) && (((figure !== null || value !== '') && label.length >= 2) || group !== null);
