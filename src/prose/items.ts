/** What chapters on targets and on results list: one item per indicator, name apart from value. */
import { fold, squeeze } from '../value/fold';
import { RELATION_BEFORE } from '../value/words';
import { wordBefore } from '../value/label';
import { isRate } from './amounts';
import { datedClause } from './dateItems';
import type { Figure } from './figures';
import { markerAt } from './heading';
import { cleanLabel } from './label';
import { groupOf } from './roles';
import type { Lines } from './lists';
import type { At } from './prose';
import { segmentsOf } from './sentence';

export interface Item {
  label: string;
  /** With the clauses in front that hold no figure: 城乡低保对象应保尽保，保障人数. */
  wide?: string;
  /** From the relation on: `≥273人`; '' for an item in words only. */
  value: string;
  /** The whole item as printed. */
  text: string;
  figure: Figure | null;
  group: string | null;
  chapter: string;
  at: At;
  /** All that its list entry says, and the number of that entry; null for a clause among others. */
  entry?: { sole: boolean; id: number };
  /** Place in its chapter's order. */
  order: number;
}

type Piece = Omit<Item, 'group' | 'chapter' | 'order'>;

/** 四是效益方面： names the kind of the indicators behind it. */
const KIND_LEAD = /^[\s\u3000]*(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十][，,、])?((?:产出|效益|效果|数量|质量|时效|成本|经济|社会|生态|可持续|满意度)[^：:，,；;。]{0,6})[：:]/;
const LONGEST_ITEM = 120;
const CHANGE = /(?:增长|上升|提高|上涨|增加|下降|减少|降低)(?:了|率|幅度)?(?:为|达)?$/;
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
    const lead = KIND_LEAD.exec(passage.text.slice(body));
    const group = (lead && groupOf(lead[1]!)) ?? chapter.group;
    for (const span of segmentsOf(passage.text.slice(body))) {
      const start = body + (span.start === 0 && lead && group ? lead[0].length : span.start);
      const entry = passage.text.slice(start, body + span.end);
      const pieces = piecesOf(entry, start, figures, passage.start);
      const sole = pieces.length === 1 && clausesOf(entry).length === 1 && (markerAt(passage.text) !== null || /[；;]/.test(passage.text));
      for (const piece of pieces) items.push({ ...piece, group, chapter: chapter.path, entry: { sole, id: passage.start + start }, order: items.length });
    }
  }
  return items;
}

/** Clauses gathered until one holds a figure; what is left in words is one item. */
function piecesOf(text: string, offset: number, figures: readonly Figure[], base: number): Piece[] {
  const pieces: Piece[] = [];
  const clauses = clausesOf(text);
  let from: number | null = null;
  for (const [index, clause] of clauses.entries()) {
    from ??= clause.start;
    const own = figures.filter((figure) => figure.start - base >= offset + clause.start && figure.end - base <= offset + clause.end && figure.depth === 0);
    const last = index === clauses.length - 1;
    const dated = own.length === 0 ? datedPiece(text, clause, pieces[0] ?? null, offset + base) : null;
    const changed = pieces.length > 0 ? changedPiece(text, clause, own, pieces[pieces.length - 1]!, offset + base) : null;
    if (own.length === 0 && !dated && !last) continue;
    const piece = changed ?? dated ?? pieceOf(text, from, clause, own.find(({ unit }) => unit !== null) ?? own[0] ?? null, offset, base);
    if (piece) pieces.push(piece);
    from = null;
  }
  return pieces;
}

/** A clause whose value is a date; where it names nothing of its own, it speaks of the first thing of its segment. */
function datedPiece(text: string, clause: Clause, first: Piece | null, base: number): Piece | null {
  const dated = datedClause(text.slice(clause.start, clause.end));
  if (!dated) return null;
  const at: At = [base + clause.start + /^[\s，,；;]*/.exec(text.slice(clause.start))![0].length, base + clause.start + text.slice(clause.start, clause.end).replace(/[。；;，,\s]+$/, '').length];
  return { label: (dated.bare && first ? first.label : '') + dated.label, value: dated.value, text: text.slice(at[0] - base, at[1] - base), figure: null, at };
}

/** 次均费用286.4元，较上年276.1元增长3.73%: the rate of change is an item of its own. */
function changedPiece(text: string, clause: Clause, own: readonly Figure[], before: Piece, base: number): Piece | null {
  const rate = own[own.length - 1];
  const front = fold(text.slice(clause.start, clause.end));
  if (!rate || !before.figure || isRate(before.figure) || !isRate(rate) || !CHANGE.test(fold(text.slice(clause.start, rate.start - base))) || !/比|较|与/.test(front)) return null;
  const at: At = [rate.start, rate.end];
  return { label: `${before.label}增幅`, value: text.slice(rate.start - base, rate.end - base), text: text.slice(clause.start, clause.end), figure: rate, at };
}

function pieceOf(text: string, from: number, clause: Clause, figure: Figure | null, offset: number, base: number): Piece | null {
  const raw = text.slice(from, clause.end);
  const lead = /^[\s\u3000]*(?:[（(]?\d{1,2}[)）.、．]|[①-⑳]|指标\d*[:：]?)?[\s,，;；。]*/.exec(raw)![0].length;
  const shown = raw.slice(lead).replace(/[。；;，,\s]+$/, '');
  if (squeeze(shown).length < 4 || shown.length > LONGEST_ITEM) return null;
  const start = base + offset + from + lead;
  const place: At = [start, start + shown.length];
  if (figure && OWN_RATE.test(figure.label)) return null;
  if (!figure) return { label: squeeze(shown), value: '', text: shown, figure: null, at: place };
  const front = fold(text.slice(clause.start, figure.start - base - offset)).trimEnd();
  const word = wordBefore(front, RELATION_BEFORE) || (/[\d.]+(?:—|-|~|–|至|到)+$/.exec(front)?.[0] ?? '');
  const label = cleanLabel(front.slice(0, front.length - word.length).replace(/^[\s,;]*(?:[(]?\d{1,2}[).、]|指标\d*:?)?/, '').replace(/(?:目标值|指标值|年度指标值|实际完成值|完成值|实际值)?[:]?$/, ''));
  const value = text.slice(clause.start + front.length - word.length, clause.end).replace(/[。；;，,\s]+$/, '').trim();
  const lean = text.slice(from, clause.start).replace(/^[\s\u3000]*(?:[（(]?\d{1,2}[)）.、．]|[①-⑳])?/, '');
  return { label: label || figure.noun, ...(lean.trim() === '' ? {} : { wide: squeeze(lean).replace(/[，,]/g, '') + label }), value: /^[:：]/.test(value) ? value.slice(1) : value, text: shown, figure, at: place };
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
