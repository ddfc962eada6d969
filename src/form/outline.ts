/** Works out what adds up to what in the budget block: numbering, 其中, headings such as 按支出性质分. */
import { fold } from '../value/fold';
import { remembered } from '../value/remembered';
import { withoutNumber } from './labels';
import { BY_NATURE, BY_SOURCE, SPLIT_HEAD } from './vocabulary';

export interface OutlineEntry {
  row: number;
  label: string;
  /** false when no amount stands in it: it can be no parent. */
  hasAmount: boolean;
}

export interface OutlinePlace {
  /** Row of the parent; null when the block leaves it open, so that nothing is added up by guess. */
  parent: number | null;
  split: 'source' | 'nature' | null;
}

interface Node extends OutlineEntry {
  depth: number;
  style: string | null;
  open: boolean;
}

const DIGITS = '一二三四五六七八九十';
const STYLES: [string, RegExp][] = [
  ['一、', /^([一二三四五六七八九十])[、.．]/],
  ['(一)', /^\(([一二三四五六七八九十])\)/],
  ['1.', /^(\d{1,2})[.、．](?!\d)/],
  ['(1)', /^\((\d{1,2})\)/],
  ['①', /^([①-⑩])/],
];

const numbering = remembered((label): { style: string; number: number } | null => {
  const text = fold(label).trim().replace(/^其中[:：]?\s*/, '');
  for (const [style, pattern] of STYLES) {
    const mark = pattern.exec(text)?.[1];
    if (mark === undefined) continue;
    if (style === '①') return { style, number: mark.charCodeAt(0) - 0x245f };
    return { style, number: /\d/.test(mark) ? Number(mark) : DIGITS.indexOf(mark) + 1 };
  }
  return null;
});

const startsWithOf = (label: string): boolean => /^其中/.test(withoutNumber(label));

export function splitOf(label: string): 'source' | 'nature' | null {
  const text = withoutNumber(label).replace(/\s+/g, '');
  if (BY_NATURE.test(text)) return 'nature';
  return BY_SOURCE.test(text) ? 'source' : null;
}

/**
 * Parents and breakdowns of one column of labels, the total row being `totalRow`.
 * Numbering decides first (numbers that start again at 1 go one level down), then 其中, then the words themselves.
 */
export function outline(entries: readonly OutlineEntry[], totalRow: number): OutlinePlace[] {
  const nodes: Node[] = [];
  const depthOfStyle = new Map<string, number>();
  for (const entry of entries) nodes.push(nodeFor(entry, nodes, depthOfStyle));
  const places = nodes.map((_, index) => ({ parent: parentOf(nodes, index, totalRow), split: splitAt(nodes, index) }));
  return fillSplits(places);
}

function nodeFor(entry: OutlineEntry, before: readonly Node[], depthOfStyle: Map<string, number>): Node {
  const previous = before[before.length - 1];
  const number = numbering(entry.label);
  const node: Node = { ...entry, depth: 1, style: number?.style ?? null, open: false };
  if (!previous) {
    if (number) depthOfStyle.set(number.style, 1);
    return node;
  }
  if (number) {
    const known = depthOfStyle.get(number.style);
    const restart = number.number === 1 && (known === undefined || previous.style === number.style);
    if (restart) node.depth = previous.depth + 1;
    else node.depth = known ?? Math.max(1, previous.depth - 1);
    depthOfStyle.set(number.style, node.depth);
  } else if (SPLIT_HEAD.test(withoutNumber(entry.label).replace(/\s+/g, ''))) {
    node.depth = 1;
  } else if (startsWithOf(entry.label)) {
    const run = splitOfRun(before, previous);
    const own = splitOf(entry.label.replace(/其中[:：]?/, ''));
    // 其中：基本支出 / 项目支出 / 其中：财政拨款 …: the second 其中 breaks the total down once more.
    node.depth = own && run && own !== run && !isHead(previous) ? 1 : previous.depth + 1;
  } else {
    node.depth = isHead(previous) ? previous.depth + 1 : previous.depth;
    // After a nested 其中 without numbers nobody can tell where its list ends; below a number it ends at the next one.
    node.open = node.depth > 1 && !headAbove(before) && !numberedAbove(before, node.depth);
  }
  return node;
}

const isHead = (node: Node): boolean => SPLIT_HEAD.test(withoutNumber(node.label).replace(/\s+/g, ''));
const headAbove = (before: readonly Node[]): boolean => before.some(isHead);

const numberedAbove = (before: readonly Node[], depth: number): boolean =>
  [...before].reverse().find((each) => each.depth < depth)?.style != null;

function splitOfRun(before: readonly Node[], previous: Node): 'source' | 'nature' | null {
  for (let i = before.length - 1; i >= 0; i--) {
    const split = before[i]!.depth === previous.depth ? splitOf(before[i]!.label.replace(/其中[:：]?/, '')) : null;
    if (split) return split;
  }
  return null;
}

function parentOf(nodes: readonly Node[], index: number, totalRow: number): number | null {
  const node = nodes[index]!;
  if (node.open) return null;
  for (let i = index - 1; i >= 0; i--) {
    const above = nodes[i]!;
    if (above.depth < node.depth) return above.hasAmount ? above.row : above.depth === 1 ? totalRow : null;
  }
  return totalRow;
}

function splitAt(nodes: readonly Node[], index: number): 'source' | 'nature' | null {
  for (let i = index - 1; i >= 0 && nodes[index]!.depth > 1; i--) {
    if (isHead(nodes[i]!) && nodes[i]!.depth < nodes[index]!.depth) return splitOf(nodes[i]!.label);
  }
  return splitOf(nodes[index]!.label.replace(/其中[:：]?/, ''));
}

/** A sibling whose words tell nothing belongs to the breakdown of its neighbours. */
function fillSplits(places: OutlinePlace[]): OutlinePlace[] {
  return places.map((place, index) => {
    if (place.split || place.parent === null) return place;
    const siblings = (other: OutlinePlace): boolean => other.parent === place.parent && other.split !== null;
    const near = [...places.slice(0, index)].reverse().find(siblings) ?? places.slice(index + 1).find(siblings);
    return { ...place, split: near?.split ?? null };
  });
}
