/** Reads what stands before the figure, from the figure outwards: sign, relation, 约, fillers, label, 每人每月. */
import type { Relation } from './expression';
import { sharesAt } from './compound';
import { isLabel, wordBefore, withoutLead } from './label';
import { APPROXIMATE_BEFORE, BASE_NOUNS, FILLERS, RELATION_BEFORE, WHOLE_WORDS } from './words';

export interface Head {
  relation: Relation | null;
  /** The relation yields to one said after the figure. */
  weak: boolean;
  /** The relation is printed as a sign. */
  sign: boolean;
  /** Figure is negative, or a tolerance. */
  polarity: '+' | '-' | '±';
  approximate: boolean;
  label: string;
  /** A stray % before the relation: %=99. */
  percent: boolean;
  /** Money is meant by ￥ or 人民币. */
  money: boolean;
  /** 每人每月 …: what the figure is shared out over. */
  shares: NonNullable<ReturnType<typeof sharesAt>>['under'] | null;
  /** The label says after what the time runs; only a duration may follow. */
  after: boolean;
  /** A relation, a colon or 达到 ties the label to the figure. */
  tied: boolean;
}

const SIGNS: readonly (readonly [RegExp, Head['polarity']])[] = [
  [/(?:±|\+\/?-|正负)$/, '±'], [/(?:-|负)$/, '-'], [/\+$/, '+'],
];
const CAP = '控制指标';
/** These carry over a verb between them and the figure: 至少全年完成2次. */
const FAR_RELATION = /^(至少|最少|起码|至多|最多)(?=.)/;

const EACH = /(?:每个?[\u4e00-\u9fff]{1,2})+$/;
/** 收到申请后3个工作日内: what starts the clock. */
const AFTER = /(?:之后|之日起|后)$/;

/** 均 is no filler here: 人均120平方米, 平均达到95%. */
const AVERAGED = /(?:人|户|亩|村|生|年|月|日|床|平)均$/;

/** The filler that ends a text; 均达到 behind 人 or 平 is only 达到. */
function fillerBefore(text: string): string {
  const filler = wordBefore(text, FILLERS);
  const averaged = filler.startsWith('均') && AVERAGED.test(text.slice(0, text.length - filler.length + 1));
  return averaged ? filler.slice(1) : filler;
}

/** The words before a figure; null when they are no such words, and the text therefore no number. */
export function readHead(text: string): Head | null {
  const head: Head = {
    relation: null, weak: false, sign: false, polarity: '+', approximate: false, label: '', percent: false, money: false, shares: null, after: false, tied: false,
  };
  let rest = text;
  let sealed = false;
  for (const [pattern, polarity] of SIGNS) {
    const sign = pattern.exec(rest)?.[0];
    if (!sign) continue;
    head.polarity = polarity;
    rest = rest.slice(0, rest.length - sign.length);
    break;
  }
  for (;;) {
    const apart = !WHOLE_WORDS.has(rest.slice(-2));
    const near = apart ? wordBefore(rest, APPROXIMATE_BEFORE) : '';
    const said = wordBefore(rest, RELATION_BEFORE);
    const base = wordBefore(rest, BASE_NOUNS);
    const filler = rest.endsWith(':') ? ':' : apart ? fillerBefore(rest) : '';
    const longest = Math.max(near.length, said.length, base.length, filler.length);
    if (longest === 0) {
      // 不少于每年2次: the relation stands before what is shared out
      const shared = head.shares || head.relation ? null : EACH.exec(rest);
      const shares = shared && sharesAt(shared[0]);
      if (!shared || shared.index === 0 || shares?.end !== shared[0].length) break;
      head.shares = shares.under;
      rest = rest.slice(0, shared.index);
      continue;
    }
    const found = said.length === longest ? RELATION_BEFORE.get(said) : undefined;
    if (found) {
      if (head.relation || sealed) return null;
      head.relation = found.relation;
      head.weak = found.weak ?? false;
      head.sign = found.sign ?? false;
      head.tied = true;
    } else if (near.length === longest) {
      head.approximate = true;
    } else {
      if (base.length === longest) sealed = true;
      if (filler === '￥' || filler === '¥' || filler === '人民币') head.money = true;
      if (base.length === longest || /^[:达为]/.test(filler)) head.tied = true;
    }
    rest = rest.slice(0, rest.length - longest);
  }
  return readLabel(rest, head, sealed);
}

function readLabel(text: string, head: Head, sealed: boolean): Head | null {
  let rest = text;
  if (rest.endsWith(CAP) && !sealed && !head.relation) {
    return rest === CAP ? { ...head, relation: '<=', weak: true, tied: true, label: CAP } : null;
  }
  if (rest === '%' && head.sign) return { ...head, percent: true };
  const far = head.relation ? null : FAR_RELATION.exec(rest);
  if (far?.[1]) {
    head.relation = RELATION_BEFORE.get(far[1])?.relation ?? null;
    rest = rest.slice(far[1].length);
  }
  rest = withoutLead(rest);
  const shares = head.shares ? null : sharesAt(rest);
  // 人均30元 is 元/人; 人均住房面积30平方米 has its 人均 in the name
  if (shares && !(rest.charAt(1) === '均' && shares.end < rest.length)) {
    head.shares = shares.under;
    rest = withoutLead(rest.slice(shares.end));
  }
  const after = AFTER.exec(rest)?.[0] ?? '';
  const label = after.length < rest.length ? rest.slice(0, rest.length - after.length) : rest;
  if (rest.startsWith(',') || !isLabel(label)) return null;
  return { ...head, label: rest, after: label !== rest };
}
