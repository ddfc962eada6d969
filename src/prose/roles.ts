/** What a chapter is about, told by the words of its heading; every word of every place that heads chapters stands here. */
import { squeeze } from '../value/fold';
import type { ChapterRole } from './prose';

/** In order: the first that matches counts. */
const ROLES: readonly (readonly [ChapterRole, RegExp])[] = [
  ['results', /(?:未)?(?:完成|实现|达成|达到)的(?:绩效|年度)?(?:目标|指标)|(?:目标|指标)(?:未)?完成(?:较好|情况)?的?(?:指标|目标)?$/],
  ['causes', /(?:(?<!说明的|其他|有关)问题|困难(?!群|家|职|学|人|对|党|残|户|儿|老|地)|不足|短板|薄弱环节|差距|教训)(?!导向|整改情况)|偏离|偏差|未(?:完成|达标|达到)|原因/],
  ['use', /结果(?:的)?(?:拟)?(?:应用|运用)|公开(?:情况|内容|方式)/],
  ['conclusion', /评价结论|自评结论|评价结果|自评结果|自评得分|评分情况|得分情况|评价等级|结论|综合评价(?!工作)|总体评价|自评等级|打分/],
  ['measures', /建议|改进|整改|下一?步|今后|打算|工作思路|努力方向|对策|举措安排|工作计划|后续/],
  ['process', /(?:评价|自评)(?:工作|组织|实施|过程|方法|原则|目的|依据|对象|范围)|组织实施|自评开展/],
  ['results', /(?:目标|指标|任务|预期|计划|职责|职能)[^，。]{0,8}(?:完成|实现|达成|达标|落实|履行)|完成情况|实现情况|达成情况|达成度|实现程度|绩效(?:实现|表现|状况|情况)|绩效分析|产出分析|效益分析|效果分析|实施效果|取得(?:的)?(?:成效|成绩|效果)|主要(?:成效|业绩|成绩|做法)|工作(?:成效|业绩|完成|开展|总结)|履职(?:情况|效果|成效|尽责|效益)|资金效益|使用效益|产出情况|效益情况|产出及效益|自评情况/],
  ['targets', /绩效(?:总)?(?:总体)?目标(?!管理)|(?:年度|总体|预期|预定|主要|具体|工作|阶段性?|任务|既定)+(?:绩效)?(?:目标|指标)|目标(?:设定|设置|任务|申报|值)|指标(?:设定|设置|值|体系)|(?:产出|效益|效果|满意度|履职|成本|数量|质量|时效)(?:绩效)?目标|年初目标|年初设定|预期(?:成果|产出|效益)|^(?:工作|绩效)?目标$/],
  ['basics', /概况|基本情况|职能|职责|机构|人员|编制|单位构成|简介|部门构成|基本信息|背景/],
  ['funds', /财务|预算|决算|收支|收入|支出|资金|经费|资产/],
];

/** What a chapter inside another may be about; what is not named here stays with the chapter around it. */
const INSIDE: Partial<Record<ChapterRole, readonly ChapterRole[]>> = {
  causes: ['measures', 'use'], measures: ['causes'], use: [], targets: ['results', 'causes', 'measures'],
  results: ['targets', 'funds', 'causes', 'measures', 'conclusion', 'use'],
};

/** The role of a chapter whose own words say `own`, inside a chapter of the role `around`. */
export const roleInside = (own: ChapterRole | null, around: ChapterRole | null): ChapterRole | null =>
  own === null || (around !== null && INSIDE[around]?.includes(own) === false) ? (around ?? own) : own;

/** The role of a chapter by its heading, null where the words tell nothing. `roleOf('三、绩效目标完成情况')` → results */
export function roleOf(title: string): ChapterRole | null {
  const seen = squeeze(title);
  return ROLES.find(([, pattern]) => pattern.test(seen))?.[0] ?? null;
}

/** Kinds of indicators, as headings inside targets and results name them. */
const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['数量', /数量/], ['质量', /质量/], ['时效', /时效|进度/], ['成本', /成本/],
  ['经济效益', /经济(?:性)?(?:效益|效果)|^经济/], ['社会效益', /社会(?:效益|效果)/], ['生态效益', /生态(?:环境)?(?:效益|效果)|环境效益/],
  ['可持续影响', /可持续/], ['满意度', /满意/], ['效益', /效益|效果/], ['产出', /产出/],
];

/** The kind of indicators that a heading names: `（3）时效指标` → 时效; null for any other. */
export function groupOf(title: string): string | null {
  const seen = squeeze(title);
  if (seen.length > 18) return null;
  return GROUPS.find(([, pattern]) => pattern.test(seen))?.[0] ?? null;
}
