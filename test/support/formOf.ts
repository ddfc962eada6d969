/** Builds a small self-evaluation form in the national standard layout from the columns of a rule page's example. */
import { Grid, type Cell } from '../../src/grid/grid';

/** One line of an example table: column name → what stands there; several rows of the form are parted by ；. */
export type Example = Record<string, string>;

/** What stands for a column that the form does not have. */
const ABSENT = '（无此栏）';

export interface BuiltForm {
  grid: Grid;
  /** Rows of the example: those its findings may stand on. */
  rows: number[];
}

const split = (text: string | undefined): string[] => (text === undefined ? [] : text.split('；'));

/** Text of row `index` of a column; one entry counts for all rows only where the column holds just that. */
const at = (example: Example, name: string, index: number, fallback: string): string => {
  if (!(name in example)) return fallback;
  return (split(example[name])[index] ?? '').trim().replace(/&emsp;/g, '　');
};

/** `asNumbers`: plain numbers and percentages become numeric cells, as a spreadsheet would hold them. */
export function formOf(example: Example, asNumbers = false): BuiltForm {
  const absent = (name: string): boolean => example[name]?.includes(ABSENT) ?? false;
  const lines: string[][] = [];
  const rows: number[] = [];
  const add = (own: boolean, ...texts: string[]): void => {
    lines.push(texts);
    if (own) rows.push(lines.length);
  };
  const onlyFunds = !('指标' in example);
  const execution = (plain: string, ofFunds: string): string => (onlyFunds ? ofFunds : plain);

  add(false, '部门整体支出绩效自评表');
  add(false, '（2024年度）');
  add(false, '部门名称', '示例县农业农村局');
  add(false, '预算资金（万元）', '', '', '年初预算数', '全年预算数', '全年执行数', absent('执行分值') ? '' : '分值', '执行率', absent('执行分值') ? '' : '得分');
  const labels = split(example['资金'] ?? '年度资金总额');
  labels.forEach((label, index) => {
    const first = index === 0;
    const of = (name: string, fallback: string): string => at(example, name, index, first ? fallback : '');
    const weight = absent('执行分值') ? '' : at(example, execution('执行分值', '分值'), index, first ? '10' : '');
    const score = absent('执行分值') ? '' : at(example, execution('执行得分', '得分'), index, first && !onlyFunds ? '10' : '');
    add(onlyFunds, '', label.trim(), '', of('年初预算', '100'), of('全年预算', '100'), of('执行', '100'), weight, of('执行率', '100%'), score);
  });
  add(false, '年度总体目标', '预期目标', '', '', '', '实际完成情况');
  add(false, '', '完成年度任务', '', '', '', '完成年度任务');
  add(false, '绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', absent('分值') ? '' : '分值', absent('得分') ? '' : '得分', absent('原因') ? '' : '偏差原因分析及改进措施');
  const names = onlyFunds ? ['培训人次'] : split(example['指标']);
  names.forEach((name, index) => {
    const of = (column: string, fallback: string): string => (absent(column) || onlyFunds ? (onlyFunds ? fallback : '') : at(example, column, index, fallback));
    add(!onlyFunds, '', index === 0 ? '产出指标' : '', index === 0 ? '数量指标' : '', name.trim(), of('目标值', '≥200人次'), of('实际完成值', '210人次'), of('分值', onlyFunds ? '90' : ''), of('得分', onlyFunds ? '90' : ''), of('原因', ''));
  });
  add(true, '总分', '', '', '', '', '', at(example, '总分分值', 0, ''), at(example, '总分', 0, ''));
  if (example['表下说明']) add(false, '其他需要说明的问题', example['表下说明']);
  return { grid: new Grid({ name: '自评表', cells: lines.map((line) => line.map((text) => cellOf(text, asNumbers))) }), rows };
}

function cellOf(text: string, asNumber: boolean): Cell | undefined {
  if (text === '') return undefined;
  const cell: Cell = { value: text, format: 'General', formula: null, error: null };
  if (/^#[A-Z/0!]+[!?A]$/.test(text)) return { ...cell, value: null, error: text };
  if (!asNumber || !/^-?\d+(\.\d+)?%?$/.test(text)) return cell;
  const digits = /\.(\d+)/.exec(text)?.[1] ?? '';
  const zeros = digits === '' ? '0' : `0.${'0'.repeat(digits.length)}`;
  if (text.endsWith('%')) return { ...cell, value: Number((Number(text.slice(0, -1)) / 100).toPrecision(15)), format: `${zeros}%` };
  return { ...cell, value: Number(text), format: zeros };
}
