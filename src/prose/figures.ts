/** Every figure of a paragraph by grammar: label before it, amount and unit, the noun behind it, its scope and year. */
import type Big from 'big.js';
import { amountAt, figurePlaces } from '../value/amount';
import { fold } from '../value/fold';
import { HARMLESS, APPROXIMATE_AFTER, RELATION_AFTER, RELATION_BEFORE } from '../value/words';
import { wordAt, wordBefore } from '../value/label';
import type { Relation } from '../value/expression';
import type { Unit } from '../value/unit';
import { cleanLabel } from './label';
import { masked } from './mask';
import type { Scope } from './prose';
import { scopeOf, withYears, yearOf } from './scope';
import { depthsOf, sentencesOf } from './sentence';

/** A figure within the text; offsets are those of the whole text. */
export interface Figure {
  label: string;
  /** What is counted, behind the unit: 42名|在外企业经营人才. */
  noun: string;
  value: Big;
  decimals: number;
  unit: Unit | null;
  relation: Relation | null;
  approximate: boolean;
  /** 余, 多: approximate, and not less than printed. */
  more: boolean;
  scope: Scope | null;
  year: number | null;
  /** Of a year before that of the report. */
  past: boolean;
  start: number;
  end: number;
  /** Number of the paragraph and of the sentence in it. */
  paragraph: number;
  sentence: number;
  /** Depth of brackets. */
  depth: number;
  /** Text in front of the figure back to the sentence's beginning, folded. */
  before: string;
  /** Title of the chapter around it. */
  title: string;
}

/** Most figures of one paragraph; more is no prose. */
const MOST = 400;
const LONGEST_LABEL = 40;
const BOUNDARY = /[,、;。:()"“”!?\n—]/;

/** Reads the figures of one paragraph. `offset` is its place in the text. */
export function figuresIn(text: string, offset: number, paragraph: number, year: number | null, title = ''): Figure[] {
  const folded = withYears(fold(text));
  const seen = masked(folded).replace(HARMLESS, (word) => '·'.repeat(word.length));
  const depths = depthsOf(folded);
  const sentences = sentencesOf(text);
  const figures: Figure[] = [];
  let last = 0;
  for (const place of figurePlaces(seen, MOST)) {
    const { spaced, gap } = joinBlank(seen, place);
    const amount = amountAt(spaced, place);
    if (!amount || (amount.chinese && amount.unit?.kind !== 'ratio' && !isBounded(folded.slice(0, place), amount.unit))) continue;
    const sentence = Math.max(0, sentences.findIndex(({ end }) => place < end));
    const from = Math.max(last, sentences[sentence]?.start ?? 0);
    const head = folded.slice(from, place);
    const amountEnd = amount.end + (amount.unit ? gap : 0);
    const tail = folded.slice(amountEnd, amountEnd + 24);
    const after = wordAt(tail, 0, RELATION_AFTER);
    const near = wordAt(tail, 0, APPROXIMATE_AFTER);
    const { label, relation, approximate, negative } = headOf(head);
    const before = folded.slice(sentences[sentence]?.start ?? 0, place);
    const end = amountEnd + (after && after !== '内' ? after.length : near.length);
    figures.push({
      label, noun: nounAt(folded, end), value: negative ? amount.value.times(-1) : amount.value, decimals: amount.decimals, unit: amount.unit,
      relation: relation ?? (after && after !== '内' ? (RELATION_AFTER.get(after) ?? null) : null),
      approximate: approximate || amount.approximate || near !== '', more: /[余多]/.test(folded.slice(place, end)),
      scope: scopeOf(before), year: yearOf(before) ?? year, past: year !== null && (yearOf(before) ?? year) < year,
      start: offset + (negative ? place - 1 : place), end: offset + end, paragraph, sentence, depth: depths[place] ?? 0, before, title,
    });
    last = end;
  }
  return figures;
}

/** 不少于两次: a number in characters is meant as one where a bound leads to it. */
const isBounded = (front: string, unit: Unit | null): boolean => unit?.kind === 'count' && wordBefore(front.trimEnd(), RELATION_BEFORE) !== '';

/** 1043.96 万元: a blank between figure and unit means nothing. The text without that blank, and how long it was. */
function joinBlank(text: string, place: number): { spaced: string; gap: number } {
  const match = /^[\d,.]+( +)(?=[\u4e00-\u9fff%‰])/.exec(text.slice(place, place + 40));
  if (!match) return { spaced: text, gap: 0 };
  const end = place + match[0].length;
  return { spaced: text.slice(0, end - match[1]!.length) + text.slice(end), gap: match[1]!.length };
}

interface HeadRead {
  label: string;
  relation: Relation | null;
  approximate: boolean;
  negative: boolean;
}

function headOf(head: string): HeadRead {
  let text = head.trimEnd();
  const negative = /(?:^|[,:;为是])-$/.test(text);
  if (negative) text = text.slice(0, -1);
  const near = /(?:大约|大概|将近|接近|约为|约|近)$/.exec(text)?.[0] ?? '';
  text = text.slice(0, text.length - near.length).trimEnd();
  const word = wordBefore(text, RELATION_BEFORE);
  const relation = RELATION_BEFORE.get(word)?.relation ?? null;
  text = text.slice(0, text.length - word.length).trimEnd();
  let cut = text.length;
  while (cut > 0 && text.length - cut < LONGEST_LABEL && !BOUNDARY.test(text.charAt(cut - 1))) cut -= 1;
  let label = cleanLabel(text.slice(cut));
  // 满意度:95%, 满意度(≥90%): the name stands in front of the mark
  if (label === '' && /[:(]$/.test(text.slice(0, cut))) {
    const name = text.slice(0, cut - 1);
    let begin = name.length;
    while (begin > 0 && !BOUNDARY.test(name.charAt(begin - 1))) begin -= 1;
    label = cleanLabel(name.slice(begin));
  }
  return { label, relation, approximate: near !== '', negative };
}

/** Words behind the unit up to the next mark or figure. */
function nounAt(text: string, at: number): string {
  return /^[^,、;。:()\d!?\n]{0,16}/.exec(text.slice(at, at + 16))?.[0].trim() ?? '';
}
