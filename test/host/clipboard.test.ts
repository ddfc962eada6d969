/**
 * @jest-environment jsdom
 */
import { checkGrid } from '../../src/check/check';
import { readPaste } from '../../src/host/clipboard';
import { nationalPolicy } from '../../src/scoring';
import { formNames, realGrid } from '../support/realForms';
import type { Grid } from '../../src/grid/grid';

const rowsOf = (grid: Grid | null): string[][] =>
  Array.from({ length: grid!.rows }, (_, row) => Array.from({ length: grid!.columns }, (_, column) => grid!.text(row + 1, column + 1)));
const paste = (html: string, text = ''): Grid | null => readPaste({ html, text }, '粘贴的表格');

test.each([
  ['two rows', '<table><tr><td>指标</td><td>目标</td></tr><tr><td>完成率</td><td>≥90%</td></tr></table>', [['指标', '目标'], ['完成率', '≥90%']]],
  ['a title before the table', '<p>绩效自评表</p><table><tr><td>a</td><td>b</td></tr></table><p>备注</p>', [['绩效自评表', ''], ['a', 'b'], ['备注', '']]],
  ['a merge over columns', '<table><tr><td colspan=2>一</td><td>二</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>', [['一', '', '二'], ['1', '2', '3']]],
  ['a merge over rows', '<table><tr><td rowspan=2>一</td><td>甲</td></tr><tr><td>乙</td></tr></table>', [['一', '甲'], ['', '乙']]],
  ['a merge longer than the table', '<table><tr><td rowspan=9>一</td><td>甲</td></tr></table><p>完</p>', [['一', '甲'], ['完', '']]],
  ['lines in a cell', '<table><tr><td><p>目标</p><p>≥90%</p></td><td>a<br>b</td></tr></table>', [['目标\n≥90%', 'a\nb']]],
  ['a source line broken inside Chinese', '<table><tr><td>道路养护\r\n里程</td><td>over\r\ntwo</td></tr></table>', [['道路养护里程', 'over two']]],
  ['hidden things', '<table><tr><td>a<span style="display:none">x</span><script>1</script></td><td>b</td></tr></table>', [['a', 'b']]],
])('HTML: %s', (_, html, rows) => {
  expect(rowsOf(paste(html))).toEqual(rows);
});

test.each([
  ['plain', '指标\t目标\r\n完成率\t≥90%\r\n', [['指标', '目标'], ['完成率', '≥90%']]],
  ['a quoted cell with a line break', '"目标\n值"\t"他说""好"""\n1\t2', [['目标\n值', '他说"好"'], ['1', '2']]],
  ['a blank first cell and a blank line', '\t甲\n\n乙\t', [['', '甲'], ['', ''], ['乙', '']]],
  ['a quote that is none', '5" 管\t"x', [['5" 管', '"x']]],
])('text: %s', (_, text, rows) => {
  expect(rowsOf(paste('', text))).toEqual(rows);
});

test('a sentence is no table', () => {
  expect(paste('<p>今天</p>', '今天')).toBeNull();
  expect(paste('', '')).toBeNull();
});

test('Excel’s colspan of a text that runs over is no merge; plain numbers become numbers, other texts stay', () => {
  const grid = paste('<table><tr><td colspan=3 style="mso-ignore:colspan">很长的标题</td></tr><tr><td>10</td><td>010</td><td>88%</td></tr></table>')!;
  expect(grid.merges).toEqual([]);
  expect([1, 2, 3].map((column) => grid.cell(2, column)?.value)).toEqual([10, '010', '88%']);
});

/** The form as Excel would put it on the clipboard. */
function htmlOf(grid: Grid): string {
  const covered = new Set<string>();
  const rows = Array.from({ length: grid.rows }, (_, y) => {
    const cells = Array.from({ length: grid.columns }, (_, x) => {
      if (covered.has(`${y + 1}:${x + 1}`)) return '';
      const merge = grid.merges.find(({ top, left }) => top === y + 1 && left === x + 1);
      if (merge) for (let r = merge.top; r <= merge.bottom; r++) for (let c = merge.left; c <= merge.right; c++) covered.add(`${r}:${c}`);
      const span = merge ? ` rowspan=${merge.bottom - merge.top + 1} colspan=${merge.right - merge.left + 1}` : '';
      const text = grid.text(y + 1, x + 1).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>');
      return `<td${span}>${text}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<html><body><table>${rows.join('\n')}</table></body></html>`;
}

describe.each(formNames)('%s pasted', (name) => {
  const form = realGrid(name);
  const judged = (grid: Grid): unknown => checkGrid(grid, nationalPolicy).map(({ indicators, findings, status }) => ({
    status, rows: indicators.map(({ row, judgement, score, rate }) => ({ row, judgement, score, rate })), findings: findings.map(({ key, cell }) => `${key} ${cell}`),
  }));

  test('from HTML gives the same verdicts as its workbook', () => {
    expect(judged(paste(htmlOf(form))!)).toEqual(judged(form));
  });
});
