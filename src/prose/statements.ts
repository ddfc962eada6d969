/** What the report states about itself once or more: year, unit, total score, grade, budget, spending, rate, satisfaction. */
import { fold, squeeze } from '../value/fold';
import type { Policy } from '../scoring/policy';
import { gradeNamed } from '../scoring/grade';
import { isMoney, isPoints, isRate } from './amounts';
import type { Figure } from './figures';
import { hanYear } from './mask';
import { withYears } from './scope';
import type { Laid } from './passage';
import type { At } from './prose';
import { yearsIn } from './scope';

export interface Grade {
  name: string;
  text: string;
  at: At;
}

/** The total that the evaluation came to, not the points of a part. */
const TOTAL_SCORE = /(?:自评|评价|综合|总|最终|整体|绩效)+(?:评价|自评|评分|得|总)*分?(?:得分|总分|分数|评分|分值?)$|^(?:总分|得分合计|自评分|总得分|自评得分)$|自评(?:得|为)?分?$/;
const PART_SCORE = /投入|过程|产出|效益|满意|管理|预算执行|指标|履职|决策|成本|满分|项目/;

/** Total scores that the text states. */
export const totalScores = (figures: readonly Figure[]): Figure[] =>
  figures.filter((figure) => isPoints(figure) && figure.relation === null && !figure.past && TOTAL_SCORE.test(figure.label) && !PART_SCORE.test(figure.label.replace(/(?:本|该)项目|绩效(?:评价)?指标|项目总/g, '')) && figure.value.gt(10) && figure.value.lte(150) && !/上年|去年|20\d\d年度?(?:项目)?$/.test(figure.label));

const GRADE = /(?:等级|评级|等次|档次|级别|评定|评价结果|自评结果|结论|被?评|综合评价)[^,。;“”"]{0,6}?(?:为|属于|是|:|达到|定为)\s*[“"'「]?(优秀|良好|合格|不合格|较好|优|良|中|差)[”"'」]?(?=[,。;、)\s级等档]|$)/g;

/** Grades that the text states. `…绩效评级属于“优”` */
export function gradesIn(text: string, policy: Policy): Grade[] {
  return [...fold(text).matchAll(GRADE)].flatMap((match) => {
    const word = match[1]!;
    const name = gradeNamed(word, policy);
    const start = match.index + match[0].lastIndexOf(word);
    const front = fold(text).slice(Math.max(0, match.index - 16), match.index);
    return name === null || /项目结果|个项目|上年|去年/.test(front + match[0]) ? [] : [{ name, text: word, at: [start, start + word.length] as At }];
  });
}

/** Rates of execution of the whole budget. */
export const executionRates = (figures: readonly Figure[]): Figure[] =>
  figures.filter((figure) => isRate(figure) && figure.relation === null && !figure.past && /^(?:\d{4}年度?)?(?:本年度?|全年|年度|部门|单位|整体|总体|财政|资金|预算|支出|资金支出|整体支出|部门预算|综合|本单位|本部门)*(?:预算)?(?:执行|支出|支出完成|完成|支付)(?:率|进度)$/.test(figure.label) && /执行|支出|支付/.test(figure.label) && wholeBudget(figure));

/** 项目支出170万元，执行率100%: the rate of that part only. */
function wholeBudget({ before, label }: Figure): boolean {
  const segment = /[^;。]*$/.exec(before)![0];
  const front = segment.slice(0, Math.max(0, segment.length - label.length));
  return !/项目支出|基本支出|三公|公用经费|人员经费|专项|(?:政府)?采购|个项目|项目(?:预算|资金|经费)|上年|去年|重点项目/.test(front);
}

/** Satisfaction in percent, whoever was asked. */
export const satisfactions = (figures: readonly Figure[]): Figure[] => figures.filter((figure) => isRate(figure) && /满意(?:度|率)/.test(figure.label));

