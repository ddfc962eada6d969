/** What filers add to a figure: （满意1972人/调查2000人）, ，其中一本上线率18%, ，另1座在建; and the words that are a figure: 全覆盖. */
import Big from 'big.js';
import type { Expression, Quantity } from './expression';
import { compact, readExpression } from './read';
import { tableUnitAt } from './lookup';

/** Behind the figure, to the end: one pair of brackets, not opened within a word of its own. */
const BRACKETED = /^([^()]*)\(([^()]{2,80})\)[。;,]?$/;
/** Brackets that change the figure instead of explaining it: a remainder, a plan, another base, a quotient, a unit. */
const CHANGES = /[未不无没非欠缺差]|超(?!额)|计划|目标|实际|实为|应(?![急用])|预计|在建|正在|推进|跨年|结转|待|每|^[\d.,]+[\u4e00-\u9fff]{0,2}[/÷][\d.,]+|^[\u4e00-\u9fff%‰/]{1,4}$/;
/** A clause that takes the figure apart. */
const PARTS = /^([^,;]*\d[^,;]*)[,;](?:其中|其中[::])[^未]*$/;
/** A clause about what is still to come. */
const TO_COME = /^([^,;]*\d[^,;]*)[,;](?:另|还|其余|剩余|余下)有?[^,;]{0,12}(?:在建|正在|推进|跨年|结转|施工|未完|尚未|待验收|进行中)[^,;]{0,8}$/;

/** 全覆盖, 应保尽保: all there are. */
const ALL = /^(?:已|已经)?(?:实现|做到|达到)?(?:了)?(?:(?:全|全部|全面|全员|全域|全程|100%)覆盖|应([\u4e00-\u9fff])尽\1)$/;

const isFigure = ({ kind }: Expression): boolean => kind === 'number' || kind === 'range';

/**
 * The figure in front of its explanation, or null where what is behind may change it (98%（目标100%）).
 * `itemised`: parts after 其中 and what is still to come count as explanation too, which in a target would be demands.
 * `withoutAside('38人（含脱贫户21人）', true)` → 38 人
 */
export function withoutAside(text: string, itemised: boolean): Expression | null {
  const seen = compact(text).replace(/。$/, '');
  const bracketed = BRACKETED.exec(seen);
  const kept = bracketed && !CHANGES.test(bracketed[2] ?? '') ? bracketed[1] : undefined;
  const front = kept ?? (itemised ? (PARTS.exec(seen) ?? TO_COME.exec(seen))?.[1] : undefined);
  if (!front) return null;
  const read = readExpression(front);
  return isFigure(read) ? { ...read, text } : null;
}

/** 全覆盖 as 100 %, or null. Beside a percentage nobody can mean anything else by it. */
export function allOf(text: string): (Quantity & { text: string }) | null {
  const unit = ALL.test(compact(text).replace(/。$/, '')) ? tableUnitAt('%', 0)?.unit : undefined;
  return unit ? { kind: 'number', relation: null, value: new Big(100), decimals: 0, unit, approximate: false, label: '', text } : null;
}
