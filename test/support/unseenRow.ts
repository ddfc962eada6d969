/** Puts one indicator row of a table of cases into an otherwise clean form and tells what the check makes of it. */
import { gridOf, type Entry } from './gridOf';
import { checkGrid } from '../../src/check/check';
import type { IndicatorReport } from '../../src/check/report';
import { nationalPolicy } from '../../src/scoring';

export interface RowOutcome {
  indicator: IndicatorReport;
  /** Ids of all findings of the form, in order. */
  rules: string[];
  messages: string[];
}

/** `#0.95[0%]` is the number 0.95 in a cell of that format; anything else the text as typed. */
function entryOf(text: string): Entry {
  const numeric = /^#(-?[\d.]+)\[(.+)\]$/.exec(text);
  if (numeric) return { value: Number(numeric[1]), format: numeric[2]! };
  return text === '' ? null : text;
}

/** The remaining points go to a second row that is met, so that weights and total of the form agree. */
export function checkRow(cells: readonly string[]): RowOutcome {
  const [label, target, actual, weight, score, cause] = cells as [string, string, string, string, string, string];
  const [level2, name] = label.split(/\/(.*)/s) as [string, string];
  const rest = 90 - Number(weight);
  const level1 = /满意度/.test(level2) ? '满意度指标' : /效益|影响/.test(level2) ? '效益指标' : /成本/.test(level2) ? '成本指标' : '产出指标';
  const grid = gridOf([
    ['部门整体支出绩效自评表'],
    ['（2024年度）'],
    ['部门名称', '示例县农业农村局'],
    ['预算资金（万元）', null, null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', null, '100', '100', '99', '10', '99%', '9.9'],
    ['年度总体目标', '预期目标', null, null, null, '实际完成情况'],
    [null, '完成年度任务', null, null, null, '完成年度任务'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    [null, level1, level2, name, ...[target, actual, weight, score, cause].map(entryOf)],
    [null, '产出指标', '数量指标', '编制规划文本', '3份', '3份', String(rest), String(rest)],
    ['总分', null, null, null, null, null, '100', String(Math.round((rest + 9.9 + Number(score)) * 100) / 100)],
  ]);
  const [report] = checkGrid(grid, nationalPolicy);
  const indicator = report?.indicators[0];
  if (!report || !indicator) throw new Error(`no row was read: ${cells.join(' | ')}`);
  return { indicator, rules: report.findings.map(({ rule }) => rule), messages: report.findings.map(({ message }) => message) };
}
