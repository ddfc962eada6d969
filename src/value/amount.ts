/** A figure with its unit at a place in a text, and the search for the one figure that a text holds. */
import Big from 'big.js';
import { unitAt } from './compound';
import { tableUnitAt } from './lookup';
import { chineseFigureAt, figureAt, isDigit, isNumeral, type Figure } from './numeral';
import type { Unit } from './unit';
import { HARMLESS } from './words';

/** A figure with what belongs to it: 约, 余, 万元. */
export interface Amount {
  value: Big;
  decimals: number;
  unit: Unit | null;
  approximate: boolean;
  chinese: boolean;
  start: number;
  end: number;
}

const MORE = /[余多来]/;

/** A doubled sign is one sign too many, not another unit: 100%%. */
const skipRepeated = (text: string, end: number, unit: Unit): number => {
  let at = end;
  while (unit.name === '%' && text.charAt(at) === '%') at += 1;
  return at;
};

/** The amount whose figure begins at a place; null when none does. `amountAt('12万余次', 0)` → 12 万次, approximate */
export function amountAt(text: string, start: number): Amount | null {
  const figure = figureAt(text, start);
  if (!figure) return null;
  const { value, decimals, chinese } = figure;
  if (figure.unit) {
    const unit = tableUnitAt(figure.unit, 0)?.unit ?? null;
    return { value, decimals, unit, approximate: false, chinese, start, end: figure.end };
  }
  const more = MORE.test(text.charAt(figure.end));
  const at = figure.end + (more ? 1 : 0);
  const found = unitAt(text, at);
  if (!found) return { value, decimals, unit: null, approximate: more, chinese, start, end: at };
  const end = skipRepeated(text, found.end, found.unit);
  return { value, decimals, unit: found.unit, approximate: more || found.approximate, chinese, start, end };
}

/** 十分 and its like are adverbs, not points. */
const ADVERBS = /^(?:十分|百分|万分)(?!之)/;

/** A Chinese numeral counts as a figure only with a unit, as 百分之…, or as the whole rest of the text. */
function isFigure(text: string, figure: Figure): boolean {
  if (figure.unit) return true;
  if (ADVERBS.test(text.slice(figure.start, figure.start + 3))) return false;
  const at = figure.end + (MORE.test(text.charAt(figure.end)) ? 1 : 0);
  if (unitAt(text, at)) return true;
  const length = figure.end - figure.start;
  return at === text.length && (figure.value.eq(0) || (length > 1 && /[十百千]/.test(text.slice(figure.start, figure.end))));
}

/** Places where figures begin: every run of digits, and every Chinese numeral that is one. At most `limit`. */
export function figurePlaces(text: string, limit: number): number[] {
  const places: number[] = [];
  let at = 0;
  while (at < text.length && places.length < limit) {
    const char = text.charAt(at);
    if (isDigit(char)) {
      places.push(at);
      at = Math.max(figureAt(text, at)?.end ?? 0, at + 1);
      while (isDigit(text.charAt(at))) at += 1;
      continue;
    }
    if (isNumeral(char)) {
      const figure = chineseFigureAt(text, at);
      const counts = figure !== null && isFigure(text, figure);
      if (counts) places.push(at);
      at = Math.max(figure?.end ?? 0, at + 1);
      if (!counts) while (isNumeral(text.charAt(at)) && !text.startsWith('百分之', at)) at += 1;
      continue;
    }
    at += 1;
  }
  return places;
}

/** The first figure outside of words that merely contain a numeral (三公, 一次性); −1 when there is none. */
export const firstFigure = (text: string): number =>
  figurePlaces(text.replace(HARMLESS, (word) => '·'.repeat(word.length)), 1)[0] ?? -1;

/** Whether a text holds any figure at all. */
export const hasFigure = (text: string): boolean => figurePlaces(text, 1).length > 0;

/** 零 and 〇 stand alone; a lone 一 may as well be a dash. */
export const isBareNumeral = (amount: Amount): boolean => amount.chinese && amount.unit === null && amount.end - amount.start === 1 && !amount.value.eq(new Big(0));
