/** Wording of the blank 部门整体支出绩效自评表: printed in Chinese whatever language the findings are told in. */

/** Level-2 names that go with a level-1 group, as the official form lists them. */
const LEVELS: Readonly<Record<string, readonly string[]>> = {
  产出: ['数量指标', '质量指标', '时效指标', '成本指标'],
  效益: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
  满意度: ['服务对象满意度指标'],
  成本: ['经济成本指标', '社会成本指标', '生态环境成本指标'],
};
/** Groups of places whose own form does not name their parts. */
const OWN_LEVELS = ['', '', ''];
const WITHOUT_COST = LEVELS['产出']!.slice(0, 3);

const points = (value: number): string => `${value}分`;
const share = (value: number): string => `${Math.round(value * 1000) / 10}%`;

export const templateText = {
  sheet: '部门整体支出绩效自评表',
  title: '部门整体支出绩效自评表',
  year: (year: number | null) => `（${year ?? '　　　　'}年度）`,
  organization: '部门（单位）名称',
  funds: '预算资金\n（万元）',
  initial: '年初预算数',
  budget: '全年预算数',
  execution: '全年执行数（B）',
  /** The amount that the rate is measured by bears an A. */
  asBase: (label: string) => `${label}（A）`,
  weight: '分值',
  executionRate: '执行率（B/A）',
  score: '得分',
  fundTotal: '年度资金总额',
  fundParts: ['其中：当年财政拨款', '上年结转资金', '其他资金'],
  notScored: '—',
  goals: '年度\n总体\n目标',
  expected: '预期目标',
  outcome: '实际完成情况',
  indicators: '绩\n效\n指\n标',
  columns: ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  standard: '评分标准',
  groups: ['产出', '效益', '满意度'],
  group: (name: string, value: number | null) => `${/指标$|管理$|效果$|建设$|履职/.test(name) ? name : `${name}指标`}${value === null ? '' : `\n（${points(value)}）`}`,
  levels: (name: string, all: readonly string[]): readonly string[] => (name === '产出' && all.includes('成本') ? WITHOUT_COST : LEVELS[name] ?? OWN_LEVELS),
  total: '总分',
  signing: '填报人：　　　　　　联系电话：　　　　　　填报日期：　　　　　　单位负责人签字：',
  remarks: '填表说明',
  remark: {
    basis: (name: string, basis: string) => `评分办法：${name}。${basis}`,
    weights: (execution: number, groups: readonly string[]) =>
      `分值：${[...(execution > 0 ? [`预算执行率${points(execution)}`] : []), ...groups].join('、')}；三级指标的分值按重要程度确定，得分最高不超过该指标的分值。`,
    ownWeights: '三级指标的分值按当地规定确定，得分最高不超过该指标的分值。',
    shared: (names: readonly string[], value: number) => `${names.map((name) => `${name}指标`).join('和')}共${points(value)}`,
    single: (name: string, value: number) => `${/管理$|效果$|建设$|指标$/.test(name) ? name : `${name}指标`}${points(value)}`,
    system: (value: number) => `另有${points(value)}由系统评定，不在本表计分。`,
    proRata: '定量指标达到年度指标值的，记满分；未达到的，正向指标（≥）按实际完成值÷年度指标值、反向指标（≤）按年度指标值÷实际完成值乘以分值记分。',
    ownStandard: '定量指标未达到年度指标值的，按该指标自己的评分标准扣分。',
    bands: (low: { achieved: number; partial: number; unachieved: number }) =>
      `定性指标分为达成、部分达成、未达成三档，分别按分值的100%—${share(low.achieved)}（含）、${share(low.achieved)}—${share(low.partial)}（含）、${share(low.partial)}—${share(low.unachieved)}记分。`,
    cause: (limit: number | null) => `未完成年度指标值或者扣分的，说明具体原因和改进措施${limit === null ? '' : `，不超过${limit}字`}。`,
    executionCause: (rate: number) => `执行率低于${rate}%的，说明原因。`,
  },
};
