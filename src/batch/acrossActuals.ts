/** Forms of different organizations whose results are nearly all the same figures, although each had its own work to count. */
import { readExpression } from '../value/expression';
import { squeeze } from '../value/fold';
import { handsOf, keyOf, ownerOf, placeOf, type AcrossDraft, type BatchForm } from './acrossForms';
import { ACROSS_LIMITS } from './acrossLimits';

const LIMITS = ACROSS_LIMITS.actual;
const NAMED = 3;

/** A row whose result is a figure. */
interface Result {
  name: string;
  actual: string;
  /** Not simply the target again, nor 100 %: a figure that somebody counted. */
  own: boolean;
  digits: number;
}

interface Results {
  form: BatchForm;
  rows: Map<string, Result>;
}

interface Pair {
  same: number;
  of: number;
  names: string[];
}

/** One finding for each set of forms that repeat one another. */
export function identicalActuals(forms: readonly BatchForm[]): AcrossDraft[] {
  const all = forms.map((form): Results => ({ form, rows: resultsOf(form) })).filter(({ rows }) => [...rows.values()].filter(({ own }) => own).length >= LIMITS.rows);
  const surprise = surpriseAmong(all);
  const groups = new Map<Results, Results[]>();
  const first = new Map<Results, Pair>();
  for (const [one, other] of candidates(all)) {
    const pair = compare(one, other);
    if (pair === null || !surprise(pair.keys, one)) continue;
    if (!first.has(one)) first.set(one, pair);
    const group = groups.get(one) ?? [one];
    const joined = groups.get(other) ?? [other];
    if (group === joined) continue;
    group.push(...joined);
    for (const each of group) groups.set(each, group);
  }
  return [...new Set(groups.values())].map((group) => {
    const ordered = all.filter((each) => group.includes(each));
    return draft(ordered.map(({ form }) => form), first.get(ordered[0]!)!);
  });
}

function draft(forms: readonly BatchForm[], { same, of, names }: Pair): AcrossDraft {
  return {
    rule: 'identical-actuals',
    severity: 'warning',
    messageId: 'figures',
    places: forms.map((form) => placeOf(form)),
    values: { organizations: handsOf(forms).length, same, of, names: names.slice(0, NAMED).join('、') },
    key: keyOf('identical-actuals', forms.map(ownerOf)),
  };
}

/** By the indicator's name; the second row of one name is another row. */
function resultsOf({ sheet }: BatchForm): Map<string, Result> {
  const rows = new Map<string, Result>();
  for (const { name, target, actual } of sheet.indicators) {
    const [done, planned] = [readExpression(actual), readExpression(target)];
    if (done.kind !== 'number' || planned.kind !== 'number') continue;
    const { value } = done;
    const key = squeeze(name);
    const own = !value.eq(planned.value) && !value.eq(100) && !value.eq(0) && !value.eq(1);
    if (key !== '' && !rows.has(key)) rows.set(key, { name, actual: `${value.toFixed()} ${squeeze(actual).replace(/[\d.,%]/g, '')}`, own, digits: tellingDigits(value.abs().toFixed()) });
  }
  return rows;
}

/** Digits without the zeros at both ends; 95 or 65 is as round as 90. */
function tellingDigits(value: string): number {
  const digits = value.replace('.', '').replace(/^0+|0+$/g, '');
  return digits.length === 2 && digits.endsWith('5') ? 1 : digits.length;
}

/** Pairs of different hands that share a figure of their own, each pair once, in order. */
function candidates(all: readonly Results[]): [Results, Results][] {
  const byFigure = new Map<string, number[]>();
  all.forEach(({ rows }, index) => {
    for (const [key, { actual, own }] of rows) if (own) byFigure.set(`${key}=${actual}`, [...(byFigure.get(`${key}=${actual}`) ?? []), index]);
  });
  const shared = new Map<number, number>();
  for (const list of byFigure.values()) {
    if (list.length > LIMITS.mostForms) continue;
    list.forEach((one, i) => {
      for (const other of list.slice(i + 1)) shared.set(one * all.length + other, (shared.get(one * all.length + other) ?? 0) + 1);
    });
  }
  return [...shared]
    .filter(([, count]) => count >= LIMITS.rows - 1)
    .map(([code]): [Results, Results] => [all[Math.floor(code / all.length)]!, all[code % all.length]!])
    .filter(([one, other]) => one.form.hand !== other.form.hand);
}

/** Rows that both have and at least one filled in with a figure of its own; null where too few of them agree. */
function compare(one: Results, other: Results): (Pair & { keys: string[] }) | null {
  const both = [...one.rows].filter(([key, { own }]) => other.rows.has(key) && (own || other.rows.get(key)!.own));
  const same = both.filter(([key, { actual }]) => other.rows.get(key)!.actual === actual);
  if (same.length < LIMITS.rows || same.length * 100 < both.length * LIMITS.percent) return null;
  return { same: same.length, of: both.length, names: same.map(([, { name }]) => name), keys: same.map(([key]) => key) };
}

/**
 * Whether two hardly have these figures in common by chance: each counts by its digits, and not at all where most report it;
 * together they have to outweigh the number of pairs that could have met.
 */
function surpriseAmong(all: readonly Results[]): (keys: readonly string[], results: Results) => boolean {
  const having = new Map<string, Set<number>>();
  const add = (key: string, hand: number): void => void having.set(key, (having.get(key) ?? new Set()).add(hand));
  for (const { form, rows } of all) {
    for (const [key, { actual }] of rows) {
      add(key, form.hand);
      add(`${key}=${actual}`, form.hand);
    }
  }
  const bitsOf = (key: string, { actual, digits }: Result): number => {
    const same = having.get(`${key}=${actual}`)!.size;
    const common = same >= LIMITS.commonHands && same * 100 > having.get(key)!.size * LIMITS.commonPercent;
    return common ? 0 : LIMITS.bitsByDigits[Math.min(digits, LIMITS.bitsByDigits.length - 1)]!;
  };
  return (keys, { rows }) => {
    const hands = Math.min(...keys.map((key) => having.get(key)!.size));
    return keys.reduce((bits, key) => bits + bitsOf(key, rows.get(key)!), 0) >= LIMITS.bits + 2 * bitLength(hands);
  };
}

/** Whole bits: 1 → 0, 2 → 1, 500 → 8. */
function bitLength(number: number): number {
  let bits = 0;
  for (let rest = Math.floor(number); rest > 1; rest = Math.floor(rest / 2)) bits++;
  return bits;
}
