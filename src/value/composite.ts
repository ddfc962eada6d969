/** A cell with several figures: 192只/12头, 100%1000件, 举办培训班6期，培训人员480人次. */
import { amountAt, firstFigure } from './amount';
import type { Composite, Quantity } from './expression';
import { readHead } from './head';
import { isCountedNoun } from './label';
import { isDigit } from './numeral';
import { readNumber } from './number';
import { declarations } from './tail';

const LONGEST = 120;
const MOST_PARTS = 8;

/** Every segment between separators is a number with a unit. */
function readSegments(text: string, separator: RegExp): Quantity[] | null {
  const segments = text.split(separator);
  if (segments.length < 2 || segments.length > MOST_PARTS) return null;
  const parts = segments.map((segment) => readNumber(segment));
  return parts.every((part): part is Quantity => part !== null && part.unit !== null && part.unit.name !== '月') ? parts : null;
}

/** Amounts one directly after another, with one label in front at most. */
function readRow(text: string): Quantity[] | null {
  const start = firstFigure(text);
  const head = start < 0 ? null : readHead(text.slice(0, start));
  if (!head || head.relation || head.polarity !== '+' || head.shares) return null;
  const parts: Quantity[] = [];
  let at = start;
  while (isDigit(text.charAt(at)) && parts.length < MOST_PARTS) {
    const amount = amountAt(text, at);
    // 2024年13月 is a date gone wrong, 1小时30分钟 one duration, 1年2次 a frequency
    if (!amount?.unit || amount.unit.kind === 'time') return null;
    const { value, decimals, unit, approximate } = amount;
    parts.push({ kind: 'number', relation: null, value, decimals, unit, approximate, label: parts.length === 0 ? head.label : '' });
    at = amount.end;
    // 8个村3个社区: the thing counted stands between
    const noun = unit.kind === 'count' ? /^[\u4e00-\u9fff]{1,10}(?=\d|$)/.exec(text.slice(at))?.[0] : undefined;
    const last = parts[parts.length - 1];
    if (noun && last && isCountedNoun(noun)) {
      last.label += noun;
      at += noun.length;
    }
  }
  return parts.length > 1 && declarations(text.slice(at)) !== null ? parts : null;
}

/** The several numbers that a folded text says, each with its unit; null when any part of it is something else. */
export function readComposite(text: string): Composite | null {
  if (text.length > LONGEST) return null;
  const parts = readSegments(text, /[,;、]/) ?? readSegments(text, /[/和及与]/) ?? readRow(text);
  return parts && { kind: 'composite', parts };
}
