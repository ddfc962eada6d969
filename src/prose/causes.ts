/** Whether the report says why something was missed: in the chapter on problems and causes, or right beside the figures. */
import { BECAUSE } from '../rules/vocabulary';
import { squeeze } from '../value/fold';
import { coreOf } from './label';
import type { Lines } from './lists';
import { sentencesOf } from './sentence';

export interface Explained {
  how: 'named' | 'general' | 'no';
  /** The sentence that says it. */
  sentence: string | null;
}

const NOTHING: Explained = { how: 'no', sentence: null };
/** Something fell short, or went beyond. */
const SHORT = /未(?!来|成年)|没有|不(?!断|仅|同|良|动)|滞后|缓慢|推迟|延迟|延期|较低|偏低|低于|下降|不足|不到位|超出|超过|超支|超(?:预算|年初)|高于|增加|追加|影响|困难|欠缺|有限|减少|压缩|调整|变动|取消|落空|差距|较少|难/;
/** Says how targets were set, not why they were missed. */
const ABOUT_TARGETS = /(?:目标|指标)(?:值)?(?:设置|设定|编制|制定|体系|细化|量化)|设置(?:绩效)?(?:目标|指标)|界定标准/;
/** A reason right beside the result. */
const WHY = /(?:主要)?(?:是)?(?:由于|因为|因(?![地材人病此]))|原因|受[^，。；]{1,12}影响|导致|造成|主要(?:是|系)/;
const MONEY = /支出|经费|预算|成本|资金/;
const ABOUT_MONEY = /(?:支出|预算|经费|成本)[^。；，]{0,20}(?:超|增加|追加|调整|不可预见|突发|刚性|压力|上涨)|(?:超|追加|增加|调整)[^。；，]{0,12}(?:支出|预算|经费)|不可预见/;

/** Sentences of the chapters on problems and causes. */
export function causeSentences(lines: readonly Lines[]): string[] {
  return lines.filter(({ part }) => part.chapter?.role === 'causes')
    .flatMap(({ part }) => sentencesOf(part.passage.text).flatMap(({ start, end }) => squeeze(part.passage.text.slice(start, end)).split(/[；;]/)))
    .filter((sentence) => sentence.length > 3);
}

/** How far the missing of `label` is explained. `beside`: the text around the result itself; `everyday`: words that name nothing in this report. */
export function explanationOf(label: string, sentences: readonly string[], beside: string, everyday: (word: string) => boolean = () => false): Explained {
  const near = squeeze(beside).split(/[。；;]/).find((each) => WHY.test(each));
  if (near) return { how: 'named', sentence: near };
  const words = wordsOf(label).filter((word) => !everyday(word));
  const named = sentences.find((sentence) => !ABOUT_TARGETS.test(sentence) && (SHORT.test(sentence) || BECAUSE.test(sentence)) && words.some((word) => sentence.includes(word)));
  if (named) return { how: 'named', sentence: named };
  const general = MONEY.test(label) ? sentences.find((sentence) => ABOUT_MONEY.test(sentence)) : undefined;
  return general ? { how: 'general', sentence: general } : NOTHING;
}

/** Everyday words that many sentences hold; they name nothing. */
const COMMON = /^(?:支出|预算|经费|资金|项目|单位|部门|机关|群众|农村|城乡|上级|政府|人员|基本|发展|管理|服务|保障|建设|事业|社会|经济|对象|及时|质量|数量|年度|情况|目标|指标|绩效|完成|工作|任务|成本|控制|运转|乡镇)$/;

/** What tells the label from others: its core, or any three characters of it that are no everyday word. */
function wordsOf(label: string): string[] {
  const core = coreOf(label).replace(/(?:率|度|数|量)$/, '');
  const words = new Set<string>();
  if (core.length >= 2 && !COMMON.test(core)) words.add(core);
  for (let size = 4; size >= 3; size--) for (let i = 0; i + size <= core.length; i++) {
    const word = core.slice(i, i + size);
    if (!COMMON.test(word.slice(0, 2)) || !COMMON.test(word.slice(-2))) words.add(word);
  }
  if (core.length <= 5) for (const word of core.match(/.{2}/g) ?? []) if (!COMMON.test(word)) words.add(word);
  return [...words];
}

/** How many other indicators hold a word before it stops telling them apart. */
const OFTEN = 2;

/** Words of the unit's own name, and those that several indicators share: 残疾人 in a report of the 残联. */
export const everydayWords = (labels: readonly string[], organization: string | null) => (word: string): boolean =>
  (organization ?? '').includes(word) || new Set(labels.filter((label) => label.includes(word))).size > OFTEN;
