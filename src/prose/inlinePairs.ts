/** Target and result in one sentence: 年度指标值≥500人，实际完成520人; 计划培训500人，实际培训520人. */
import { fold } from '../value/fold';
import type { Figure } from './figures';
import type { Item } from './items';
import { cleanLabel } from './label';
import type { Lines } from './lists';
import type { Matched } from './pairing';
import { segmentsOf } from './sentence';

const TARGET = /(?:(?:年度|年初|全年|预期|设定|绩效|预定|计划|当年)*(?:目标(?:值|数|任务|要求)?|指标值)|(?:年初|原|全年|年度)?计划(?:完成|任务|数|值)?|预期(?:值|目标)?|任务数)(?:设定)?(?:为|是|:|应)*/;
/** How the clause of the result begins. */
const ACTUAL = /^[^,;]{0,10}[,;(:](?:但|而|截至[^,;]{0,12}|年末|年底|全年|当年|目前)*(?:实际|完成|达到|实现|已|累计)/;
const RATE = /率|比例|进度|占/;

/** Pairs that stand in one segment; their texts are no items of the chapters any more. */
export function inlinePairs(lines: readonly Lines[]): Matched[] {
  return lines.flatMap(({ part, figures }) => {
    const { passage, chapter } = part;
    const folded = fold(passage.text);
    const dates = datePairs(folded, passage.text, passage.start).map(([target, actual]) => ({ target: { ...target, group: chapter?.group ?? null, chapter: chapter?.path ?? '' }, actual: { ...actual, group: chapter?.group ?? null, chapter: chapter?.path ?? '' } }));
    return dates.concat(segmentsOf(passage.text).flatMap(({ start, end }) => {
      const own = figures.filter((figure) => figure.start - passage.start >= start && figure.end - passage.start <= end);
      return pairsIn(folded.slice(start, end), passage.text.slice(start, end), own, passage.start + start)
        .map(([target, actual]) => ({ target: { ...target, group: chapter?.group ?? null, chapter: chapter?.path ?? '' }, actual: { ...actual, group: chapter?.group ?? null, chapter: chapter?.path ?? '' } }));
    }));
  });
}

/** 改造目标为10月底前完工，实际于11月15日完工. */
const DATE = '(?:20\\d\\d年)?\\d{1,2}月(?:\\d{1,2}[日号]|[底末初]|[上中下]旬)?';
const DATES = new RegExp(`([^,;:。]{2,24}?)[,:]?(?:年度|年初|绩效)?(?:目标|计划|指标值)(?:值|时间|时限)?(?:为|是|于|在|应于|应在|:)*(${DATE}(?:之前|以前|前|内)?)([^,;。\\d]{0,8})[,;](?:但|而)?(?:实际|于|在|已于|完成时间|完成值)+(?:为|是|:)?(${DATE})`, 'g');

function datePairs(folded: string, text: string, offset: number): [Bare, Bare][] {
  return [...folded.matchAll(DATES)].map((match): [Bare, Bare] => {
    const aimAt = match.index + match[0].indexOf(match[2]!, match[1]!.length);
    const doneAt = match.index + match[0].lastIndexOf(match[4]!);
    const item = (start: number, value: string): Bare => ({ label: cleanLabel(match[1]!), value, text: value, figure: null, at: [offset + start, offset + start + value.length], order: 0 });
    return [item(aimAt, text.slice(aimAt, aimAt + match[2]!.length)), item(doneAt, text.slice(doneAt, doneAt + match[4]!.length))];
  });
}

type Bare = Omit<Item, 'group' | 'chapter'>;

function pairsIn(folded: string, text: string, figures: readonly Figure[], base: number): [Bare, Bare][] {
  const pairs: [Bare, Bare][] = [];
  let from = 0;
  for (let index = 0; index + 1 < figures.length; index++) {
    const [aim, done] = [figures[index]!, figures[index + 1]!];
    const [aimStart, aimEnd, doneStart, doneEnd] = [aim.start - base, aim.end - base, done.start - base, done.end - base];
    const front = folded.slice(from, aimStart);
    const between = folded.slice(aimEnd, doneStart);
    const said = new RegExp(`^([^]*?)(${TARGET.source})([^,;:]{0,12}?)(?:≥|≤|>|<|=|不低于|不少于|不超过|不高于|达到|至少)*$`).exec(front.replace(/[ ]/g, ''));
    const answered = ACTUAL.test(between) && !RATE.test(done.label) && !/目标|计划|预算/.test(between) && between.length < 28;
    if (!said || !answered || /预算|资金|经费|支出|收入/.test(`${aim.label}${front.slice(-12)}`) && /执行|支出/.test(between)) continue;
    const label = cleanLabel((said[1] ?? '').replace(/[,:;，：]+$/, '').replace(/^.*[,;。]/, '').replace(/^(?:[(]?\d{1,2}[).、]|[①-⑳])/, '').replace(/[:(]$/, '')) || cleanLabel(said[3] ?? '') || aim.noun;
    if (label.length < 2 || label.length > 40) continue;
    const value = (start: number, end: number, tail: string): string => text.slice(start, end) + tail;
    const sign = /(?:≥|≤|>|<|=|不低于|不少于|不超过|不高于|至少)+$/.exec(front.replace(/ /g, ''))?.[0] ?? '';
    pairs.push([
      { label, value: sign + value(aimStart, aimEnd, ''), text: text.slice(from, aimEnd), figure: aim, at: [base + from + leadOf(text.slice(from)), aim.end], order: 0 },
      { label, value: value(doneStart, doneEnd, ''), text: text.slice(aimEnd, doneEnd), figure: done, at: [done.start, done.end], order: 0 },
    ]);
    from = doneEnd;
    index += 1;
  }
  return pairs;
}

const leadOf = (text: string): number => /^[\s\u3000，,；;。]*/.exec(text)![0].length;
