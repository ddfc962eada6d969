/** A sheet with everything that an added one may hold: looks, merges, heights, formats, texts that are dangerous to write. */
import type { CellLook, NewCell, NewSheet } from '../../src/grid/newSheet';

export const DANGEROUS = ['=1+1', '+86', '-5', '@SUM(A1)', ' 前后空格 ', '第一行\n第二行', '_x0041_', 'a\u0001b', '<&>"\'', '2024', '𠮷野家'];
const LOOKS: CellLook[] = ['title', 'subtitle', 'heading', 'header', 'label', 'text', 'number', 'total', 'blank', 'good', 'note', 'warning', 'error', 'muted'];

export function newSheet(name = '核查表'): NewSheet {
  const cells: NewCell[] = [
    { row: 1, column: 1, value: '绩效自评表核查表', look: 'title' },
    ...LOOKS.map((look, index): NewCell => ({ row: 3 + index, column: 1, value: look, look })),
    ...DANGEROUS.map((value, index): NewCell => ({ row: 3 + index, column: 2, value, look: 'text' })),
    { row: 3, column: 3, value: 97.78, look: 'number', format: '0.00' },
    { row: 4, column: 3, value: 0.9778, look: 'number', format: '0.0‰;[Red]-0.0‰' },
    { row: 5, column: 3, value: null, look: 'blank' },
  ];
  return {
    name, cells, widths: [20, 30, 12], heights: new Map([[1, 30], [30, 60]]),
    merges: [{ top: 1, left: 1, bottom: 1, right: 3 }, { top: 5, left: 3, bottom: 6, right: 3 }],
    frozenRows: 1, landscape: true, footer: '第 &P 页，共 &N 页',
  };
}
