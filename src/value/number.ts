/**
 * A cell that is one number. A number is read only when the whole text is accounted for: relation, figure, unit, and words that
 * are known to belong to them: fillers (达到, 累计), a label (群众满意度, 化解矛盾纠纷), a declaration (已完成), the thing counted (12个村).
 */
import { amountAt, firstFigure, isBareNumeral, type Amount } from './amount';
import { sharedUnit } from './compound';
import { isOwnRate } from './fixed';
import type { Quantity, Relation } from './expression';
import { readHead, type Head } from './head';
import { namesIndicator, trendOf } from './label';
import { tableUnitAt, timesUnit } from './lookup';
import { readTail, type Tail } from './tail';
import { BARE_SCALE, type Unit } from './unit';
import Big from 'big.js';

const side = (relation: Relation): string => (relation.startsWith('>') ? 'up' : relation.startsWith('<') ? 'down' : 'at');

/** One relation from what is said before and after: undefined when they contradict one another. */
export function joinRelations(before: Relation | null, weak: boolean, after: Relation | null, exclusive = false): Relation | null | undefined {
  let relation = before ?? after;
  if (before && after && side(before) !== side(after)) {
    if (!weak && before !== '=') return undefined;
    relation = after;
  }
  if (exclusive && relation === '>=') return '>';
  return exclusive && relation === '<=' ? '<' : relation;
}

const named = (name: string): Unit | null => tableUnitAt(name, 0)?.unit ?? null;

/** Unit of the figure from all places that may say it; undefined when they contradict one another. */
function unitOf(head: Head, amount: Amount, tail: Tail): Unit | null | undefined {
  let unit = amount.unit ?? tail.unit;
  if (head.percent) {
    if (unit && unit.name !== '%') return undefined;
    unit = named('%');
  }
  if (head.money) {
    const yuan = named('元');
    if (!unit) unit = yuan;
    else if (unit.dimension === BARE_SCALE && yuan) unit = timesUnit(unit.name, unit.scale, yuan);
    else if (unit.kind !== 'money') return undefined;
  }
  if (head.shares) return unit ? sharedUnit(unit, head.shares) : undefined;
  return unit;
}

/** Names whose figures may be negative. */
const SIGNED = /变动|增|减|降|波动|偏差|误差|同比|环比|差额|温/;

const PLAIN = /^(?:连续|持续|完成|开展|举办|召开|组织|培训|新增|新建)$/;

/** A Chinese numeral is read as a figure only in plain surroundings: 数十次 and 好几百人 have no number, and 货比三家 is a saying. */
const isVague = (amount: Amount, label: string): boolean =>
  isBareNumeral(amount) || (amount.chinese && amount.unit?.name === '类') || (amount.chinese && (/[数几上]$/.test(label) || (label.length > 0 && label.length < 3 && !PLAIN.test(label) && trendOf(label) === 0)));

/** 2024年 is a year, not 2024 years. */
export const isCalendarYear = (value: Big, unit: Unit): boolean => /^(?:年|学年)$/.test(unit.name) && value.gte(1900) && value.lte(2100);

const UNKNOWN_UNIT = /^[\u4e00-\u9fff]{1,4}$/;
const NO_UNIT = /[未不无没得扣分以之内前后每]/;

/** After a relation sign a short unknown word can only be the unit: ≥12拱桥. */
function unknownUnit(rest: string, head: Head, amount: Amount): Unit | null {
  if (!head.sign || head.label || amount.unit || amount.chinese || !UNKNOWN_UNIT.test(rest) || NO_UNIT.test(rest)) return null;
  return { name: rest, kind: 'other', scale: new Big(1), dimension: `other/${rest}` };
}

/** The one number that a folded text says, or null. */
export function readNumber(text: string): Quantity | null {
  const start = firstFigure(text);
  const amount = start < 0 ? null : amountAt(text, start);
  const head = amount && readHead(text.slice(0, start));
  if (!amount || !head || head.polarity === '±' || isVague(amount, head.label)) return null;
  // 满意度-95%: behind a name that cannot fall below zero the sign is a dash
  if (head.polarity === '-' && head.label && !SIGNED.test(head.label)) return null;
  // 近三年 is a span of time, 每年3月 a recurring month: neither is an amount
  if (amount.unit?.dimension === 'time/month' && (head.shares || /近$/.test(text.slice(0, start)))) return null;
  const rest = text.slice(amount.end);
  const guessed = unknownUnit(rest, head, amount);
  const tail = readTail(rest, amount) ?? (guessed && { relation: null, approximate: false, exclusive: false, label: '', unit: guessed });
  if (!tail) return null;
  const relation = joinRelations(head.relation, head.weak, tail.relation, tail.exclusive);
  const unit = unitOf(head, amount, tail);
  if (relation === undefined || unit === undefined) return null;
  if (!relation && isOwnRate(head.label)) return null;
  if (amount.unit && isCalendarYear(amount.value, amount.unit)) return null;
  if (head.after && unit?.kind !== 'time') return null;
  const label = head.label + tail.label;
  // 国道318, 双11: a word and a bare figure are no measurement unless the word is an indicator or tied to it
  if (!unit && label && !head.tied && !relation && !namesIndicator(head.label)) return null;
  return {
    kind: 'number',
    relation,
    value: head.polarity === '-' ? amount.value.times(-1) : amount.value,
    decimals: amount.decimals,
    unit,
    approximate: amount.approximate || head.approximate || tail.approximate,
    label,
  };
}
