/** A sheet drawn as text: cells divided by `|`, one line per row, `⏎` for a line break inside a cell. */
import type { Form } from '../../src/form/form';
import type { Grid } from '../../src/grid/grid';
import { gridOf } from './realForms';

export const sketch = (text: string, name = 'Sheet1'): Grid =>
  gridOf(
    text.replace(/^\n|\n\s*$/g, '').split('\n').map((line) => line.split('|').map((cell) => cell.trim().replace(/⏎/g, '\n'))),
    name,
  );

/** One line per indicator: `产出指标/数量指标/名称 | 目标 → 实际 | 分值 | 得分 | 原因`. */
export const indicatorLines = (form: Form): string[] =>
  form.indicators.map((row) => {
    const target = [row.relation?.text, row.target.text, row.unit?.text].filter(Boolean).join('');
    return [
      [row.level1, row.level2, row.name].join('/'),
      `${target} → ${row.actual.text}`,
      row.weight.value?.toString() ?? '',
      row.score.value?.toString() ?? '',
      row.cause === null ? '∅' : row.cause.text,
    ].join(' | ');
  });

/** One line per fund row: `5 total 年度资金总额 年初/全年/执行 分值 执行率 得分`. */
export const fundLines = (form: Form): string[] =>
  form.funds.map((row) => {
    const of = (value: { toString(): string } | null): string => value?.toString() ?? '-';
    const amounts = [row.initial, row.budget, row.execution].map((figure) => of(figure.value)).join('/');
    return `${row.row} ${row.role}${row.parent === null ? '' : `<${row.parent}`} ${row.label} ${amounts} ${of(row.weight.value)} ${of(row.rate.value)} ${of(row.score.value)}`;
  });
