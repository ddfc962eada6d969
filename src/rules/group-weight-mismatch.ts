/** The weights of a level-1 group do not add up to the points in its label, or are not split as the place does. */
import type { Form, Group, IndicatorRow } from '../form/form';
import { groupName, printedGroups, splitAgrees } from '../scoring/groups';
import { addIntervals, contains, exactly, type Interval } from '../value/decimal';
import { hasValue, points, shown, type PrintedFigure } from './interval';
import { defineRule, type Finding, type RuleContext } from './rule';

export default defineRule({
  id: 'group-weight-mismatch',
  severity: 'error',
  basis: '财预〔2020〕10号《项目支出绩效评价管理办法》：原则上预算执行率10%、产出50%、效益30%、满意度10%，一级指标权重可做适当调整',
  basisUnverified: true,
  *check({ form, total }, { policy }) {
    const members = membersOf(form);
    const wrong = wrongGroups(form, members);
    yield* wrong.map((group) => labelFinding(group, members.get(group) ?? []));
    if (wrong.length === 0 && total.weightDue?.eq(100)) yield* splitFinding(form, policy);
  },
});

type Members = ReadonlyMap<Group, readonly IndicatorRow[]>;

/** The rows of every group, gathered once: a long list may have thousands of groups. */
function membersOf({ groups, indicators }: Form): Members {
  const members = new Map<Group, IndicatorRow[]>(groups.map((group) => [group, []]));
  for (const row of indicators) if (row.group !== null) members.get(groups[row.group]!)?.push(row);
  return members;
}

/** null where a weight is blank. */
function sumOf(rows: readonly IndicatorRow[]): Interval | null {
  const weights = rows.map((row) => row.weight).filter(hasValue);
  return weights.length === rows.length && rows.length > 0 ? addIntervals(weights.map((weight: PrintedFigure) => points(weight))) : null;
}

/** null where a weight is blank or no points are printed. */
function agrees(rows: readonly IndicatorRow[], { points: printed }: Group): boolean | null {
  const sum = printed && sumOf(rows);
  return sum && contains(sum, printed);
}

/** A label copied over the cells of its merge opens the same group once more on every row: such groups are right together. */
function wrongGroups({ groups }: Form, members: Members): Group[] {
  const wrong = groups.filter((group) => agrees(members.get(group) ?? [], group) === false);
  const nameOf = ({ label, points: printed }: Group): string => `${printed?.toFixed()} ${label}`;
  if (wrong.length === 0) return [];
  const together = new Map<string, IndicatorRow[]>();
  for (const group of groups) {
    const rows = together.get(nameOf(group)) ?? [];
    rows.push(...(members.get(group) ?? []));
    together.set(nameOf(group), rows);
  }
  const right = new Map(wrong.map((group) => [nameOf(group), group]));
  for (const [name, group] of right) if (!agrees(together.get(name) ?? [], group)) right.delete(name);
  return wrong.filter((group) => !right.has(nameOf(group)));
}

function labelFinding(group: Group, rows: readonly IndicatorRow[]): Finding {
  const sum = rows.reduce((all, row) => all.plus(row.weight.value!), group.points!.times(0));
  return {
    cell: group.cell,
    related: rows.map((row) => row.weight.cell).filter((each) => each !== null),
    messageId: 'label',
    values: { name: group.label, sum: shown(sum), points: shown(group.points!), difference: shown(sum.minus(group.points!).abs()), weights: rows.map((row) => shown(row.weight.value!)).join(' + ') },
    subject: group.label,
    corrects: { [group.cell]: exactly(group.points!) },
  };
}

/** Only where every group of the form is one of the split and a document prescribes it. */
function* splitFinding(form: Form, { groups, document }: RuleContext['policy']): Generator<Finding> {
  const printed = printedGroups(form);
  if (groups === null || document === null || form.groups.length === 0 || splitAgrees(printed, groups)) return;
  const names = groups.flatMap((each) => each.names);
  const comparable = [...printed].every(([name, value]) => value !== null && names.includes(name)) && names.every((name) => printed.has(name));
  // Where execution has no points, the groups share 100 and no split of 90 is meant.
  const sum = [...printed.values()].reduce((all: number, value) => all + (value ?? 0), 0);
  if (!comparable || sum !== groups.reduce((all, each) => all + each.points, 0)) return;
  yield {
    cell: form.groups[0]!.cell,
    related: form.groups.slice(1).map((group) => group.cell),
    messageId: 'split',
    severity: 'note',
    values: {
      printed: [...printed].map(([name, value]) => `${name} ${value}`).join('、'),
      wanted: groups.map((each) => `${each.names.join('和')} ${each.points}`).join('、'),
    },
    subject: groupName(form.groups[0]!.label),
  };
}
