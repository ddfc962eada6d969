/** Pairs targets with results by what their labels mean: alike in characters, of the same kind, in the same order. */
import type { Item } from './items';
import { alike, coreOf } from './label';
import { unitKey } from './amounts';

export interface Matched {
  target: Item | null;
  actual: Item | null;
  /** A result that stands as an entry of its own in a list of answers, without a target. */
  extra?: boolean;
}

/** Words for the same thing; each is read as the first. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/群众|居民|村民|公众|服务对象|受益对象|受益群众|社会公众|受益人群/g, '对象'], [/满意率/g, '满意度'], [/合格率|达标率/g, '合格率'], [/及时性|及时率|及时程度/g, '及时率'],
  [/人次|人数|人员/g, '人'], [/举办|组织|召开/g, '开展'], [/修建|建设|建成/g, '新建'], [/乡村|村级/g, '农村'], [/增长率|增速|涨幅|增长幅度/g, '增幅'],
];

const plainly = (label: string): string => SAME.reduce((text, [words, one]) => text.replace(words, one), label);

/** Below this two labels mean different things. */
const ALIKE = 0.5;
const ALIKE_IN_GROUP = 0.42;

/** Every target with its result, the surest pairs first; what is left stands alone. */
export function pairItems(targets: readonly Item[], results: readonly Item[]): Matched[] {
  const candidates = targets.flatMap((target) => results.map((actual) => ({ target, actual, score: score(target, actual, targets.length, results.length) })))
    .filter(({ target, actual, score: value }) => value >= (target.group !== null && target.group === actual.group ? ALIKE_IN_GROUP : ALIKE))
    .sort((a, b) => b.score - a.score || a.target.order - b.target.order || a.actual.order - b.actual.order);
  const taken = new Set<Item>();
  const pairs = new Map<Item, Item>();
  for (const { target, actual } of candidates) {
    if (taken.has(target) || taken.has(actual)) continue;
    taken.add(target).add(actual);
    pairs.set(target, actual);
  }
  return [
    ...targets.map((target) => ({ target, actual: pairs.get(target) ?? null })),
    ...results.filter((actual) => !taken.has(actual)).map((actual) => ({ target: null, actual })),
  ];
}

function score(target: Item, actual: Item, targets: number, results: number): number {
  const apart = target.group !== null && actual.group !== null && target.group !== actual.group && !includesGroup(target.group, actual.group);
  const [one, other] = [plainly(target.label), plainly(actual.label)];
  const names = Math.max(alike(one, other), alike(coreOf(one), coreOf(other)) * 0.98, beginsAlike(one, other), alike(plainly(target.wide ?? target.label), plainly(actual.wide ?? actual.label)) * 0.95);
  // a result may stand under another heading than its target, if it bears the very name
  if (names < (apart ? SAME_NAME : 0.35)) return 0;
  const order = 1 - Math.abs(target.order / Math.max(1, targets) - actual.order / Math.max(1, results));
  const unit = target.figure && actual.figure ? (unitKey(target.figure.unit) === unitKey(actual.figure.unit) ? 0.04 : unitKindsDiffer(target, actual) ? -0.2 : -0.08) : 0;
  return names + order * 0.03 + unit - (apart ? OTHER_GROUP : 0);
}

/** 次均费用286.4元 is no answer to 增幅控制在5%以内. */
const unitKindsDiffer = ({ figure: one }: Item, { figure: other }: Item): boolean => !!one?.unit && !!other?.unit && one.unit.kind !== other.unit.kind;

const SAME_NAME = 0.9;
const OTHER_GROUP = 0.2;

/** 效益 holds 社会效益 and the like, 产出 holds 数量. */
const includesGroup = (one: string, other: string): boolean => {
  const wide = (group: string, part: string): boolean => (group === '效益' && /效益|可持续/.test(part)) || (group === '产出' && /数量|质量|时效|成本/.test(part));
  return wide(one, other) || wide(other, one);
};

/** 工作考核目标完成 and 工作考核为一般单位: one beginning, another ending. */
function beginsAlike(one: string, other: string): number {
  let same = 0;
  while (same < one.length && one.charAt(same) === other.charAt(same)) same++;
  return same >= 6 ? Math.min(0.9, same / Math.min(one.length, other.length)) : 0;
}
