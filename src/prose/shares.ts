/** 占…%: shares that the text states, against the part in front of them and the whole that it belongs to. */
import { apart, baseValue, isRate, shownFigure, unitKey } from './amounts';
import { at, type Checked } from './draft';
import type { Figure } from './figures';
import { contained } from './label';
import { agreeing, quotientOf, type Quotient } from './quotient';
import type { Split } from './splits';

const SHARE = /占(?!地|道|用|领|有|压)([^,;。:()]{0,18}?)(?:的)?(?:比例|比重|比|比率|份额)?(?:为|达|达到|约|约为|:)*$/;

/** Shares of one paragraph. `splits`: what its sums say belongs together. */
export function checkShares(figures: readonly Figure[], splits: readonly Split[], all: readonly Figure[] = figures): Checked {
  const result: Checked = { claims: [], drafts: [] };
  const open: { stated: Figure; part: Figure }[] = [];
  for (const [index, stated] of figures.entries()) {
    if (!isRate(stated)) continue;
    const match = SHARE.exec(stated.before.replace(/\s/g, ''));
    if (!match) continue;
    const named = (match[1] ?? '').replace(/的$/, '');
    const part = partOf(figures, index, stated.before.replace(/\s/g, '').slice(0, match.index));
    if (!part) continue;
    const earlier = figures.slice(0, index).filter((figure) => figure !== part && unitKey(figure.unit) === unitKey(part.unit) && baseValue(figure).gte(baseValue(part)));
    const found = agreeing(earlier.map((base) => quotientOf(stated, part, base)));
    const base = found ? null : baseOf(part, named, earlier, splits);
    const told = found ?? (base ? quotientOf(stated, part, base) : null);
    if (!told) open.push({ stated, part });
    if (!told || (told.outcome === 'differs' && apart(told.due, stated.value) > 1)) continue;
    add(result, stated, told);
  }
  const whole = sharedBase(open, all);
  for (const { stated, part } of whole ? open : []) {
    const told = quotientOf(stated, part, whole!);
    if (told && (told.outcome !== 'differs' || apart(told.due, stated.value) <= 0.5)) add(result, stated, told);
  }
  return result;
}

/** The one figure above that most of several shares without a whole of their own are shares of. */
function sharedBase(open: readonly { stated: Figure; part: Figure }[], all: readonly Figure[]): Figure | null {
  const [first] = open;
  if (!first || open.length < 3) return null;
  const fits = (base: Figure): number => open.filter(({ stated, part }) => unitKey(base.unit) === unitKey(part.unit) && agreeing([quotientOf(stated, part, base)]) !== null).length;
  const candidates = all.filter((figure) => figure.end <= first.part.start && !isRate(figure) && unitKey(figure.unit) === unitKey(first.part.unit)).reverse();
  return candidates.find((base) => fits(base) >= 2 && fits(base) * 2 > open.length) ?? null;
}

/** The figure that the share belongs to: right in front of 占, or the one of that name. */
function partOf(figures: readonly Figure[], index: number, front: string): Figure | null {
  const before = figures.slice(0, index).filter((figure) => !isRate(figure));
  const last = before[before.length - 1];
  const clause = /[^,;。(:]*$/.exec(front)![0];
  const subject = clause.replace(/^[^\d]*[\d,.]+(?:余|多)?(?:万|亿)?(?:元|人|名|个|户|件|次|项|家)?/, '');
  if (last && (clause === '' || (/\d/.test(clause) && subject.length <= 8))) return last;
  if (clause.length < 3 || /\d/.test(clause)) return null;
  return [...before].reverse().find(({ label }) => label.length > 2 && (clause.endsWith(label) || label.endsWith(clause))) ?? null;
}

/** A whole whose parts nearly add up is still the whole. */
const NEAR = 0.06;

/** The whole: what the text names, else the whole of the sum that the part stands in. */
function baseOf(part: Figure, named: string, earlier: readonly Figure[], splits: readonly Split[]): Figure | null {
  const head = named.replace(/(?:总人数|总数|总额|总量|总计|合计|人数)$/, '');
  const byName = head.length > 1 ? [...earlier].reverse().find(({ label, noun }) => contained(head, label || noun) >= 0.5 && (label || noun) !== '') : undefined;
  if (byName) return byName;
  return named.length > 4 ? null : (splits.find(({ parts, whole, sum }) => parts.includes(part) && apart(sum, baseValue(whole)) <= NEAR)?.whole ?? null);
}

function add(result: Checked, stated: Figure, { part, base, due, outcome }: Quotient): void {
  const shown = `${due.round(stated.decimals + (outcome === 'agrees' ? 0 : 0), 1).toFixed(stated.decimals)}${stated.unit!.name}`;
  result.claims.push({ kind: 'share', outcome, stated: shownFigure(stated), due: shown, at: at(stated) });
  if (outcome === 'agrees') return;
  result.drafts.push({
    rule: 'text-share-mismatch', severity: outcome === 'rounding' ? 'note' : 'error', messageId: outcome === 'rounding' ? 'truncated' : 'differs',
    values: { label: part.label || part.noun, part: shownFigure(part), base: shownFigure(base), stated: shownFigure(stated), due: shown },
    at: at(stated), related: [at(part), at(base)], subject: `${part.label}/${shownFigure(stated)}`,
  });
}
