/** Reading: the same workbook in every dialect gives the same grids. */
import type { Grid } from '../../src/grid/grid';
import { DIALECTS } from './tortured';
import { openGrids } from './opened';

describe.each(Object.entries(DIALECTS))('%s', (dialect, make) => {
  const [form, codes] = openGrids(make()) as [Grid, Grid];

  test.each([
    [1, 1, '部门整体支出绩效自评表', null, 'General'],
    [2, 6, '完成率', null, '@'],
    [3, 2, 80, null, 'General'],
    [3, 5, 47.5, null, '0.00_ '],
    [3, 6, 0.95, 'C3/B3*$B$3/80', '0.00%'],
    [4, 5, null, null, '0.00_ '],
    [4, 6, 0.97777, 'C4/B4*$B$3/80', '0.00%'],
    [5, 1, '工程合格率\r\n(一期)', null, 'General'],
    [5, 6, 1, 'C5/B5*$B$3/80', '0.00%'],
    [5, 7, 45657, null, 'yyyy"年"m"月"d"日"'],
    [6, 6, '良', 'IF(E6>=90,"优","良")', 'General'],
    [7, 1, true, null, 'General'],
    [7, 5, null, null, '0.00_ '],
    [10, 1, '富 文本', null, 'General'],
  ])('row %i column %i', (row, column, value, formula, format) => {
    expect(form.cell(row, column)).toEqual({ value, formula, format, error: null });
  });

  test('an error is no value', () => {
    expect(form.cell(6, 7)).toEqual({ value: null, error: '#DIV/0!', formula: '1/0', format: 'General' });
  });

  test('blank cells without a format are not there', () => {
    expect(form.cell(4, 7)).toBeUndefined();
    expect(form.cell(8, 1)).toBeUndefined();
  });

  test('names, extent, merges and what is hidden', () => {
    expect([form.name, form.hidden, form.rows, form.columns]).toEqual(['自评表', false, 10, 7]);
    expect([codes.name, codes.hidden]).toEqual(['参数&代码', true]);
    expect(form.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 7 },
      { top: 7, left: 4, bottom: 7, right: 5 },
    ]);
    expect([...form.hiddenRows]).toEqual([10]);
    expect([...form.hiddenColumns]).toEqual([11, 12]);
    expect(form.date1904).toBe(dialect === 'calendar from 1904');
  });
});
