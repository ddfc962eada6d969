/** Sums that a sentence claims: a whole and the parts it announces, read every way the grammar allows before one is called wrong. */
import Big from 'big.js';
import { addIntervals, type Interval } from '../value/decimal';
import { fold } from '../value/fold';
import { apart, baseValue, intervalOf, isMoney, isPoints, isRate, outcomeOf, unitKey } from './amounts';
import type { Figure } from './figures';
import { openersIn, type Opener } from './openers';
import { depthsOf, sentencesOf } from './sentence';

export interface Split {
  whole: Figure;
  parts: Figure[];
  sum: Big;
  interval: Interval;
  outcome: 'agrees' | 'rounding' | 'differs';
  opener: Opener['kind'] | 'after' | 'list';
  /** The parts are said to be all there are. */
  complete: boolean;
}

/** Said of a figure that is no part: a share, a change, an average. */
const DERIVED = /比上年|较上年|比去年|较去年|同比|环比|增长|增加|减少|下降|提高|降低|人均|户均|平均|占|每[月年人户村亩]|完成率|执行率/;

/** Splits of one paragraph in the order of their openers, then of lists that end in a total. `offset`: place of the paragraph. */
export function splitsIn(text: string, offset: number, figures: readonly Figure[]): Split[] {
  const folded = fold(text);
  const depths = depthsOf(folded);
  const splits: Split[] = [];
  sentencesOf(text).forEach(({ start, end }, index) => {
    const own = figures.filter(({ sentence }) => sentence === index).map((figure) => ({ ...figure, start: figure.start - offset - start, end: figure.end - offset - start, source: figure }));
    if (own.length < 2) return;
    const sentence: Sentence = { text: folded.slice(start, end), depths: depths.slice(start, end), figures: own, openers: [], earlier: figures.filter((figure) => figure.sentence < index) };
    sentence.openers.push(...openersIn(sentence.text, sentence.depths));
    for (const opener of sentence.openers) {
      const split = readSplit(sentence, opener);
      if (split && !splits.some((each) => each.whole === split.whole && each.parts[0] === split.parts[0])) splits.push(split);
    }
    splits.push(...totalsBehind(sentence, splits));
  });
  return splits;
}

interface Placed extends Figure {
  source: Figure;
}

interface Sentence {
  text: string;
  depths: number[];
  figures: Placed[];
  openers: Opener[];
  /** Figures of the paragraph's sentences before this one. */
  earlier: readonly Figure[];
}

function readSplit(sentence: Sentence, opener: Opener): Split | null {
  const wholes = wholesOf(sentence, opener);
  if (wholes.length === 0) return null;
  let best: Split | null = null;
  for (const whole of wholes) {
    const { whole: lists, shorter } = listsBehind(sentence, opener, whole);
    for (const parts of whole.approximate ? lists : [...lists, ...shorter]) {
      const split = splitOf(whole, parts, opener.kind, isComplete(sentence, opener, whole, parts));
      if (!split) continue;
      if (split.outcome !== 'differs' && !(split.outcome === 'rounding' && shorter.includes(parts))) {
        if (!best || best.outcome === 'differs' || split.outcome === 'agrees') best = split;
        if (split.outcome === 'agrees') return split;
      }
    }
    // the reading to be told when none agrees: the nearest whole with all its parts
    const all = lists[0];
    const told = all ? splitOf(whole, all, opener.kind, isComplete(sentence, opener, whole, all)) : null;
    if (told && (!best || (opener.kind === 'by' && best.outcome === 'differs' && apart(told.sum, baseValue(whole)) < apart(best.sum, baseValue(best.whole))))) best = told;
  }
  return best;
}

export function splitOf(whole: Figure, parts: readonly Figure[], opener: Split['opener'], complete: boolean): Split | null {
  const intervals = parts.map((part) => intervalOf(asUnit(part, whole)));
  if (parts.length < 2 || intervals.some((each) => each === null) || intervalOf(whole) === null) return null;
  const sum = parts.reduce((total, part) => total.plus(baseValue(asUnit(part, whole))), new Big(0));
  const interval = addIntervals(intervals.map((each) => each!));
  const source = (figure: Figure): Figure => ('source' in figure ? (figure as Placed).source : figure);
  return { whole: source(whole), parts: parts.map(source), sum, interval, outcome: outcomeOf(whole, interval, sum), opener, complete };
}

