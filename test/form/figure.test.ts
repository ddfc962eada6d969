/** Cells as printed figures: what counts as one, and what is text. */
import { figureAt, figureOf } from '../../src/form/figure';
import { Grid } from '../../src/grid/grid';

test.each([
  ['+5', '5', 0], ['-2.50', '-2.5', 2], ['1,981.63', '1981.63', 2], ['.5', '0.5', 1], ['10.', '10', 0], ['98%', '98', 0], ['10分', '10', 0],
])('%s → %s', (text, value, decimals) => {
  const figure = figureOf('E5', text);
  expect([String(figure.value), figure.decimals]).toEqual([value, decimals]);
});

test.each(['', '十', '1,2,3', '--5', '5-', '1e5', '9'.repeat(31), '0.' + '0'.repeat(40) + '1'])('%s is no figure', (text) => {
  expect(figureOf('E5', text).value).toBeNull();
});

test.each([[1e308], [5e-324], [-1e31], [NaN], [Infinity]])('the number %d is beyond what a form holds', (value) => {
  const grid = new Grid({ name: '自评表', cells: [[{ value, format: 'General', formula: null, error: null }]] });
  expect(figureAt(grid, 1, 1).value).toBeNull();
});

test('a number counts with the fifteen digits that Excel keeps', () => {
  const grid = new Grid({ name: '自评表', cells: [[{ value: 0.1 + 0.2, format: 'General', formula: null, error: null }]] });
  expect(String(figureAt(grid, 1, 1).value)).toBe('0.3');
});
