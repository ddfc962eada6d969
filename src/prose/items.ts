/** What chapters on targets and on results list: one item per indicator, name apart from value. */
import { fold, squeeze } from '../value/fold';
import { RELATION_BEFORE } from '../value/words';
import { wordBefore } from '../value/label';
import type { Figure } from './figures';
import { cleanLabel } from './label';
import type { Lines } from './lists';
import type { At } from './prose';
import { segmentsOf } from './sentence';

export interface Item {
  label: string;
  /** From the relation on: `≥273人`; '' for an item in words only. */
  value: string;
  /** The whole item as printed. */
  text: string;
  figure: Figure | null;
  group: string | null;
  chapter: string;
  at: At;
  /** Place in its chapter's order. */
  order: number;
}

const LONGEST_ITEM = 120;
/** How far a target was met, beside the result itself. */
const OWN_RATE = /^(?:目标|指标|任务)?(?:完成率|达成率|实现率|完成比例)$/;

/** Items of the chapters whose role is the given one. */
export function itemsOf(lines: readonly Lines[], role: 'targets' | 'results'): Item[] {
  const items: Item[] = [];
  for (const { part, figures } of lines) {
    if (part.chapter?.role !== role) continue;
    const { passage, body, chapter } = part;
    const whole = part.heading !== null && body >= passage.text.length;
    if (whole) continue;
    for (const span of segmentsOf(passage.text.slice(body))) {
      const start = body + span.start;
      for (const piece of piecesOf(passage.text.slice(start, body + span.end), start, figures, passage.start)) {
        items.push({ ...piece, group: chapter.group, chapter: chapter.path, order: items.length });
      }
    }
  }
  return items;
}

/** Clauses gathered until one holds a figure; what is left in words is one item. */
function piecesOf(text: string, offset: number, figures: readonly Figure[], base: number): Omit<Item, 'group' | 'chapter' | 'order'>[] {
  const pieces: Omit<Item, 'group' | 'chapter' | 'order'>[] = [];
  const clauses = clausesOf(text);
  let from: number | null = null;
  for (const [index, clause] of clauses.entries()) {
    from ??= clause.start;
    const own = figures.filter((figure) => figure.start - base >= offset + clause.start && figure.end - base <= offset + clause.end && figure.depth === 0);
    const last = index === clauses.length - 1;
    if (own.length === 0 && !last) continue;
    const piece = pieceOf(text, from, clause, own[0] ?? null, offset, base);
    if (piece) pieces.push(piece);
    from = null;
  }
  return pieces;
}

function pieceOf(text: string, from: number, clause: Clause, figure: Figure | null, offset: number, base: number): Omit<Item, 'group' | 'chapter' | 'order'> | null {
  const raw = text.slice(from, clause.end);
  const lead = /^[\s\u3000]*(?:[（(]?\d{1,2}[)）.、．]|[①-⑳]|指标\d*[:：]?)?[\s,，;；。]*/.exec(raw)![0].length;
  const shown = raw.slice(lead).replace(/[。；;，,\s]+$/, '');
  if (squeeze(shown).length < 4 || shown.length > LONGEST_ITEM) return null;
  const start = base + offset + from + lead;
  const place: At = [start, start + shown.length];
  if (figure && OWN_RATE.test(figure.label)) return null;
  if (!figure) return { label: squeeze(shown), value: '', text: shown, figure: null, at: place };
  const front = fold(text.slice(clause.start, figure.start - base - offset)).trimEnd();
  const word = wordBefore(front, RELATION_BEFORE);
  const label = cleanLabel(front.slice(0, front.length - word.length).replace(/^[\s,;]*(?:[(]?\d{1,2}[).、]|指标\d*:?)?/, '').replace(/(?:目标值|指标值|年度指标值|实际完成值|完成值|实际值)?[:]?$/, ''));
  const value = text.slice(clause.start + front.length - word.length, clause.end).replace(/[。；;，,\s]+$/, '').trim();
  return { label: label || figure.noun, value: /^[:：]/.test(value) ? value.slice(1) : value, text: shown, figure, at: place };
}

interface Clause {
  start: number;
  end: number;
}

/** Cuts at commas outside brackets. */
function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at <= text.length; at++) {
    const char = text.charAt(at);
    if ('（(“《'.includes(char) && char !== '') depth++;
    else if ('）)”》'.includes(char) && char !== '') depth = Math.max(0, depth - 1);
    const thousands = char === ',' && /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));
    if (at === text.length || (depth === 0 && /[，,]/.test(char) && !thousands)) {
      if (text.slice(start, at).trim() !== '') clauses.push({ start, end: at });
      start = at + 1;
    }
  }
  return clauses;
}
