/** Points of the level-1 groups as the form prints them, by bare name, for comparing them with a place's split. */
import type Big from 'big.js';
import type { Form } from '../form/form';
import { levelName } from '../form/labels';
import type { GroupPoints } from './policy';

/** Bare name of a group: 产出指标(50分) → 产出, 项目决策 → 决策, 服务对象满意度指标 → 满意度. */
export function groupName(label: string): string {
  const name = levelName(label).replace(/^(?:项目|年度)/, '').replace(/类?(?:指标|目标)$/, '');
  return /满意/.test(name) ? '满意度' : name;
}

/** Bare name → points: printed in the label, else the sum of the group's weights; null where neither tells. */
export function printedGroups({ groups, indicators }: Form): Map<string, number | null> {
  const sums: (Big | null)[] = [];
  for (const { group, weight } of indicators) {
    if (group !== null) sums[group] = added(sums[group], weight.value);
  }
  const points = new Map<string, Big | null>();
  const labels = new Set<string>();
  groups.forEach((group, index) => {
    // A label with its points, copied over the cells of its merge, is one group all the same.
    if (group.points !== null && labels.has(group.label)) return;
    labels.add(group.label);
    const name = groupName(group.label);
    points.set(name, added(points.get(name), group.points ?? sums[index] ?? null));
  });
  return new Map([...points].map(([name, sum]) => [name, sum && sum.toNumber()]));
}

/** null as soon as one part is not known. */
const added = (sum: Big | null | undefined, part: Big | null): Big | null => (sum === null || part === null ? null : sum?.plus(part) ?? part);

/** true when every group of the form has points and they are those of the split, none left over on either side. */
export function splitAgrees(printed: ReadonlyMap<string, number | null>, split: readonly GroupPoints[]): boolean {
  const names = split.flatMap((each) => each.names);
  if (printed.size === 0 || [...printed].some(([name, points]) => points === null || !names.includes(name))) return false;
  return split.every(({ names: shared, points }) => {
    const present = shared.flatMap((name) => (printed.has(name) ? [printed.get(name)!] : []));
    return present.length > 0 && present.reduce((sum, each) => sum + each, 0) === points;
  });
}

/** true for two splits that give the same points to the same names. */
export const sameSplit = (one: readonly GroupPoints[] | null, other: readonly GroupPoints[] | null): boolean =>
  one === other || (one !== null && other !== null && one.length === other.length && one.every((group, index) => sameGroup(group, other[index]!)));

const sameGroup = (one: GroupPoints, other: GroupPoints): boolean =>
  one.points === other.points && one.names.length === other.names.length && one.names.every((name, index) => name === other.names[index]);
