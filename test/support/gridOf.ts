/** Grids for tests, written as rows of what the cells hold. */
import { Grid, type Cell } from '../../src/grid/grid';

/** A value, or a value with a number format or a formula. */
export type Entry = string | number | null | { value: string | number | null; format?: string; formula?: string; error?: string };

export function gridOf(rows: readonly (readonly Entry[])[], name = '自评表'): Grid {
  return new Grid({ name, cells: rows.map((row) => row.map(cellOf)) });
}

function cellOf(entry: Entry): Cell | undefined {
  if (entry === null || entry === '') return undefined;
  const { value, format = 'General', formula = null, error = null } = typeof entry === 'object' ? { ...entry } : { value: entry };
  return { value, format, formula: formula ?? null, error: error ?? null };
}

const HEAD: Entry[][] = [
  ['部门整体支出绩效自评表'],
  ['（2024年度）'],
  ['部门名称', '示例县农业农村局'],
  ['预算资金（万元）', null, null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
];
const GOALS: Entry[][] = [
  ['年度总体目标', '预期目标', null, null, null, '实际完成情况'],
  [null, '完成年度任务', null, null, null, '完成年度任务'],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
];

export interface FormRows {
  /** From column D: initial, budget, execution, weight, rate, score. */
  fund: Entry[];
  /** Further fund rows: label, then as `fund`. */
  parts?: Entry[][];
  /** Name, target, actual, weight, score, cause. */
  rows: Entry[][];
  /** Weight and score of the total row. */
  total?: Entry[];
}

/** The national layout: funds in row 5, its parts below; with no parts the indicators begin in row 9. Scores in column H. */
export function standardForm({ fund, parts = [], rows, total = [null, null] }: FormRows, name?: string): Grid {
  return gridOf(
    [
      ...HEAD,
      [null, '年度资金总额', null, ...fund],
      ...parts.map(([label = null, ...rest]) => [null, label, null, ...rest]),
      ...GOALS,
      ...rows.map((row, index) => [null, index === 0 ? '产出指标' : null, index === 0 ? '数量指标' : null, ...row]),
      ['总分', null, null, null, null, null, ...total],
    ],
    name,
  );
}
