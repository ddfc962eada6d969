/** Names of rules that come nearest to what somebody typed. */

interface Named {
  id: string;
  title: string;
}

const MOST = 3;
/** More than this share of the characters wrong is no slip of the finger. */
const FARTHEST = 0.5;

/**
 * At most three, nearest first; none when nothing is near. `score-mismach` → score-mismatch; `total` → the rules with that word;
 * `偏差` → the rules whose title has it.
 */
export function nearestRules<T extends Named>(asked: string, rules: readonly T[]): T[] {
  const wanted = asked.trim().toLowerCase().replace(/[_\s]+/g, '-');
  return rules
    .map((rule) => ({ rule, distance: Math.min(toName(wanted, rule.id), toName(wanted, rule.title)) }))
    .filter(({ distance }) => distance <= FARTHEST)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ rule }) => rule);
}

/** 0 the same … 1 nothing in common; a part of the name is nearer than a slip of several letters. */
function toName(wanted: string, name: string): number {
  if (wanted === '') return 1;
  const whole = editDistance(wanted, name) / Math.max(wanted.length, name.length);
  if (wanted.length > 1 && name.includes(wanted)) return Math.min(whole, 0.3);
  const shared = wanted.split('-').filter((word) => word.length > 2 && name.split('-').includes(word)).length;
  return shared > 0 ? Math.min(whole, 0.5 - 0.1 * Math.min(shared, 2)) : whole;
}

/** Characters to put in, leave out or change (Levenshtein). */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length]!;
}
