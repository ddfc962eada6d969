/** A small form that nobody sees: the engine is rehearsed on it (see check/rehearsal.ts). One row for each kind of target. */

type Row = readonly (string | number | null)[];

export const REHEARSAL: readonly Row[] = [
  ['部门整体支出绩效自评表'],
  ['（2024年度）'],
  ['部门名称', '某县某局'],
  ['预算资金（万元）', null, null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [null, '年度资金总额', null, 100, 120, 90.5, 10, '75.42%', 7.5],
  [null, '其中：当年财政拨款', null, 60, 80, 60.5, '—', '75.63%', '—'],
  [null, '其他资金', null, 40, 40, 30, '—', '75%', '—'],
  ['年度总体目标', '预期目标', null, null, null, '实际完成情况'],
  [null, '完成年度任务', null, null, null, '完成年度任务'],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  [null, '产出指标（50分）', '数量指标', '培训人次', '≥735人次', 690, 10, 10, null],
  [null, null, null, '建设道路', '12公里', '9500米', 10, 7.92, '受汛期影响，工期推迟。'],
  [null, null, '质量指标', '验收合格率', '≥95%', '98%', 10, 10, null],
  [null, null, '时效指标', '完成时间', '2024年12月底前', '2024年11月', 10, 10, null],
  [null, null, '成本指标', '成本控制', '≤1059万元', '1100万元', 10, 9, '无'],
  [null, '效益指标', '社会效益指标', '服务水平', '提升', '有所提升', 15, 15, null],
  [null, null, null, '事故发生次数', 0, 0, 15, 15, null],
  [null, '满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '88%', 10, null, null],
  ['总分', null, null, null, null, null, 100, 99],
];