/** Amounts of the whole budget, by state. */
export function budgetTotals(figures: readonly Figure[]): Figure[] {
  return figures.filter((figure) => isMoney(figure) && figure.relation === null && !figure.approximate && !figure.past && figure.depth === 0
    && (figure.scope === 'initial' || figure.scope === 'adjusted' || figure.scope === 'final') && isWholeLabel(figure.label) && !OF_A_PART.test(figure.before.slice(0, figure.before.length - figure.label.length)) && !OF_A_PART.test(figure.title));
}

/** The sentence speaks of a part of the budget only. */
const OF_A_PART = /三公|公务|接待|用车|会议费|培训费|专项|项目支出|支出项目|基本支出|人员经费|公用经费|采购|工程|个项目|绩效(?:评价)?项目/;

const WHOLE_LABEL = /^(?:[\u4e00-\u9fff]{2,20}(?:政府|局|委|办|院|中心|学校|单位|部门|厅|处|会|站|队))?(?:部门|单位|本级|全镇|全局|整体|财政|年度|全年|本年度?|当年|年初|年内|年中|调整后?|追加后|批复|安排|决算|实际|累计|总|完成|已|共|的|资金|预算|执行)*(?:预算|支出|执行|决算|资金)(?:收入|支出|总额|总计|合计|数|资金|金额|总数|指标|资金总额|支出总计|支出合计|支出总额|执行数|预算数)*$/;
const isWholeLabel = (label: string): boolean => WHOLE_LABEL.test(label) && !/基本|项目|三公|人员|公用|专项|拨款|结余|结转|收入|采购/.test(label);

const ORGANIZATION = /[\u4e00-\u9fff]{2,24}?(?:人民政府|街道办事处|办事处|管理委员会|管委会|委员会办公室|委员会|人民法院|人民检察院|研究院|医院|学校|中学|小学|大学|学院|幼儿园|卫生院|服务中心|中心(?![\u4e00-\u9fff]{0,2}(?:卫生院|医院|校|小学|中学|幼儿园|法庭|血站|支行))|管理站|管理所|事务所|管护站|工作站|总队|支队|大队|局(?:[\u4e00-\u9fff]{2,5}分局)?|厅|办公室|党校|联合会|协会|博物馆|图书馆|文化馆|档案馆|供销社)/g;

/** Organizations named in the first lines, the likeliest first: that of the title. */
export function organizationsIn({ blocks, text }: Laid): string[] {
  const front = text.slice(0, 600);
  const title = blocks.flatMap((block) => ('passage' in block ? [block.passage.text] : [])).slice(0, 5);
  const found = [...title, ...front.split(/[\n\t]/)].flatMap((line) => [...squeezeLine(line).matchAll(ORGANIZATION)]).map(([name]) => name.replace(/^(?:根据|按照|关于|由|经|为|对|的|和|与|及)+/, ''));
  return [...new Set(found)].filter((name) => name.length >= 4 && !/财政局$|财政厅$/.test(name) || /^[^，]*财政/.test(squeeze(title.join(''))));
}

const squeezeLine = (text: string): string => fold(text).replace(/[ \d年度]+/g, '');

/** The year that the report is about: that of its title, else of “20XX年度” in its first lines. */
export function reportYear({ text: raw, blocks }: Laid): number | null {
  const text = withYears(fold(raw));
  const title = blocks.flatMap((block) => ('passage' in block ? [withYears(fold(block.passage.text))] : [])).slice(0, 6);
  for (const line of title) {
    const year = /(20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})\s*年?度?[^〔〕。,]{0,24}?(?:绩效|预算|部门|整体|报告)|(20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})\s*年度/.exec(line);
    const printed = year?.[1] ?? year?.[2];
    if (year && printed && !/[〔[]/.test(line.slice(Math.max(0, year.index - 1), year.index))) return /\d/.test(printed) ? Number(printed) : hanYear(printed);
  }
  const counts = new Map<number, number>();
  for (const year of yearsIn(fold(text.slice(0, 3000)))) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= 2 ? most[0] : null;
}