/** A bare figure among amounts has left its unit out. */
const asUnit = (part: Figure, whole: Figure): Figure => (part.unit === null ? { ...part, unit: whole.unit } : part);

/** Figures that the opener may take apart, nearest first. */
function wholesOf({ figures, text, depths, earlier }: Sentence, opener: Opener): Figure[] {
  const depth = opener.kind === 'bracket' || /[(]$/.test(text.slice(0, opener.start)) ? opener.depth - 1 : opener.depth;
  const before = figures.filter((figure) => figure.end <= opener.start && figure.depth === Math.max(0, depth) && !isRate(figure) && !DERIVED.test(figure.label)).reverse();
  if (opener.kind === 'of') return [...before, ...[...earlier].reverse()].filter(({ label }) => label.endsWith(opener.word) || (opener.word.endsWith(label) && label.length > 1)).slice(0, 1);
  if (opener.kind === 'by') return before.length > 0 ? before : namedAbove(text.slice(0, opener.start), earlier);
  if (before.length === 0) return [];
  const [nearest] = before;
  const gap = text.slice(nearest!.end, opener.start);
  const between = figures.filter((figure) => figure.start >= nearest!.end && figure.end <= opener.start);
  // a share or a change may stand between the whole and its parts; another matter may not
  const cleared = between.reduce((rest, figure) => rest.replace(text.slice(figure.start, figure.end), ''), gap);
  const clauses = cleared.split(/[,;]/).filter((clause) => clause.replace(/[^\u4e00-\u9fff]/g, '') !== '');
  const far = opener.kind === 'bracket' || opener.kind === 'colon' ? 1 : 2;
  if (opener.kind === 'bracket' && gap.length > 14) return [];
  if (opener.kind === 'colon' && (gap.length > 12 || /[,;]/.test(gap))) return [];
  if (clauses.length > far + between.length || (/;/.test(cleared) && !(depths[opener.start]! > 0) && opener.kind !== 'among')) return [];
  // 5户14人，其中…: each count of a run may be the whole
  const run = [nearest!];
  for (const figure of before.slice(1, 4)) {
    const last = run[run.length - 1]!;
    if (/[。;]/.test(text.slice(figure.end, last.start))) break;
    run.push(figure);
  }
  return run;
}

/** 支出5180万元。支出按科目分：…: what is divided stands in a sentence before, under the name that this one begins with. */
function namedAbove(front: string, earlier: readonly Figure[]): Figure[] {
  const subject = /[\u4e00-\u9fff]*$/.exec(front)![0].replace(/^(?:其中|全年|本年|全部)/, '');
  if (subject.length < 2) return [];
  return [...earlier].reverse().filter((figure) => figure.label.endsWith(subject) && !isRate(figure) && figure.relation === null && !DERIVED.test(figure.label)).slice(0, 1);
}

/** Lists of parts that the opener may announce, the likeliest first. */
function listsBehind({ figures, text, depths, openers }: Sentence, opener: Opener, whole: Figure): { whole: Placed[][]; shorter: Placed[][] } {
  const inBracket = opener.depth > 0;
  const scopeEnd = inBracket ? closing(depths, opener) : text.length;
  const next = openers.find((each) => each.start > opener.start && each.depth === opener.depth && each.kind !== 'colon' && each.kind !== 'bracket');
  const fits = (figure: Placed): boolean => figure.start >= opener.end && figure.end <= scopeEnd && figure.depth === opener.depth && !isRate(figure) && !DERIVED.test(figure.label) && figure.relation === null;
  const behind = figures.filter(fits);
  const key = unitKey(whole.unit);
  let own = behind.filter((figure) => unitKey(figure.unit) === key || (figure.unit === null && figure.decimals > 0));
  if (own.length < 2 && whole.unit?.kind === 'count') own = otherWords(behind, whole);
  if (own.length < 2) return { whole: [], shorter: [] };
  const until = next && (next.kind === 'by' || next.kind === 'of' || next.kind === 'among') ? own.filter(({ end }) => end <= next.start) : own;
  const semicolons = [...text.slice(opener.end, scopeEnd).matchAll(/;/g)].map(({ index }) => opener.end + index);
  const lists: Placed[][] = [];
  const cuts = semicolons.map((place) => until.filter(({ end }) => end <= place));
  const nested = next?.kind === 'among' ? withoutNested(own, next.start) : null;
  const ownNext = next && text.slice(0, next.start).lastIndexOf(';') > opener.end;
  // 核定编制99个，其中…；实有84人，其中…: the list ends before the whole of the next one
  if (ownNext) lists.push(own.filter(({ end }) => end <= text.slice(0, next.start).lastIndexOf(';')));
  if (nested) lists.push(nested);
  lists.push(until, own, ...cuts);
  const shorter = Array.from({ length: Math.max(0, own.length - 2) }, (_, index) => own.slice(0, own.length - 1 - index));
  return { whole: lists.filter((list) => list.length >= 2), shorter };
}

/** 342家，其中新增企业213户，个体工商户126户: one other word for the same things. */
function otherWords(behind: readonly Placed[], whole: Figure): Placed[] {
  const counts = behind.filter(({ unit }) => unit?.kind === 'count');
  const words = new Set(counts.map(({ unit }) => unitKey(unit)));
  return words.size === 1 && /^(?:家|户|个|所|处|项|件|起|宗|次|场|人|名)$/.test(whole.unit!.name) ? counts : [];
}

function closing(depths: readonly number[], opener: Opener): number {
  for (let place = opener.end; place < depths.length; place++) if (depths[place]! < opener.depth) return place;
  return depths.length;
}

/** The list without the parts of one of its parts: 基本支出60万元，其中人员40万元、公用20万元，项目支出40万元. */
function withoutNested(own: readonly Placed[], at: number): Placed[] | null {
  const front = own.filter(({ end }) => end <= at);
  const back = own.filter(({ start }) => start >= at);
  const part = front[front.length - 1];
  if (!part) return null;
  for (let length = 2; length < back.length; length++) {
    const inner = splitOf(part, back.slice(0, length), 'among', false);
    if (inner && inner.outcome !== 'differs') return [...front, ...back.slice(length)];
  }
  return null;
}

/** Kinds that leave nothing out. */
const CLOSED: readonly RegExp[][] = [
  [/基本支出/, /项目支出/], [/人员(?:经费|支出)/, /(?:公用|日常)(?:经费|支出)/], [/行政/, /事业|工勤|参公/], [/男/, /女/], [/已/, /未|尚未/], [/线上/, /线下/], [/城镇|城市/, /农村|乡村/],
];

function isComplete({ text }: Sentence, opener: Opener, whole: Figure, parts: readonly Figure[]): boolean {
  const [first] = parts;
  const said = first ? text.slice(opener.start, first.start) : '';
  if (/主要|重点|含|等|如|部分/.test(said.replace(/包含|含税/, '')) && opener.kind !== 'by') return false;
  if (opener.kind === 'by' || opener.kind === 'named' || opener.kind === 'of') return true;
  if (opener.kind === 'bracket' || opener.kind === 'colon') return !/等/.test(text.slice(opener.end, parts[parts.length - 1]!.end + 8));
  if (CLOSED.some((kinds) => kinds.every((kind) => parts.some(({ label, noun }) => kind.test(label + noun))))) return true;
  return parts.length >= 3 && isMoney(whole) && opener.kind === 'among';
}

/** A list that ends in its total: A 10、B 20，合计30. */
const TOTAL = /(?:合计|总计|共计|(?<=[,;、])(?:一)?共|总额|小计|总得分|综合得分|总分|合共|总共)(?:为|达|达到|得|:|得分)?$/;

function totalsBehind({ figures, text }: Sentence, known: readonly Split[]): Split[] {
  return figures.flatMap((whole) => {
    const front = text.slice(Math.max(0, whole.start - 12), whole.start).replace(/\s/g, '');
    if (!TOTAL.test(front)) return [];
    const key = unitKey(whole.unit);
    const parts = figures.filter((figure) => figure.end <= whole.start && figure.depth === whole.depth && unitKey(figure.unit) === key && !DERIVED.test(figure.label) && !(isPoints(figure) && /满分|分值|权重|标准分/.test(figure.label)));
    if (parts.length < 2 || known.some((each) => each.whole === whole.source || each.parts.includes(whole.source))) return [];
    const split = splitOf(whole, parts, 'after', true);
    return split && (split.outcome !== 'differs' || apart(split.sum, baseValue(whole)) < 0.1) ? [split] : [];
  });
}
