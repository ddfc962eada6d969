/** Target and result in one sentence: 年度指标值≥500人，实际完成520人; 计划培训500人，实际培训520人. */
import { fold } from '../value/fold';
import type { Figure } from './figures';
import type { Item } from './items';
import { cleanLabel } from './label';
import type { Lines } from './lists';
import type { Matched } from './pairing';
import { segmentsOf } from './sentence';

const TARGET = /(?:(?:年度|年初|全年|预期|设定|绩效|预定|计划|当年)*(?:目标|指标)(?:值|数|任务|要求)?|(?:年初|原|全年|年度)?计划(?:完成|任务|数|值)?|预期(?:值|目标)?|任务数)(?:设定)?(?:为|是|:|应)*/;
const ACTUAL = /(?:实际|全年|年末|已|累计|当年)*(?:完成值|完成数|完成情况|实际值|完成|达到|实现|达|为|建成|培训|发放|开展|新建|改造|补助|救助|实际)+(?:了|为|是|:|值)*/;
const RATE = /率|比例|进度|占/;

/** Pairs that stand in one segment; their texts are no items of the chapters any more. */
export function inlinePairs(lines: readonly Lines[]): Matched[] {
  return lines.flatMap(({ part, figures }) => {
    const { passage, chapter } = part;
    const folded = fold(passage.text);
    return segmentsOf(passage.text).flatMap(({ start, end }) => {
      const own = figures.filter((figure) => figure.start - passage.start >= start && figure.end - passage.start <= end);
      return pairsIn(folded.slice(start, end), passage.text.slice(start, end), own, passage.start + start)
        .map(([target, actual]) => ({ target: { ...target, group: chapter?.group ?? null, chapter: chapter?.path ?? '' }, actual: { ...actual, group: chapter?.group ?? null, chapter: chapter?.path ?? '' } }));
    });
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
    const answered = /^[^,;]{0,10}[,;(:]/.test(between) && ACTUAL.test(between) && !RATE.test(done.label) && !/目标|计划|预算/.test(between) && between.length < 28;
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
