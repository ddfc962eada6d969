/** Rows are found again by a text of their own. */
import { anchorsOf, rowNow } from '../../src/session/anchor';
import { gridOf, type Entry } from '../support/gridOf';

const HEAD: Entry[] = ['一级指标', '三级指标', '目标', '得分'];
const grid = gridOf([HEAD, ['产出指标', '培训人次', '≥90%', 10], [null, '办结率', '≥90%', 10], [null, null, '≥90%', 10], [null, '维护', '保持', 10]]);

test.each([[2, { column: 2, text: '培训人次' }], [3, { column: 2, text: '办结率' }], [4, null], [5, { column: 2, text: '维护' }], [9, null]])('row %i', (row, anchor) => {
  const found = anchorsOf(grid)(row);
  expect(found && { column: found.column, text: found.text }).toEqual(anchor);
});

test.each<[string, Entry[][], number | null]>([
  ['where it was', [HEAD, [], ['', '办结率']], 3],
  ['a row was inserted above', [HEAD, [], [], ['', '办结率']], 4],
  ['a row was deleted above', [HEAD, ['', '办结率']], 2],
  ['it was reworded', [HEAD, [], ['', '按时办结率']], 3],
  ['it was copied, and stands where it was', [HEAD, [], ['', '办结率'], ['', '办结率']], 3],
  ['it was copied and moved: nobody can tell', [HEAD, ['', '办结率'], [], ['', '办结率']], null],
])('%s', (_what, rows, row) => expect(rowNow(gridOf(rows), 3, { column: 2, text: '办结率' })).toBe(row));
