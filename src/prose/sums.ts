/** Sums that the text claims → claims and findings; a difference counts only where the parts are meant to be all. */
import { slipBetween } from '../rules/slip';
import { apart, baseValue, isMoney, shownFigure, shownLike } from './amounts';
import { at, type Checked, type Draft } from './draft';
import type { Figure } from './figures';
import { hintFor } from './nearMiss';
import type { Split } from './splits';

/** Parts that only happen to be named need to come close to the whole before the sum counts as claimed. */
const NEAR = 0.06;
const NEAR_WHEN_COMPLETE = 0.5;

/** Judges splits. `all`: every figure of the report, which may vouch for another reading. */
export function checkSums(splits: readonly Split[], all: readonly Figure[]): Checked {
  const result: Checked = { claims: [], drafts: [] };
  for (const split of splits) {
    const { whole, sum, outcome } = split;
    if (outcome === 'differs' && !isClaimed(split)) continue;
    result.claims.push({ kind: 'sum', outcome, stated: shownFigure(whole), due: shownLike(sum, whole, 6), at: at(whole) });
    if (outcome !== 'agrees') result.drafts.push(draftOf(split, all));
    else result.drafts.push(...twinsOf(split, all));
  }
  return result;
}

/** With fewer digits two amounts may well differ by one by chance. */
const FEWEST_DIGITS = 6;
const PARAGRAPHS_UP = 3;

/** 四项合计6888.45 below 项目支出6788.45: a total that adds up, and shortly above the same with one slip of the pen. */
function twinsOf({ whole, parts, opener }: Split, all: readonly Figure[]): Draft[] {
  if (opener !== 'after' || !isMoney(whole) || whole.value.c.length < FEWEST_DIGITS) return [];
  const near = all.filter((figure) => whole.paragraph - figure.paragraph <= PARAGRAPHS_UP && isMoney(figure) && !parts.includes(figure) && figure.start < whole.start);
  const twin = near.some((figure) => baseValue(figure).eq(baseValue(whole))) ? undefined : near.find((figure) => figure.value.c.length >= FEWEST_DIGITS && slipBetween(baseValue(figure), baseValue(whole)) !== '');
  if (!twin) return [];
  return [{ rule: 'text-figure-conflict', severity: 'warning', messageId: 'differs', values: { label: nameOf(twin), first: shownFigure(twin), second: shownFigure(whole) }, at: at(whole), related: [at(twin)], subject: `twin/${nameOf(twin)}` }];
}

function isClaimed({ whole, parts, sum, complete, opener }: Split): boolean {
  const stated = baseValue(whole);
  const off = apart(sum, stated);
  if (complete) return off <= NEAR_WHEN_COMPLETE;
  if (whole.approximate && sum.gt(stated)) return off <= 0.3;
  if (off <= NEAR && opener !== 'contains') return true;
  if (sum.gt(stated)) return off <= 0.3 && !parts.some(({ label, noun }) => CROSSWISE.test(label + noun));
  return opener !== 'contains' && (slipBetween(stated, sum) !== '' || parts.some((part) => slipBetween(baseValue(part), baseValue(part).plus(stated.minus(sum))) !== '')) && isMoney(whole);
}

/** Kinds that overlap: a woman may be a party member. */
const CROSSWISE = /女|男|党员|本科|大专|硕士|博士|研究生|少数民族|以上|以下|岁|高级|中级|职称|残疾|退役|贫困|低保/;

function draftOf(split: Split, all: readonly Figure[]): Draft {
  const { whole, parts, sum, outcome } = split;
  const label = nameOf(whole);
  const rounding = outcome === 'rounding';
  return {
    rule: 'text-sum-mismatch', severity: rounding ? 'note' : split.complete || apart(sum, baseValue(whole)) <= NEAR ? 'error' : 'warning',
    messageId: rounding ? 'rounding' : whole.approximate ? 'approximate' : 'differs',
    values: {
      label, stated: shownFigure(whole), sum: shownLike(sum, whole, 6), difference: shownLike(baseValue(whole).minus(sum).abs(), whole, 6),
      parts: parts.map((part) => part.value.toFixed(part.decimals)).join(' + '), hint: rounding ? '' : hintFor(whole, parts, sum, all),
    },
    at: at(whole), related: parts.map(at), subject: `${label}/${shownFigure(whole)}`,
  };
}

/** What the whole is called; a count without a label by what is counted. */
export const nameOf = ({ label, noun, unit }: Figure): string => label || noun || unit?.name || '';
