/** Which way an indicator is good: from the operator, else from a closed list of names, else more is better. */
import type { Quantity } from '../value/expression';
import { squeeze } from '../value/fold';
import { trendOf } from '../value/label';
import { remembered } from '../value/remembered';
import * as words from './vocabulary';

/** Labels of an indicator row as far as they say what is measured. */
export interface Headings {
  level1: string;
  level2: string;
  name: string;
}

/** `unclear`: the name does not tell; a verdict then needs both readings to agree. */
export interface DirectionReading {
  direction: 'higher' | 'lower' | 'unclear';
  source: 'operator' | 'name' | 'default';
}

/**
 * Direction of a plain number target. `=` counts as no operator: platforms print it for every count.
 * Example: 公用经费控制率 100% → lower by name; 案件发生率 下降5% → higher; 培训人数 100人 → higher by default; 面积控制率 100% → unclear.
 */
export function directionOf(target: Quantity & { text: string }, headings: Headings): DirectionReading {
  if (target.relation === '>=' || target.relation === '>') return { direction: 'higher', source: 'operator' };
  if (target.relation === '<=' || target.relation === '<') return { direction: 'lower', source: 'operator' };
  if (words.ceilingWords.test(target.text)) return { direction: 'lower', source: 'operator' };
  // 下降5% states how far it is to fall: 6% is more of it, whatever the thing is
  const trend = trendOf(target.label);
  if (trend < 0) return { direction: 'higher', source: 'default' };
  const direction = directionByName(target, headings);
  if (trend > 0 && direction === 'lower') return { direction: 'unclear', source: 'default' };
  if (direction !== null) return { direction, source: 'name' };
  return { direction: 'higher', source: 'default' };
}

function directionByName(target: Quantity, { level1, level2, name }: Headings): 'higher' | 'lower' | 'unclear' | null {
  const head = headOf(name);
  if (words.growthHeads.test(head)) return target.value.eq(0) ? 'higher' : null;
  const levels = squeeze(level1) + ' ' + squeeze(level2);
  const kind = target.unit?.kind ?? null;
  if ((kind === 'time' || kind === null) && words.waitingHeads.test(head)) return 'lower';
  if (kind === 'time') return words.timelinessHeading.test(levels) && !words.lastingHeads.test(head) ? 'unclear' : null;
  if (words.higherWords.test(head)) return null;
  if (words.lowerHeads.some((pattern) => pattern.test(head))) return 'lower';
  if (kind === 'ratio') return words.unclearRates.test(head) ? 'unclear' : null;
  if (isMoney(target, head, levels)) {
    if (words.costHeading.test(levels)) return words.paidOut.test(head) ? 'unclear' : 'lower';
    return words.unclearMoney.test(head) ? 'unclear' : null;
  }
  if (words.harmHeading.test(levels) || words.unclearRates.test(head)) return 'unclear';
  return null;
}

function isMoney(target: Quantity, head: string, levels: string): boolean {
  if (target.unit === null) return words.costHeading.test(levels) && words.moneyName.test(head);
  return target.unit.kind === 'money' || target.unit.dimension.startsWith('money');
}

/** true for a percentage that cannot rise above 100: being far above its target means nothing. Growth can, and 120 % did. */
export function isBoundedPercentage(target: Quantity, actual: Quantity, { name }: Headings): boolean {
  if (target.unit?.kind !== 'ratio') return false;
  return !words.growthHeads.test(headOf(name)) && actual.value.times(actual.unit?.scale ?? 1).lte(100);
}

export const isSatisfaction = ({ level1, level2, name }: Headings): boolean =>
  words.satisfactionWords.test(level1 + level2 + name);

/** The noun that a name is about: quotes, brackets, blanks and a closing “指标” gone, the last part of a compound. */
export const headOf = remembered((name): string => {
  const plain = squeeze(name).replace(/[“”"'‘’「」《》*★]/g, '').replace(/[（(][^（）()]*[）)]?/g, '');
  const first = plain.split(/——|--/)[0] ?? '';
  const last = first.split(/[-:：]/).filter((part) => part !== '').pop() ?? '';
  return last.replace(/(指标|目标)$/, '').replace(/[。．.，,；;]+$/, '');
});
