/** Builds a small self-evaluation form in the national standard layout from the columns of a rule page's example. */
import { Grid, type Cell } from '../../src/grid/grid';

/** One line of an example table: column name → what stands there; several rows of the form are parted by ；. */
export type Example = Record<string, string>;

/** Every column an example may have. 级别, 条数 and 评分办法 are not of the form: what is expected, and under which policy. */
export const COLUMNS = [
  '指标', '目标值', '实际完成值', '分值', '得分', '原因', '一级指标', '二级指标', '完成率', '得分公式', '隐藏', '模板余行', '表下说明', '总分', '总分分值', '总分公式', '等级',
  '资金', '年初预算', '全年预算', '执行', '执行率', '执行分值', '执行得分', '资金原因', '标题', '年度', '标题下单位', '单位名称', '主管部门', '预期目标', '实际完成情况',
  '级别', '条数', '评分办法',
];

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

/** The lines of a form under construction. */
class Sheet {
  readonly lines: string[][] = [];
  readonly rows: number[] = [];
  readonly hidden = new Set<number>();
  readonly formulas = new Map<string, string>();

  constructor(readonly example: Example) {}

  has = (name: string): boolean => name in this.example && this.example[name] !== '';
  absent = (name: string): boolean => this.example[name]?.includes(ABSENT) ?? false;
  header = (name: string, text: string): string => (this.absent(name) ? '' : text);

  /** `own`: the example says what stands on this line. */
  add(own: boolean, ...texts: string[]): void {
    this.lines.push(texts);
    if (own) this.rows.push(this.lines.length);
  }
}

/**
 * `asNumbers`: plain numbers and percentages become numeric cells, as a spreadsheet would hold them; a leading ' keeps a
 * number a text. Where the example has formulas they always do.
 */
export function formOf(example: Example, asNumbers = false): BuiltForm {
  const sheet = new Sheet(example);
  addHead(sheet);
  addFunds(sheet);
  addGoals(sheet);
  addIndicators(sheet);
  const formulas = sheet.has('得分公式') || sheet.has('总分公式');
  const cells = sheet.lines.map((line, row) => line.map((text, column) => cellOf(text, asNumbers || formulas, sheet.formulas.get(`${row},${column}`))));
  return { grid: new Grid({ name: '自评表', cells, hiddenRows: sheet.hidden }), rows: sheet.rows };
}

function addHead(sheet: Sheet): void {
  const { example } = sheet;
  sheet.add(sheet.has('标题'), at(example, '标题', 0, '部门整体支出绩效自评表'));
  sheet.add(sheet.has('年度'), `（${at(example, '年度', 0, '2024')}年度）`);
  if (sheet.has('标题下单位')) sheet.add(true, at(example, '标题下单位', 0, ''));
  sheet.add(sheet.has('单位名称'), '部门名称', at(example, '单位名称', 0, '示例县农业农村局'));
  if (sheet.has('主管部门')) sheet.add(true, '主管部门', at(example, '主管部门', 0, ''));
}

function addFunds(sheet: Sheet): void {
  const { example } = sheet;
  const cause = sheet.has('资金原因');
  sheet.add(false, '预算资金（万元）', '', '', '年初预算数', '全年预算数', '全年执行数', sheet.header('执行分值', '分值'), '执行率', sheet.header('执行分值', '得分'), cause ? '原因' : '');
  const onlyFunds = !('指标' in example);
  split(example['资金'] ?? '年度资金总额').forEach((label, index) => {
    const first = index === 0;
    const of = (name: string, fallback: string): string => at(example, name, index, first ? fallback : '');
    const points = (name: string, plain: string, fallback: string): string => (sheet.absent('执行分值') ? '' : of(onlyFunds ? plain : name, fallback));
    const given = onlyFunds || sheet.has('执行') || sheet.has('执行率') || sheet.has('全年预算');
    sheet.add(
      given, '', label.trim(), '', of('年初预算', '100'), of('全年预算', '100'), of('执行', '100'),
      points('执行分值', '分值', '10'), of('执行率', '100%'), points('执行得分', '得分', onlyFunds ? '' : '10'), of('资金原因', ''),
    );
  });
}

function addGoals(sheet: Sheet): void {
  const { example } = sheet;
  sheet.add(false, '年度总体目标', '预期目标', '', '', '', '实际完成情况');
  const given = sheet.has('预期目标') || sheet.has('实际完成情况');
  sheet.add(given, '', at(example, '预期目标', 0, '完成年度任务'), '', '', '', at(example, '实际完成情况', 0, '完成年度任务'));
}

function addIndicators(sheet: Sheet): void {
  const { example } = sheet;
  const onlyFunds = !('指标' in example);
  const rate = sheet.has('完成率');
  sheet.add(
    false, '绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', sheet.header('分值', '分值'), sheet.header('得分', '得分'),
    sheet.header('原因', '偏差原因分析及改进措施'), rate ? '完成率' : '',
  );
  const names = onlyFunds ? ['培训人次'] : split(example['指标']);
  names.forEach((name, index) => {
    const of = (column: string, fallback: string): string => (sheet.absent(column) ? '' : onlyFunds ? fallback : at(example, column, index, fallback));
    const first = index === 0;
    sheet.add(
      !onlyFunds, '', at(example, '一级指标', index, first ? '产出指标' : ''), at(example, '二级指标', index, first ? '数量指标' : ''), name.trim(),
      of('目标值', '≥200人次'), of('实际完成值', '210人次'), of('分值', onlyFunds ? '90' : ''), of('得分', onlyFunds ? '90' : ''), of('原因', ''), of('完成率', ''),
    );
    const formula = at(example, '得分公式', index, '');
    if (formula !== '') sheet.formulas.set(`${sheet.lines.length - 1},7`, formula);
    if (at(example, '隐藏', index, '') !== '') sheet.hidden.add(sheet.lines.length);
  });
  for (const rest of split(example['模板余行'])) if (rest !== '') sheet.add(true, '', '', '', rest.trim());
  sheet.add(true, '总分', '', '', '', '', '', at(example, '总分分值', 0, ''), at(example, '总分', 0, ''), at(example, '等级', 0, ''));
  if (sheet.has('总分公式')) sheet.formulas.set(`${sheet.lines.length - 1},7`, example['总分公式']!);
  if (sheet.has('表下说明')) sheet.add(false, '其他需要说明的问题', example['表下说明']!);
}

function cellOf(text: string, asNumber: boolean, formula: string | undefined): Cell | undefined {
  if (text === '') return undefined;
  const kept = text.startsWith("'");
  const cell: Cell = { value: kept ? text.slice(1) : text, format: 'General', formula: formula ?? null, error: null };
  if (/^#[A-Z/0!]+[!?A]$/.test(text)) return { ...cell, value: null, error: text };
  if (kept || !asNumber || !/^-?\d+(\.\d+)?%?$/.test(text)) return cell;
  const digits = /\.(\d+)/.exec(text)?.[1] ?? '';
  const zeros = digits === '' ? '0' : `0.${'0'.repeat(digits.length)}`;
  if (text.endsWith('%')) return { ...cell, value: Number((Number(text.slice(0, -1)) / 100).toPrecision(15)), format: `${zeros}%` };
  return { ...cell, value: Number(text), format: zeros };
}
