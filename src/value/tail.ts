/** Reads what stands after the figure and its unit: 以上, 左右, (含), a declaration such as 完成, the thing counted. */
import Big from 'big.js';
import type { Amount } from './amount';
import { contains, printedInterval } from './decimal';
import type { Relation } from './expression';
import { isCountedNoun, wordAt } from './label';
import { tableUnitAt } from './lookup';
import type { Unit } from './unit';
import { APPROXIMATE_AFTER, DECLARATIONS, RELATION_AFTER } from './words';

export interface Tail {
  relation: Relation | null;
  approximate: boolean;
  /** (不含) */
  exclusive: boolean;
  label: string;
  /** Unit printed in brackets: 95(%). */
  unit: Unit | null;
}

const INCLUDED = /^\((不)?(?:含|包含|包括)(?:[\d.,]+[%‰]?[\u4e00-\u9fff]{0,3}|本数)?(?:\)|$)/;
const REMARK = /^\(([\u4e00-\u9fff、%‰]{1,14})\)?/;
/** (完成率100%): how far the target was met, beside the figure itself. */
const OWN_RATE = /^\(((?:指标|目标|任务)?(?:完成率|达成率|实现率|完成)(?:为|达)?\d{1,4}(?:\.\d{1,2})?%)\)?/;
/** (1970/2000), (1970人÷2000人×100%): the figures that a percentage comes from. */
const OPERANDS = /^\((\d{1,9}(?:\.\d{1,6})?)([\u4e00-\u9fff]{0,2})[/÷](\d{1,9}(?:\.\d{1,6})?)\2(?:[×*]100%)?(?:\)|$)/;
const FORBIDDEN_REMARK = /[未不无没非超欠缺差余]/;

/** Only declarations, joined by nothing or commas: ,现已全部完工. Returns them without commas, null when other words occur. */
export function declarations(text: string): string | null {
  let at = 0;
  let seen = '';
  while (at < text.length) {
    if (/[,、;。]/.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const word = wordAt(text, at, DECLARATIONS);
    if (!word) return null;
    seen += word;
    at += word.length;
  }
  return seen;
}

/** Whether the quotient printed behind a percentage gives that percentage, as far as its digits tell. */
function restates(amount: Amount, above: string, below: string): boolean {
  if (amount.unit?.dimension !== 'ratio' || new Big(below).eq(0)) return false;
  const quotient = new Big(above).times(100).div(below).div(amount.unit.scale);
  return contains(printedInterval(amount.value, amount.decimals), quotient);
}

function readRemark(text: string, amount: Amount, tail: Tail): number | null {
  const operands = OPERANDS.exec(text);
  if (operands) return restates(amount, operands[1] ?? '', operands[3] ?? '') ? operands[0].length : null;
  const included = INCLUDED.exec(text);
  if (included) {
    tail.exclusive = tail.exclusive || included[1] === '不';
    return included[0].length;
  }
  const rate = OWN_RATE.exec(text);
  if (rate?.[1]) {
    tail.label += rate[1];
    return rate[0].length;
  }
  const remark = REMARK.exec(text);
  const words = remark?.[1];
  if (!remark || !words) return null;
  const unit = tableUnitAt(words, 0);
  if (unit && unit.end === words.length) {
    if (amount.unit && amount.unit.kind !== unit.unit.kind) return null;
    if (!amount.unit) tail.unit = unit.unit;
    else if (amount.unit.name !== unit.unit.name) tail.label += words;
    return remark[0].length;
  }
  if (FORBIDDEN_REMARK.test(words.replace(/超额(?=完成|达成)/, ''))) return null;
  tail.label += words;
  return remark[0].length;
}

/** 内 that begins the next word (4个内设机构), or follows no unit at all. */
const isInner = (rest: string, amount: Amount): boolean =>
  amount.unit === null || (amount.unit.kind !== 'time' && declarations(rest.slice(1)) === null);

/** What is measured may follow only a measure of this kind, and only in a word or two: 3.5公里道路. */
const MEASURED = new Set(['length', 'area', 'volume', 'mass']);
const LONGEST_MEASURED = 8;
/** 5吨以上, 10米高, 2米宽: not what is measured but how. */
const HOW = /^(?:[长宽深厚远等见左]|高(?!标准|产|效))/;

/** Whether the words behind the unit name what is counted (12个村) or measured (3.5公里道路, but not 5吨以上货车). */
function isThing(words: string, { unit, chinese }: Amount, relation: Relation | null): boolean {
  if (chinese || !unit) return false;
  if (unit.kind === 'count') return isCountedNoun(words);
  return !relation && MEASURED.has(unit.kind) && words.length > 1 && words.length <= LONGEST_MEASURED && !HOW.test(words) && isCountedNoun(words);
}

/** The words after an amount; null when one of them is unknown, and the text therefore no number. */
export function readTail(text: string, amount: Amount): Tail | null {
  const tail: Tail = { relation: null, approximate: false, exclusive: false, label: '', unit: null };
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    if (rest.startsWith('(')) {
      const length = readRemark(rest, amount, tail);
      if (length === null) return null;
      at += length;
      continue;
    }
    const near = wordAt(rest, 0, APPROXIMATE_AFTER);
    const said = wordAt(rest, 0, RELATION_AFTER);
    const relation = RELATION_AFTER.get(said);
    if (near) {
      tail.approximate = true;
      at += near.length;
    } else if (relation && !(said === '内' && isInner(rest, amount))) {
      if (tail.relation) return null;
      tail.relation = relation;
      at += said.length;
    } else if (rest.startsWith('整') && amount.unit?.kind === 'money') {
      at += 1;
    } else {
      const words = isThing(rest, amount, tail.relation) ? rest : declarations(rest);
      if (words === null) return null;
      tail.label += words;
      at = text.length;
    }
  }
  return tail;
}
